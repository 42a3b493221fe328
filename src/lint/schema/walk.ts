import type { ComposeFile, ComposeNode, MapEntry, MapNode, Service } from '../../compose/index.ts';
import { canCast, isAllowed, scalarKind } from './scalar-kind.ts';
import type { MapShape, ScalarKind, Shape } from './shape.ts';

/** What stands at a place, or may. */
export type ValueKind = ScalarKind | 'duration' | 'choice' | 'list' | 'map';

interface Place {
  readonly service: Service | null;
  /** The key that the value stands below; for an item, the key of its list. */
  readonly key: string;
}

/** Something that Compose refuses because of the tables of keys and types. */
export type Violation =
  | (Place & {
      readonly kind: 'unknown-key';
      readonly entry: MapEntry;
      readonly map: MapNode;
      readonly shape: MapShape;
    })
  | (Place & {
      readonly kind: 'missing-key';
      readonly missing: string;
      readonly owner: MapEntry | null;
      readonly map: MapNode;
    })
  | (Place & {
      readonly kind: 'wrong-value';
      readonly node: ComposeNode;
      readonly found: ValueKind;
      readonly shape: Shape;
      /** The key whose value it is; null for an item of a list. */
      readonly entry: MapEntry | null;
      /** False if the value is written elsewhere, behind an alias or a merge key. */
      readonly isWrittenHere: boolean;
    });

/** No file that a person writes has more values; one that repeats itself through aliases may. */
const MAX_NODES = 200_000;

/** A value that is to be held against a shape. */
export interface Step {
  readonly node: ComposeNode;
  readonly shape: Shape;
  readonly key: string;
  readonly entry: MapEntry | null;
  readonly isWrittenHere: boolean;
}

export type Walk = (step: Step, service: Service | null) => void;

/** The value below a key, to be held against a shape. */
export function stepOf(entry: MapEntry, key: string, shape: Shape, isWrittenHere = true): Step {
  const isHere = isWrittenHere && !entry.isMerged && contains(entry.range, entry.value);
  return { node: entry.value, shape, key, entry, isWrittenHere: isHere };
}

/** Visits what lies below a value with a stack of its own; what aliases repeat is visited once for each shape. */
export function walker(file: ComposeFile, found: Violation[]): Walk {
  const seen = new Map<Shape, Set<ComposeNode['range']['start']>>();
  let left = MAX_NODES;
  return (root, service) => {
    const stack = [root];
    for (let step = stack.pop(); step && left > 0; step = stack.pop()) {
      left -= 1;
      const { node, shape } = step;
      if (shape.isAnything) continue;
      if (node.kind !== 'scalar') {
        const places = seen.get(shape) ?? new Set();
        seen.set(shape, places);
        if (places.has(node.range.start)) continue;
        places.add(node.range.start);
      }
      visit(step, file, service, stack, found);
    }
  };
}

function visit(
  step: Step,
  file: ComposeFile,
  service: Service | null,
  stack: Step[],
  found: Violation[],
): void {
  const { node, shape, key, entry, isWrittenHere } = step;
  if (node.kind === 'list' && shape.list) {
    const item = shape.list;
    for (const value of [...node.items].reverse()) {
      stack.push({
        node: value,
        shape: item,
        key,
        entry: null,
        isWrittenHere: isWrittenHere && contains(node.range, value),
      });
    }
  } else if (node.kind === 'map' && shape.map) {
    visitMap(step, node, shape.map, service, stack, found);
  } else {
    // An alias without an anchor stands for nothing; it is reported as what it is.
    if (file.text[node.range.start] === '*') return;
    const kind = wrongKind(node, shape);
    if (kind !== null)
      found.push({ kind: 'wrong-value', service, key, node, found: kind, shape, entry, isWrittenHere });
  }
}

function visitMap(
  { key, entry: owner, isWrittenHere }: Step,
  node: MapNode,
  shape: MapShape,
  service: Service | null,
  stack: Step[],
  found: Violation[],
): void {
  reportUnknown(node, shape, { service, key }, found);
  for (const missing of shape.required) {
    if (!node.get(missing)) found.push({ kind: 'missing-key', service, key, missing, owner, map: node });
  }
  for (const entry of [...node.entries].reverse()) {
    const below = shape.keys[entry.key] ?? shape.others;
    if (!below || (shape.others && entry.key.startsWith('x-'))) continue;
    stack.push(stepOf(entry, entry.key, below, isWrittenHere));
  }
}

/** Reports the keys of a mapping that its shape does not know. */
export function reportUnknown(map: MapNode, shape: MapShape, place: Place, found: Violation[]): void {
  if (shape.others || shape.isOpen) return;
  for (const entry of map.entries) {
    if (Object.hasOwn(shape.keys, entry.key) || (shape.hasExtensions && entry.key.startsWith('x-'))) continue;
    found.push({ kind: 'unknown-key', ...place, entry, map, shape });
  }
}

/** What a value is, if it may not stand there; null if it may, or if a variable makes it unknown. */
function wrongKind(node: ComposeNode, shape: Shape): ValueKind | null {
  if (node.kind !== 'scalar') {
    // Coolify writes an empty list as an empty mapping: that is another rule's matter (F-005).
    return node.kind === 'list' && node.items.length === 0 ? null : node.kind;
  }
  if (node.text.includes('$')) return null;
  const { scalars = [], values, cast } = shape;
  if (node.isNull) return scalars.includes('null') ? null : 'null';
  if (cast && canCast(node.text, cast) && (node.style !== 'plain' || scalars.length > 1)) return null;
  if (!cast && scalars.includes('string') && scalars.includes('number') && scalars.includes('boolean'))
    return null;
  const kind = scalarKind(node);
  if (kind === 'string') {
    if (cast) return canCast(node.text, cast) ? null : 'string';
    if (values && !values.includes(node.text)) return 'string';
  }
  return isAllowed(kind, scalars) ? null : kind;
}

/** True if a value is written inside a stretch of the text. */
export function contains(outer: ComposeNode['range'], { range }: ComposeNode): boolean {
  return outer.start <= range.start && range.end <= outer.end;
}

/** True for a value that is not there. */
export function isNull(node: ComposeNode): boolean {
  return node.kind === 'scalar' && node.isNull;
}
