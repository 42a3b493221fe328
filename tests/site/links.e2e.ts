import { existsSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { repositoryRules } from '../../src/cli/repository.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { ruleUrl, rules } from '../../src/lint/index.ts';
import { attributes, builtPages, linksOf } from './built.ts';

const pages = builtPages();
const byUrl = new Map(pages.map((page) => [page.url, page]));
const anchors = new Map(pages.map(({ url, html }) => [url, new Set(attributes(html, 'id'))]));

/** What is wrong with a link of a page; undefined if nothing is. */
function problem(from: string, link: string): string | undefined {
  const target = new URL(link, `https://playbook.example.com${from}`);
  if (target.host !== 'playbook.example.com') return undefined;
  const path = decodeURIComponent(target.pathname);
  if (!byUrl.has(path))
    return existsSync(`dist/site${path}`) && !path.endsWith('/') ? undefined : `${link}: no such page`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  // The fragment of a link to the validator carries a file.
  if (anchor === '' || /^v\d+t?\./.test(anchor) || anchors.get(path)?.has(anchor)) return undefined;
  return `${link}: no such anchor`;
}

test('there are pages in both languages', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(new Set(pages.map(({ language }) => language))).toEqual(new Set(LOCALES));
});

test('every link leads to a page and an anchor that exist', () => {
  // The page for unknown addresses is one for both languages.
  const broken = pages
    .filter(({ url }) => !url.includes('404'))
    .flatMap(({ url, html }) =>
      linksOf(html)
        .map((link) => problem(url, link))
        .filter((found) => found !== undefined)
        .map((found) => `${url} → ${found}`),
    );
  expect(broken).toEqual([]);
});

test('no link in the text of a page leaves its language', () => {
  const strays = pages
    .filter(({ url }) => !url.includes('404'))
    .flatMap(({ url, html, language }) => {
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      return (
        linksOf(main)
          // Files to download have one address for both languages.
          .filter((link) => !/\.[a-z]+$/.test(link))
          .filter((link) => link.startsWith('/') && link.startsWith('/es/') !== (language === 'es'))
          .map((link) => `${url} → ${link}`)
      );
    });
  expect(strays).toEqual([]);
});

for (const locale of LOCALES) {
  test(`every address that a finding can carry exists (${locale})`, () => {
    const missing = [...rules, ...repositoryRules]
      .map((rule) => ruleUrl(rule, locale))
      .filter((url) => problem('/', url) !== undefined);
    expect(missing).toEqual([]);
  });
}
