import { globSync, readFileSync } from 'node:fs';

const ROOT = 'dist/site';

/** A page as it was built. */
export interface BuiltPage {
  /** Its address on the site: `/es/errors/`. */
  readonly url: string;
  readonly html: string;
  readonly language: string;
}

/** Every page of the built site, sorted by address. */
export function builtPages(): BuiltPage[] {
  return globSync(`${ROOT}/**/*.html`)
    .sort()
    .map((file) => {
      const html = readFileSync(file, 'utf8');
      const url = file.slice(ROOT.length).replace(/index\.html$/, '');
      return { url, html, language: /<html[^>]*\blang="([^"]+)"/.exec(html)?.[1] ?? '' };
    });
}

/** The addresses of the built pages that a reader can reach by a link. */
export function pageUrls(): string[] {
  return builtPages()
    .map(({ url }) => url)
    .filter((url) => !url.endsWith('.html'));
}

/** The values of an attribute in a page, entities decoded. */
export function attributes(html: string, name: string): string[] {
  const pattern = new RegExp(`\\s${name}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map((match) => decode(match[1] ?? ''));
}

/** The links of a page, scripts left out. */
export function linksOf(html: string): string[] {
  const markup = html.replace(/<script[\s\S]*?<\/script>/g, '');
  return [...markup.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>/g)].map((match) => decode(match[1] ?? ''));
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');
}
