/** How large a value is once its aliases are written out. */
import { CoolifyTagged, isMap, type CoolifyMap, type CoolifyValue } from './values.ts';

export interface Expansion {
  /** Scalars and collections, those behind aliases counted every time they occur. */
  readonly nodes: number;
  /** Levels of nested collections. */
  readonly depth: number;
  /** Characters of all strings and keys, counted likewise. */
  readonly characters: number;
}

const EMPTY: Expansion = { nodes: 0, depth: 0, characters: 0 };

function content(value: CoolifyValue): CoolifyValue {
  let inner = value;
  while (inner instanceof CoolifyTagged) inner = inner.value;
  return inner;
}

/** Measures a value without expanding it: each collection is visited once, however often it is aliased. */
export function measureExpansion(root: CoolifyValue): Expansion {
  const measured = new Map<CoolifyMap, Expansion>();
  const pending = [content(root)];
  while (pending.length > 0) {
    const value = pending.at(-1) ?? null;
    const missing = isMap(value) && !measured.has(value) ? innerMaps(value, measured) : [];
    if (missing.length > 0) pending.push(...missing);
    else {
      pending.pop();
      if (isMap(value) && !measured.has(value)) measured.set(value, sum(value, measured));
    }
  }
  return expansionOf(content(root), measured);
}

function innerMaps(map: CoolifyMap, measured: ReadonlyMap<CoolifyMap, Expansion>): CoolifyMap[] {
  const missing: CoolifyMap[] = [];
  for (const item of map.values()) {
    const value = content(item);
    if (isMap(value) && !measured.has(value)) missing.push(value);
  }
  return missing;
}

function expansionOf(value: CoolifyValue, measured: ReadonlyMap<CoolifyMap, Expansion>): Expansion {
  if (isMap(value)) return measured.get(value) ?? EMPTY;
  return { nodes: 1, depth: 0, characters: typeof value === 'string' ? value.length : 0 };
}

function sum(map: CoolifyMap, measured: ReadonlyMap<CoolifyMap, Expansion>): Expansion {
  let nodes = 1;
  let depth = 0;
  let characters = 0;
  for (const [key, item] of map) {
    const inner = expansionOf(content(item), measured);
    nodes += inner.nodes;
    depth = Math.max(depth, inner.depth);
    characters += key.length + inner.characters;
  }
  return { nodes, depth: depth + 1, characters };
}
