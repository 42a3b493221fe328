import type { ComposeFile, MapNode, Range } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';
import { UNREADABLE_HINT } from '../../unreadable.ts';

type Kind = 'empty-file' | 'no-mapping' | 'no-key' | 'misspelt' | 'not-nested' | 'no-services';

interface Found {
  readonly kind: Kind;
  readonly at: Range;
  /** The key that stands there; empty where none does. */
  readonly key: string;
}

export const servicesMissing = defineRule({
  id: 'services-missing',
  severity: 'error',
  facts: ['F-002'],
  specification:
    'Compose specification, services: https://github.com/compose-spec/compose-spec/blob/main/05-services.md',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    const found = find(file);
    if (found) yield { at: found.at, path: [], data: { kind: found.kind, key: found.key } };
  },

  text: {
    en: {
      title: 'The file has no services',
      message: ({ kind, key }) =>
        ({
          'empty-file': 'The file is empty: it has no `services`.',
          'no-mapping': 'The file is no mapping of keys and values, so it has no `services`.',
          'no-key': 'The file has no `services` key.',
          misspelt: `The file has no \`services\` key, only "${key}".`,
          'not-nested': `The service "${key}" stands at the top of the file instead of below \`services\`.`,
          'no-services': 'The `services` key holds no service.',
        })[kind],
      hint: () => UNREADABLE_HINT.en,
      fix: ({ kind }) =>
        kind === 'misspelt'
          ? 'Rename the key to `services`.'
          : kind === 'no-services'
            ? 'Write each service as an indented key below `services`.'
            : 'Put every service below a `services:` key, indented.',
      exceptions: 'A file that gets its services from `include` is reported by `include-dropped`.',
    },
    es: {
      title: 'El archivo no tiene servicios',
      message: ({ kind, key }) =>
        ({
          'empty-file': 'El archivo está vacío: no tiene `services`.',
          'no-mapping': 'El archivo no es un mapa de claves y valores, de modo que no tiene `services`.',
          'no-key': 'El archivo no tiene la clave `services`.',
          misspelt: `El archivo no tiene la clave \`services\`, solo «${key}».`,
          'not-nested': `El servicio «${key}» está en el nivel superior del archivo y no dentro de \`services\`.`,
          'no-services': 'La clave `services` no contiene ningún servicio.',
        })[kind],
      hint: () => UNREADABLE_HINT.es,
      fix: ({ kind }) =>
        kind === 'misspelt'
          ? 'Cambie el nombre de la clave a `services`.'
          : kind === 'no-services'
            ? 'Escriba cada servicio como una clave con sangría dentro de `services`.'
            : 'Ponga todos los servicios dentro de la clave `services:`, con sangría.',
      exceptions: 'De un archivo que obtiene sus servicios con `include` se ocupa `include-dropped`.',
    },
  },
});

function find(file: ComposeFile): Found | null {
  const { root } = file;
  if (root.kind === 'scalar' && root.isNull) return { kind: 'empty-file', at: firstWord(file), key: '' };
  if (root.kind !== 'map') return { kind: 'no-mapping', at: firstWord(file), key: '' };
  const entry = root.get('services');
  if (entry) {
    const { value } = entry;
    const hasServices = value.kind === 'map' && value.entries.length > 0;
    return hasServices ? null : { kind: 'no-services', at: entry.keyRange, key: 'services' };
  }
  return root.get('include') ? null : withoutKey(file, root);
}

function withoutKey(file: ComposeFile, root: MapNode): Found {
  const isMeant = suggester(['services']);
  const misspelt = root.entries.find(({ key, value }) => value.kind === 'map' && isMeant(key) !== null);
  if (misspelt) return { kind: 'misspelt', at: misspelt.keyRange, key: misspelt.key };
  const service = root.entries.find(
    ({ key, value }) =>
      !key.startsWith('x-') &&
      value.kind === 'map' &&
      (value.get('image') ?? value.get('build')) !== undefined,
  );
  if (service) return { kind: 'not-nested', at: service.keyRange, key: service.key };
  return { kind: 'no-key', at: root.entries[0]?.keyRange ?? firstWord(file), key: '' };
}

/** The first word that is no comment; the first line where there is none. */
function firstWord(file: ComposeFile): Range {
  for (let line = 1; line <= Math.min(file.lines.lineCount, 500); line += 1) {
    const start = file.lines.lineStart(line);
    const word = /^\s*([^\s#]\S*)/.exec(file.text.slice(start, file.lines.lineEnd(line)));
    if (!word || word[1] === '---') continue;
    const end = start + word[0].length;
    return { start: end - (word[1]?.length ?? 0), end };
  }
  return { start: 0, end: Math.min(file.lines.lineEnd(1), 80) };
}
