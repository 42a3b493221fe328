import type { ComposeFile } from '../../../compose/index.ts';
import { hasProfile } from '../../active-services.ts';
import { startReferences, type ServiceReference } from '../../service-references.ts';

export interface Cycle {
  /** The reference that leads back to where the cycle began. */
  readonly closing: ServiceReference;
  /** The services on the way, the first again at the end; the middle of a long way is left out. */
  readonly names: readonly string[];
}

/** Longer ways are shown by their first and last names. */
const SHOWN = 6;

/** The cycles among the services that start: one for each reference that leads back to a service still being visited. */
export function findCycles(file: ComposeFile): readonly Cycle[] {
  const edges = edgesOf(file);
  const cycles: Cycle[] = [];
  const finished = new Set<string>();
  for (const start of edges.keys()) {
    if (finished.has(start)) continue;
    const way: string[] = [start];
    const placeOnWay = new Map([[start, 0]]);
    const next: number[] = [0];
    while (way.length > 0) {
      const current = way[way.length - 1] ?? '';
      const step = next[next.length - 1] ?? 0;
      const edge = edges.get(current)?.[step];
      if (!edge) {
        finished.add(current);
        placeOnWay.delete(current);
        way.pop();
        next.pop();
        continue;
      }
      next[next.length - 1] = step + 1;
      const begin = placeOnWay.get(edge.to);
      if (begin !== undefined) cycles.push({ closing: edge, names: shown(way, begin) });
      else if (!finished.has(edge.to)) {
        placeOnWay.set(edge.to, way.length);
        way.push(edge.to);
        next.push(0);
      }
    }
  }
  return cycles;
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

function shown(way: readonly string[], begin: number): string[] {
  const first = way[begin] ?? '';
  if (way.length - begin <= SHOWN) return [...way.slice(begin), first];
  return [...way.slice(begin, begin + SHOWN - 2), '…', ...way.slice(-1), first];
}
