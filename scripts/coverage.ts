/**
 * `npm run coverage`: which branches of `src` the unit tests take, folder by folder, the processes of the command
 * included. `--least 95` fails below that share; `--missed src/lint` lists the lines of what is missed there. What
 * follows `--` goes to the runner of the tests.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCoveredCommand } from './measure/covered-command.ts';
import { mergedBranches, type Branches, type CoverageMap } from './measure/merge.ts';
import { coverageOfProcesses } from './measure/processes.ts';

const { values, positionals } = parseArgs({
  options: { least: { type: 'string' }, missed: { type: 'string' } },
  allowPositionals: true,
});

const command = buildCoveredCommand();
const { status } = spawnSync('vitest', ['run', '--coverage.enabled', ...positionals], {
  stdio: 'inherit',
  env: { ...process.env, COVERED_COMMAND: command.path },
});
const inTests = JSON.parse(readFileSync('coverage/coverage-final.json', 'utf8')) as CoverageMap;
const inProcesses = await coverageOfProcesses(command);
const files = Object.entries(inTests).map(([path, coverage]) => ({
  path: relative('.', path).replaceAll('\\', '/'),
  ...mergedBranches(coverage, inProcesses[path]),
}));

const share = ({ taken, total }: Pick<Branches, 'taken' | 'total'>): number =>
  total === 0 ? 100 : (100 * taken) / total;

function row(name: string, group: readonly Branches[]): string {
  const taken = group.reduce((sum, file) => sum + file.taken, 0);
  const total = group.reduce((sum, file) => sum + file.total, 0);
  return `${name.padEnd(18)} ${`${String(taken)} of ${String(total)}`.padStart(16)} ${share({ taken, total }).toFixed(1).padStart(6)} %`;
}

const folderOf = (path: string): string =>
  path.startsWith('src/lint/rules/') ? 'src/lint/rules' : path.split('/').slice(0, 2).join('/');
console.log('\nBranches that the unit tests take:\n');
for (const [folder, group = []] of Object.entries(
  Object.groupBy(files, ({ path }) => folderOf(path)),
).sort()) {
  console.log(row(folder, group));
}
console.log(row('all of src', files));

const { missed } = values;
if (missed !== undefined) {
  for (const { path, missedLines } of files) {
    if (path.startsWith(missed) && missedLines.length > 0) console.log(`${path}: ${missedLines.join(', ')}`);
  }
}
const whole = files.reduce(
  (sum, file) => ({ taken: sum.taken + file.taken, total: sum.total + file.total }),
  {
    taken: 0,
    total: 0,
  },
);
process.exitCode = status === 0 && share(whole) >= Number(values.least ?? 0) ? 0 : 1;
