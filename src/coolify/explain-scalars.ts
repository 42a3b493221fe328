/** Values that change because Coolify writes the whole file anew (F-005, F-006). */
import { dumpCoolifyYaml, type ComposeNode } from '../compose/index.ts';
import type { Change } from './change.ts';
import { isMap, valueAt, type CoolifyValue } from './php-values.ts';
import { SECTIONS } from './version-4-3.ts';

/** Keys of a service that Coolify writes in its own form. */
const REBUILT: ReadonlySet<string> = new Set(['environment', 'env_file', 'labels', 'networks']);
/** Aliases may repeat a file's values without end. */
const MOST_NODES = 200_000;
const DATE = /^\d{4}-\d\d?-\d\d?/;

interface Walk {
  readonly changes: Change[];
  left: number;
}

/** Numbers and dates that are written differently, and empty lists that become maps. */
export function scalarChanges(root: ComposeNode, document: CoolifyValue): readonly Change[] {
  const walk: Walk = { changes: [], left: MOST_NODES };
  if (root.kind !== 'map') return [];
  for (const key of SECTIONS) {
    const node = root.get(key)?.value;
    const value = valueAt(document, key);
    if (node !== undefined && value !== undefined) visit(walk, node, value, [key]);
  }
  return walk.changes;
}

function visit(walk: Walk, node: ComposeNode, value: CoolifyValue, path: readonly (string | number)[]): void {
  walk.left -= 1;
  if (walk.left < 0) return;
  if (node.kind === 'scalar') visitScalar(walk, node, value, path);
  else if (!isMap(value)) return;
  else if (node.kind === 'map') {
    for (const { key, value: inner } of node.entries) {
      const item = value.get(key);
      if (item !== undefined) visit(walk, inner, item, [...path, key]);
    }
  } else if (node.items.length === 0) visitEmptyList(walk, path);
  else {
    node.items.forEach((inner, index) => {
      const item = value.get(String(index));
      if (item !== undefined) visit(walk, inner, item, [...path, index]);
    });
  }
}

function serviceOf(path: readonly (string | number)[]): string | null {
  return path[0] === 'services' && path.length > 1 ? String(path[1]) : null;
}

function visitEmptyList(walk: Walk, path: readonly (string | number)[]): void {
  const key = path[2];
  if (path[0] === 'services' && (path.length < 3 || REBUILT.has(String(key)))) return;
  const service = serviceOf(path);
  walk.changes.push({
    kind: 'empty-list-rewritten',
    path,
    service,
    before: '[]',
    after: '{}',
    facts: ['F-005'],
  });
}

function visitScalar(
  walk: Walk,
  node: Extract<ComposeNode, { kind: 'scalar' }>,
  value: CoolifyValue,
  path: readonly (string | number)[],
): void {
  if (node.style !== 'plain' || (typeof value !== 'bigint' && typeof value !== 'number')) return;
  const after = dumpCoolifyYaml(value);
  if (after === node.text) return;
  const kind = DATE.test(node.text) ? 'date-rewritten' : 'number-rewritten';
  walk.changes.push({ kind, path, service: serviceOf(path), before: node.text, after, facts: ['F-006'] });
}
