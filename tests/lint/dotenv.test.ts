import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '#src/lint/dotenv/expand.ts';
import { pastedEntries, pastedOf, readPastedValue } from '#src/lint/dotenv/pasted.ts';
import { readDotenv } from '#src/lint/dotenv/read.ts';
import { deliveredValue, storageFor, writtenValue } from '#src/lint/dotenv/stored.ts';
import { fixFile, lintFile, lintProject, render, rules } from '#src/lint/index.ts';

const seeds = globSync('src/lint/rules/*/{bad,good}.env').map((file) => readFileSync(file, 'utf8'));

const PIECES = [
  '=', '= ', ' =', '"', "'", '#', ' #', '\t#', ' ', '\t', '\\', '\\"', '\\n', '\\0123', '$', '$$', '${', '${A}', '$A', '}',
  '\n', '\r\n', '\r', '\uFEFF', ':', 'export ', '[1]', '{"a":1}', "['a']", 'A', 'B_1', 'NODE_ENV=production',
  'u://a:b@c@d/', '\u0000', '\u001b[31m', '\u2028', '\u00a0', '\ud800', 'x'.repeat(300),
]; // prettier-ignore

/** Text made of what env files are made of, or a sample with a few pieces put in. */
const envText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES)), { maxLength: 5 }),
    )
    .map(([seed, changes]) =>
      changes.reduce((text, [place, piece]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + piece + text.slice(at);
      }, seed),
    ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('readDotenv', () => {
  // What Compose reads (compose-go, package dotenv).
  it.each([
    ['FOO=bar', 'FOO', 'bar'],
    ['FOO =bar', 'FOO', 'bar'],
    ['FOO= bar ', 'FOO', 'bar'],
    ['  FOO=bar', 'FOO', 'bar'],
    ['FOO=', 'FOO', ''],
    ['FOO=a=b', 'FOO', 'a=b'],
    ['FOO=1:B', 'FOO', '1:B'],
    ['FOO: 1', 'FOO', '1'],
    ['FOO: A=b', 'FOO', 'A=b'],
    ['export FOO=2', 'FOO', '2'],
    ['export\tFOO=2', 'FOO', '2'],
    ['exportFOO=2', 'exportFOO', '2'],
    ['FOO.BAR=x', 'FOO.BAR', 'x'],
    ['FOO="bar"', 'FOO', 'bar'],
    ["FOO='bar'", 'FOO', 'bar'],
    ['FOO="a\\"b"', 'FOO', 'a"b'],
    ["FOO='a\\'b'", 'FOO', "a'b"],
    ["FOO='a\\nb'", 'FOO', 'a\\nb'],
    ['FOO="a\\nb\\tc"', 'FOO', 'a\nb\tc'],
    ['FOO=a\\tb', 'FOO', 'a\\tb'],
    ['FOO="a\\\\"', 'FOO', 'a\\'],
    ['FOO="\\0123"', 'FOO', 'S'],
    ['FOO="\\x07"', 'FOO', '\\x07'],
    ['FOO="a\\$b"', 'FOO', 'a$$b'],
    ['FOO=bar # note', 'FOO', 'bar'],
    ['FOO=bar #', 'FOO', 'bar'],
    ['FOO=bar#note', 'FOO', 'bar#note'],
    ['FOO=bar\t# note', 'FOO', 'bar\t# note'],
    ['FOO=#ff8800', 'FOO', '#ff8800'],
    ['FOO= # note', 'FOO', '# note'],
    ['FOO="a # b" # note', 'FOO', 'a # b'],
    ['FOO="a"#note', 'FOO', 'a'],
    ['FOO="a\nb"', 'FOO', 'a\nb'],
    ['\uFEFFFOO=bar', 'FOO', 'bar'],
    ['FOO=bar\r\n', 'FOO', 'bar'],
    ['FOO="bar"\r\n', 'FOO', 'bar'],
  ])('reads %j as %s with the value %j', (text, name, value) => {
    const file = readDotenv(text);
    expect(file.entries.map((entry) => [entry.name, entry.value])).toEqual([[name, value]]);
    expect(file.unreadable).toEqual([]);
  });

  it.each([
    ['# A=1\n\n  # B=2\n', []],
    ['A=1\nB=2\n', ['A', 'B']],
    ['A=1\r\nB=2\r\n', ['A', 'B']],
    ['A=1\rB=2', ['A']],
    ['A="x\nB=y"\nC=z', ['A', 'C']],
    ['A="x\nB=y\nC=z', ['A', 'B', 'C']],
  ])('finds the entries of %j', (text, names) => {
    expect(readDotenv(text).entries.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['FOO', 'name', 'FOO'],
    ['  FOO  \n', 'name', 'FOO'],
    ['some words', 'text', 'some words'],
    ['=x', 'text', '=x'],
    ['see this: there', 'text', 'see this: there'],
    ['A="x" B=2', 'after-quote', 'B=2'],
    ["A='x'y # z", 'after-quote', 'y # z'],
  ])('cannot read %j', (text, reason, characters) => {
    const { unreadable } = readDotenv(text);
    expect(unreadable.map((item) => [item.reason, text.slice(item.range.start, item.range.end)])).toEqual([
      [reason, characters],
    ]);
  });

  it.each([
    ['A = "x y" # c', 'A', '"x y"', true, false],
    ['export A=x', 'A', 'x', false, true],
    ['A=', 'A', '', false, false],
    ['A=  ', 'A', '', false, false],
    ["A='x", 'A', "'x", false, false],
  ])('knows the places in %j', (text, name, raw, hasBlanks, isExported) => {
    const [entry] = readDotenv(text).entries;
    expect(text.slice(entry!.nameRange.start, entry!.nameRange.end)).toBe(name);
    expect(text.slice(entry!.valueRange.start, entry!.valueRange.end)).toBe(raw);
    expect(entry).toMatchObject({ raw, hasBlanks, isExported, isClosed: raw !== "'x" });
    expect('=:').toContain(text.slice(entry!.separatorRange.start, entry!.separatorRange.end));
  });

  it('never throws, and every range lies inside the text', () => {
    fc.assert(
      fc.property(envText, (text) => {
        const { entries, unreadable } = readDotenv(text);
        const ranges = [
          ...unreadable.map(({ range }) => range),
          ...entries.flatMap((entry) => [
            entry.range,
            entry.nameRange,
            entry.separatorRange,
            entry.valueRange,
          ]),
        ];
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { name, nameRange, raw, valueRange } of entries) {
          expect(text.slice(nameRange.start, nameRange.end)).toBe(name);
          expect(text.slice(valueRange.start, valueRange.end)).toBe(raw);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what Coolify makes of pasted text', () => {
  it.each([
    ['A=1', 'A', '1', null],
    ['A = 1', 'A', '1', null],
    ['A=1 # note', 'A', '1', 'note'],
    ['A=1\t#note', 'A', '1', 'note'],
    ['A=1#note', 'A', '1#note', null],
    ['A= # note', 'A', '', 'note'],
    ['A="x # y" # note', 'A', 'x # y', 'note'],
    ["A='x'", 'A', 'x', null],
    ['A= "x"', 'A', '"x"', null],
    ['A="x\\"y"', 'A', 'x\\', null],
    ['A="x', 'A', 'x', null],
    ['export A=1', 'export A', '1', null],
    ['  # A=1', '# A', '1', null],
    ['A: b=c', 'A: b', 'c', null],
    ['A=1\r', 'A', '1', null],
  ])('reads %j', (text, name, value, comment) => {
    const entries = [...pastedEntries(readDotenv(text)).values()];
    expect(entries.map((entry) => [entry.name, entry.value, entry.comment])).toEqual([
      [name, value, comment],
    ]);
  });

  it.each(['# A=1', '', 'A', 'A: b'])('leaves %j out', (text) => {
    expect(pastedEntries(readDotenv(text)).size).toBe(0);
  });

  it('reads a value over several lines line by line', () => {
    const file = readDotenv('A="x\nB=y"\n');
    expect([...pastedEntries(file)].map(([start, { name, value }]) => [start, name, value])).toEqual([
      [0, 'A', 'x'],
      [5, 'B', 'y"'],
    ]);
    expect(pastedOf(file, file.entries[0]!)?.value).toBe('x');
  });
});

describe('what the containers get of a stored value', () => {
  it.each([
    ['plain', 'plain', 'plain'],
    ['a b', 'a b', 'a b'],
    ['a#b', 'a#b', 'a#b'],
    ['a #b', 'a', 'a #b'],
    ["it's", "it\\'s", null],
    ['say "x"', 'say \\"x\\"', 'say "x"'],
    ['C:\\x', 'C:\\\\x', 'C:\\x'],
    ['pa$word', 'pa', 'pa$word'],
    ['5$', '5$', '5$'],
    ['a$$b', 'a$b', 'a$$b'],
    ['${1}', null, '${1}'],
    ['["a"]', '["a"]', '["a"]'],
    ["['a']", "[\\'a\\']", null],
    ['  x  ', 'x', 'x'],
  ])('%j: %j as it is, %j as Literal', (value, ordinary, literal) => {
    expect(deliveredValue(value, false)).toBe(ordinary);
    expect(deliveredValue(value, true)).toBe(literal);
  });

  it('writes the line that Coolify writes', () => {
    expect(writtenValue('a"b\\c\td', false)).toBe('a\\"b\\\\c\\td');
    expect(writtenValue("it's", true)).toBe("'it's'");
    expect(writtenValue('{"a": 1}', true)).toBe('{"a": 1}');
  });

  it.each([
    ['plain', 'any'],
    ['["a"]', 'any'],
    ['pa$word', 'literal'],
    ['a #b', 'literal'],
    ['say "x"', 'literal'],
    ["it's", 'none'],
    [' x', 'none'],
  ])('%j has to be stored: %s', (value, storage) => {
    expect(storageFor(value)).toBe(storage);
  });
});

describe('expand', () => {
  const lookup = (name: string): string | undefined => ({ A: 'a', EMPTY: '' })[name];

  it.each([
    ['x$A', 'xa', [], false],
    ['${A}${B}', 'a', ['B'], false],
    ['${EMPTY:-d}${EMPTY-d}', 'd', [], false],
    ['${B:-${A}}', 'a', [], false],
    ['${A:+y}${B:+y}', 'y', [], false],
    ['${A:?m}', 'a', [], false],
    ['${B:?m}', '', [], true],
    ['$$A $1', '$A $1', [], false],
    ['${', '', [], true],
  ])('%j', (text, expanded, missing, isRefused) => {
    const found = expand(text, lookup);
    expect(found.missing).toEqual(missing);
    expect(found.isRefused).toBe(isRefused);
    if (!isRefused) expect(found.text).toBe(expanded);
  });
});

describe('rules about env files', () => {
  const own = rules.filter(({ kind }) => kind === 'env');
  const ABOUT_VALUES =
    /^env-(?!url-password|nixpacks-key|production-during-build|address-generated|name-twice)/;

  it('find whatever makes a value arrive changed', () => {
    fc.assert(
      fc.property(envText, (text) => {
        const { file, findings, failures } = lintFile({ path: '.env', kind: 'env', text }, { rules: own });
        expect(failures).toEqual([]);
        // Each program takes another part of these off the ends of a value, and no editor writes them.
        if (/\r(?!\n)|\t[\u00a0\u2028]/.test(text) || text.includes('\0')) return;
        if (findings.some(({ rule }) => ABOUT_VALUES.test(rule))) return;
        const local = new Map<string, string>();
        const onCoolify = new Map<string, string>();
        const dotenv = readDotenv(text);
        for (const entry of dotenv.entries) {
          // What the server defines is the same on both sides.
          const outside = (name: string): string | undefined =>
            /^(?:SERVICE_|COOLIFY_|HOME$|HOST$|HOSTNAME$|PATH$|PWD$)/.test(name) ? 'outside' : undefined;
          const meant =
            entry.quote === 'single'
              ? entry.value
              : expand(entry.value, (name) => local.get(name) ?? outside(name)).text;
          const stored = pastedOf(dotenv, entry)!.value;
          const arrived = deliveredValue(stored, false, (name) => onCoolify.get(name) ?? outside(name));
          expect(arrived, `${entry.name} of ${JSON.stringify(file.text)}`).toBe(meant);
          local.set(entry.name, meant);
          onCoolify.set(entry.name, arrived ?? '');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('fix without a throw, and leave nothing that they could fix', () => {
    fc.assert(
      fc.property(envText, (text) => {
        const fixed = fixFile({ path: '.env', kind: 'env', text }, 'safe', { rules: own });
        const again = lintFile({ path: '.env', kind: 'env', text: fixed.text }, { rules: own });
        const left = again.findings.filter(({ edits }) => edits?.safety === 'safe');
        expect(
          left.map(({ rule }) => rule),
          JSON.stringify(fixed.text),
        ).toEqual([]);
        expect(fixFile({ path: '.env', kind: 'env', text: fixed.text }, 'safe', { rules: own }).text).toBe(
          fixed.text,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('name what is lost with an ignored env file', () => {
    const compose =
      'services:\n  api:\n    image: ghcr.io/example/api:1.4.0\n    env_file: ./config/api.env\n';
    const [result] = lintProject([
      { path: 'docker-compose.yaml', kind: 'compose', text: compose },
      { path: 'config/api.env', kind: 'env', text: 'DB_HOST=db\nDB_USER=shop\nDB_USER=shop2\n' },
    ]);
    const finding = result?.findings.find(({ rule }) => rule === 'env-file-ignored');
    expect(render(finding!, 'en').fix).toBe('Enter in Coolify: `DB_HOST`, `DB_USER`.');
    expect(render(finding!, 'es').fix).toBe('Introduzca en Coolify: `DB_HOST`, `DB_USER`.');
  });
});

describe('readPastedValue', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readPastedValue(text).value).toBeTypeOf('string');
      }),
    );
  });
});
