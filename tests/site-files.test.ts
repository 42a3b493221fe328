import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { describedPage, listOfPages, type DescribedPage } from '#src/site/page-list.ts';
import { cardKindOf, CARD_KINDS } from '#src/site/social/cards.ts';
import { cardAddress, cardFiles, cardSvg, CARD_SIZE } from '#src/site/social/drawing.ts';

const SITE = 'https://playbook.example.com';

describe('the list of pages', () => {
  const page = (html: string, file = 'es/errors/a/index.html'): DescribedPage | null =>
    describedPage(file, html);
  const head = (title: string, description: string): string =>
    `<head><title>${title}</title><meta name="description" content="${description}"/></head>`;

  it('reads what a page says of itself', () => {
    expect(page(head('A &amp; b &#39;c&#x27; | Coolify Playbook', 'Says &quot;d&quot;.'))).toEqual({
      locale: 'es',
      path: 'errors/a',
      title: "A & b 'c'",
      description: 'Says "d".',
    });
    expect(page(head('T', 'D'), 'index.html')).toMatchObject({ locale: 'en', path: '' });
    expect(page(head('T', 'D'), 'errors/index.html')).toMatchObject({ locale: 'en', path: 'errors' });
    expect(page('<title>No description</title>')).toBeNull();
  });

  it('groups the pages of its language, with a line each, and names the other language', () => {
    const pages: DescribedPage[] = [
      { locale: 'en', path: '', title: 'Home', description: 'Home.' },
      { locale: 'en', path: 'reference/limits', title: 'Limits', description: 'Numbers.' },
      { locale: 'en', path: 'errors', title: 'All', description: 'The catalog.' },
      { locale: 'en', path: 'errors/a', title: 'no [x] here', description: 'Why.' },
      { locale: 'es', path: 'errors/a', title: 'no hay [x]', description: 'Por qué.' },
    ];
    const english = listOfPages(pages, 'en', SITE);
    expect(english.startsWith('# Coolify Playbook\n\n> How a stack')).toBe(true);
    expect(english).toContain(
      `## Errors, as they appear on screen\n\n- [All](${SITE}/errors/): The catalog.\n- [no \\[x\\] here](${SITE}/errors/a/): Why.\n\n## Reference\n\n- [Limits](${SITE}/reference/limits/): Numbers.`,
    );
    expect(english).toContain(`](${SITE}/es/llms.txt)`);
    expect(english).not.toContain('Por qué.');
    expect(listOfPages(pages, 'es', SITE)).toContain(`- [no hay \\[x\\]](${SITE}/es/errors/a/): Por qué.`);
  });
});

describe('the cards of shared links', () => {
  it.each(cardFiles.map((file) => [file.address, file] as const))(
    '%s is drawn as it is meant',
    async (address) => {
      const file = `public${address}`;
      expect(existsSync(file), `${file} is missing: npm run cards`).toBe(true);
      expect(statSync(file).size).toBeLessThanOrEqual(48 * 1024);
      const { format, width, height } = await sharp(file).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', ...CARD_SIZE });
    },
  );

  it('are those, and no other', () => {
    expect(
      globSync('public/cards/*')
        .map((file) => file.slice('public'.length))
        .sort(),
    ).toEqual(cardFiles.map(({ address }) => address).sort());
  });

  it('keep their words on the card', () => {
    for (const { kind, locale } of cardFiles) {
      const lines = [...cardSvg(kind, locale).matchAll(/ y="([\d.]+)"[^>]* font-size="(\d+)"/g)];
      expect(lines.length).toBeGreaterThanOrEqual(3);
      // Above the box with the line of the terminal.
      for (const [, y] of lines) expect(Number(y)).toBeLessThan(470);
    }
  });

  it('stand for every kind of page', () => {
    const folders = new Set(
      globSync('content/docs/*/')
        .map((path) => path.split('/')[2] ?? '')
        .filter((name) => statSync(`content/docs/${name}`).isDirectory() && name !== 'es'),
    );
    for (const folder of folders) expect(CARD_KINDS).toContain(folder);
    expect(cardKindOf('errors/port-already-allocated')).toBe('errors');
    expect(cardKindOf('')).toBe('home');
    expect(cardKindOf('404')).toBe('home');
    expect(cardAddress('tools', 'es')).toMatch(/^\/cards\/tools\.es\.[0-9a-f]{8}\.png$/);
    expect(
      readFileSync(`public${cardAddress('tools', 'es')}`)
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});
