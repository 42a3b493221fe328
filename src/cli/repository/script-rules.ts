import { excerpt } from '../../lint/excerpt.ts';
import type { RepositoryFolder } from './folder.ts';
import { defineRepositoryRule, WHOLE_FILE } from './rule.ts';
import { isScript, namedScripts } from './scripts.ts';

const CONTAINER_SCRIPTS =
  'Dockerfile reference, ENTRYPOINT: https://docs.docker.com/reference/dockerfile/#entrypoint';

/** The scripts that have CR LF in a clone; without git, on the disk. */
function withCarriageReturns(folder: RepositoryFolder, paths: readonly string[]): ReadonlySet<string> {
  if (folder.git) return folder.git.withCarriageReturns(paths.filter((path) => folder.git?.mode(path)));
  return new Set(paths.filter((path) => folder.read(path)?.includes('\r\n')));
}

/** A shell takes the carriage return for a part of the interpreter's name, and of every argument. */
export const scriptLineEndings = defineRepositoryRule<{ readonly path: string; readonly others: number }>({
  id: 'script-line-endings',
  severity: 'error',
  facts: ['F-117'],
  specification: CONTAINER_SCRIPTS,
  prevents: ['crlf-entrypoint'],
  since: '0.1.0',
  example: { path: 'docker/entrypoint.sh', others: 0 },

  *check(repository) {
    const { folder, compose } = repository;
    const named = [...namedScripts(repository)];
    const known = new Set(named.map(({ path }) => path));
    const all = [...(folder.git?.files() ?? [])].filter(isScript);
    const found = withCarriageReturns(folder, [...new Set([...known, ...all])]);
    for (const { path, file, at, place, service } of named.filter((script) => found.has(script.path))) {
      const data = { path: excerpt(path, 40), others: 0 };
      yield { file, at, path: place, data, ...(service === undefined ? {} : { service }) };
    }
    const [first, ...others] = all.filter((path) => found.has(path) && !known.has(path));
    if (first === undefined) return;
    const data = { path: excerpt(first, 40), others: others.length };
    yield { ...WHOLE_FILE, file: compose.file, severity: 'warning', data };
  },

  text: {
    en: {
      title: 'A script has Windows line endings',
      message: ({ path, others }) =>
        others === 0
          ? `The script "${path}" has Windows line endings (CR LF) in git.`
          : `"${path}" and ${others === 1 ? 'another script' : `${others} other scripts`} have Windows line endings (CR LF) in git.`,
      hint: () =>
        'Linux looks for an interpreter whose name ends in a carriage return: "no such file or directory", "exec format error".',
      fix: () => 'Save it with LF, and write `*.sh text eol=lf` into `.gitattributes`.',
      exceptions: 'Checked for directories only; what counts is what git has, not the copy on this computer.',
    },
    es: {
      title: 'Un script tiene saltos de línea de Windows',
      message: ({ path, others }) =>
        others === 0
          ? `El script «${path}» tiene saltos de línea de Windows (CR LF) en git.`
          : `«${path}» y ${others === 1 ? 'otro script' : `otros ${others} scripts`} tienen saltos de línea de Windows (CR LF) en git.`,
      hint: () =>
        'Linux busca un intérprete cuyo nombre acaba en un retorno de carro: «no such file or directory», «exec format error».',
      fix: () => 'Guárdelo con LF y escriba `*.sh text eol=lf` en `.gitattributes`.',
      exceptions: 'Solo se comprueba en directorios; cuenta lo que tiene git, no la copia de este equipo.',
    },
  },
});

/** Windows has no executable bit, and git there adds scripts without it. */
export const scriptNotExecutable = defineRepositoryRule<{ readonly path: string; readonly name: string }>({
  id: 'script-not-executable',
  severity: 'error',
  facts: ['F-117'],
  specification: CONTAINER_SCRIPTS,
  prevents: ['permission-denied-entrypoint'],
  since: '0.1.0',
  example: { path: 'docker/entrypoint.sh', name: 'docker/entrypoint.sh' },

  *check(repository) {
    const { git } = repository.folder;
    for (const { path, file, at, place, service, isStarted } of namedScripts(repository)) {
      if (!isStarted || git?.mode(path) !== '100644') continue;
      const data = { path: excerpt(path, 40), name: excerpt(path, 36) };
      yield { file, at, path: place, data, ...(service === undefined ? {} : { service }) };
    }
  },

  text: {
    en: {
      title: 'A script that starts a container is not executable in git',
      message: ({ path }) => `The script "${path}" starts the container, and is not executable in git.`,
      hint: () =>
        'The clone that Coolify builds from has the mode that git has: the start fails with "permission denied".',
      fix: ({ name }) => `Run \`git update-index --chmod=+x ${name}\`, then commit.`,
      exceptions:
        'Dockerfiles that set modes (`RUN chmod`, `COPY --chmod`), and scripts that a shell starts.',
    },
    es: {
      title: 'Un script que inicia un contenedor no es ejecutable en git',
      message: ({ path }) => `El script «${path}» inicia el contenedor y no es ejecutable en git.`,
      hint: () =>
        'El clon con el que Coolify construye tiene el modo que tiene git: el inicio falla con «permission denied».',
      fix: ({ name }) => `Ejecute \`git update-index --chmod=+x ${name}\` y confirme el cambio.`,
      exceptions:
        'Los Dockerfile que fijan modos (`RUN chmod`, `COPY --chmod`) y los scripts que inicia un intérprete.',
    },
  },
});
