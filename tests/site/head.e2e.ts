import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { LOCALES } from '../../src/i18n/locale.ts';
import { builtPages, type BuiltPage } from './built.ts';

const SITE = 'https://playbook.example.com';
const pages = builtPages();
const urls = new Set(pages.map(({ url }) => url));
/** Pages that a reader comes to by a link; the others answer for what is not there. */
const linked = pages.filter(({ url }) => !url.endsWith('.html') && !url.includes('/404'));

function tags(html: string, name: 'link' | 'meta'): Record<string, string>[] {
  const head = html.slice(0, html.indexOf('</head>'));
  return [...head.matchAll(new RegExp(`<${name}\\s([^>]*?)/?>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

function meta(page: BuiltPage, key: string): string | undefined {
  return tags(page.html, 'meta').find(({ name, property }) => name === key || property === key)?.['content'];
}

test('every page names its own address, and that of the same page in each language', () => {
  expect(linked.length).toBeGreaterThan(200);
  for (const page of linked) {
    const links = tags(page.html, 'link');
    expect(links.find(({ rel }) => rel === 'canonical')?.['href'], page.url).toBe(SITE + page.url);
    const alternates = links.filter(({ rel }) => rel === 'alternate');
    const path = page.url.replace(/^\/es\//, '/');
    expect(
      alternates.map(({ hreflang, href }) => `${hreflang ?? ''} ${href ?? ''}`),
      page.url,
    ).toEqual([`en ${SITE}${path}`, `es ${SITE}/es${path}`, `x-default ${SITE}${path}`]);
    for (const { href = '' } of alternates) expect(urls, page.url).toContain(href.slice(SITE.length));
  }
});

test('every page has a title and a description of its own', () => {
  for (const locale of LOCALES) {
    const own = linked.filter(({ language }) => language === locale);
    const titles = own.map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const descriptions = own.map((page) => meta(page, 'description'));
    expect(descriptions).not.toContain(undefined);
    expect(descriptions.filter((text, index) => descriptions.indexOf(text) !== index)).toEqual([]);
  }
});

test('every page has a card in its language, and an icon', () => {
  for (const page of pages) {
    const image = meta(page, 'og:image') ?? '';
    expect(image, page.url).toMatch(
      new RegExp(`^${SITE}/cards/[a-z]+\\.${page.language}\\.[0-9a-f]{8}\\.png$`),
    );
    expect(existsSync(`dist/site${image.slice(SITE.length)}`), image).toBe(true);
    expect(meta(page, 'og:image:alt'), page.url).toMatch(/^Coolify Playbook: ./);
    expect(meta(page, 'twitter:card'), page.url).toBe('summary_large_image');
    const icons = tags(page.html, 'link').filter(({ rel }) => rel?.includes('icon'));
    expect(icons.length, page.url).toBeGreaterThanOrEqual(2);
    for (const { href = '' } of icons) expect(existsSync(`dist/site${href}`), href).toBe(true);
  }
  expect(linked.filter((page) => meta(page, 'og:image')?.includes('/cards/errors.')).length).toBeGreaterThan(
    100,
  );
});

test('the sitemap holds every page that a reader can reach, and robots.txt names it', () => {
  const robots = readFileSync('dist/site/robots.txt', 'utf8');
  expect(robots).toContain(`Sitemap: ${SITE}/sitemap-index.xml`);
  expect(robots).not.toContain('Disallow: /');
  const index = readFileSync('dist/site/sitemap-index.xml', 'utf8');
  const [, map = ''] = new RegExp(`<loc>${SITE}/(sitemap-[0-9]+\\.xml)</loc>`).exec(index) ?? [];
  const listed = [...readFileSync(`dist/site/${map}`, 'utf8').matchAll(/<url><loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => address.slice(SITE.length),
  );
  const missing = linked.map(({ url }) => url).filter((url) => !listed.includes(url));
  expect(missing).toEqual([]);
  expect(listed.filter((url) => !urls.has(url))).toEqual([]);
});

for (const locale of LOCALES) {
  test(`llms.txt lists every entry, chapter and tool with a line each (${locale})`, () => {
    const prefix = locale === 'en' ? '' : `/${locale}`;
    const text = readFileSync(`dist/site${prefix}/llms.txt`, 'utf8');
    const lines = [...text.matchAll(/^- \[(?:[^\]\\]|\\.)+\]\(([^)]+)\): (.+)$/gm)];
    const listed = new Set(lines.map(([, address = '']) => address.slice(SITE.length)));
    const kinds = /^\/(?:errors|playbook|tools|runbooks|recipes|reference)\//;
    const wanted = linked
      .filter(({ url, language }) => language === locale && kinds.test(url.slice(prefix.length)))
      .map(({ url }) => url);
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((url) => !listed.has(url))).toEqual([]);
    expect([...listed].filter((url) => !urls.has(url))).toEqual([]);
    for (const [, , description = ''] of lines) expect(description.length).toBeGreaterThan(20);
  });
}
