import { replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { isJsonValue } from '../../dotenv/stored.ts';
import { excerpt } from '../../excerpt.ts';
import { isBrokenList } from '../../list-values.ts';
import { defineEnvRule } from '../../rule.ts';
import { storedEntries, type StoredEntry } from '../../stored-entries.ts';

export const envJsonList = defineEnvRule({
  id: 'env-json-list',
  severity: 'warning',
  facts: ['F-107', 'F-108'],
  prevents: ['env-value-format-json-url'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const stored of storedEntries(file)) {
      const { entry } = stored;
      if (!isBrokenList(stored)) continue;
      yield {
        at: entry.valueRange,
        path: [entry.name],
        data: { name: excerpt(entry.name, 32), isLost: isJsonValue(entry.value) },
        edits: () => withoutQuotes(stored),
      };
    }
  },

  text: {
    en: {
      title: 'A list or object that Coolify does not keep as JSON',
      message: ({ name, isLost }) =>
        isLost
          ? `The JSON in \`${name}\` is no JSON any more once Coolify has stored it.`
          : `The list or object in \`${name}\` is no JSON.`,
      hint: ({ isLost }) =>
        isLost
          ? 'In pasted text Coolify reads up to the first inner quote of the same kind and drops the rest.'
          : 'Coolify writes JSON as it is, and a backslash before each quote of anything else; applications are expected to stumble over it.',
      fix: ({ isLost }) =>
        isLost
          ? 'Write it without quotes around it.'
          : 'Write it as JSON: `["a", "b"]`, without quotes around it.',
      exceptions: 'Lists and objects without quotes or backslashes in them.',
    },
    es: {
      title: 'Una lista o un objeto que Coolify no conserva como JSON',
      message: ({ name, isLost }) =>
        isLost
          ? `El JSON de \`${name}\` deja de serlo cuando Coolify lo guarda.`
          : `La lista o el objeto de \`${name}\` no es JSON.`,
      hint: ({ isLost }) =>
        isLost
          ? 'En el texto pegado Coolify lee hasta la primera comilla interior del mismo tipo y descarta el resto.'
          : 'Coolify escribe el JSON tal cual y, en lo demás, una barra ante cada comilla; cabe esperar que las aplicaciones tropiecen con ella.',
      fix: ({ isLost }) =>
        isLost
          ? 'Escríbalo sin comillas alrededor.'
          : 'Escríbalo como JSON: `["a", "b"]`, sin comillas alrededor.',
      exceptions: 'Las listas y los objetos sin comillas ni barras invertidas.',
    },
  },
});

/** Valid JSON on one line says the same without quotes, unless a comment or a variable would begin in it. */
function withoutQuotes({ entry }: StoredEntry): readonly Edit[] {
  const { value, quote, valueRange } = entry;
  const isSame = quote !== null && isJsonValue(value) && !/[\n\r\t$]| #/.test(value);
  return isSame ? replace(valueRange, value) : [];
}
