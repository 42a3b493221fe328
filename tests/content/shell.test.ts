import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hasShellcheck } from '../../scripts/shellcheck.ts';
import { fencesOf, readPages } from './pages.ts';

const blocks = readPages().flatMap((page) =>
  fencesOf(page)
    .filter(({ language }) => ['sh', 'bash', 'shell'].includes(language))
    .map((fence) => ({ place: `${page.file}:${String(fence.line)}`, ...fence })),
);

/** A placeholder such as `<CONTAINER>` is a word that the reader replaces; to a shell it would be a redirection. */
function withoutPlaceholders(code: string): string {
  return code.replace(/<([A-Z][A-Z0-9_]*)>/g, '$1');
}

/** What ShellCheck says of a script; empty if nothing. */
function shellcheck(code: string): string {
  const { stdout, stderr } = spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '-'], {
    input: withoutPlaceholders(code),
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
}

describe.skipIf(!hasShellcheck())('shell samples', () => {
  it('are there', () => {
    expect(blocks.length).toBeGreaterThan(20);
  });

  it.each(blocks.map((block) => [block.place, block.code] as const))('%s passes ShellCheck', (_, code) => {
    expect(shellcheck(code)).toBe('');
  });
});

describe('shell samples', () => {
  it('are all marked as sh', () => {
    expect(blocks.filter(({ language }) => language !== 'sh').map(({ place }) => place)).toEqual([]);
  });
});
