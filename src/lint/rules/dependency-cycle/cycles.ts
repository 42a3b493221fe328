import type { ComposeFile } from '../../../compose/index.ts';
import { hasProfile } from '../../active-services.ts';
import { startReferences, type ServiceReference } from '../../service-references.ts';

export interface Cycle {
  /** The reference that leads back to where the cycle began. */
  readonly closing: ServiceReference;
  /** The services on the way, the first again at the end; the middle of a long way is left out. */
  readonly names: readonly string[];
  /** How many more references close circles among the same services and are not listed. */
  readonly others: number;
}

/** Of services that wait for each other in more circles than this, one circle is listed. */
const MAX_LISTED = 5;

/** Longer ways are shown by their first and last names. */
const SHOWN = 6;

/** A service on the way from where the search began to the service that it looks at. */
interface Visit {
  readonly name: string;
  /** The reference to follow next. */
  next: number;
  /** How many open cycles there were before it. */
  readonly cyclesBefore: number;
}

/**
 * The cycles among the services that start: one for each reference that leads back to a service still being visited.
 * Cycles that share a stretch of the way belong together.
 */
export function findCycles(file: ComposeFile): readonly Cycle[] {
  const edges = edgesOf(file);
  const finished = new Set<string>();
  const cycles: Cycle[] = [];
  for (const start of edges.keys()) {
    if (!finished.has(start)) cycles.push(...cyclesFrom(start, edges, finished));
  }
  return cycles;
}

function cyclesFrom(
  start: string,
  edges: ReadonlyMap<string, readonly ServiceReference[]>,
  finished: Set<string>,
): Cycle[] {
  const cycles: Cycle[] = [];
  const open: Cycle[] = [];
  const way: Visit[] = [];
  const placeOnWay = new Map<string, number>();
  // Places on the way from which, as far as is known, no cycle leads to a service before them (Gabow's algorithm).
  const roots: number[] = [];
  const visit = (name: string): void => {
    placeOnWay.set(name, way.length);
    way.push({ name, next: 0, cyclesBefore: open.length });
    roots.push(placeOnWay.size - 1);
  };
  visit(start);
  for (let current = way.at(-1); current; current = way.at(-1)) {
    const edge = edges.get(current.name)?.[current.next];
    current.next += 1;
    if (!edge) {
      way.pop();
      placeOnWay.delete(current.name);
      finished.add(current.name);
      if (roots.at(-1) !== way.length) continue;
      roots.pop();
      cycles.push(...listed(open.splice(current.cyclesBefore)));
      continue;
    }
    const begin = placeOnWay.get(edge.to);
    if (begin !== undefined) {
      open.push({ closing: edge, names: shown(way, begin), others: 0 });
      while ((roots.at(-1) ?? 0) > begin) roots.pop();
    } else if (!finished.has(edge.to)) visit(edge.to);
  }
  return cycles;
}

/** Many circles among the same services are one problem, and are told once. */
function listed(group: readonly Cycle[]): readonly Cycle[] {
  const [first] = group;
  return first && group.length > MAX_LISTED ? [{ ...first, others: group.length - 1 }] : group;
}

/** The references of each service that starts, one for each service named. */
function edgesOf(file: ComposeFile): Map<string, ServiceReference[]> {
  const edges = new Map<string, ServiceReference[]>();
  const seen = new Map<string, Set<string>>();
  for (const service of file.services) {
    if (hasProfile(service)) continue;
    edges.set(service.name, []);
    seen.set(service.name, new Set());
  }
  for (const reference of startReferences(file)) {
    const named = seen.get(reference.from.name);
    if (!named || named.has(reference.to) || !edges.has(reference.to)) continue;
    named.add(reference.to);
    edges.get(reference.from.name)?.push(reference);
  }
  return edges;
}

function shown(way: readonly Visit[], begin: number): string[] {
  const nameAt = (index: number): string => way[index]?.name ?? '';
  const names = (from: number, to: number): string[] => way.slice(from, to).map(({ name }) => name);
  if (way.length - begin <= SHOWN) return [...names(begin, way.length), nameAt(begin)];
  return [...names(begin, begin + SHOWN - 2), '…', nameAt(way.length - 1), nameAt(begin)];
}
