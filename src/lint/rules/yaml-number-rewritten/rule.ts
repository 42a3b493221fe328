import { rewrittenScalar } from '../../coolify-scalar.ts';
import { replace } from '../../change.ts';
import { defineRule } from '../../rule.ts';

export const yamlNumberRewritten = defineRule({
  id: 'yaml-number-rewritten',
  severity: 'info',
  facts: ['F-006'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const entry of [...service.environment, ...service.buildArguments]) {
        if (entry.form !== 'map' || entry.scalar?.style !== 'plain' || entry.value === null) continue;
        const { name, value, valueRange } = entry;
        const rewritten = rewrittenScalar(value);
        if (rewritten?.kind !== 'number') continue;
        yield {
          at: valueRange,
          path: entry.path,
          service: service.name,
          data: { name, value, becomes: rewritten.becomes },
          edits: () => replace(valueRange, `"${value}"`),
        };
      }
    }
  },

  text: {
    en: {
      title: 'An unquoted number arrives in another form',
      message: ({ name, value, becomes }) =>
        `The variable "${name}" is written ${value}, but the container gets ${becomes}.`,
      hint: () =>
        'Without quotes the value is a number, and Coolify writes it again in its shortest form; Compose on its own does the same.',
      fix: () => 'Put the value in quotes.',
      exceptions: 'Numbers that arrive as they are written, and variables in list form.',
    },
    es: {
      title: 'Un número sin comillas llega con otra forma',
      message: ({ name, value, becomes }) =>
        `La variable «${name}» vale ${value} en el archivo, pero el contenedor recibe ${becomes}.`,
      hint: () =>
        'Sin comillas el valor es un número, y Coolify lo vuelve a escribir en su forma más corta; Compose por sí solo hace lo mismo.',
      fix: () => 'Escriba el valor entre comillas.',
      exceptions: 'Los números que llegan como están escritos y las variables en forma de lista.',
    },
  },
});
