/** A place in a source file: lines from 1, columns from 0; an arm that is not written, such as a missing else, has none. */
interface Place {
  readonly start: { readonly line?: number; readonly column?: number };
}

/** The parts of Istanbul's format for one file that say which branches were taken. */
export interface FileCoverage {
  readonly branchMap: Readonly<
    Record<string, { readonly type: string; readonly loc: Place; readonly locations: readonly Place[] }>
  >;
  /** How often each arm of a branch was taken. */
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/** Coverage by absolute path of the source file. */
export type CoverageMap = Readonly<Record<string, FileCoverage>>;

/** The arms of branches of a file, and those that were taken. */
export interface Branches {
  readonly total: number;
  readonly taken: number;
  /** The lines of the arms that were not, each as often as it has such an arm. */
  readonly missedLines: readonly number[];
}

/**
 * Adds up what two measurements of a file took of its branches. The two come from different builds, so a branch is known
 * by its kind, its line, and which of that kind in the line it is; its arms stand in the order of the source.
 * @param extra the second measurement; undefined where there is none.
 */
export function mergedBranches(main: FileCoverage, extra: FileCoverage | undefined): Branches {
  const others = new Map(extra ? named(extra) : []);
  let [total, taken] = [0, 0];
  const missedLines: number[] = [];
  for (const [name, { arms, line }] of named(main)) {
    const other = others.get(name)?.arms;
    arms.forEach((count, arm) => {
      total += 1;
      if (count > 0 || (other?.[arm] ?? 0) > 0) taken += 1;
      else missedLines.push(line);
    });
  }
  return { total, taken, missedLines };
}

interface Named {
  readonly arms: readonly number[];
  readonly line: number;
}

function named({ branchMap, b }: FileCoverage): [string, Named][] {
  const seen = new Map<string, number>();
  return Object.entries(branchMap)
    .map(([id, { type, loc, locations }]) => {
      const { line = 0, column = 0 } = loc.start.line === undefined ? (locations[0]?.start ?? {}) : loc.start;
      return { type, line, column, arms: b[id] ?? [] };
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ type, line, arms }) => {
      const kind = `${type} ${String(line)} ${String(arms.length)}`;
      const index = seen.get(kind) ?? 0;
      seen.set(kind, index + 1);
      return [`${kind} ${String(index)}`, { arms, line }];
    });
}
