import { builtStages } from '../../dockerfile/built.ts';
import { commandsOf } from '../../dockerfile/commands.ts';
import { lastOf, type Dockerfile, type Instruction } from '../../dockerfile/model.ts';
import { hasOwnShell } from '../../dockerfile/start.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileShellFormCommand = defineDockerfileRule({
  id: 'dockerfile-shell-form-command',
  severity: 'info',
  facts: ['F-079'],
  specification:
    'Docker build checks, JSONArgsRecommended: https://docs.docker.com/reference/build-checks/json-args-recommended/',
  prevents: ['graceful-shutdown-sigterm'],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file, { project }) {
    for (const { stage, services } of builtStages(file, project)) {
      if (hasOwnShell(stage)) continue;
      for (const keyword of ['ENTRYPOINT', 'CMD']) {
        const instruction = lastOf(stage, keyword);
        const isReplaced =
          services.length > 0 &&
          services.every((service) => service.get(keyword === 'CMD' ? 'command' : 'entrypoint'));
        if (!instruction || instruction.json || isReplaced || /^(?:\[|$)/.test(instruction.text)) continue;
        if (/(?:^|[\s;&|])exec\s/.test(instruction.text)) continue;
        const [first] = instruction.words;
        const last = instruction.words.at(-1);
        if (!first || !last) continue;
        const at = { start: first.range.start, end: last.range.end };
        const list = asList(file, instruction);
        const data = { keyword, isSimple: list !== null };
        yield { at, path: [], data, edits: () => (list === null ? [] : [{ ...at, insert: list }]) };
      }
    }
  },

  text: {
    en: {
      title: 'The start command runs in a shell',
      message: ({ keyword }) => `\`${keyword}\` is in shell form: the application runs below \`/bin/sh\`.`,
      hint: () =>
        'The shell may not pass on the stop signal: at every deployment Coolify then waits, and kills the container.',
      fix: ({ keyword, isSimple }) =>
        isSimple
          ? `Write \`${keyword}\` as a JSON list, which runs without a shell.`
          : 'Begin the last command with `exec`, or write a JSON list.',
      exceptions: 'Commands that use `exec`, and stages with a `SHELL` of their own.',
    },
    es: {
      title: 'La orden de inicio se ejecuta en un intérprete de órdenes',
      message: ({ keyword }) =>
        `\`${keyword}\` tiene forma de shell: la aplicación se ejecuta bajo \`/bin/sh\`.`,
      hint: () =>
        'Puede que el shell no transmita la señal de parada: en cada despliegue Coolify espera y luego mata el contenedor.',
      fix: ({ keyword, isSimple }) =>
        isSimple
          ? `Escriba \`${keyword}\` como lista JSON, que se ejecuta sin shell.`
          : 'Empiece la última orden con `exec` o escriba una lista JSON.',
      exceptions: 'Las órdenes que usan `exec` y las etapas con un `SHELL` propio.',
    },
  },
});

/** The same words as a JSON list; null where the shell does more than to split them. */
function asList(file: Dockerfile, instruction: Instruction): string | null {
  const { words, range } = instruction;
  const isOneLine = !/[\r\n]/.test(file.text.slice(range.start, range.end));
  const [command, ...others] = commandsOf(file, instruction);
  if (!isOneLine || !command || others.length > 0 || command.words.length !== words.length) return null;
  if (!words.every(({ text }) => /^[\w@%+=:,./-]+$/.test(text))) return null;
  if (/^(?:cd|source|\.|export|set|ulimit|umask|\[.*)$/.test(words[0]?.text ?? '')) return null;
  return `[${words.map(({ text }) => JSON.stringify(text)).join(', ')}]`;
}
