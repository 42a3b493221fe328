import type { Path } from './range.ts';

/** One step of a path, which knows the step before it: a path costs an array only where somebody reads it. */
export interface PathLink {
  /** Null for the first step. */
  readonly parent: PathLink | null;
  readonly key: string | number;
}

/** The path that ends with a link; empty for the root. */
export function pathTo(link: PathLink | null): Path {
  const path: (string | number)[] = [];
  for (let step = link; step; step = step.parent) path.push(step.key);
  return path.reverse();
}
