import { describe, expect, it } from 'vitest';
import { composeFileSize } from '#src/cli/repository/compose-file-size.ts';
import { openFolder } from '#src/cli/repository/folder.ts';
import { lint, renderBy } from '#src/lint/index.ts';

const START = 'services:\n  api:\n    image: ghcr.io/example/api:1.4.0\n# ';
const LARGEST = 5 * 1024 * 1024;
const [rule] = composeFileSize.bind(openFolder('.'));

/** What the rule finds in a file of so many bytes, filled up with a comment. */
function found(bytes: number, filling = 'x'): string[] {
  if (!rule) throw new Error('the rule is bound to no kind of file');
  const text = START + filling.repeat((bytes - START.length) / new TextEncoder().encode(filling).length);
  expect(new TextEncoder().encode(text).length).toBe(bytes);
  return lint(text, { rules: [rule] }).findings.map((finding) => renderBy(rule, finding, 'en').message);
}

describe('compose-file-size', () => {
  it('lets 5 MiB through and reports one byte more', () => {
    expect(found(LARGEST)).toEqual([]);
    expect(found(LARGEST + 1)).toEqual(['The compose file has 5.0 MiB; Coolify reads 5 MiB at most.']);
  });

  it('counts bytes, not characters', () => {
    const bytes = LARGEST + 2 - ((LARGEST + 2 - START.length) % 2);
    expect(found(bytes + 2, 'ñ')).toHaveLength(1);
  });
});
