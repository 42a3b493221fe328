import { describe, expect, it } from 'vitest';
import { maskedFile, maskedLines } from '#src/validator/masked-excerpt.ts';

const numbered = Array.from({ length: 20 }, (_, index) => `line ${String(index + 1)}`).join('\n');

describe('the lines around a finding', () => {
  it.each([
    [10, 6, 14],
    [1, 1, 5],
    [3, 1, 7],
    [20, 16, 20],
    [0, 1, 5],
    [99, 16, 20],
  ])('line %i: from %i to %i', (line, first, last) => {
    const lines = maskedLines(numbered, line).split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([`line ${String(first)}`, `line ${String(last)}`]);
    expect(lines).toHaveLength(last - first + 1);
  });

  it('show no secret, also where what makes it one stands further up', () => {
    const text = `services:
  db:
    environment:
      TLS_KEY: |
        -----BEGIN PRIVATE KEY-----
${Array.from({ length: 30 }, () => '        MIIEvQIBADANBgkqhkiG9w0BAQEFAASC').join('\n')}
        -----END PRIVATE KEY-----
      POSTGRES_PASSWORD: hunter2`;
    const shown = maskedLines(text, 30);
    expect(shown.split('\n')).toHaveLength(9);
    expect(shown).not.toContain('MII');
    expect(maskedLines(text, 37)).toContain('POSTGRES_PASSWORD: "***"');
    expect(maskedLines(text, 37)).not.toContain('hunter2');
  });

  it('are short, however long a line is', () => {
    const shown = maskedLines(`a: ${'x'.repeat(5000)}\nb: 1`, 1);
    expect(shown.split('\n')[0]).toHaveLength(301);
    expect(shown.endsWith('…\nb: 1')).toBe(true);
  });
});

describe('a file in a report', () => {
  it('is whole where it fits, with secrets masked', () => {
    expect(maskedFile('services:\n  db:\n    environment:\n      TOKEN: abc\n')).toBe(
      'services:\n  db:\n    environment:\n      TOKEN: "***"\n',
    );
  });

  it('ends with a whole line where it is too long', () => {
    const shown = maskedFile('a: 123456789\n'.repeat(100_000));
    expect(shown.length).toBeLessThanOrEqual(40_002);
    expect(shown.endsWith('\na: 123456789\n…')).toBe(true);
    expect(maskedFile('x'.repeat(50_000))).toHaveLength(40_002);
  });
});
