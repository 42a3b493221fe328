import { LOCALES, localeOf, type Locale } from '#src/i18n/locale.ts';

/** Folders of this site and endings of files: they say where a page was, not what it was about. */
const FOLDERS = new Set([
  'errors',
  'tools',
  'reference',
  'playbook',
  'docs',
  'index',
  'html',
  'htm',
  'md',
  'mdx',
  'php',
]);
const MOST_CHARACTERS = 200;

/** The language of the page that an address would have led to. */
export function localeOfAddress(pathname: string): Locale {
  return localeOf(pathname.split('/')[1] ?? '');
}

/** The words of an address that led nowhere, for the finder: `/errors/bad-gateway_502.html` is "bad gateway 502". */
export function addressWords(pathname: string): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // An address with a stray percent sign is searched as it is.
  }
  const [first = '', ...rest] = path.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const words = LOCALES.some((locale) => locale === first) ? rest : [first, ...rest];
  return words
    .filter((word) => !FOLDERS.has(word.toLowerCase()))
    .join(' ')
    .slice(0, MOST_CHARACTERS)
    .trim();
}
