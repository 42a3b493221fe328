import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { lint } from '#src/lint/index.ts';
import { samples } from '#src/validator/samples.ts';

describe.each(samples.map((sample) => [sample.id, sample] as const))('sample %s', (_, sample) => {
  const result = lint(sample.text);

  it('gets the verdict that its button shows', () => {
    expect(result.failures).toEqual([]);
    expect(result.verdict, result.findings.map(({ rule }) => rule).join(' ')).toBe(sample.verdict);
  });

  it('shows what its label names', () => {
    const found = new Set(result.findings.map(({ rule }) => rule));
    expect([...sample.rules].filter((rule) => !found.has(rule))).toEqual([]);
  });

  it.each(LOCALES)('has a label in %s', (locale) => {
    expect(sample.label[locale]).toMatch(/\S/);
  });
});

it('offers exactly one sample that is ready', () => {
  expect(samples.filter(({ verdict }) => verdict === 'ready')).toHaveLength(1);
});
