import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceSchema } from '../../src/i18n/interface.ts';
import { LOCALES } from '../../src/i18n/locale.ts';

const read = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../content/i18n/${locale}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).sort();
/** Keys of Starlight's own that a language words differently are no strings of ours. */
const own = Object.keys(interfaceSchema.shape);

describe.each(LOCALES)('interface strings in %s', (locale) => {
  const strings = read(locale);

  it('has every key', () => {
    expect(own.filter((key) => !strings[key]?.trim())).toEqual([]);
  });

  it('has the placeholders of the source language', () => {
    const source = read('en');
    for (const key of own) {
      expect(placeholders(strings[key] ?? ''), key).toEqual(placeholders(source[key] ?? ''));
    }
  });
});
