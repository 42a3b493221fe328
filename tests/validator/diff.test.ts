import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '#src/lint/edit.ts';
import { hunksOf, singleEdit } from '#src/validator/diff.ts';

const TEXT = 'one\ntwo\nthree\nfour\n';
const at = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length });

describe('hunksOf', () => {
  it.each([
    [
      'a change within a line',
      [{ ...at('two'), insert: '2' }],
      [{ line: 2, removed: ['two'], added: ['2'] }],
    ],
    ['a deleted line', [{ ...at('two\n'), insert: '' }], [{ line: 2, removed: ['two'], added: [] }]],
    ['an inserted line', [{ start: 4, end: 4, insert: 'new\n' }], [{ line: 2, removed: [], added: ['new'] }]],
    [
      'lines appended after a line',
      [{ start: 3, end: 3, insert: '\nx\ny' }],
      [{ line: 2, removed: [], added: ['x', 'y'] }],
    ],
    [
      'changes apart from each other',
      [
        { ...at('four'), insert: '4' },
        { ...at('one'), insert: '1' },
      ],
      [
        { line: 1, removed: ['one'], added: ['1'] },
        { line: 4, removed: ['four'], added: ['4'] },
      ],
    ],
    [
      'changes of lines that follow each other',
      [
        { ...at('two'), insert: '2' },
        { ...at('one'), insert: '1' },
      ],
      [{ line: 1, removed: ['one', 'two'], added: ['1', '2'] }],
    ],
    [
      'an insertion before what is replaced',
      [
        { ...at('one'), insert: '1' },
        { start: 0, end: 0, insert: 'new ' },
      ],
      [{ line: 1, removed: ['one'], added: ['new 1'] }],
    ],
    [
      'a rewritten block of which a line stays',
      [{ ...at('one\ntwo\nthree'), insert: '1\ntwo\n3' }],
      [
        { line: 1, removed: ['one'], added: ['1'] },
        { line: 3, removed: ['three'], added: ['3'] },
      ],
    ],
    ['an edit that changes nothing', [{ ...at('two'), insert: 'two' }], []],
    ['no edit', [], []],
  ])('shows exactly the lines of %s', (_, edits, expected) => {
    expect(hunksOf(TEXT, edits)).toEqual(expected);
  });

  it('shows a very large change as one, though lines of it stay', () => {
    const text = Array.from({ length: 300 }, (_, index) => `line ${index}`).join('\n');
    const insert = text.replaceAll('line', 'row').replace('row 150', 'line 150');
    const hunks = hunksOf(text, [{ start: 0, end: text.length, insert }]);
    expect(hunks.map(({ line, removed, added }) => [line, removed.length, added.length])).toEqual([
      [1, 300, 300],
    ]);
  });

  it('turns the lines before into the lines after, for any edit', () => {
    const line = fc.constantFrom('a', 'b', 'c', '');
    const lines = fc.array(line, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, fc.nat(), fc.nat(), (before, insert, x, y) => {
        const text = before.join('\n');
        const [start, end] = [x % (text.length + 1), y % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const edit = { start, end, insert: insert.join('\n') };
        const result = text.split('\n');
        for (const { line: first, removed, added } of hunksOf(text, [edit]).reverse()) {
          expect(result.slice(first - 1, first - 1 + removed.length)).toEqual(removed);
          result.splice(first - 1, removed.length, ...added);
        }
        expect(result.join('\n')).toBe(applyEdits(text, [edit]));
      }),
    );
  });
});

describe('singleEdit', () => {
  it.each([
    ['nothing in common', 'a'.repeat(20_000), 'b'.repeat(20_000), [20_000, 20_000]],
    [
      'a change in the middle',
      `${'a'.repeat(10_000)}x${'b'.repeat(10_000)}`,
      `${'a'.repeat(10_000)}yz${'b'.repeat(10_000)}`,
      [1, 2],
    ],
    ['one letter more among the same', 'a'.repeat(20_000), 'a'.repeat(20_001), [0, 1]],
    ['blocks that overlap', 'a'.repeat(4096 * 2), 'a'.repeat(4096 * 3), [0, 4096]],
  ])('is the smallest, also of long texts: %s', (_, before, after, sizes) => {
    const edit = singleEdit(before, after)!;
    expect(applyEdits(before, [edit])).toBe(after);
    expect([edit.end - edit.start, edit.insert.length]).toEqual(sizes);
  });

  it('is null for equal texts and else turns one into the other', () => {
    expect(singleEdit('a', 'a')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const edit = singleEdit(before, after);
        expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
      }),
    );
  });
});
