import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lintFile, rules, type FileKind } from '#src/lint/index.ts';
import { fencesOf, readPages } from './pages.ts';

const fences = readPages().flatMap((page) =>
  fencesOf(page).map((fence) => [`${page.file}:${String(fence.line)}`, fence] as const),
);
const inLanguages = (...languages: readonly string[]): typeof fences =>
  fences.filter(([, { language }]) => languages.includes(language));

/** What the linter reads the samples of a language as. */
const KINDS: Readonly<Record<string, FileKind>> = {
  yaml: 'compose',
  dockerfile: 'dockerfile',
  dotenv: 'env',
};
/** Checked elsewhere: `sh` by ShellCheck; `txt` is output and `diff` a change of a sample that is checked. */
const OTHERS = ['sh', 'txt', 'diff', 'json', 'js', 'ts'];

describe('fences', () => {
  it('are all of a language that is checked, or marked as output', () => {
    const known = [...Object.keys(KINDS), ...OTHERS];
    expect(fences.filter(([, { language }]) => !known.includes(language)).map(([place]) => place)).toEqual(
      [],
    );
  });
});

describe('samples of files', () => {
  const samples = inLanguages(...Object.keys(KINDS));

  it('are there', () => {
    expect(samples.length).toBeGreaterThan(4);
  });

  it.each(samples)('%s does what its lint attribute says', (_, { language, attributes, code }) => {
    // A file that another program reads says for which.
    if (/\bfor="[^"]+"/.test(attributes)) return;
    const expectation = /\blint="([^"]+)"/.exec(attributes)?.[1];
    expect(expectation, 'the fence says lint="ok" or lint="<rule>"').toBeDefined();
    const result = lintFile({ path: language, kind: KINDS[language]!, text: code });
    expect(result.failures).toEqual([]);
    const found = [...new Set(result.findings.map(({ rule }) => rule))].sort();
    const wanted = expectation === 'ok' ? [] : expectation!.split(/\s+/).sort();
    for (const rule of wanted) expect(rules.map(({ id }) => id)).toContain(rule);
    expect(found).toEqual(wanted);
  });
});

describe('samples of code', () => {
  it.each(inLanguages('json'))('%s is JSON', (_, { code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });

  it.each(inLanguages('js', 'ts'))('%s can be parsed', (_, { code }) => {
    expect(() => stripTypeScriptTypes(code)).not.toThrow();
  });
});
