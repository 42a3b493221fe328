import { serviceNameAt } from '../../service-name-at.ts';
import { defineRule } from '../../rule.ts';
import { UNREADABLE_HINT } from '../../unreadable.ts';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'error',
  facts: ['F-002'],
  specification: 'YAML 1.2.2 §3.2.1.3, node comparison: https://yaml.org/spec/1.2.2/#3213-node-comparison',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { key, range, first, path } of file.scan.duplicateKeys) {
      yield {
        at: range,
        path,
        ...serviceNameAt(path),
        data: { key, firstLine: file.lines.position(first.start).line },
      };
    }
  },

  text: {
    en: {
      title: 'A key appears twice in one mapping',
      message: ({ key, firstLine }) =>
        `The key "${key}" appears a second time in the same mapping; the first is in line ${firstLine}.`,
      hint: () => UNREADABLE_HINT.en,
      fix: () => 'Merge both entries into one, or delete the one that is not meant.',
      exceptions: 'A name that appears twice in a list, such as `environment` in list form, is no key.',
    },
    es: {
      title: 'Una clave aparece dos veces en el mismo mapa',
      message: ({ key, firstLine }) =>
        `La clave «${key}» aparece por segunda vez en el mismo mapa; la primera está en la línea ${firstLine}.`,
      hint: () => UNREADABLE_HINT.es,
      fix: () => 'Una ambas entradas en una sola o elimine la que sobra.',
      exceptions: 'Un nombre repetido en una lista, como `environment` en forma de lista, no es una clave.',
    },
  },
});
