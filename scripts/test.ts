/**
 * Everything that a change must pass, in the order in which it fails fastest. Runs every step even if one fails, and
 * ends with one line that adds up all of them: `N passed, N failed`. A step without tests of its own counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';
import { ensureDatabases } from './databases.ts';
import { ensureNginx } from './nginx.ts';
import { ensureShellcheck } from './shellcheck.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the number of tests from the runner's report; without it the step is one test. */
  readonly count?: () => Outcome;
}

const RESULTS = 'test-results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

function vitestOutcome(): Outcome {
  const report = JSON.parse(readFileSync(`${RESULTS}/vitest.json`, 'utf8')) as Record<string, number>;
  const suites = report['numFailedTestSuites'] ?? 0;
  const failed = report['numFailedTests'] ?? 0;
  return { passed: report['numPassedTests'] ?? 0, failed: failed === 0 ? suites : failed };
}

function playwrightOutcome(): Outcome {
  const report = JSON.parse(readFileSync(`${RESULTS}/playwright.json`, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
  };
}

const steps: readonly Step[] = [
  { name: 'derived files are current', command: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  // The declarations of the library are part of what the types are checked against.
  { name: 'build of the command', command: ['node', 'scripts/build-cli.ts'] },
  { name: 'types of the engine', command: ['tsc', '--noEmit', '-p', 'src/lint'] },
  // Both of the next need the types that this writes.
  { name: 'types of the content', command: ['astro', 'sync'] },
  // Each keeps one core busy: side by side they take as long as the longer one.
  {
    name: 'types of the site, and lint',
    command: [
      'node',
      'scripts/side-by-side.ts',
      'astro check --noSync --minimumSeverity warning',
      'eslint .',
    ],
  },
  { name: 'build of the site', command: ['astro', 'build'] },
  {
    name: 'unit tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}/vitest.json`,
    ],
    count: vitestOutcome,
  },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${RESULTS}/playwright.json` },
    count: playwrightOutcome,
  },
];

function runStep({ name, command: [program = '', ...args], env = {}, count }: Step): Outcome {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) console.error(error.message);
  console.log(
    `   ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  const own: Outcome = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!count) return own;
  try {
    const counted = count();
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

ensureShellcheck();
ensureDatabases();
ensureNginx();
const env = { CHROME_PATH: ensureChromium(), ASTRO_TELEMETRY_DISABLED: '1' };
const outcomes = steps.map((step) => ({
  name: step.name,
  ...runStep({ ...step, env: { ...env, ...step.env } }),
}));
const sum = (key: keyof Outcome): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);

console.log('');
for (const { name, passed, failed } of outcomes) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${String(passed)} passed, ${String(failed)} failed.`,
  );
}
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
