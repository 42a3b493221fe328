import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolations, references, withDefaults } from '#src/compose/index.ts';

describe('interpolations', () => {
  it.each<[string, readonly string[]]>([
    ['plain', []],
    ['$A', ['variable A']],
    ['${A}', ['variable A']],
    ['${A:-b}', ['variable A :- b']],
    ['${A-b}', ['variable A - b']],
    ['${A:?why}', ['variable A :? why']],
    ['${A:+b}', ['variable A :+ b']],
    ['${A:-}', ['variable A :- ']],
    ['$$', ['escaped']],
    ['$$$A', ['escaped', 'variable A']],
    ['$${A}', ['escaped']],
    ['${A:-${B:-c}}', ['variable A :- ${B:-c}']],
    ['${A:-{x}', ['variable A :- {x']],
    ['$1', ['literal']],
    ['$', ['literal']],
    ['$(date)', ['literal']],
    ['${A', ['invalid unclosed']],
    ['${}', ['invalid name']],
    ['${A!b}', ['invalid operator']],
    ['${1A}', ['invalid name']],
  ])('%j', (text, expected) => {
    const seen = interpolations(text).map((item) => {
      if (item.kind === 'escaped' || item.kind === 'literal') return item.kind;
      if (item.kind === 'invalid') return `invalid ${item.reason}`;
      return item.operator === null
        ? `variable ${item.name}`
        : `variable ${item.name} ${item.operator} ${item.operand ?? ''}`;
    });
    expect(seen).toEqual(expected);
  });

  it('give places that hold the characters', () => {
    const text = 'postgres://u:${PASSWORD:-${OTHER}}@db/$NAME';
    expect(references(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '${PASSWORD:-${OTHER}}',
      '${OTHER}',
      '$NAME',
    ]);
  });

  it('cover every dollar of any text, in order, without a throw', () => {
    const pieces = fc.constantFrom(
      '$',
      '{',
      '}',
      ':',
      '-',
      '?',
      '+',
      'A',
      '_',
      '1',
      ' ',
      '$$',
      '${',
      '${A',
      ':-',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of interpolations(text)) {
          expect(text.slice(at, start)).not.toContain('$');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).not.toContain('$');
      }),
    );
  });

  it('survive deep nesting', () => {
    expect(interpolations('${A:-'.repeat(5000)).length).toBeGreaterThan(0);
    expect(references('${A:-'.repeat(5000) + '}'.repeat(5000)).length).toBeGreaterThan(0);
  });
});

describe('withDefaults', () => {
  it.each([
    ['${A:-8080}:80', '8080:80'],
    ['${A}:80', ':80'],
    ['${A:-${B:-x}}', 'x'],
    ['cost: $$5', 'cost: $5'],
    ['${A:?must}', ''],
    ['${A', '${A'],
  ])('%j becomes %j', (text, expected) => {
    expect(withDefaults(text)).toBe(expected);
  });
});
