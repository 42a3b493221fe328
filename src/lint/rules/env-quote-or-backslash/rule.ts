import { isJsonValue, storageFor } from '../../dotenv/stored.ts';
import { excerpt } from '../../excerpt.ts';
import { isBrokenList } from '../../list-values.ts';
import { defineEnvRule } from '../../rule.ts';
import { storedEntries, type StoredEntry } from '../../stored-entries.ts';

export const envQuoteOrBackslash = defineEnvRule({
  id: 'env-quote-or-backslash',
  severity: 'warning',
  facts: ['F-105', 'F-107', 'F-108'],
  prevents: ['env-value-format-json-url'],
  since: '0.1.0',

  *check(file) {
    for (const stored of storedEntries(file)) {
      const { entry } = stored;
      const index = offendingIndex(stored);
      if (index === -1 || isJsonValue(stored.pasted.value) || isBrokenList(stored)) continue;
      const start = entry.valueRange.start + index;
      yield {
        at: { start, end: start + 1 },
        path: [entry.name],
        data: { name: excerpt(entry.name, 24), isCut: isCut(stored), remedy: remedyFor(entry.value) },
      };
    }
  },

  text: {
    en: {
      title: 'A quote or backslash inside a value',
      message: ({ name, isCut: cut }) =>
        cut
          ? `Coolify cuts the value of \`${name}\` at the quote inside it.`
          : `Coolify puts a backslash before a character of the value of \`${name}\`.`,
      hint: ({ isCut: cut }) =>
        cut
          ? 'In pasted text Coolify reads up to the next quote of the same kind, escaped or not, and drops the rest.'
          : 'Coolify escapes quotes, backslashes and tabs in its `.env`; the container is expected to get the backslash too.',
      fix: ({ name, remedy }) => {
        if (remedy === 'multiline') return `Enter \`${name}\` in Coolify's normal view as Multiline.`;
        return remedy === 'literal'
          ? `Enter \`${name}\` in Coolify's normal view, without outer quotes, as Literal.`
          : "Choose a value without `'`: a Literal value ends at it.";
      },
      exceptions: 'Lists and objects in JSON, which Coolify writes as they are.',
    },
    es: {
      title: 'Una comilla o una barra invertida dentro de un valor',
      message: ({ name, isCut: cut }) =>
        cut
          ? `Coolify corta el valor de \`${name}\` en la comilla que contiene.`
          : `Coolify pone una barra invertida delante de un carácter del valor de \`${name}\`.`,
      hint: ({ isCut: cut }) =>
        cut
          ? 'En el texto pegado Coolify lee hasta la siguiente comilla del mismo tipo, con o sin barra, y descarta el resto.'
          : 'Coolify escapa comillas, barras invertidas y tabuladores en su `.env`; cabe esperar que el contenedor reciba también la barra.',
      fix: ({ name, remedy }) => {
        if (remedy === 'multiline')
          return `Introduzca \`${name}\` en la vista normal de Coolify como «Multiline».`;
        return remedy === 'literal'
          ? `Introduzca \`${name}\` en la vista normal de Coolify, sin comillas exteriores, como «Literal».`
          : "Elija un valor sin `'`: un valor «Literal» termina en ella.";
      },
      exceptions: 'Las listas y los objetos en JSON, que Coolify escribe tal cual.',
    },
  },
});

/** True if Coolify ends the value at a quote that Compose reads as a part of it. */
function isCut({ entry, pasted }: StoredEntry): boolean {
  return (
    entry.quote !== null &&
    !entry.hasBlanks &&
    pasted.value.length < entry.raw.trim().length - 2 &&
    entry.raw.slice(1, -1).includes(entry.raw.charAt(0))
  );
}

/** The characters that Coolify writes with a backslash (F-107). */
const ESCAPED = new Set(["'", '"', '\\', '\t', '\r', '\0']);

/** Where the first character stands, in the value as written, that does not come through; -1 for none. */
function offendingIndex({ entry: { raw, quote } }: StoredEntry): number {
  const last = quote === null ? raw.length : raw.length - 1;
  for (let at = quote === null ? 0 : 1; at < last; at += 1) if (ESCAPED.has(raw.charAt(at))) return at;
  return -1;
}

function remedyFor(value: string): 'literal' | 'multiline' | 'none' {
  if (value.includes("'")) return 'none';
  if (value.includes('\n')) return 'multiline';
  return storageFor(value) === 'none' ? 'none' : 'literal';
}
