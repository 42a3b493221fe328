import { LOCALES, SOURCE_LOCALE, type Locale } from '../i18n/locale.ts';

/** What is kept together: what every reader needs, and what the readers of a language need besides. */
export type Part = 'common' | Locale;

export const PARTS: readonly Part[] = ['common', ...LOCALES];

/**
 * What a version of the site consists of, for reading it without a connection. Keys are paths as they are asked for
 * (`/errors/`), values the `integrity` of the answer (Subresource Integrity, W3C: `sha256-` and base64): an answer of
 * another version is refused by the browser itself.
 */
export interface Manifest {
  readonly version: string;
  readonly parts: Readonly<Record<Part, Readonly<Record<string, string>>>>;
}

/** The page that stands in for one that is not held, by language. */
export const OFFLINE_PAGES: Readonly<Record<Locale, string>> = { en: '/offline/', es: '/es/offline/' };

/** Addresses in these folders follow from their content: whatever answers them is right for every version. */
const CONTENT_ADDRESSED = /^\/(?:_astro|finder|pagefind)\/.*\.\w+$|^\/offline\/[0-9a-f]+\.json$/;

/** What the server alone can answer. */
const LIVE = /^\/(?:health|version\.json|sw\.js|downloads\/.*|offline\/[0-9a-f]+\.json)$/;

/** Whether the address follows from the content, so that it means the same in every version. */
export function isContentAddressed(path: string): boolean {
  return CONTENT_ADDRESSED.test(path);
}

/** Whether a path is never kept, because an old answer would be wrong. */
export function isLive(path: string): boolean {
  return LIVE.test(path);
}

/** Where the manifest of a version lies. */
export function manifestPath(version: string): string {
  return `/offline/${version}.json`;
}

/** The language of a page, from its path. */
export function localeOfPath(path: string): Locale {
  return LOCALES.find((locale) => path.startsWith(`/${locale}/`)) ?? SOURCE_LOCALE;
}

/**
 * The part that a file of the built site belongs to.
 * @param path as it is asked for: `/errors/` for the page of a folder.
 * @returns null for what is of no use without a connection: site maps, schemas, pictures for social networks.
 */
export function partOf(path: string): Part | null {
  if (isLive(path)) return null;
  if (path === '/404.html' || Object.values(OFFLINE_PAGES).includes(path)) return 'common';
  if (path.endsWith('/')) return localeOfPath(path);
  const ofLanguage = /^\/(?:finder|pagefind)\/.*?(?:[/.](en|es)[._])/.exec(path);
  if (ofLanguage) return ofLanguage[1] === 'es' ? 'es' : 'en';
  if (/^\/(?:_astro|finder|pagefind|scripts|recipes)\//.test(path)) return 'common';
  return path === '/favicon.svg' ? 'common' : null;
}
