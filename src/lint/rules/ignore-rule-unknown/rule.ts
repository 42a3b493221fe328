import type { ComposeFile, Range } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

export const ignoreRuleUnknown = defineRule({
  id: 'ignore-rule-unknown',
  severity: 'warning',
  facts: [],
  specification: 'Ignore comments of this validator: `# playbook-ignore RULE -- reason`',
  prevents: [],
  since: '0.1.0',

  *check(file, { ignores, knownRules }) {
    if (ignores.length === 0) return;
    const nearest = suggester(knownRules);
    for (const { rules, range } of ignores) {
      for (const rule of new Set(rules)) {
        if (knownRules.has(rule)) continue;
        yield { at: place(file, range, rule), path: [], data: { rule, nearest: nearest(rule) } };
      }
    }
  },

  text: {
    en: {
      title: 'An ignore comment names an unknown rule',
      message: ({ rule }) => `The comment ignores \`${rule}\`, and there is no rule of that name.`,
      hint: () => 'The comment has no effect, so the finding that it was written for counts in the verdict.',
      fix: ({ nearest }) =>
        nearest === null
          ? 'Delete the name, or take the one that the finding shows.'
          : `Write \`${nearest}\`.`,
    },
    es: {
      title: 'Un comentario de exclusión nombra una regla desconocida',
      message: ({ rule }) => `El comentario excluye \`${rule}\`, y no hay ninguna regla con ese nombre.`,
      hint: () =>
        'El comentario no tiene efecto, de modo que el hallazgo para el que se escribió cuenta en el veredicto.',
      fix: ({ nearest }) =>
        nearest === null ? 'Elimine el nombre o use el que muestra el hallazgo.' : `Escriba \`${nearest}\`.`,
    },
  },
});

/** The name within the comment, behind the word that begins it. */
function place(file: ComposeFile, comment: Range, rule: string): Range {
  const names = comment.start + file.text.slice(comment.start, comment.end).indexOf('playbook-ignore') + 15;
  const listed = file.text.slice(names, comment.end);
  const found = new RegExp(`(?<![a-z0-9-])${rule}(?![a-z0-9-])`).exec(listed);
  return found ? { start: names + found.index, end: names + found.index + rule.length } : comment;
}
