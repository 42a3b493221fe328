import type { Severity } from '../../lint/finding.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { needsOf, type Need, type Purpose } from './needs.ts';
import type { PathState } from './folder.ts';
import { defineRepositoryRule, type Repository, type RepositoryProblem } from './rule.ts';

interface PathData {
  readonly purpose: Purpose;
  readonly path: string;
}

const ONLY_DIRECTORIES = {
  en: 'Checked for directories only. Patterns, variables, addresses and absolute paths are left out.',
  es: 'Solo se comprueba en directorios. Se omiten los patrones, variables, direcciones y rutas absolutas.',
};

/** What a path is for, as a sentence begins with it: `The build context "api"`. */
const NOUNS: Readonly<Record<'en' | 'es', Readonly<Record<Purpose, string>>>> = {
  en: {
    context: 'The build context',
    dockerfile: 'The Dockerfile',
    config: 'The config file',
    secret: 'The secret file',
    mount: 'The mounted path',
    extends: 'The extended file',
    copied: 'The copied path',
  },
  es: {
    context: 'El contexto de construcción',
    dockerfile: 'El Dockerfile',
    config: 'El archivo de configuración',
    secret: 'El archivo del secreto',
    mount: 'La ruta montada',
    extends: 'El archivo extendido',
    copied: 'La ruta copiada',
  },
};

const CONSEQUENCES: Readonly<Record<'en' | 'es', Readonly<Record<Purpose, string>>>> = {
  en: {
    context: 'The build of the image fails',
    dockerfile: 'The build of the image fails',
    config: 'Compose has no file to mount',
    secret: 'Compose has no file to mount',
    mount: 'Even with "Preserve repository during deployment" there is nothing to mount',
    extends: 'Compose refuses the file',
    copied: 'The build stops at this instruction',
  },
  es: {
    context: 'La construcción de la imagen falla',
    dockerfile: 'La construcción de la imagen falla',
    config: 'Compose no tiene ningún archivo que montar',
    secret: 'Compose no tiene ningún archivo que montar',
    mount: 'Ni con «Preserve repository during deployment» hay nada que montar',
    extends: 'Compose rechaza el archivo',
    copied: 'La construcción se detiene en esta instrucción',
  },
};

/** Another rule says as an error that mounts of the repository are empty (F-038). */
function severityOf({ purpose }: Need): Severity {
  return purpose === 'mount' ? 'warning' : 'error';
}

function* needsInState(repository: Repository, state: PathState): Iterable<RepositoryProblem<PathData>> {
  const seen = new Set<string>();
  for (const need of needsOf(repository)) {
    if (repository.folder.stateOf(need.path) !== state) continue;
    const { at, place: path, file, service, purpose, written } = need;
    const key = `${purpose} ${at.start} ${at.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      ...{ file, at, path, severity: severityOf(need), data: { purpose, path: excerpt(written, 40) } },
      ...(service === undefined ? {} : { service }),
    };
  }
}

/** The build, the mounts and the configs of a deployment come from a clone: what it lacks is not there. */
export const repositoryPathMissing = defineRepositoryRule<PathData>({
  id: 'repository-path-missing',
  severity: 'error',
  facts: ['F-117', 'F-009'],
  prevents: ['build-or-compose-path-wrong', 'multi-stage-copy-missing'],
  since: '0.1.0',
  example: { purpose: 'context', path: './backend' },
  check: (repository) => needsInState(repository, 'missing'),
  text: {
    en: {
      title: 'A path that the deployment needs does not exist',
      message: ({ purpose, path }) => `${NOUNS.en[purpose]} "${path}" does not exist in the repository.`,
      hint: ({ purpose }) => `Coolify deploys from a clone of the repository. ${CONSEQUENCES.en[purpose]}.`,
      fix: () => 'Correct the path: it counts from the folder of the compose file or of the build.',
      exceptions: ONLY_DIRECTORIES.en,
    },
    es: {
      title: 'No existe una ruta que el despliegue necesita',
      message: ({ purpose, path }) => `${NOUNS.es[purpose]} «${path}» no existe en el repositorio.`,
      hint: ({ purpose }) => `Coolify despliega desde un clon del repositorio. ${CONSEQUENCES.es[purpose]}.`,
      fix: () => 'Corrija la ruta: parte de la carpeta del archivo de Compose o de la construcción.',
      exceptions: ONLY_DIRECTORIES.es,
    },
  },
});

/** What works on this computer because a file lies about is missing on the server. */
export const repositoryPathUntracked = defineRepositoryRule<PathData>({
  id: 'repository-path-untracked',
  severity: 'error',
  facts: ['F-117', 'F-038'],
  prevents: ['build-or-compose-path-wrong', 'multi-stage-copy-missing'],
  since: '0.1.0',
  example: { purpose: 'copied', path: 'dist' },
  check: (repository) => needsInState(repository, 'untracked'),
  text: {
    en: {
      title: 'A path that the deployment needs is not in git',
      message: ({ purpose, path }) =>
        `${NOUNS.en[purpose]} "${path}" is on this computer only: git does not track it.`,
      hint: ({ purpose }) =>
        `Coolify deploys from a clone, which holds only what git tracks. ${CONSEQUENCES.en[purpose]}.`,
      fix: ({ purpose }) =>
        purpose === 'copied'
          ? 'Make it in the Dockerfile (a build step), or add it with `git add`.'
          : 'Add it with `git add`; look into `.gitignore` if git refuses.',
      exceptions: ONLY_DIRECTORIES.en,
    },
    es: {
      title: 'Una ruta que el despliegue necesita no está en git',
      message: ({ purpose, path }) =>
        `${NOUNS.es[purpose]} «${path}» solo está en este equipo: git no la sigue.`,
      hint: ({ purpose }) =>
        `Coolify despliega desde un clon, que solo contiene lo que git sigue. ${CONSEQUENCES.es[purpose]}.`,
      fix: ({ purpose }) =>
        purpose === 'copied'
          ? 'Créela en el Dockerfile (un paso de construcción) o añádala con `git add`.'
          : 'Añádala con `git add`; mire `.gitignore` si git la rechaza.',
      exceptions: ONLY_DIRECTORIES.es,
    },
  },
});
