import type { ComposeNode, MapNode, Range } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { removeInnermost, type Place } from '../../removal.ts';
import { defineRule } from '../../rule.ts';

/** Keys of a service that Coolify builds anew, or that Compose also takes as a mapping (F-005). */
const SAFE = new Set([
  'annotations',
  'depends_on',
  'env_file',
  'environment',
  'extra_hosts',
  'labels',
  'models',
  'networks',
  'sysctls',
]);

/** The same for keys further inside, by the key they stand below. */
const SAFE_INSIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  build: new Set(['additional_contexts', 'args', 'extra_hosts', 'labels', 'ssh']),
  deploy: new Set(['labels']),
};

/** An empty list here is not nothing: it clears what the image runs, as an empty text does (Compose specification). */
const CLEARING = new Set(['command', 'entrypoint']);

/** Mappings of a service in which lists stand. */
const INSIDE = ['build', 'deploy', 'healthcheck'];

interface EmptyList {
  readonly key: string;
  readonly at: Range;
  readonly path: ComposeNode['path'];
  readonly places: readonly Place[];
}

export const emptyListBecomesMap = defineRule({
  id: 'empty-list-becomes-map',
  severity: 'error',
  facts: ['F-005'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const { key, at, path, places } of emptyLists(service.node)) {
        yield {
          at,
          path,
          service: service.name,
          data: { service: service.name, key },
          edits: () => (CLEARING.has(key) ? cleared(at, places) : removeInnermost(file, ...places)),
        };
      }
    }
  },

  text: {
    en: {
      title: 'Coolify turns an empty list into a mapping',
      message: ({ service, key }) => `The key \`${key}\` of service "${service}" is an empty list.`,
      hint: () =>
        'Coolify writes an empty list back as an empty mapping, `{}`; Compose is expected to refuse it when it builds.',
      fix: ({ key }) =>
        CLEARING.has(key)
          ? 'Write an empty text in quotes instead of `[]`: it means the same.'
          : `Delete \`${key}\`.`,
      exceptions:
        'Keys that Coolify builds anew (`environment`, `labels`, `networks`, `env_file`) or that may be mappings, such as `depends_on`.',
    },
    es: {
      title: 'Coolify convierte una lista vacía en un mapa',
      message: ({ service, key }) => `La clave \`${key}\` del servicio «${service}» es una lista vacía.`,
      hint: () =>
        'Coolify vuelve a escribir la lista vacía como un mapa vacío, `{}`; cabe esperar que Compose lo rechace al construir.',
      fix: ({ key }) =>
        CLEARING.has(key)
          ? 'Escriba un texto vacío entre comillas en lugar de `[]`: significa lo mismo.'
          : `Elimine \`${key}\`.`,
      exceptions:
        'Las claves que Coolify genera de nuevo (`environment`, `labels`, `networks`, `env_file`) o que pueden ser mapas, como `depends_on`.',
    },
  },
});

function emptyLists(service: MapNode | null): readonly EmptyList[] {
  if (!service) return [];
  const own = service.entries
    .filter(({ key, value }) => isEmptyList(value) && !SAFE.has(key) && !key.startsWith('x-'))
    .map(({ key, value }) => found(value, [{ map: service, key }]));
  return [...own, ...INSIDE.flatMap((key) => inside(service, key))];
}

function inside(service: MapNode, outer: string): readonly EmptyList[] {
  const map = service.get(outer)?.value;
  if (map?.kind !== 'map') return [];
  return map.entries
    .filter(({ key, value }) => isEmptyList(value) && !SAFE_INSIDE[outer]?.has(key))
    .map(({ key, value }) => {
      return found(value, [
        { map, key },
        { map: service, key: outer },
      ]);
    });
}

/** Writes an empty text in place of the list; not where an alias stands for it, because the list may have other users. */
function cleared(at: Range, [place]: readonly Place[]): readonly Edit[] {
  const entry = place?.map?.get(place.key);
  const isWrittenHere = entry !== undefined && entry.range.start < at.start && at.end <= entry.range.end;
  return isWrittenHere ? replace(at, '""') : [];
}

function found(value: ComposeNode, places: readonly Place[]): EmptyList {
  return { key: places[0]?.key ?? '', at: value.range, path: value.path, places };
}

function isEmptyList(node: ComposeNode): boolean {
  return node.kind === 'list' && node.items.length === 0;
}
