import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { pageUrls } from './built.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Words of code have the same few colours on every entry: they are looked at on this one, and on all other pages. */
const ENTRY = /\/errors\/[^/]+\/$/;
const ENTRY_WITH_CODE = 'bad-gateway-502-wrong-port';
/** The rules whose outcome a theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

// The longest page holds every rule with its samples: axe takes its time over it.
test.describe.configure({ timeout: 300_000 });

/** What axe finds, one line a rule. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  // Nothing is framed: the results need no second page to be put together in.
  const result = await axe.setLegacyMode(true).analyze();
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const url of pageUrls()) {
  test(`${url} loads cleanly, fits 390 and 1440 pixels, and is accessible in both themes`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      const local = new URL(request.url()).host.startsWith('127.0.0.1') || request.url().startsWith('data:');
      if (!local) problems.push(`asks for ${request.url()}`);
    });
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(url, { waitUntil: 'load' });
    expect(await overflow(page), 'sideways overflow at 390 px').toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await overflow(page), 'sideways overflow at 1440 px').toBeLessThanOrEqual(0);

    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const axe = new AxeBuilder({ page });
      if (ENTRY.test(url) && !url.includes(ENTRY_WITH_CODE)) axe.exclude('pre code span');
      const found = await violations(theme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS));
      expect(found, theme).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
}
