import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coolifyYaml,
  dumpCoolifyYaml,
  readCoolifyYaml,
  type CoolifyValue,
} from '#src/compose/coolify-yaml/index.ts';

const seeds = (
  JSON.parse(readFileSync('tests/compose/coolify-yaml-cases.json', 'utf8')) as { yaml: string }[]
).map(({ yaml }) => yaml);

const PIECES = [
  '\t', ' ', '  ', '\n', '\r\n', '\r', '\uFEFF', ':', ': ', '- ', '-\n', '#', ' # x', '"', "'", '\\', '{', '}', '[', ']', ',',
  '|\n', '>-\n', '|2', '&a ', '*a', '&0 ', '<<: *a\n', '<<:', '! ', '!reset ', '!!str ', '!!binary ', '!!float ', '!php/const ',
  '---\n', '...\n', '%YAML 1.1\n', '? ', '@', '`', '%', '${A:-b}', 'null', '~', 'true', '2024-01-01', '1e3', '.inf', '0o17',
  '0x1F', '1_000', '+1', '\0', '\u00a0', '\u2028', '\u3000', '\ud800', 'é', '😀',
]; // prettier-ignore

/** A case with a few pieces inserted, replaced or cut out. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', ...PIECES)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([seed, changes]) =>
    changes.reduce((text, [place, length, piece]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    }, seed),
  );

const assembled = fc
  .array(fc.constantFrom(...PIECES, 'a', 'b: c', '\n  '), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** Reads a text and checks that the answer is whole, whatever it is. */
function check(text: string): void {
  const reading = readCoolifyYaml(text);
  const result = coolifyYaml(text);
  if (!reading.ok) {
    const { message, reason, line, near } = reading.error;
    expect(result).toEqual({ ok: false, error: { class: reading.error.class, message } });
    expect(reason).not.toBe('');
    expect(line === null || line >= 1).toBe(true);
    if (line !== null) expect(message).toContain(` at line ${line}`);
    if (near !== null) expect(message).toContain(`(near "${near}")`);
    return;
  }
  expect(result).toMatchObject({ ok: true, dump: dumpCoolifyYaml(reading.value) });
}

describe('any text', () => {
  it('gets an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 500 });
  });

  it('made of pieces of YAML gets an answer', () => {
    fc.assert(fc.property(assembled, check), { numRuns: 1000 });
  });

  it('that is a broken document gets an answer', () => {
    fc.assert(fc.property(mutated, check), { numRuns: 1000 });
  });
});

// Symfony writes some strings so that it reads something else back: "0o17" and ".inf" without quotes, for example.
const text = fc.oneof(
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((value) => !/^\s*[-+.0-9]/.test(value) && !/\p{Cc}/u.test(value)),
  fc.constantFrom(
    '', ' ', '- x', '-', "it's", '"q"', 'a: b', 'a #b', '#', '[x]', '{x}', 'x, y', 'null', 'Yes', 'on', '~', '007', '1', '1.0',
    '1e3', '0x1F', '2001-01-01', 'a\nb', '\n', '\ttab', '\0', '\u001b', '\u00a0', '\u2028', '!t', '&a', '*a', '%', '@', '`', '\\', '\\n',
    '80:80', '${A:-b c}', 'trailing ', '?', '=', '<<', '|', '>',
  ), // prettier-ignore
);

const scalar: fc.Arbitrary<CoolifyValue> = fc.oneof(
  text,
  fc.constantFrom(null, true, false),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer().map((value) => (value === 0 ? 0.5 : value / 8)),
  fc.constantFrom(Infinity, -Infinity),
);

const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/),
  fc.constantFrom(
    'a b',
    'x: y',
    "it's",
    '"q"',
    'null',
    '1',
    '-1',
    '01',
    '1.5',
    'é',
    'a#b',
    '#',
    '',
    '?',
    '- a',
    '!t',
  ),
);

const { value: document } = fc.letrec<{ value: CoolifyValue; map: CoolifyValue; list: CoolifyValue }>(
  (tie) => ({
    value: fc.oneof({ maxDepth: 13, depthSize: 'medium' }, scalar, tie('map'), tie('list')),
    map: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    list: fc
      .array(tie('value'), { maxLength: 4 })
      .map((items) => new Map(items.map((item, index) => [String(index), item]))),
  }),
);

describe('a value that is written', () => {
  it('reads back as it was', () => {
    const entry = fc.tuple(key, document).map((pair) => new Map([pair]));
    const property = fc.property(entry, (value) => {
      expect(readCoolifyYaml(dumpCoolifyYaml(value))).toEqual({ ok: true, value });
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('is written the same after it was read', () => {
    const property = fc.property(mutated, (source) => {
      const first = coolifyYaml(source);
      if (!first.ok || first.dump.includes(' !')) return;
      const second = coolifyYaml(first.dump);
      if (second.ok) expect(coolifyYaml(second.dump)).toEqual(second);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
