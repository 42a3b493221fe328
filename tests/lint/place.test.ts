import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { placeIn } from '#src/lint/place.ts';

describe('placeIn', () => {
  it.each<[string, string]>([
    ['plain', 'a $B c $B'],
    ['single quotes', "'it''s $B and $B'"],
    ['double quotes', '"tab\\t \\"q\\" \\u00e9 $B $B"'],
    ['a double-quoted value over lines', '"one \\\n    two $B\n    three $B"'],
    ['a plain value over lines', 'one\n    two $B\n    three $B'],
    ['a literal block', '|\n    $A one\n      deeper $B\n\n    last $B\n'],
    ['a folded block', '>-\n    one\n    two $B\n    three $B\n'],
  ])('finds the second of two equal stretches in %s', (_, written) => {
    const file = readCompose(`key: ${written}`);
    const [scalar] = file.scan.scalars();
    if (!scalar) throw new Error('no scalar');
    const start = scalar.text.lastIndexOf('$B');
    const place = placeIn(file, scalar, start, start + 2);
    expect(place).toEqual({ start: file.text.lastIndexOf('$B'), end: file.text.lastIndexOf('$B') + 2 });
  });

  it('gives the whole scalar for characters that do not stand in the file', () => {
    const file = readCompose('key: "a\\u0024B"');
    const [scalar] = file.scan.scalars();
    if (!scalar) throw new Error('no scalar');
    expect(scalar.text).toBe('a$B');
    expect(placeIn(file, scalar, 1, 3)).toEqual(scalar.range);
  });
});
