import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  coolifyYaml,
  dumpCoolifyYaml,
  isWritable,
  readCoolifyYaml,
} from '#src/compose/coolify-yaml/index.ts';

interface Accepted {
  readonly yaml: string;
  readonly ok: true;
  readonly value: unknown;
  readonly dump: string;
}

interface Refused {
  readonly yaml: string;
  readonly ok: false;
  readonly error: { readonly class: string; readonly message: string };
}

type Case = (Accepted | Refused) & { readonly name?: string };

/** What the library must answer for a case: everything in it but the text and its name. */
function expected(golden: Case): unknown {
  return golden.ok
    ? { ok: true, value: golden.value, dump: golden.dump }
    : { ok: false, error: golden.error };
}

const cases = JSON.parse(readFileSync('tests/compose/coolify-yaml-cases.json', 'utf8')) as Case[];

/** The full comparison with Symfony YAML lies outside the repository. */
const GOLDEN = '../shared/oracle/yaml/cases.json';
const hasGolden = existsSync(GOLDEN);
if (!hasGolden) console.info(`${GOLDEN} is not there: the comparison with its documents is skipped.`);

describe('documents as Symfony YAML 7.4.14 reads and writes them', () => {
  it('covers accepted and refused documents', () => {
    expect(cases.filter((golden) => golden.ok).length).toBeGreaterThan(40);
    expect(cases.filter((golden) => !golden.ok).length).toBeGreaterThan(25);
  });

  it.each(cases.map((golden) => [golden.name ?? golden.yaml, golden] as const))('%s', (_name, golden) => {
    expect(coolifyYaml(golden.yaml)).toEqual(expected(golden));
  });

  it.runIf(hasGolden)('agrees with every document of the full comparison', () => {
    const documents = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Case[];
    expect(documents.length).toBeGreaterThan(500);
    for (const golden of documents) {
      expect({ yaml: golden.yaml, ...coolifyYaml(golden.yaml) }).toEqual({
        yaml: golden.yaml,
        ...(expected(golden) as object),
      });
    }
  });
});

describe('readings', () => {
  it('tells integers from floats and keeps the order of keys', () => {
    const reading = readCoolifyYaml('b: 1\na: 1.0\n');
    expect(reading.ok && reading.value).toEqual(
      new Map<string, unknown>([
        ['b', 1n],
        ['a', 1],
      ]),
    );
    expect(reading.ok && [...(reading.value as Map<string, unknown>).keys()]).toEqual(['b', 'a']);
  });

  it('keeps 64-bit integers exact', () => {
    const reading = readCoolifyYaml('9223372036854775807');
    expect(reading).toEqual({ ok: true, value: 9223372036854775807n });
  });

  it('shares collections behind aliases instead of copying them', () => {
    const reading = readCoolifyYaml('a: &x {b: 1}\nc: *x\n');
    const map = reading.ok ? (reading.value as Map<string, unknown>) : new Map<string, unknown>();
    expect(map.get('c')).toBeInstanceOf(Map);
    expect(map.get('c')).toBe(map.get('a'));
  });

  it('gives the parts of a failure', () => {
    expect(readCoolifyYaml('a: 1\nb: *x\n')).toEqual({
      ok: false,
      error: {
        class: 'Symfony\\Component\\Yaml\\Exception\\ParseException',
        message: 'Reference "x" does not exist at line 2 (near "b: *x").',
        reason: 'Reference "x" does not exist.',
        line: 2,
        near: 'b: *x',
      },
    });
  });

  it('refuses text with a broken surrogate pair, which has no UTF-8', () => {
    const reading = readCoolifyYaml('a: \ud800\n');
    expect(!reading.ok && reading.error).toMatchObject({
      message: 'The YAML value does not appear to be valid UTF-8.',
      line: null,
      near: null,
    });
  });

  it('keeps bytes that are not UTF-8 so that they can be written back', () => {
    const text = 'a: !!binary /////w==\n';
    const reading = readCoolifyYaml(text);
    expect(reading.ok && dumpCoolifyYaml(reading.value)).toBe(text);
  });

  it('knows only __proto__ as a key like any other', () => {
    const result = coolifyYaml('__proto__: {a: 1}\n');
    expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__']);
  });
});

describe('limits', () => {
  const levels = Array.from(
    { length: 60 },
    (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
  );
  const bomb = ['a0: &a0 [x]', ...levels].join('\n');

  it('reads a document that would be huge once written out, and does not write it', () => {
    const reading = readCoolifyYaml(bomb);
    expect(reading.ok).toBe(true);
    if (!reading.ok) return;
    expect(isWritable(reading.value)).toBe(false);
    expect(() => dumpCoolifyYaml(reading.value)).toThrow(RangeError);
    expect(coolifyYaml(bomb)).toMatchObject({ ok: false, error: { class: 'Error' } });
  });

  it('stops at 128 levels of blocks', () => {
    const deep = Array.from({ length: 400 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    const reading = readCoolifyYaml(deep);
    expect(!reading.ok && reading.error).toMatchObject({
      reason: 'Maximum nesting depth of 128 exceeded.',
      line: 130,
    });
  });

  it('does not overflow the stack on brackets', () => {
    expect(readCoolifyYaml('['.repeat(300_000)).ok).toBe(false);
    expect(readCoolifyYaml('['.repeat(100_000) + ']'.repeat(100_000)).ok).toBe(false);
  });

  it('gives up where guessing the end of a mapping without braces never ends', () => {
    for (const text of [
      `a: [a: "${'x,'.repeat(200_000)}"]`,
      `a: ${'[a: b, c: '.repeat(40)}x${']'.repeat(40)}`,
    ]) {
      expect(coolifyYaml(text)).toEqual({
        ok: false,
        error: { class: 'Error', message: 'Maximum execution time exceeded' },
      });
    }
  });

  it('reads a megabyte in time proportional to its length', () => {
    const service = (index: number): string =>
      `  s${index}:\n    image: nginx:1.29\n    # note\n    environment:\n      - "A=\${B:-c}"\n      - C=d\n` +
      `    ports: ["80:80"]\n    command: >-\n      sh -c "a\n      && b"\n`;
    const compose = (length: number): string =>
      `services:\n${Array.from({ length: Math.ceil(length / service(1000).length) }, (_, index) => service(index)).join('')}`;
    const [small, large] = [compose(100_000), compose(1_000_000)].map((text) => {
      const times = Array.from({ length: 3 }, () => {
        const start = performance.now();
        expect(readCoolifyYaml(text).ok).toBe(true);
        return performance.now() - start;
      });
      return Math.min(...times);
    });
    // Ten times the text; the factor leaves room for a busy machine and still tells a quadratic reader, which needs 100.
    expect(large! / small!).toBeLessThan(40);
  });
});
