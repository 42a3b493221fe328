import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/**
 * Builds the command and the library once before the tests that run them, whatever their number and order, and again
 * when tests are watched and something has changed.
 */
export default function setup(project: TestProject): void {
  build();
  project.onTestsRerun(build);
}

/** A rule that is half written breaks the build: the tests of the command then fail, and all others run. */
function build(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build-cli.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) rmSync('dist/cli', { recursive: true, force: true });
}
