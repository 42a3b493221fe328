import { posix } from 'node:path';
import { listItems, scalarText, child } from '../../compose/index.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { tidy } from './folder.ts';
import { contextOf, copiedSources } from './needs.ts';
import { defineRepositoryRule, WHOLE_FILE } from './rule.ts';

/** Everything in the folder goes into the image, also what was never meant to leave the repository. */
export const dockerignoreMissing = defineRepositoryRule<{ readonly context: string }>({
  id: 'dockerignore-missing',
  severity: 'info',
  facts: ['F-014'],
  specification:
    'Docker build context, .dockerignore files: https://docs.docker.com/build/concepts/context/#dockerignore-files',
  prevents: [],
  since: '0.1.0',
  example: { context: '.' },

  *check({ folder, project }) {
    for (const { path, file, services } of project.dockerfiles) {
      const [context] = services.map(contextOf).filter((found) => found !== null);
      if (context === undefined) continue;
      // BuildKit prefers a file beside the Dockerfile that carries its name.
      const names = [`${path}.dockerignore`, posix.join(context, '.dockerignore')].map(tidy);
      if (names.some((name) => folder.stateOf(name) === 'present')) continue;
      const whole = file.instructions.flatMap((instruction) =>
        copiedSources(instruction).filter(({ text }) => /^(?:\.|\.\/|\/)$/.test(text)),
      )[0];
      if (whole) yield { file, at: whole.range, path: [], data: { context: excerpt(context, 30) } };
    }
  },

  text: {
    en: {
      title: 'The whole build context is copied, and there is no .dockerignore',
      message: ({ context }) =>
        `The image takes all of the build context "${context}", which has no \`.dockerignore\`.`,
      hint: () =>
        'What git tracks goes into the image, a committed `.env` too, and every change of a file costs the cache.',
      fix: () => 'Add a `.dockerignore` with what the image does not need.',
      exceptions: 'Checked for directories only, and where the Dockerfile copies `.`.',
    },
    es: {
      title: 'Se copia todo el contexto de construcción y no hay .dockerignore',
      message: ({ context }) =>
        `La imagen toma todo el contexto de construcción «${context}», que no tiene \`.dockerignore\`.`,
      hint: () =>
        'Lo que git sigue llega a la imagen, también un `.env` confirmado, y cada cambio de un archivo invalida la caché.',
      fix: () => 'Añada un `.dockerignore` con lo que la imagen no necesita.',
      exceptions: 'Solo se comprueba en directorios, y donde el Dockerfile copia `.`.',
    },
  },
});

/** Coolify writes its own `.env` over the one of the clone. */
export const envFileCommitted = defineRepositoryRule<null>({
  id: 'env-file-committed',
  severity: 'warning',
  facts: ['F-014'],
  prevents: [],
  since: '0.1.0',
  example: null,

  *check({ folder, compose: { file } }) {
    if (folder.git?.mode('.env')?.startsWith('100') !== true) return;
    for (const service of file.services) {
      for (const item of listItems(service.get('env_file')?.value)) {
        const node = item.kind === 'map' ? child(item, 'path') : item;
        if (!node || tidy(scalarText(node) ?? '') !== '.env') continue;
        yield { file, at: node.range, path: node.path, service: service.name, data: null };
        return;
      }
    }
    yield { ...WHOLE_FILE, file, data: null };
  },

  text: {
    en: {
      title: 'A .env file is committed',
      message: () => 'The repository holds a `.env`, and Coolify does not use it.',
      hint: () =>
        'Coolify writes a `.env` of its own over it: neither `${VAR}` nor the containers see the committed values.',
      fix: () => 'Enter the variables in Coolify, and commit an `.env.example` in its place.',
      exceptions: 'Checked for directories that git knows.',
    },
    es: {
      title: 'Hay un archivo .env confirmado en git',
      message: () => 'El repositorio contiene un `.env` que Coolify no usa.',
      hint: () =>
        'Coolify escribe encima un `.env` propio: ni `${VAR}` ni los contenedores ven los valores confirmados.',
      fix: () => 'Introduzca las variables en Coolify y confirme en su lugar un `.env.example`.',
      exceptions: 'Se comprueba en directorios que git conoce.',
    },
  },
});

/** The clone follows submodules, with the same key. */
export const gitSubmodules = defineRepositoryRule<{ readonly path: string; readonly others: number }>({
  id: 'git-submodules',
  severity: 'info',
  facts: ['F-117', 'F-195'],
  prevents: [],
  since: '0.1.0',
  example: { path: 'vendor/theme', others: 0 },

  *check({ folder, compose: { file } }) {
    const { git } = folder;
    if (!git) return;
    const paths = [...git.files()].filter((path) => git.mode(path) === '160000');
    const [first] = paths;
    if (first !== undefined) {
      yield { ...WHOLE_FILE, file, data: { path: excerpt(first, 30), others: paths.length - 1 } };
    }
  },

  text: {
    en: {
      title: 'The repository has submodules',
      message: ({ path, others }) =>
        `The repository has ${others === 0 ? 'a submodule' : `${others + 1} submodules`}: "${path}"${others === 0 ? '' : ' and more'}.`,
      hint: () =>
        'Coolify clones them with the repository, while "Submodules" is on: a private one needs access of its own.',
      fix: () => 'Give the key of the deployment access to every submodule.',
      exceptions: 'Checked for directories that git knows.',
    },
    es: {
      title: 'El repositorio tiene submódulos',
      message: ({ path, others }) =>
        `El repositorio tiene ${others === 0 ? 'un submódulo' : `${others + 1} submódulos`}: «${path}»${others === 0 ? '' : ' y más'}.`,
      hint: () =>
        'Coolify los clona con el repositorio mientras «Submodules» esté activo: uno privado necesita acceso propio.',
      fix: () => 'Dé acceso a cada submódulo a la clave del despliegue.',
      exceptions: 'Se comprueba en directorios que git conoce.',
    },
  },
});

/** `git lfs pull` runs after the clone. */
export const gitLfs = defineRepositoryRule<null>({
  id: 'git-lfs',
  severity: 'info',
  facts: ['F-117', 'F-195'],
  prevents: [],
  since: '0.1.0',
  example: null,

  *check({ folder, compose: { file } }) {
    const lists = [...(folder.git?.files() ?? [])].filter((path) => /(?:^|\/)\.gitattributes$/.test(path));
    if (lists.some((path) => /^[^#\n]*\sfilter=lfs\b/m.test(folder.read(path) ?? ''))) {
      yield { ...WHOLE_FILE, file, data: null };
    }
  },

  text: {
    en: {
      title: 'The repository keeps files in Git LFS',
      message: () => 'The repository keeps files in Git LFS.',
      hint: () =>
        'Coolify runs `git lfs pull` after the clone, while "Git LFS" is on: without it the files are pointers.',
      fix: () => 'Leave "Git LFS" on in the advanced settings of the application.',
      exceptions: 'Checked for directories that git knows.',
    },
    es: {
      title: 'El repositorio guarda archivos en Git LFS',
      message: () => 'El repositorio guarda archivos en Git LFS.',
      hint: () =>
        'Coolify ejecuta `git lfs pull` tras el clon mientras «Git LFS» esté activo: sin ello los archivos son punteros.',
      fix: () => 'Deje «Git LFS» activo en los ajustes avanzados de la aplicación.',
      exceptions: 'Se comprueba en directorios que git conoce.',
    },
  },
});
