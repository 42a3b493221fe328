import { describe, expect, it } from 'vitest';
import { localeOf, otherLocale, pathWithoutLocale, preferredLocale } from '../../src/i18n/locale.ts';

describe('localeOf', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES_419.UTF-8', 'es'],
    ['C.UTF-8', 'en'],
    ['est', 'en'],
    ['fr', 'en'],
  ])('reads %j as %s', (value, locale) => {
    expect(localeOf(value)).toBe(locale);
  });
});

describe('preferredLocale', () => {
  it.each([
    [['es-ES', 'es', 'en'], 'es'],
    [['en-GB', 'es'], 'en'],
    [['fr-FR', 'es', 'en'], 'es'],
    [['fr-FR', 'de'], null],
    [[], null],
  ])('of %j is %s', (languages, locale) => {
    expect(preferredLocale(languages)).toBe(locale);
  });
});

describe('pathWithoutLocale', () => {
  it.each([
    ['/es/errors/', '/errors/'],
    ['/errors/', '/errors/'],
    ['/es/', '/'],
    ['/', '/'],
    ['/estimates/', '/estimates/'],
  ])('of %s is %s', (pathname, path) => {
    expect(pathWithoutLocale(pathname)).toBe(path);
  });
});

it('knows the twin of each language', () => {
  expect([otherLocale('en'), otherLocale('es')]).toEqual(['es', 'en']);
});
