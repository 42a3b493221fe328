import { defineRule } from '../../rule.ts';

export const ignoreReasonMissing = defineRule({
  id: 'ignore-reason-missing',
  severity: 'warning',
  facts: [],
  specification: 'Ignore comments of this validator: `# playbook-ignore RULE -- reason`',
  prevents: [],
  since: '0.1.0',

  *check(_file, { ignores }) {
    for (const { reason, range, rules } of ignores) {
      if (reason === null) yield { at: range, path: [], data: { rule: rules[0] ?? '' } };
    }
  },

  text: {
    en: {
      title: 'An ignore comment gives no reason',
      message: ({ rule }) => `The comment that ignores \`${rule}\` gives no reason.`,
      hint: () =>
        'Without a reason nothing is ignored: who reads the file later must know why the risk was accepted.',
      fix: () => 'Add the reason at the end of the comment: `-- why this is accepted`.',
    },
    es: {
      title: 'Un comentario de exclusión no da un motivo',
      message: ({ rule }) => `El comentario que excluye \`${rule}\` no da un motivo.`,
      hint: () =>
        'Sin motivo no se excluye nada: quien lea el archivo más adelante debe saber por qué se aceptó el riesgo.',
      fix: () => 'Añada el motivo al final del comentario: `-- por qué se acepta`.',
    },
  },
});
