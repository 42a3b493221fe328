import type { ComposeFile, ComposeNode, MapNode, Range, ScalarNode, Service } from '../compose/index.ts';

/**
 * What Coolify and Compose do with a value that holds a `$`:
 * environment: Coolify registers variables (F-019) · label: Coolify escapes every `$` (F-076) · mount: Coolify replaces
 * or refuses variables (F-045 to F-047) · command: Compose replaces variables before a shell or a program of the
 * container reads the text · other: Compose replaces variables.
 */
export type ValuePlace = 'environment' | 'label' | 'mount' | 'command' | 'other';

/** A value with a `$`, in a part of the file that Compose interpolates. */
export interface InterpolatedValue {
  readonly scalar: ScalarNode;
  readonly place: ValuePlace;
  /** The key of the service, or the top-level section, that holds the value. */
  readonly key: string;
  readonly service: Service | null;
}

/** Keys that Coolify overwrites whatever they hold (F-013, F-068). */
const OVERWRITTEN = new Set(['env_file', 'container_name']);
const COMMANDS = new Set(['command', 'entrypoint', 'post_start', 'pre_stop']);
const SECTIONS = ['volumes', 'networks', 'configs', 'secrets'];

/** No file that a person writes has more values; one that repeats itself through aliases may. */
const MAX_NODES = 200_000;

const cache = new WeakMap<ComposeFile, readonly InterpolatedValue[]>();

/** Every value with a `$` that reaches Compose, each once, where it is written. */
export function interpolatedValues(file: ComposeFile): readonly InterpolatedValue[] {
  let found = cache.get(file);
  if (!found) {
    found = collect(file);
    cache.set(file, found);
  }
  return found;
}

function collect(file: ComposeFile): InterpolatedValue[] {
  const found: InterpolatedValue[] = [];
  const mayHoldDollar = dollarFinder(file.text);
  const walk = walker(file, found);
  for (const service of file.services) {
    if (!mayHoldDollar(service.range)) continue;
    for (const entry of service.node?.entries ?? []) {
      const { key } = entry;
      if (OVERWRITTEN.has(key) || key.startsWith('x-') || !mayHoldDollar(entry.range)) continue;
      const { value } = entry;
      if (key === 'healthcheck' || key === 'build') walkParts(value, key, service, walk);
      else walk(value, { place: placeOf(key), key, service });
    }
  }
  for (const name of SECTIONS) {
    for (const { range, value } of file.section(name)?.entries ?? []) {
      if (!mayHoldDollar(range) || value.kind !== 'map') continue;
      for (const entry of value.entries) {
        const place = name === 'configs' && entry.key === 'content' ? 'command' : 'other';
        walk(entry.value, { place, key: name, service: null });
      }
    }
  }
  return found;
}

/** A dollar sign, what an alias may bring one in with, and what an escape may stand for one with. */
const DOLLAR_SIGNS = /[$*\\]/g;

/** Tells whether a stretch of the text may hold a value with a `$`, without reading the values. */
function dollarFinder(text: string): (range: Range) => boolean {
  const places = Array.from(text.matchAll(DOLLAR_SIGNS), ({ index }) => index);
  return ({ start, end }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (places[low] ?? Infinity) < end;
  };
}

type Owner = Omit<InterpolatedValue, 'scalar'>;
type Walk = (node: ComposeNode, owner: Owner) => void;

/** `healthcheck.test` is a command and `build.args` are variables; what stands beside them is neither. */
function walkParts(node: ComposeNode, key: string, service: Service, walk: Walk): void {
  if (node.kind !== 'map') {
    walk(node, { place: 'other', key, service });
    return;
  }
  const entries: MapNode['entries'] = node.entries;
  for (const entry of entries) {
    const place = entry.key === 'test' ? 'command' : entry.key === 'args' ? 'environment' : 'other';
    walk(entry.value, { place, key, service });
  }
}

function placeOf(key: string): ValuePlace {
  if (key === 'environment') return 'environment';
  if (key === 'labels') return 'label';
  if (key === 'volumes') return 'mount';
  return COMMANDS.has(key) ? 'command' : 'other';
}

/** Visits what lies below a node with a stack of its own; what aliases repeat is visited once for each place. */
function walker({ text }: ComposeFile, found: InterpolatedValue[]): Walk {
  const seen: Seen = { textLength: text.length, places: new Map() };
  let left = MAX_NODES;
  return (root, owner) => {
    const stack: ComposeNode[] = [root];
    for (let node = stack.pop(); node && left > 0; node = stack.pop()) {
      left -= 1;
      if (node.kind === 'scalar') {
        if (!node.text.includes('$') || !isNew(seen, node, owner)) continue;
        found.push({ ...owner, scalar: node });
      } else if (isNew(seen, node, owner)) {
        const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
        for (let index = children.length - 1; index >= 0; index -= 1) {
          const child = children[index];
          if (child) stack.push(child);
        }
      }
    }
  };
}

/** The stretches of the text that were visited, for each kind of place: each stretch as one number. */
interface Seen {
  readonly textLength: number;
  readonly places: Map<ValuePlace, Set<number>>;
}

function isNew({ textLength, places }: Seen, { range }: ComposeNode, { place }: Owner): boolean {
  const key = range.start * (textLength + 1) + range.end;
  const visited = places.get(place);
  if (visited?.has(key)) return false;
  if (visited) visited.add(key);
  else places.set(place, new Set([key]));
  return true;
}
