import { defineRule, type Rule } from '../lint/rule.ts';

/** Where Coolify looks for the compose file unless told otherwise (F-001). */
export const DEFAULT_COMPOSE_NAME = 'docker-compose.yaml';

/** The names under which a repository keeps its compose file: Coolify's own, then those that Compose also finds. */
export const COMPOSE_NAMES: readonly string[] = [
  DEFAULT_COMPOSE_NAME,
  'docker-compose.yml',
  'compose.yaml',
  'compose.yml',
];

/** The compose file among the names in a directory; null if there is none. */
export function composeFileOf(names: readonly string[]): string | null {
  return COMPOSE_NAMES.find((name) => names.includes(name)) ?? null;
}

/**
 * The rule about the name of a repository's compose file. It looks at the directory, not at the text, so it is not in
 * the registry: the command adds it when it reads a directory and finds the file under another name.
 */
export function composeFileName(name: string): Rule {
  return defineRule<{ readonly name: string }>({
    id: 'compose-file-name',
    severity: 'error',
    facts: ['F-001'],
    prevents: [],
    since: '0.1.0',
    needs: 'text',

    *check() {
      yield { at: { start: 0, end: 0 }, path: [], data: { name } };
    },

    text: {
      en: {
        title: 'The compose file has a name that Coolify does not look for',
        message: (data) => `The compose file of the repository is called "${data.name}".`,
        hint: (data) =>
          `Coolify looks for \`/${DEFAULT_COMPOSE_NAME}\` unless it is told otherwise, and cannot load \`${data.name}\`.`,
        fix: (data) => `Rename it, or set "Docker compose location" to \`/${data.name}\` in Coolify.`,
        exceptions:
          'Only a directory is checked: a file that is named on the command line may have any name.',
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
}
