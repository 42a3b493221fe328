import { defineRule } from '../../rule.ts';
import { serviceNameAt } from '../../service-name-at.ts';
import { UNREADABLE_HINT } from '../../unreadable.ts';

export const aliasUnknown = defineRule({
  id: 'alias-unknown',
  severity: 'error',
  facts: ['F-002'],
  specification: 'YAML 1.2.2 §7.1, alias nodes: https://yaml.org/spec/1.2.2/#71-alias-nodes',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { name, range, path } of file.scan.unknownAliases) {
      yield { at: range, path, ...serviceNameAt(path), data: { name } };
    }
  },

  text: {
    en: {
      title: 'An alias has no anchor before it',
      message: ({ name }) => `The alias \`*${name}\` refers to an anchor that nothing before it defines.`,
      hint: () => UNREADABLE_HINT.en,
      fix: ({ name }) => `Define \`&${name}\` further up, or put the value in quotes if it is text.`,
    },
    es: {
      title: 'Un alias no tiene ancla previa',
      message: ({ name }) => `El alias \`*${name}\` se refiere a un ancla que nada define antes.`,
      hint: () => UNREADABLE_HINT.es,
      fix: ({ name }) => `Defina \`&${name}\` más arriba o escriba el valor entre comillas si es texto.`,
    },
  },
});
