import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { fixAll, lint, render, type Finding } from '#src/lint/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';

const seeds = globSync('src/lint/rules/*/{bad,good}.yaml').map((file) => readFileSync(file, 'utf8'));

const PIECES = [
  '\t', '  ', '\n', '\r\n', '\r', '\uFEFF', ':', ': ', '- ', '#', ' # x', '"', "'", '{', '}', '[', ']', ',', '|\n', '>-\n',
  '&a ', '*a', '<<: *a\n', '!reset ', '---\n', '...\n', '%YAML 1.1\n', '? ', '@', '`', '$', '$$', '${', '}', '${A:-b}',
  '${A:?m}', 'services:\n', 'null', '~', '2024-01-01', '1e3', '.inf', '0o17', '\u0000', '\u001b[31m', '\u2028', '\ud800',
  'ports', 'volumes', 'environment', 'depends_on', 'healthcheck', './x:/x', '80:80', 'a'.repeat(300),
]; // prettier-ignore

/** A sample with a few pieces inserted, replaced or cut out. */
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

function check(text: string): void {
  const result = lint(text);
  expect(result.failures).toEqual([]);
  for (const finding of result.findings) {
    expect(finding.range.start).toBeGreaterThanOrEqual(0);
    expect(finding.range.end).toBeLessThanOrEqual(text.length);
    expect(finding.range.end).toBeGreaterThanOrEqual(finding.range.start);
    for (const locale of LOCALES) expect(render(finding, locale).message).not.toBe('');
  }
}

function isReadable(text: string): boolean {
  const file = readCompose(text);
  return file.syntaxProblems.length === 0 && file.scan.duplicateKeys.length === 0;
}

describe('any text', () => {
  it('is checked without a throw, with ranges inside it', () => {
    fc.assert(fc.property(mutated, check), { numRuns: 1500 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: 500 });
  });

  it('is fixed without a throw; a readable file stays readable and loses what was fixed', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const fixed = fixAll(text, 'safe');
        if (!isReadable(text)) return;
        expect(isReadable(fixed.text), fixed.text).toBe(true);
        const left = lint(fixed.text).findings.filter(({ edits }: Finding) => edits?.safety === 'safe');
        expect(left.map(({ rule }) => rule)).toEqual([]);
        expect(fixAll(fixed.text, 'safe').text).toBe(fixed.text);
      }),
      { numRuns: 800 },
    );
  });
});

describe('files that are made to hurt', () => {
  const bomb = Array.from({ length: 30 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(8)}*a${level - 1}]`,
  ).join('\n');

  it.each([
    [
      'an alias bomb',
      `${bomb}\nservices: {web: {image: a, command: *a29, environment: *a29, ports: *a29}}\n`,
    ],
    ['deep flow nesting', `services: ${'{a: '.repeat(20_000)}`],
    ['deep block nesting', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a huge scalar', `services:\n  web:\n    image: a\n    command: ${'x'.repeat(2_000_000)}\n`],
    [
      'a huge line of dollars',
      `services:\n  web:\n    image: a\n    environment:\n      A: ${'$'.repeat(100_000)}\n`,
    ],
    [
      'unclosed braces',
      `services:\n  web:\n    image: a\n    environment:\n      A: x${'${A:-'.repeat(20_000)}\n`,
    ],
    ['many spaces', `services:\n  web:\n    image: a${' '.repeat(200_000)}#\n`],
    ['lone surrogates', 'services:\n  "\ud800":\n    image: "\udfff"\n'],
    ['nothing', ''],
    ['a null byte', '\u0000'],
  ])('%s', (_, text) => {
    check(text);
    expect(fixAll(text).text.length).toBeGreaterThanOrEqual(0);
  });
});
