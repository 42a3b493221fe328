import { describe, expect, it } from 'vitest';
import { excerptAround, holdsRange } from '#src/validator/excerpt.ts';
import { byteLength, normalizeLineEnds, sizeClass } from '#src/validator/limits.ts';

describe('limits', () => {
  it('measures in bytes of UTF-8', () => {
    expect(byteLength('ñ€😀')).toBe(9);
  });

  it.each([
    [256 * 1024, 'normal'],
    [256 * 1024 + 1, 'large'],
    [5 * 1024 * 1024, 'large'],
    [5 * 1024 * 1024 + 1, 'too-large'],
  ])('takes %i bytes for %s', (bytes, expected) => {
    expect(sizeClass(bytes)).toBe(expected);
  });

  it('makes every line end a line feed', () => {
    expect(normalizeLineEnds('a\r\nb\rc\n\r\nd')).toBe('a\nb\nc\n\nd');
  });
});

describe('excerptAround', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `line ${index + 1}`);
  const text = lines.join('\n');

  it.each([
    [1, 1, 300],
    [2500, 2400, 2699],
    [5000, 4701, 5000],
  ])('shows whole lines around line %i', (line, first, last) => {
    const excerpt = excerptAround(text, line);
    expect(excerpt.firstLine).toBe(first);
    expect(excerpt.text).toBe(lines.slice(first - 1, last).join('\n'));
    expect(text.slice(excerpt.start, excerpt.start + 5)).toBe('line ');
    const own = text.indexOf(`line ${line}`);
    expect(holdsRange(excerpt, own, own + 4)).toBe(true);
    expect(
      holdsRange(excerpt, excerpt.start + excerpt.text.length, excerpt.start + excerpt.text.length + 1),
    ).toBe(false);
  });

  it('cuts a line that is as long as the file', () => {
    const excerpt = excerptAround(`a\n${'x'.repeat(1_000_000)}\nb`, 2);
    expect(excerpt).toMatchObject({ start: 2, firstLine: 2 });
    expect(excerpt.text.length).toBeLessThanOrEqual(64 * 1024);
  });
});
