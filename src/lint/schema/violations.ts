import type { ComposeFile, ComposeNode, MapEntry, Service } from '../../compose/index.ts';
import { scalarKind } from './scalar-kind.ts';
import { service as SERVICE } from './service.ts';
import { mapOf, orNull, type Shape } from './shape.ts';
import { composeShape } from './top-level.ts';
import {
  contains,
  isNull,
  reportUnknown,
  stepOf,
  walker,
  type ValueKind,
  type Violation,
  type Walk,
} from './walk.ts';

export type { ValueKind, Violation } from './walk.ts';

/** Keys of a service whose value Coolify overwrites or turns into a list itself (F-013, F-068, F-070, F-088). */
const OVERWRITTEN = new Set(['container_name', 'env_file', 'restart']);

/** Keys of a service that Coolify builds anew: only what it cannot make sense of is looked at. */
const REBUILT = new Set(['environment', 'labels', 'volumes']);

/** `NAME=value` as a text: Coolify reads it as one variable, and it is one. A text with a variable is not known. */
const ONE_VARIABLE = /^[A-Za-z_][\w.]*=\S*$|\$/;

/** Keys of a service that may also be a text or nothing, because Coolify makes a list or mapping of it. */
const LENIENT = new Set(['depends_on', 'networks']);

/** Top-level sections that reach Compose (F-004). An entry without a value is the matter of rules about its section. */
const SECTIONS: readonly (readonly [string, Shape])[] = ['networks', 'volumes', 'secrets', 'configs'].map(
  (name) => [name, mapOf(orNull(composeShape.map.keys[name]?.map?.others ?? {}))] as const,
);

const cache = new WeakMap<ComposeFile, readonly Violation[]>();

/** Everything in the deployed parts of a file that the tables of keys and types do not allow. */
export function violations(file: ComposeFile): readonly Violation[] {
  let found = cache.get(file);
  if (!found) {
    found = collect(file);
    cache.set(file, found);
  }
  return found;
}

function collect(file: ComposeFile): Violation[] {
  const found: Violation[] = [];
  const walk = walker(file, found);
  for (const current of file.services) {
    checkService(current, SERVICE, walk, found);
  }
  for (const [name, shape] of SECTIONS) {
    const entry = file.topLevel(name);
    if (!entry || isNull(entry.value)) continue;
    walk(stepOf(entry, name, shape), null);
  }
  return found;
}

function checkService(service: Service, shape: Shape, walk: Walk, found: Violation[]): void {
  const { node } = service;
  if (!node || !shape.map) return;
  reportUnknown(node, shape.map, { service, key: service.name }, found);
  for (const entry of node.entries) {
    const own = shape.map.keys[entry.key];
    if (!own || OVERWRITTEN.has(entry.key)) continue;
    // A service that has neither an image nor a build is another rule's matter.
    if (entry.key === 'image' && isNull(entry.value) && !service.hasBuild) continue;
    if (REBUILT.has(entry.key)) checkRebuilt(entry, own, service, found);
    else if (!LENIENT.has(entry.key) || entry.value.kind !== 'scalar') {
      walk(stepOf(entry, entry.key, own), service);
    }
  }
}

/** `environment` as a text becomes the name of a variable; an item of `volumes` that is no text ends the loading. */
function checkRebuilt(entry: MapEntry, shape: Shape, service: Service, found: Violation[]): void {
  const { value, key } = entry;
  const report = (node: ComposeNode, wanted: Shape, owner: MapEntry | null, kind: ValueKind): void => {
    const isWrittenHere = !entry.isMerged && contains(entry.range, node);
    found.push({
      kind: 'wrong-value',
      service,
      key,
      node,
      found: kind,
      shape: wanted,
      entry: owner,
      isWrittenHere,
    });
  };
  if (key === 'environment' && value.kind === 'scalar' && !value.isNull && !ONE_VARIABLE.test(value.text)) {
    report(value, shape, entry, scalarKind(value));
  }
  if (key !== 'volumes') return;
  if (value.kind === 'map' && value.entries.length > 0) report(value, shape, entry, 'map');
  if (value.kind !== 'list') return;
  for (const item of value.items) {
    const kind = item.kind === 'scalar' ? scalarKind(item) : null;
    if (kind === 'integer' || kind === 'number' || kind === 'boolean')
      report(item, shape.list ?? {}, null, kind);
  }
}
