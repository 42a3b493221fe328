import { posix } from 'node:path';
import { excerpt } from '../../lint/excerpt.ts';
import { needsOf } from './needs.ts';
import { defineRepositoryRule, WHOLE_FILE } from './rule.ts';

/** Where the compose file lies decides what its relative paths mean, and Coolify counts them from its "Base directory". */
export const composeFileInSubfolder = defineRepositoryRule<{
  readonly folder: string;
  readonly name: string;
}>({
  id: 'compose-file-in-subfolder',
  // Whether "Base directory" has been set is in no file: where it has, all is well.
  severity: 'info',
  facts: ['F-009', 'F-001'],
  prevents: ['build-or-compose-path-wrong'],
  since: '0.1.0',
  example: { folder: 'deploy', name: 'docker-compose.yaml' },

  *check(repository) {
    const { folder, compose } = repository;
    const prefix = folder.git?.prefix ?? '';
    if (prefix === '') return;
    for (const { purpose, at, file, place: path, service } of needsOf(repository)) {
      // What a Dockerfile copies counts from its context, and a mount from the application's own folder (F-038).
      if (purpose === 'copied' || purpose === 'mount' || file !== compose.file) continue;
      const data = { folder: excerpt(prefix, 30), name: posix.basename(compose.path) };
      yield { ...WHOLE_FILE, file, at, path, ...(service === undefined ? {} : { service }), data };
      return;
    }
  },

  text: {
    en: {
      title: 'A compose file with relative paths lies in a folder of the repository',
      message: ({ folder }) => `The compose file lies in "${folder}" and has relative paths.`,
      hint: () =>
        'Coolify is expected to count them from "Base directory", at first the root of the repository, not from the folder of the file.',
      fix: ({ folder, name }) => `Set "Base directory" to \`/${folder}\` and the location to \`/${name}\`.`,
      exceptions:
        'Checked for directories that git knows. Files without relative paths work with either setting.',
    },
    es: {
      title: 'Un archivo de Compose con rutas relativas está en una carpeta del repositorio',
      message: ({ folder }) => `El archivo de Compose está en «${folder}» y tiene rutas relativas.`,
      hint: () =>
        'Cabe esperar que Coolify las cuente desde «Base directory», al principio la raíz del repositorio, y no desde la carpeta del archivo.',
      fix: ({ folder, name }) => `Indique \`/${folder}\` en «Base directory» y \`/${name}\` como ubicación.`,
      exceptions:
        'Se comprueba en directorios que git conoce. Los archivos sin rutas relativas funcionan con ambos ajustes.',
    },
  },
});
