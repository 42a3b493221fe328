import { references } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import { excerpt } from '../../excerpt.ts';
import { misplacedBrace } from '../../misplaced-brace.ts';
import { placeInValue } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { variableEntries } from '../../variables.ts';

export const variableBraceMisplaced = defineRule({
  id: 'variable-brace-misplaced',
  // Docker Compose alone makes the same text of it, so that a stack that runs on a computer also runs on Coolify.
  severity: 'warning',
  facts: ['F-019'],
  specification:
    'Compose specification, interpolation: https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md',
  prevents: ['env-special-characters-dollar'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const entry of variableEntries(service)) {
        const value = entry.value ?? '';
        if (!value.includes('{$')) continue;
        for (const reference of references(value)) {
          const found = misplacedBrace(value, reference);
          if (!found) continue;
          const at = placeInValue(file, entry, found.start, found.end);
          const isInPlace = at.end - at.start === found.end - found.start;
          yield {
            at,
            path: entry.path,
            service: service.name,
            data: {
              name: excerpt(reference.name, 24),
              key: excerpt(entry.name, 24),
              operation: excerpt(found.operation, 16),
            },
            edits: () =>
              isInPlace && !entry.isMerged ? replace({ start: at.start, end: at.start + 2 }, '${') : [],
          };
        }
      }
    }
  },

  text: {
    en: {
      title: 'The brace of a variable stands before its dollar sign',
      message: ({ name, key }) =>
        `The value of \`${key}\` has the brace of \`${name}\` before the dollar sign.`,
      hint: ({ name, operation }) =>
        `Compose replaces \`$${name}\` alone: the container gets \`{…${operation}}\` as text, and Coolify does not list the variable.`,
      fix: ({ name, operation }) => `Write \`\${${name}${operation}}\`.`,
    },
    es: {
      title: 'La llave de una variable está delante de su signo de dólar',
      message: ({ name, key }) =>
        `En el valor de \`${key}\`, la llave de \`${name}\` está delante del signo de dólar.`,
      hint: ({ name, operation }) =>
        `Compose solo sustituye \`$${name}\`: el contenedor recibe \`{…${operation}}\` como texto, y Coolify no muestra la variable.`,
      fix: ({ name, operation }) => `Escriba \`\${${name}${operation}}\`.`,
    },
  },
});
