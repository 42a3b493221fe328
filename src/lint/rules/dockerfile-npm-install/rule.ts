import { commandsOf, programOf, type Command } from '../../dockerfile/commands.ts';
import { historyOf } from '../../dockerfile/built.ts';
import type { Instruction } from '../../dockerfile/model.ts';
import { packageInstall } from '../../dockerfile/packages.ts';
import { defineDockerfileRule } from '../../rule.ts';

interface Manager {
  readonly lock: string;
  /** Words that make it keep to the lock file. */
  readonly frozen: RegExp;
  readonly instead: string;
}

const MANAGERS: Readonly<Record<string, Manager>> = {
  npm: {
    lock: 'package-lock.json',
    frozen: /^(?:ci|clean-install|--no-package-lock|--package-lock=false)$/,
    instead: 'npm ci',
  },
  yarn: {
    lock: 'yarn.lock',
    frozen: /^--(?:frozen-lockfile|immutable|pure-lockfile|no-lockfile|mode.*)$/,
    instead: 'yarn install --frozen-lockfile',
  },
  pnpm: {
    lock: 'pnpm-lock.yaml',
    frozen: /^--(?:frozen-lockfile.*|no-frozen-lockfile|no-lockfile|fix-lockfile)$/,
    instead: 'pnpm install --frozen-lockfile',
  },
};

export const dockerfileNpmInstall = defineDockerfileRule({
  id: 'dockerfile-npm-install',
  severity: 'warning',
  facts: [],
  specification: 'npm documentation, npm ci: https://docs.npmjs.com/cli/commands/npm-ci',
  prevents: ['npm-ci-lock-mismatch'],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file) {
    for (const stage of file.stages) {
      const copied = new Set<string>();
      for (const instruction of historyOf(stage)) {
        for (const name of copiedNames(instruction)) copied.add(name);
        if (instruction.keyword !== 'RUN' || instruction.stage !== stage.index) continue;
        for (const command of commandsOf(file, instruction)) {
          if (programOf(command) === 'rm') for (const { text } of command.words) copied.delete(text);
          const program = programOf(command);
          const manager = Object.hasOwn(MANAGERS, program) ? MANAGERS[program] : undefined;
          const word = manager && looseInstall(command, manager);
          if (!manager || !word || !copied.has(manager.lock)) continue;
          const { lock, instead } = manager;
          const isPlain = program === 'npm' && word.range.end - word.range.start === word.text.length;
          const edits = () => (isPlain ? [{ ...word.range, insert: 'ci' }] : []);
          yield { at: word.range, path: [], data: { program, lock, instead }, edits };
        }
      }
    }
  },

  text: {
    en: {
      title: 'Packages are installed without keeping to the lock file',
      message: ({ program, lock }) => `\`${program}\` may install other versions than \`${lock}\` names.`,
      hint: () => 'The build on Coolify can then differ from yours, and from one deployment to the next.',
      fix: ({ instead }) => `Write \`${instead}\`, which refuses a lock file that does not match.`,
      exceptions: 'Where no `COPY` names the lock file or a step deletes it, and for single packages.',
    },
    es: {
      title: 'Los paquetes se instalan sin respetar el archivo de bloqueo',
      message: ({ program, lock }) => `\`${program}\` puede instalar otras versiones que las de \`${lock}\`.`,
      hint: () => 'La construcción en Coolify puede diferir de la suya, y de un despliegue a otro.',
      fix: ({ instead }) => `Escriba \`${instead}\`, que rechaza un archivo de bloqueo que no coincide.`,
      exceptions:
        'Donde ningún `COPY` nombra el archivo de bloqueo o un paso lo borra, y con paquetes sueltos.',
    },
  },
});

/** The last segments of what a COPY from the build context names. */
function copiedNames({ keyword, flags, words, json }: Instruction): string[] {
  if (keyword !== 'COPY' || flags.some(({ name }) => name === 'from')) return [];
  return (json ?? words).slice(0, -1).map(({ text }) => text.slice(text.lastIndexOf('/') + 1));
}

function looseInstall(command: Command, { frozen }: Manager) {
  const isFrozen = command.words.some(({ text }) => frozen.test(text));
  const isVariable = command.assignments.some(({ text }) =>
    /^(?:CI|npm_config_|NPM_CONFIG_|YARN_)/.test(text),
  );
  return isFrozen || isVariable ? null : packageInstall(command);
}
