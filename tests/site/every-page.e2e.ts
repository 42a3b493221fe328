import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { pageUrls } from './built.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome a theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/**
 * A page in Spanish has the markup and the style sheets of its English twin: its colours, the costly part, are looked at
 * with `AXE_ALL=1` only.
 */
const ALL_COLOURS = process.env['AXE_ALL'] === '1';
/** Words of code have the same few colours everywhere: they are looked at on these pages. */
const WITH_CODE = ['/errors/bad-gateway-502-wrong-port/', '/recipes/static-nginx/', '/reference/cli/'];
/** A browser that has started visits so many pages, one after the other. */
const BATCH = 6;

// The longest pages hold every rule, or every fact: axe takes its time over them.
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

const urls = pageUrls();

async function visit(page: Page, url: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(url, { waitUntil: 'load' });
  expect(await overflow(page), `${url}: sideways overflow at 390 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await overflow(page), `${url}: sideways overflow at 1440 px`).toBeLessThanOrEqual(0);
  const isTwin = !ALL_COLOURS && url.startsWith('/es/') && urls.includes(url.slice('/es'.length));
  for (const theme of isTwin ? ['light'] : ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    // What passes need not be described: that takes axe longer than the rules themselves.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    if (!WITH_CODE.some((part) => url.endsWith(part))) axe.exclude('pre code span');
    if (theme === 'light') axe.withTags(TAGS);
    else axe.withRules(COLOURS);
    if (isTwin) axe.disableRules(COLOURS);
    const found = await violations(axe);
    expect(found, `${url}, ${theme}`).toEqual([]);
  }
}

for (let first = 0; first < urls.length; first += BATCH) {
  const batch = urls.slice(first, first + BATCH);
  const title = `${batch[0] ?? ''} to ${batch.at(-1) ?? ''}`;
  test(`${title}: each loads cleanly, fits 390 and 1440 pixels, and is accessible in both themes`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      const local = new URL(request.url()).host.startsWith('127.0.0.1') || request.url().startsWith('data:');
      if (!local) problems.push(`${page.url()} asks for ${request.url()}`);
    });
    for (const url of batch) await visit(page, url);
    expect(problems).toEqual([]);
  });
}
