import { defineRule } from '../../rule.ts';
import { isTab, UNREADABLE_HINT } from '../../unreadable.ts';
import { tabsToSpaces } from './spaces.ts';

export const yamlTabIndentation = defineRule({
  id: 'yaml-tab-indentation',
  severity: 'error',
  facts: ['F-002'],
  specification: 'YAML 1.2.2 §6.1, indentation spaces: https://yaml.org/spec/1.2.2/#61-indentation-spaces',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',
  needs: 'text',

  *check(file) {
    for (const problem of file.syntaxProblems) {
      if (!isTab(file, problem)) continue;
      const { range } = problem;
      const { line } = file.lines.position(range.start);
      const content = file.text.slice(range.end, file.lines.lineEnd(line)).trim().slice(0, 30);
      yield { at: range, path: [], data: { content }, edits: () => tabsToSpaces(file) };
    }
  },

  text: {
    en: {
      title: 'A line is indented with a tab',
      message: ({ content }) =>
        content === '' ? 'A line is indented with a tab.' : `The line "${content}" is indented with a tab.`,
      hint: () => UNREADABLE_HINT.en,
      fix: () => 'Indent with spaces: YAML does not allow tabs there.',
      exceptions: 'Tabs inside values and before comments are allowed.',
    },
    es: {
      title: 'Una línea usa un tabulador como sangría',
      message: ({ content }) =>
        content === ''
          ? 'Una línea usa un tabulador como sangría.'
          : `La línea «${content}» usa un tabulador como sangría.`,
      hint: () => UNREADABLE_HINT.es,
      fix: () => 'Use espacios como sangría: YAML no admite tabuladores ahí.',
      exceptions: 'Se admiten tabuladores dentro de los valores y antes de los comentarios.',
    },
  },
});
