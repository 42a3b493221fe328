import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCE_LOCALE } from '#src/i18n/locale.ts';
import { fencesOf, readPages } from './pages.ts';

// The page for unknown addresses is one for both languages.
const pages = readPages().filter(({ path }) => path !== '404');
const sources = pages.filter(({ locale }) => locale === SOURCE_LOCALE);
const translations = pages.filter(({ locale }) => locale !== SOURCE_LOCALE);

describe('languages', () => {
  it('has every page in both', () => {
    const paths = (list: typeof pages): string[] => list.map(({ path }) => path).sort();
    expect(sources.length).toBeGreaterThan(5);
    expect(paths(translations)).toEqual(paths(sources));
  });
});

describe.each(translations.map((page) => [page.file, page] as const))('%s', (_, page) => {
  const source = sources.find(({ path }) => path === page.path);

  it('has the headings of its source, level by level', () => {
    const levels = (text: string): number[] =>
      [...text.replace(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2[ \t]*$/gm, '').matchAll(/^(#{2,6}) /gm)].map(
        (match) => match[1]!.length,
      );
    expect(levels(page.body)).toEqual(levels(source!.body));
  });

  it('has the code of its source, apart from comments', () => {
    const code = (file: typeof page): string[] =>
      fencesOf(file).map(
        ({ language, attributes, code: text }) =>
          `${language} ${attributes.replace(/title="[^"]*"/, '')}\n${text.replace(/(^|\s)#.*$/gm, '').replace(/[ \t]+$/gm, '')}`,
      );
    expect(code(page)).toEqual(code(source!));
  });

  it('has the links of its source, in its own language', () => {
    const links = (text: string): string[] =>
      [...text.matchAll(/\]\((\/[^)\s]*)\)|href="(\/[^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
    expect(links(page.body)).toEqual(links(source!.body).map((link) => `/${page.locale}${link}`));
  });

  it('leaves the facts to its source', () => {
    expect(page.frontmatter).not.toHaveProperty('error');
  });

  it('is not the text of its source', () => {
    expect(readFileSync(page.file, 'utf8')).not.toBe(readFileSync(source!.file, 'utf8'));
  });
});
