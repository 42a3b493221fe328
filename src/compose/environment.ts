import { scalarText, type ComposeNode, type MapEntry, type ScalarNode } from './node.ts';
import type { Path, Range } from './range.ts';

/** One variable of `environment` or `build.args`. */
export interface EnvironmentEntry {
  readonly name: string;
  /** The text after `=` or the map's value; null for a name alone (`- NAME`, `NAME:`). */
  readonly value: string | null;
  readonly form: 'list' | 'map';
  readonly nameRange: Range;
  /** The value; the name where there is none. */
  readonly valueRange: Range;
  /** The scalar that holds the value: the whole item in list form. */
  readonly scalar: ScalarNode | null;
  /** Where the value begins inside the scalar's text: 0 in map form, after the `=` in list form. */
  readonly valueIndex: number;
  readonly path: Path;
  readonly isMerged: boolean;
}

/** Reads `environment` or `build.args` in list and map form. Entries of another kind are left out. */
export function readEnvironment(node: ComposeNode | undefined): readonly EnvironmentEntry[] {
  if (node?.kind === 'map') return node.entries.map(mapEntry);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => (item.kind === 'scalar' && !item.isNull ? [listEntry(item)] : []));
}

function mapEntry(entry: MapEntry): EnvironmentEntry {
  const scalar = entry.value.kind === 'scalar' ? entry.value : null;
  const value = scalarText(entry.value);
  return {
    name: entry.key,
    value,
    form: 'map',
    nameRange: entry.keyRange,
    valueRange: value === null && scalar ? entry.keyRange : entry.value.range,
    scalar,
    valueIndex: 0,
    path: entry.value.path,
    isMerged: entry.isMerged,
  };
}

function listEntry(item: ScalarNode): EnvironmentEntry {
  const equals = item.text.indexOf('=');
  const value = equals === -1 ? null : item.text.slice(equals + 1);
  const quote = item.style === 'plain' ? 0 : 1;
  const start = item.range.start + quote;
  const nameLength = equals === -1 ? item.text.length : equals;
  return {
    name: item.text.slice(0, nameLength),
    value,
    form: 'list',
    nameRange: { start, end: start + nameLength },
    valueRange: value === null ? item.range : { start: start + nameLength + 1, end: item.range.end - quote },
    scalar: item,
    valueIndex: equals === -1 ? item.text.length : equals + 1,
    path: item.path,
    isMerged: false,
  };
}
