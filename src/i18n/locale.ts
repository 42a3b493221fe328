/** A language of the site and of every message of the linter. */
export type Locale = 'en' | 'es';

/** Every language, the source first. */
export const LOCALES: readonly Locale[] = ['en', 'es'];

/** The language that prose and facts are written in first; it is served at the root of the site. */
export const SOURCE_LOCALE: Locale = 'en';

/**
 * Reads a language tag (`es`, `es-MX`, `ES_419.UTF-8`) or a Starlight locale (`undefined` is the root).
 * @returns the language of the site that it belongs to, or the source language.
 */
export function localeOf(value: string | undefined): Locale {
  return knownLocale(value ?? '') ?? SOURCE_LOCALE;
}

/**
 * Picks the language of the site that a reader prefers.
 * @param languages language tags, most preferred first, as in `navigator.languages`.
 * @returns the first that the site speaks, or `null` if it speaks none of them.
 */
export function preferredLocale(languages: readonly string[]): Locale | null {
  for (const tag of languages) {
    const locale = knownLocale(tag);
    if (locale !== undefined) return locale;
  }
  return null;
}

/** The language that a page of this language links to as its twin. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'es' : 'en';
}

/**
 * Takes the language off the path of a page.
 * @param pathname absolute: `/es/errors/` and `/errors/` both give `/errors/`.
 */
export function pathWithoutLocale(pathname: string): string {
  const [, first = '', ...rest] = pathname.split('/');
  return LOCALES.some((locale) => locale === first) ? `/${rest.join('/')}` : pathname;
}

function knownLocale(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split(/[-_.]/u, 1)[0];
  return LOCALES.find((locale) => locale === language);
}
