import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { sourceOf } from '#src/compose/from-document.ts';
import { quickRead } from '#src/compose/quick/index.ts';
import { stackOfSize } from '../../scripts/bench/stacks.ts';

/** What the YAML library makes of a text; null if it finds errors or not exactly one document. */
function byLibrary(text: string): unknown {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [only, second] = documents;
  return only && !second && only.errors.length === 0 ? sourceOf(only.contents) : null;
}

/** Whatever the quick reader reads, the library reads alike: every node, its text, its style and its place. */
function check(text: string): boolean {
  checkOne(text.replaceAll(/\r?\n/g, '\r\n'));
  return checkOne(text);
}

function checkOne(text: string): boolean {
  const quick = quickRead(text);
  if (quick === null) return false;
  expect(quick).toEqual(byLibrary(text));
  return true;
}

const samples = globSync('src/lint/rules/*/{bad,good,fixed}.yaml')
  .sort()
  .map((path) => readFileSync(path, 'utf8'));

const PIECES = [
  ' ', '  ', '\n', '\n\n', '# c', '  # c\n', ' # c', '\n#c\n', '    # d\n', '#', ':', ': ', '- ', '-', '"', "'", '""', "''",
  '[', ']', '{', '}', ',', ', ', '&a ', '*a', '|', '>', '|-', '>-', '|2', '>+', '!', '!!str ', '? ', 'a', 'x: y\n', '\n  ',
  '\n    ', '---\n', '...\n', '<<: ', '@', '%', '`', '\\n', '\\', '~', 'null', 'k:\n', '- a\n', '  - b\n', '\t', '\r\n',
  '\uFEFF', '\u2028', '\u00a0', '\0', '\ud800', 'é', '😀',
]; // prettier-ignore

const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom('', ...PIECES)), { maxLength: 3 }),
    fc.nat(),
  )
  .map(([sample, changes, end]) =>
    changes.reduce(
      (text, [place, length, piece]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + piece + text.slice(at + length);
      },
      sample.slice(0, end % (sample.length + 1)),
    ),
  );

const LINES = [
  'a: b', 'k:', 'k: # c', 'e: &a', 'f: *a', 'h: 1 # c', '"q": 1', 'n: "q"', "n: 'it''s'", 'l: [a, b]', 'm: {a: b, "c": d}',
  'm: {}', 'w: "a\tb"', 'g: [a,', 'g: [a, # c', '  b]', '  # c', '  [a, b]', '  {a: b}', ']', 'b: |', '  text', '   deeper', 'c: >-', 'd: > # c', '- x', '- a: 1',
  '- k:', '-   z: 1', '- - n', '- [a]', '- &b v', '-', '# c', '', '  ', 'plain', '  more', '    - more', '  more # c', '  "q"', '  *a', '    &b t', '\uFEFFz: 1', '<<: *a', 'u: http://example.com:80/#x',
]; // prettier-ignore

/** Lines of all kinds at columns that often, but not always, make sense: what decides where collections end. */
const assembled = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...LINES)), { minLength: 1, maxLength: 12 }),
    fc.constantFrom('', '\n', '\n\n', '\n  \n', '\n# end'),
  )
  .map(([lines, end]) => lines.map(([depth, line]) => '  '.repeat(depth) + line).join('\n') + end)
  .map((text) => `root:\n${text}`);

describe('the quick reader reads as the library does', () => {
  it('the samples of the rules, nearly all of them', () => {
    expect(samples.filter(check).length).toBeGreaterThan(samples.length * 0.9);
  });

  it('a generated stack', () => {
    expect(check(stackOfSize(20_000))).toBe(true);
  });

  it('samples with changes', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        check(text);
      }),
      { numRuns: 4000 },
    );
  });

  it('lines put together', () => {
    fc.assert(
      fc.property(assembled, (text) => {
        check(text);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the quick reader leaves to the library', () => {
  it.each([
    ['an empty text', ''],
    ['a comment alone', '# nothing\n'],
    ['a list', '- a\n'],
    ['a scalar', 'a\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a tag', 'a: !!str 1\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return alone', 'a: b\rc: d\n'],
    ['a byte order mark', '\uFEFFa: b\n'],
    ['a byte order mark after an empty line', '\n\uFEFFa: b\n'],
    ['a quoted scalar over two lines', 'a: "b\n  c"\n'],
    ['a quote that never ends', 'a: "b\n'],
    ['a bracket that never ends', 'a: [b\n'],
    ['a mapping on the line of a key', 'a: b: c\n'],
    ['a line between two columns', 'a:\n    b: c\n  d: e\n'],
    ['a text below its key after a comment at the column of the key', 'a:\n# b\n  c\n'],
    ['hundreds of levels', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
  ])('%s', (_, text) => {
    expect(quickRead(text)).toBeNull();
  });
});
