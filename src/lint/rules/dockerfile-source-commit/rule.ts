import { commandsOf } from '../../dockerfile/commands.ts';
import { assignmentsOf } from '../../dockerfile/variables.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileSourceCommit = defineDockerfileRule({
  id: 'dockerfile-source-commit',
  severity: 'warning',
  facts: ['F-035'],
  prevents: ['env-build-time-missing'],
  since: '0.1.0',

  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword === 'ARG') {
        const declared = assignmentsOf(instruction).find(({ name }) => name === 'SOURCE_COMMIT');
        if (declared) {
          yield { at: declared.nameRange, path: [], data: { fallback: (declared.value ?? '').slice(0, 20) } };
          return;
        }
      }
      const words =
        instruction.keyword === 'RUN'
          ? commandsOf(file, instruction).flatMap((command) => [...command.assignments, ...command.words])
          : instruction.words;
      const use = words.find(({ text }) => /\$\{?SOURCE_COMMIT\b/.test(text));
      if (use) {
        yield { at: use.range, path: [], data: { fallback: '' } };
        return;
      }
    }
  },

  text: {
    en: {
      title: 'The build uses `SOURCE_COMMIT`, which Coolify passes only if it is told to',
      message: ({ fallback }) =>
        fallback === ''
          ? 'The build uses `SOURCE_COMMIT`, which is empty in a build unless a setting allows it.'
          : `The build uses \`SOURCE_COMMIT\`, which stays "${fallback}" unless a setting allows it.`,
      hint: () =>
        'At run time every container has it by itself. In a build it also changes with each commit, so the build cache is lost.',
      fix: () => 'Choose Advanced → Build → "Source commit availability" → "Available during build".',
    },
    es: {
      title: 'La construcción usa `SOURCE_COMMIT`, que Coolify solo pasa si se le indica',
      message: ({ fallback }) =>
        fallback === ''
          ? 'La construcción usa `SOURCE_COMMIT`, que está vacía al construir si un ajuste no lo permite.'
          : `La construcción usa \`SOURCE_COMMIT\`, que se queda en «${fallback}» si un ajuste no lo permite.`,
      hint: () =>
        'Al ejecutar, todo contenedor ya la tiene. Al construir cambia además con cada commit, y se pierde la caché de construcción.',
      fix: () => 'Elija Advanced → Build → «Source commit availability» → «Available during build».',
    },
  },
});
