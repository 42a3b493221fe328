/**
 * The cycles of a graph: one for each edge that leads back to a name on the way to it, the first name again at the end.
 * The walk keeps its own stack, since files may chain thousands of services.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  for (const start of edges.keys()) {
    if (finished.has(start)) continue;
    const way = [start];
    const onWay = new Map([[start, 0]]);
    const next = [0];
    while (way.length > 0) {
      const current = way.at(-1) ?? '';
      const step = next.pop() ?? 0;
      const target = edges.get(current)?.[step];
      if (target === undefined) {
        finished.add(current);
        onWay.delete(current);
        way.pop();
        continue;
      }
      next.push(step + 1);
      const begin = onWay.get(target);
      if (begin !== undefined) cycles.push([...way.slice(begin), target]);
      else if (!finished.has(target)) {
        onWay.set(target, way.length);
        way.push(target);
        next.push(0);
      }
    }
  }
  return cycles;
}
