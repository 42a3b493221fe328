import { describe, expect, it } from 'vitest';
import { strings } from '#components/validator/strings.ts';

describe('verdict in words', () => {
  it.each([
    ['en', 'will-fail', { error: 3, warning: 2, info: 0 }, 'Will fail on Coolify: 3 errors, 2 warnings'],
    [
      'en',
      'will-fail',
      { error: 1, warning: 1, info: 1 },
      'Will fail on Coolify: 1 error, 1 warning, 1 note',
    ],
    ['en', 'at-risk', { error: 0, warning: 1, info: 0 }, 'At risk: 1 warning'],
    ['en', 'ready', { error: 0, warning: 0, info: 0 }, 'Ready to push'],
    ['es', 'will-fail', { error: 3, warning: 2, info: 0 }, 'Fallará en Coolify: 3 errores, 2 advertencias'],
    ['es', 'at-risk', { error: 0, warning: 1, info: 2 }, 'En riesgo: 1 advertencia, 2 notas'],
    ['es', 'ready', { error: 0, warning: 0, info: 0 }, 'Listo para enviar'],
  ] as const)('%s %s', (locale, verdict, counts, expected) => {
    expect(strings[locale].verdict.summary(verdict, counts)).toBe(expected);
  });

  it.each([
    [1, 'Apply 1 safe fix', 'Aplicar 1 corrección segura'],
    [3, 'Apply 3 safe fixes', 'Aplicar 3 correcciones seguras'],
  ])('offers %i fixes', (count, en, es) => {
    expect(strings.en.verdict.applyFixes(count)).toBe(en);
    expect(strings.es.verdict.applyFixes(count)).toBe(es);
  });
});

describe('strings', () => {
  it('are no copy of the other language, apart from sample texts and names', () => {
    const same: string[] = [];
    const compare = (a: object, b: object, path: string): void => {
      for (const [key, left] of Object.entries(a) as [string, unknown][]) {
        const right = (b as Record<string, unknown>)[key];
        if (typeof left === 'string' && left === right) same.push(`${path}${key}`);
        else if (typeof left === 'object' && left !== null) compare(left, right as object, `${path}${key}.`);
      }
    };
    compare(strings.en, strings.es, '');
    const isName = (path: string): boolean => /(?:^|\.)(?:placeholders?|tab)(?:\.|$)/.test(path);
    expect(same.filter((path) => !isName(path))).toEqual([]);
  });
});
