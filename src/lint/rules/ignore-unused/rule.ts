import { defineRule } from '../../rule.ts';

export const ignoreUnused = defineRule({
  id: 'ignore-unused',
  severity: 'warning',
  facts: [],
  specification: 'Ignore comments of this validator: `# playbook-ignore RULE -- reason`',
  prevents: [],
  since: '0.1.0',
  needs: 'results',

  *check(_file, { unusedIgnores, knownRules }) {
    for (const { ignore, rule } of unusedIgnores) {
      if (ignore.reason === null || !knownRules.has(rule)) continue;
      yield { at: ignore.range, path: [], data: { rule } };
    }
  },

  text: {
    en: {
      title: 'An ignore comment suppresses nothing',
      message: ({ rule }) => `The comment ignores \`${rule}\`, which finds nothing there.`,
      hint: () =>
        'Either the problem is gone, or the comment stands on the wrong line and would hide the next one.',
      fix: () => 'Delete the comment, or move it to the line of the finding or above it.',
      exceptions: 'Comments without a reason or with an unknown rule have rules of their own.',
    },
    es: {
      title: 'Un comentario de exclusión no excluye nada',
      message: ({ rule }) => `El comentario excluye \`${rule}\`, que no encuentra nada ahí.`,
      hint: () =>
        'O el problema ya no existe, o el comentario está en una línea equivocada y ocultaría el siguiente.',
      fix: () => 'Elimine el comentario o llévelo a la línea del hallazgo o a la anterior.',
      exceptions: 'Los comentarios sin motivo o con una regla desconocida tienen reglas propias.',
    },
  },
});
