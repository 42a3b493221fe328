import { defineRepositoryRule, WHOLE_FILE } from './rule.ts';

/** Where Coolify looks for the compose file unless told otherwise (F-001). */
export const DEFAULT_COMPOSE_NAME = 'docker-compose.yaml';

/** A file that is named on the command line may have any name; that of a repository is one that Coolify looks for. */
export const composeFileName = defineRepositoryRule<{ readonly name: string }>({
  id: 'compose-file-name',
  severity: 'error',
  facts: ['F-001'],
  prevents: ['build-or-compose-path-wrong'],
  since: '0.1.0',
  example: { name: 'docker-compose.yml' },

  *check({ compose: { path: name, file } }) {
    if (name !== DEFAULT_COMPOSE_NAME) yield { ...WHOLE_FILE, file, data: { name } };
  },

  text: {
    en: {
      title: 'The compose file has a name that Coolify does not look for',
      message: (data) => `The compose file of the repository is called "${data.name}".`,
      hint: (data) =>
        `Coolify looks for \`/${DEFAULT_COMPOSE_NAME}\` unless it is told otherwise, and cannot load \`${data.name}\`.`,
      fix: (data) => `Rename it, or set "Docker compose location" to \`/${data.name}\` in Coolify.`,
      exceptions: 'Only a directory is checked: a file that is named on the command line may have any name.',
    },
    es: {
      title: 'El archivo de Compose tiene un nombre que Coolify no busca',
      message: (data) => `El archivo de Compose del repositorio se llama «${data.name}».`,
      hint: (data) =>
        `Coolify busca \`/${DEFAULT_COMPOSE_NAME}\` si no se le indica otra ruta, y no puede cargar \`${data.name}\`.`,
      fix: (data) =>
        `Cámbiele el nombre o indique \`/${data.name}\` en «Docker compose location» de Coolify.`,
      exceptions:
        'Solo se comprueba en directorios: un archivo indicado en la línea de órdenes puede tener cualquier nombre.',
    },
  },
});
