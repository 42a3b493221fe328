import { getEntry } from 'astro:content';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#src/i18n/locale.ts';
import type { ErrorFacts } from '#src/catalog/schema.ts';

/** The facts of the catalog entry that a page is, in whatever language; null for any other page. */
export async function entryOfPage(pageId: string): Promise<{ id: string; facts: ErrorFacts } | null> {
  const path = withoutLocale(pageId);
  if (!path.startsWith('errors/')) return null;
  // Facts live on the page in the source language; its translations read them there.
  const source = await getEntry('docs', path);
  const facts = source?.data.error;
  return facts ? { id: path.slice('errors/'.length), facts } : null;
}

function withoutLocale(pageId: string): string {
  const translated = LOCALES.find((locale) => locale !== SOURCE_LOCALE && pageId.startsWith(`${locale}/`));
  return translated ? pageId.slice(translated.length + 1) : pageId;
}

/** The id of a page's twin in a language. */
export function pageIn(locale: Locale, path: string): string {
  return locale === SOURCE_LOCALE ? path : `${locale}/${path}`;
}
