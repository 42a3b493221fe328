import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineMap } from '#src/compose/range.ts';
import { linesOf } from '#src/validator/line-index.ts';

it('counts lines as the checks do', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'ñ', '\n', '\r', ' ', '🧨'), maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.nat(60), (text, number) => {
      const [own, reference] = [linesOf(text), lineMap(text)];
      expect(own.lineCount).toBe(reference.lineCount);
      expect(own.lineStart(number)).toBe(reference.lineStart(number));
      const line = 1 + (number % reference.lineCount);
      expect(own.lineEnd(line)).toBe(reference.lineEnd(line));
      const offset = Math.min(number, text.length);
      expect(own.position(offset)).toEqual(reference.position(offset));
    }),
  );
});
