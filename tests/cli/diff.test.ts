import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unifiedDiff } from '#src/cli/diff.ts';
import { Workspace } from './command.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

/** What `git apply` makes of a text and a diff; a diff of ours must never be refused. */
function apply(before: string, diff: string): string {
  workspace.write('file', before);
  if (diff === '') return before;
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: workspace.path,
    input: diff,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: join(workspace.path, '..') },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return workspace.read('file');
}

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
    expect(unifiedDiff('a', '', '')).toBe('');
  });

  it('shows three lines around a change and joins changes that are near', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`);
    const after = lines.map((line, index) => ([9, 14, 25].includes(index) ? line.toUpperCase() : line));
    const diff = unifiedDiff('./dir/file', lines.join(''), after.join(''));
    expect(diff.split('\n').filter((line) => /^(?:@@|---|\+\+\+)/.test(line))).toEqual([
      '--- a/dir/file',
      '+++ b/dir/file',
      '@@ -7,12 +7,12 @@',
      '@@ -23,7 +23,7 @@',
    ]);
    expect(diff.split('\n').filter((line) => /^[-+]l|^[-+]L/.test(line))).toHaveLength(6);
  });

  it.each([
    ['a last line without a line break', 'a\nb', 'a\nc'],
    ['a line break added at the end', 'a\nb', 'a\nb\n'],
    ['everything added', '', 'a\n'],
    ['CR LF', 'a\r\nb\r\n', 'a\r\nc\r\n'],
    ['repeated lines', 'x\nx\ny\nx\nx\n', 'x\ny\nx\nx\nx\nx\n'],
  ])('survives %s', (_, before, after) => {
    expect(apply(before, unifiedDiff('file', before, after))).toBe(after);
  });

  it('always leads from the one text to the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', '  d', '- e'), { maxLength: 20 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        // An empty file and a missing one are the same to git.
        fc.pre(before !== '' && after !== '');
        expect(apply(before, unifiedDiff('file', before, after))).toBe(after);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('takes a large file in little time', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `key${index % 5000}: value\n`);
    const after = lines.filter((_, index) => index % 7 !== 0);
    const start = performance.now();
    expect(unifiedDiff('file', lines.join(''), after.join('')).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
