import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '#src/coolify/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import type { Variant } from '#src/preview/classify.ts';
import { PREVIEW_TEXTS, type ChangeText } from '#src/preview/texts.ts';

const kinds = [...readFileSync('src/coolify/change.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
  ([, kind]) => kind as ChangeKind,
);
const VARIANTS: readonly Variant[] = ['plain', 'external', 'own', 'awaited', 'options', 'map'];
const FACTS = [
  [], ['F-003'], ['F-015'], ['F-016'], ['F-027'], ['F-039'], ['F-040'], ['F-041'], ['F-042'], ['F-044'], ['F-045'],
  ['F-046'], ['F-054'], ['F-077'], ['F-091'], ['F-093'],
]; // prettier-ignore

describe.each(LOCALES)('the sentences (%s)', (locale) => {
  const { changes } = PREVIEW_TEXTS[locale];

  it('are there for every kind of change', () => {
    expect(kinds).toHaveLength(31);
    expect(Object.keys(changes).sort()).toEqual([...kinds].sort());
  });

  it.each(kinds)('of %s are one sentence each', (kind) => {
    for (const variant of VARIANTS) {
      for (const facts of FACTS) {
        const text: ChangeText = { service: 'web', name: 'KEY', before: 'old', after: 'new', facts, variant };
        const sentence = changes[kind](text);
        expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ][^\n]*[^.]\.$/u);
        expect(sentence.length).toBeLessThanOrEqual(locale === 'en' ? 160 : 190);
        expect(sentence).not.toMatch(/n't|'re |\bplease\b|\bpor favor\b|\bfichero/i);
      }
    }
  });

  it.each(kinds)('of %s hold whatever the file contains', (kind) => {
    const hostile = 'a`b"«c»\n${x}'.repeat(40);
    const text: ChangeText = {
      service: hostile,
      name: hostile,
      before: hostile,
      after: null,
      facts: [],
      variant: 'plain',
    };
    const sentence = changes[kind](text);
    expect(sentence).not.toContain('\n');
    expect(sentence.split('`').length % 2).toBe(1);
    expect(sentence.length).toBeLessThan(320);
  });
});
