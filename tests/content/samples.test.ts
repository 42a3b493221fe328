import { describe, expect, it } from 'vitest';
import { lint, rules } from '#src/lint/index.ts';
import { fencesOf, readPages } from './pages.ts';

const yaml = readPages().flatMap((page) =>
  fencesOf(page)
    .filter(({ language }) => language === 'yaml' || language === 'yml')
    .map((fence) => [`${page.file}:${fence.line}`, fence] as const),
);

describe('YAML samples', () => {
  it('are there', () => {
    expect(yaml.length).toBeGreaterThan(4);
  });

  it.each(yaml)('%s does what its lint attribute says', (_, { attributes, code }) => {
    const expectation = /\blint="([^"]+)"/.exec(attributes)?.[1];
    expect(expectation, 'a YAML fence says lint="ok" or lint="<rule>"').toBeDefined();
    const result = lint(code);
    expect(result.failures).toEqual([]);
    const found = [...new Set(result.findings.map(({ rule }) => rule))].sort();
    const wanted = expectation === 'ok' ? [] : expectation!.split(/\s+/).sort();
    for (const rule of wanted) expect(rules.map(({ id }) => id)).toContain(rule);
    expect(found).toEqual(wanted);
  });
});
