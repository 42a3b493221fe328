import type { Range } from '../../../compose/index.ts';
import { commandsOf, programOf, type Command } from '../../dockerfile/commands.ts';
import { defineDockerfileRule } from '../../rule.ts';

const MANAGERS = new Set(['apt', 'apt-get', 'aptitude', 'dnf', 'yum', 'microdnf', 'zypper']);
const VERBS = new Set([
  'install',
  'upgrade',
  'dist-upgrade',
  'full-upgrade',
  'autoremove',
  'remove',
  'purge',
]);
const YES =
  /^(?:-[a-zA-Z]*y[a-zA-Z]*|-qq+|-q=2|--yes|--assume-yes|--assumeyes|--non-interactive|-n|--force-yes|--simulate|--download-only)$/;

export const dockerfileAptWithoutYes = defineDockerfileRule({
  id: 'dockerfile-apt-without-yes',
  severity: 'error',
  facts: [],
  specification:
    'Docker documentation, Building best practices, apt-get: https://docs.docker.com/build/building/best-practices/#apt-get',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    if (/assume-yes|assumeyes|\byes\b\s{0,10}\|/i.test(file.text)) return;
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      for (const command of commandsOf(file, instruction)) {
        const verb = verbRange(command);
        if (!verb) continue;
        const data = { program: programOf(command), verb: file.text.slice(verb.start, verb.end) };
        yield { at: verb, path: [], data, edits: () => [{ start: verb.end, end: verb.end, insert: ' -y' }] };
      }
    }
  },

  text: {
    en: {
      title: 'A package is installed without `-y`',
      message: ({ program, verb }) => `\`${program} ${verb}\` asks before it goes on, and nobody can answer.`,
      hint: () =>
        'A build on Coolify has no terminal: the question is answered with no and the build step fails.',
      fix: ({ program, verb }) => `Write \`${program} ${verb} -y\`.`,
      exceptions: 'Files that set `assume-yes` or pipe `yes` into the command.',
    },
    es: {
      title: 'Se instala un paquete sin `-y`',
      message: ({ program, verb }) =>
        `\`${program} ${verb}\` pregunta antes de seguir y nadie puede responder.`,
      hint: () =>
        'Una construcción en Coolify no tiene terminal: la pregunta se responde con no y el paso de construcción falla.',
      fix: ({ program, verb }) => `Escriba \`${program} ${verb} -y\`.`,
      exceptions: 'Los archivos que fijan `assume-yes` o conectan `yes` con la orden.',
    },
  },
});

/** The word `install` of a command that will ask; null for others. */
function verbRange(command: Command): Range | null {
  if (!MANAGERS.has(programOf(command))) return null;
  const [, ...rest] = command.words;
  const verb = rest.find(({ text }) => !text.startsWith('-') && !text.includes('='));
  if (!verb || !VERBS.has(verb.text) || verb === rest.at(-1)) return null;
  // A variable may hold the option.
  if (rest.some(({ text }) => YES.test(text) || text.startsWith('$'))) return null;
  // apt-get takes `--quiet` twice for `-qq`, which implies yes.
  return rest.filter(({ text }) => /^(?:-q|--quiet)$/.test(text)).length > 1 ? null : verb.range;
}
