import { readdirSync, readFileSync } from 'node:fs';
import { convert } from 'ast-v8-to-istanbul';
import { parse } from 'vite';
import type { CoveredCommand } from './covered-command.ts';
import type { CoverageMap } from './merge.ts';

/** Start and end of a stretch of code, and whether it was run. */
type Stretch = readonly [start: number, end: number, isRun: 0 | 1];

/** What the processes of the command ran together, by source file. */
export async function coverageOfProcesses({ bundle, runs }: CoveredCommand): Promise<CoverageMap> {
  const code = readFileSync(bundle, 'utf8');
  const isRun = new Uint8Array(code.length);
  for (const name of readdirSync(runs)) {
    const stretches = JSON.parse(readFileSync(`${runs}/${name}`, 'utf8')) as Stretch[];
    addRun(isRun, stretches);
  }
  return convert({
    code,
    ast: (await parse(bundle, code)).program,
    sourceMap: JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as never,
    coverage: { url: `file://${bundle}`, functions: [asFunction(isRun)] },
  });
}

/** Of stretches that lie in each other the inner one counts. */
function addRun(isRun: Uint8Array, stretches: readonly Stretch[]): void {
  const own = new Uint8Array(isRun.length);
  const outerFirst = stretches.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const [start, end, value] of outerFirst) own.fill(value, start, end);
  for (let at = 0; at < own.length; at += 1) if (own[at] === 1) isRun[at] = 1;
}

function asFunction(isRun: Uint8Array): {
  functionName: string;
  isBlockCoverage: boolean;
  ranges: { startOffset: number; endOffset: number; count: number }[];
} {
  const ranges = [{ startOffset: 0, endOffset: isRun.length, count: 1 }];
  let start = -1;
  for (let at = 0; at <= isRun.length; at += 1) {
    const isMissing = at < isRun.length && isRun[at] === 0;
    if (isMissing && start === -1) start = at;
    if (!isMissing && start !== -1) {
      ranges.push({ startOffset: start, endOffset: at, count: 0 });
      start = -1;
    }
  }
  return { functionName: '', isBlockCoverage: true, ranges };
}
