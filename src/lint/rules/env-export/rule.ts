import { replace } from '../../change.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

export const envExport = defineEnvRule({
  id: 'env-export',
  severity: 'warning',
  facts: ['F-106', 'F-210', 'F-211'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const { name, isExported, range, nameRange } of file.entries) {
      if (!isExported) continue;
      yield {
        at: { start: range.start, end: range.start + 'export'.length },
        path: [name],
        data: { name: excerpt(name, 32) },
        edits: () => replace({ start: range.start, end: nameRange.start }, ''),
      };
    }
  },

  text: {
    en: {
      title: '`export` before a name',
      message: ({ name }) => `Coolify takes \`export\` for a part of the name of \`${name}\`.`,
      hint: () =>
        'In pasted text everything before `=` is the name; Coolify refuses one with a blank in it, and the text with it.',
      fix: () => 'Remove `export`.',
    },
    es: {
      title: '`export` delante de un nombre',
      message: ({ name }) => `Coolify toma \`export\` por una parte del nombre de \`${name}\`.`,
      hint: () =>
        'En el texto pegado todo lo anterior a `=` es el nombre; Coolify rechaza uno con espacios, y con él todo el texto.',
      fix: () => 'Quite `export`.',
    },
  },
});
