import { describe, expect, it } from 'vitest';
import { plainText, textParts } from '#src/validator/text-parts.ts';

describe('textParts', () => {
  it.each([
    ['Replace `ports` with `expose`.', ['Replace ', '<ports>', ' with ', '<expose>', '.']],
    ['`a`', ['<a>']],
    ['no code', ['no code']],
    ['one ` alone', ['one ` alone']],
    ['empty `` pair', ['empty `` pair']],
    ['', []],
  ])('cuts %j', (sentence, expected) => {
    expect(textParts(sentence).map(({ text, isCode }) => (isCode ? `<${text}>` : text))).toEqual(expected);
  });

  it('loses nothing but the backticks', () => {
    expect(plainText('Use `expose`, not `ports`.')).toBe('Use expose, not ports.');
  });
});
