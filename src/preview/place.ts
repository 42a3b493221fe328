/** Finds in the text what a path of the model names. */
import {
  child,
  scalarText,
  type ComposeFile,
  type ComposeNode,
  type ListNode,
  type MapEntry,
  type Path,
  type Range,
} from '../compose/index.ts';
import type { Place } from './types.ts';

/** Where a path stands; what is missing in the text points to the key that it is missing from. */
export function placeOf(file: ComposeFile, path: Path): Place {
  return placeAt(file, path, rangeOf(file, path));
}

/** A place whose range is known. */
export function placeAt(file: ComposeFile, path: Path, range: Range | null): Place {
  return { path, range, line: range === null ? null : file.lines.position(range.start).line };
}

function rangeOf(file: ComposeFile, path: Path): Range | null {
  let node: ComposeNode = file.root;
  let range: Range | null = null;
  for (const [depth, step] of path.entries()) {
    const found = stepInto(node, step);
    if (found === null) return buildArgument(file, path) ?? range;
    // A whole mapping or list is named by its key; a value by the entry that holds it.
    const isLast = depth === path.length - 1;
    range = found.entry === null ? found.node.range : isLast ? shortRange(found.entry) : found.entry.keyRange;
    node = found.node;
  }
  return range;
}

interface Found {
  readonly node: ComposeNode;
  readonly entry: MapEntry | null;
}

function stepInto(node: ComposeNode, step: string | number): Found | null {
  if (node.kind === 'map') {
    const entry = node.get(String(step));
    return entry === undefined ? null : { node: entry.value, entry };
  }
  if (node.kind !== 'list') return null;
  const item = typeof step === 'number' ? node.items[step] : namesOf(node).get(step);
  return item === undefined ? null : { node: item, entry: null };
}

const cache = new WeakMap<ListNode, ReadonlyMap<string, ComposeNode>>();

/** `- NAME=value` and `- NAME` stand for the key NAME. */
function namesOf(list: ListNode): ReadonlyMap<string, ComposeNode> {
  const known = cache.get(list);
  if (known !== undefined) return known;
  const names = new Map(
    list.items.map((item) => {
      const [name = ''] = (scalarText(item) ?? '').split('=', 1);
      return [name, item] as const;
    }),
  );
  cache.set(list, names);
  return names;
}

function shortRange({ keyRange, value, range }: MapEntry): Range {
  return value.kind === 'scalar' && range.start <= range.end ? range : keyRange;
}

/** Build arguments become variables (F-023): those stand below `build.args`. */
function buildArgument(file: ComposeFile, path: Path): Range | null {
  const [section, service, key, name] = path;
  if (section !== 'services' || key !== 'environment' || typeof name !== 'string') return null;
  const build = file.service(String(service))?.get('build')?.value;
  const found = stepInto(child(build, 'args') ?? file.root, name);
  return found === null ? null : (found.entry?.keyRange ?? found.node.range);
}
