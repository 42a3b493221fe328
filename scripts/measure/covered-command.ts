import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command as the tests of it start it while coverage is measured. */
export interface CoveredCommand {
  /** The file to start in place of the built command. */
  readonly path: string;
  /** What it runs: one file, with its map beside it. */
  readonly bundle: string;
  /** The folder in which each process that ended has left what it ran. */
  readonly runs: string;
}

/**
 * Builds the command so that each of its processes writes, as it ends, how often it ran each stretch of the bundle:
 * offsets and a count, as JSON. Tests start it as a process, where a runner of tests does not look.
 */
export function buildCoveredCommand(): CoveredCommand {
  const folder = resolve('dist/covered');
  rmSync(folder, { recursive: true, force: true });
  const command = { path: `${folder}/command.mjs`, bundle: `${folder}/bundle.mjs`, runs: `${folder}/runs` };
  mkdirSync(command.runs, { recursive: true });
  execFileSync(process.execPath, ['scripts/build-cli.ts'], {
    stdio: 'inherit',
    env: { ...process.env, COVERED_FOLDER: folder },
  });
  writeFileSync(command.path, wrapper(command));
  return command;
}

/** The profiler has to run before the code that it counts is loaded. */
function wrapper({ bundle, runs }: CoveredCommand): string {
  return `import { Session } from 'node:inspector';
import { writeFileSync } from 'node:fs';
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
process.on('exit', () => {
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    const script = answer?.result.find(({ url }) => url.endsWith(${JSON.stringify(bundle)}));
    if (!script) return;
    const ranges = script.functions.flatMap((each) => each.ranges);
    writeFileSync(${JSON.stringify(runs)} + '/' + process.pid + '-' + process.hrtime.bigint() + '.json', JSON.stringify(ranges.map(({ startOffset, endOffset, count }) => [startOffset, endOffset, count])));
  });
});
await import(${JSON.stringify(bundle)});
`;
}
