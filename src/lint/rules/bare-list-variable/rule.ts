import type { ComposeFile, EnvironmentEntry, Service } from '../../../compose/index.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const bareListVariable = defineRule({
  id: 'bare-list-variable',
  severity: 'warning',
  facts: ['F-021', 'F-022'],
  prevents: ['env-missing-runtime'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const isLost = mixesForms(service);
      for (const entry of service.environment) {
        if (!isBare(entry)) continue;
        yield {
          at: entry.nameRange,
          path: entry.path,
          service: service.name,
          data: { name: excerpt(entry.name, 36), isLost },
          ...(isLost ? { severity: 'error' as const } : {}),
          edits: () => withValue(file, entry),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A name alone in a list of variables',
      message: ({ name, isLost }) =>
        isLost
          ? `Coolify turns \`${name}\` into a variable called \`0\`.`
          : `Coolify sets \`${name}\` to an empty value instead of passing it on.`,
      hint: ({ isLost }) =>
        isLost
          ? 'Beside `build.args` in the form of a mapping, names without `=` get a number for a name.'
          : 'The empty value wins over the one that you enter in Coolify later, and the variable is not created there.',
      fix: ({ name }) => `Write \`- ${name}=\${${name}}\`.`,
      exceptions:
        'Names that begin with `SERVICE_`, and names alone in a mapping (`NAME:`), which are passed on.',
    },
    es: {
      title: 'Un nombre solo en una lista de variables',
      message: ({ name, isLost }) =>
        isLost
          ? `Coolify convierte \`${name}\` en una variable llamada \`0\`.`
          : `Coolify da a \`${name}\` un valor vacío en lugar de pasarla.`,
      hint: ({ isLost }) =>
        isLost
          ? 'Junto a unos `build.args` en forma de mapa, los nombres sin `=` reciben un número como nombre.'
          : 'El valor vacío prevalece sobre el que introduzca después en Coolify, y la variable no se crea allí.',
      fix: ({ name }) => `Escriba \`- ${name}=\${${name}}\`.`,
      exceptions:
        'Los nombres que empiezan por `SERVICE_` y los nombres solos en un mapa (`NOMBRE:`), que sí se pasan.',
    },
  },
});

function isBare({ form, value, name }: EnvironmentEntry): boolean {
  return form === 'list' && value === null && name !== '' && !name.startsWith('SERVICE_');
}

function mixesForms({ environment, buildArguments }: Service): boolean {
  return environment[0]?.form === 'list' && buildArguments[0]?.form === 'map';
}

/** `A` becomes `A=${A}`; in quotes where a brace would end a plain value, that is between brackets. */
function withValue({ text }: ComposeFile, { name, nameRange, scalar }: EnvironmentEntry): readonly Edit[] {
  const { start, end } = nameRange;
  if (text.slice(start, end) !== name || !/^[A-Za-z_]\w*$/.test(name)) return [];
  const isBlockItem = /(?:^|\n) *- +$/.test(text.slice(Math.max(0, start - 200), start));
  const item = `${name}=\${${name}}`;
  const isBare = scalar?.style === 'plain' && !isBlockItem;
  return isBare ? [{ start, end, insert: `"${item}"` }] : [{ start: end, end, insert: `=\${${name}}` }];
}
