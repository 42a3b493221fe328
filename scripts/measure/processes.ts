import { readdirSync, readFileSync } from 'node:fs';
import { convert } from 'ast-v8-to-istanbul';
import { parse } from 'vite';
import type { CoveredCommand } from './covered-command.ts';
import type { CoverageMap } from './merge.ts';

/** Start and end of a stretch of code, and how often it was run. */
type Stretch = readonly [start: number, end: number, count: number];

/** What the processes of the command ran together, by source file. */
export async function coverageOfProcesses({ bundle, runs }: CoveredCommand): Promise<CoverageMap> {
  const code = readFileSync(bundle, 'utf8');
  const counts = new Float64Array(code.length);
  for (const name of readdirSync(runs)) {
    addRun(counts, JSON.parse(readFileSync(`${runs}/${name}`, 'utf8')) as Stretch[]);
  }
  return convert({
    code,
    ast: (await parse(bundle, code)).program,
    sourceMap: JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as never,
    coverage: { url: `file://${bundle}`, functions: [asFunction(counts)] },
  });
}

/**
 * Of stretches that lie in each other the inner one counts. The counts of processes add up: that an `if` without `else`
 * was passed by shows only where it was reached more often than its block was run.
 */
function addRun(counts: Float64Array, stretches: readonly Stretch[]): void {
  const own = new Float64Array(counts.length);
  const outerFirst = stretches.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const [start, end, count] of outerFirst) own.fill(count, start, end);
  for (let at = 0; at < own.length; at += 1) counts[at] = (counts[at] ?? 0) + (own[at] ?? 0);
}

function asFunction(counts: Float64Array): {
  functionName: string;
  isBlockCoverage: boolean;
  ranges: { startOffset: number; endOffset: number; count: number }[];
} {
  const ranges = [{ startOffset: 0, endOffset: counts.length, count: 1 }];
  let start = 0;
  for (let at = 1; at <= counts.length; at += 1) {
    if (at < counts.length && counts[at] === counts[start]) continue;
    ranges.push({ startOffset: start, endOffset: at, count: counts[start] ?? 0 });
    start = at;
  }
  return { functionName: '', isBlockCoverage: true, ranges };
}
