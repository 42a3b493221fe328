import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasShellcheck } from '../../scripts/shellcheck.ts';
import { run } from './run.ts';

const scripts = globSync('public/scripts/*.sh').sort();

describe('scripts to download', () => {
  it('are there', () => {
    expect(scripts.length).toBeGreaterThan(1);
  });

  it.each(scripts)('%s can be executed and says how', (script) => {
    expect(statSync(script).mode & 0o111).toBe(0o111);
    expect(readFileSync(script, 'utf8')).toMatch(/^#!\/usr\/bin\/env bash\n/);
    const { status, stdout, stderr } = run(script, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage:\n/);
    expect(stdout).toMatch(/^Exit status:/m);
    expect(stdout.split('\n').filter((line) => line.length > 90)).toEqual([]);
  });
});

describe.skipIf(!hasShellcheck())('scripts to download', () => {
  it.each(scripts)('%s passes ShellCheck', (script) => {
    const { status, stdout } = spawnSync('shellcheck', [script], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
