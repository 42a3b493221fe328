import { commandsOf, programOf } from '../../dockerfile/commands.ts';
import type { Dockerfile, Instruction, Word } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

const GIT_QUESTIONS = new Set(['rev-parse', 'describe', 'log', 'rev-list']);

export const dockerfileGitOrEnvCopied = defineDockerfileRule({
  id: 'dockerfile-git-or-env-copied',
  severity: 'error',
  facts: ['F-080'],
  prevents: ['multi-stage-copy-missing'],
  since: '0.1.0',

  *check(file) {
    const isOwn = makesRepository(file);
    for (const instruction of file.instructions) {
      for (const { word, kind } of [...copied(instruction), ...(isOwn ? [] : asked(file, instruction))]) {
        yield { at: word.range, path: [], data: { kind } };
      }
    }
  },

  text: {
    en: {
      title: 'The Dockerfile needs `.git` or `.env`, which a build on Coolify does not have',
      message: ({ kind }) =>
        kind === 'env'
          ? 'The Dockerfile copies `.env`, which does not exist yet when Coolify builds.'
          : 'The Dockerfile needs the folder `.git`, which Coolify deletes before the build.',
      hint: ({ kind }) =>
        kind === 'env'
          ? 'Coolify writes the runtime `.env` only after the build: the step fails, or copies a `.env` that was committed.'
          : 'The step fails, or finds no commit, although it works in a clone of your own.',
      fix: ({ kind }) =>
        kind === 'env'
          ? 'Remove the line: Coolify passes the variables at run time, and build arguments at build.'
          : 'Use `ARG SOURCE_COMMIT` and enable "Source commit availability" in Coolify.',
      exceptions: 'Repositories that the Dockerfile clones or creates itself.',
    },
    es: {
      title: 'El Dockerfile necesita `.git` o `.env`, que no existen al construir en Coolify',
      message: ({ kind }) =>
        kind === 'env'
          ? 'El Dockerfile copia `.env`, que aún no existe cuando Coolify construye la imagen.'
          : 'El Dockerfile necesita la carpeta `.git`, que Coolify borra antes de la construcción.',
      hint: ({ kind }) =>
        kind === 'env'
          ? 'Coolify escribe el `.env` de ejecución después de construir: el paso falla o copia un `.env` guardado en el repositorio.'
          : 'El paso falla o no encuentra ningún commit, aunque funcione en su propio clon.',
      fix: ({ kind }) =>
        kind === 'env'
          ? 'Elimine la línea: Coolify pasa las variables al ejecutar, y los argumentos al construir.'
          : 'Use `ARG SOURCE_COMMIT` y active «Source commit availability» en Coolify.',
      exceptions: 'Los repositorios que el propio Dockerfile clona o crea.',
    },
  },
});

interface Need {
  readonly word: Word;
  readonly kind: 'git' | 'env';
}

/** Sources of COPY and ADD, and of bind mounts of RUN. */
function copied({ keyword, flags, words, json }: Instruction): Need[] {
  if (keyword === 'RUN') {
    return flags.flatMap(({ name, value, range }) => {
      const source = /(?:^|,)(?:source|src)=([^,]+)/.exec(value ?? '')?.[1] ?? '';
      const isBind =
        name === 'mount' && /(?:^|,)type=bind\b/.test(value ?? '') && !/(?:^|,)from=/.test(value ?? '');
      return isBind ? needs({ text: source, range }) : [];
    });
  }
  if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({ name }) => name === 'from')) return [];
  return (json ?? words).slice(0, -1).flatMap(needs);
}

function needs(word: Word): Need[] {
  const path = word.text.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  if (path === '.git' || path.startsWith('.git/')) return [{ word, kind: 'git' }];
  return path === '.env' ? [{ word, kind: 'env' }] : [];
}

/** `git rev-parse` and the like. */
function asked(file: Dockerfile, instruction: Instruction): Need[] {
  if (instruction.keyword !== 'RUN') return [];
  return commandsOf(file, instruction).flatMap((command): Need[] => {
    const verb = command.words.slice(1).find(({ text }) => GIT_QUESTIONS.has(text));
    if (programOf(command) !== 'git' || !verb) return [];
    return [{ word: verb, kind: 'git' }];
  });
}

/** True if the file clones or creates a repository, whose commits it may then ask for. */
function makesRepository(file: Dockerfile): boolean {
  return file.instructions.some(
    (instruction) =>
      (instruction.keyword === 'RUN' &&
        /\bgit\b[^&;|]{0,200}?\b(?:clone|init|fetch)\b/.test(instruction.text)) ||
      (instruction.keyword === 'ADD' && /\.git\b/.test(instruction.text)),
  );
}
