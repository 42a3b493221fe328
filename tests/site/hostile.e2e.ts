import { expect, test, type Page } from 'playwright/test';
import { hostileFile, PAYLOADS } from '../hostile.ts';

const PAGE = '/tools/validator/';

/** What a text of somebody else must never become, wherever it is shown. */
const FOREIGN = 'img, script, iframe, object, embed, base, meta, b, video, audio, link';

/** Watches for everything that a text could do if it were more than text. */
function watch(page: Page): { readonly dialogs: string[]; readonly requests: string[] } {
  const seen = { dialogs: [] as string[], requests: [] as string[] };
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  return seen;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('compose-validator .cm-content').evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
  }, text);
}

/** Replaces the text of the editor and waits until its findings are on the page. */
async function show(page: Page, text: string): Promise<void> {
  await page.locator('compose-validator .cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('compose-validator .card')).toHaveCount(0);
  await paste(page, text);
  await expect(
    page.locator('compose-validator .card', { hasText: /publishes the database port/ }),
  ).toBeVisible();
}

async function openEditor(page: Page): Promise<void> {
  await page.goto(PAGE);
  await page.locator('compose-validator textarea').first().focus();
  await expect(page.locator('compose-validator .cm-content')).toBeVisible();
}

/** Elements, handlers and addresses that are not the page's own. */
async function foreign(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      for (const { name } of element.attributes)
        if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
      const address = element.getAttribute('href') ?? element.getAttribute('src');
      if (address !== null && new URL(address, location.href).protocol === 'javascript:') found.push(address);
    }
    const root = document.querySelector('compose-validator');
    for (const element of root?.querySelectorAll(selector) ?? []) found.push(element.outerHTML.slice(0, 80));
    for (const link of root?.querySelectorAll('a[href]') ?? []) {
      const { origin } = new URL(link.getAttribute('href') ?? '', location.href);
      if (origin !== location.origin) found.push(origin);
    }
    return found;
  }, FOREIGN);
}

test('shows hostile texts as text', async ({ page }) => {
  test.setTimeout(180_000);
  await openEditor(page);
  await show(page, hostileFile('db'));
  await page.waitForLoadState('networkidle');
  const seen = watch(page);
  const before = await foreign(page);
  expect(before).toEqual([]);
  for (const [name, payload] of Object.entries(PAYLOADS)) {
    await show(page, hostileFile(payload));
    expect(await foreign(page), name).toEqual([]);
  }
  expect(seen).toEqual({ dialogs: [], requests: [] });
});

test('shows a hostile text unescaped, letter by letter', async ({ page }) => {
  await openEditor(page);
  await show(page, hostileFile(PAYLOADS['image'] ?? ''));
  const card = page.locator('compose-validator .card', { hasText: /publishes the database port/ });
  await expect(card.locator('.message')).toContainText('<img src=x onerror=alert(1)>');
});

test('shows what reorders and hides as escapes', async ({ page }) => {
  await openEditor(page);
  await show(page, hostileFile(`${PAYLOADS['override'] ?? ''}${PAYLOADS['zeroWidth'] ?? ''}`));
  const card = page.locator('compose-validator .card', { hasText: /publishes the database port/ });
  await expect(card.locator('.message')).toContainText('a\\u202egnp.exea\\u200bb');
  const shown = await page.locator('compose-validator .card .message').allTextContents();
  expect(shown.join('')).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
});

test('keeps a hostile text harmless when it is restored and when it is shared', async ({ page, context }) => {
  await openEditor(page);
  const text = hostileFile(
    `${PAYLOADS['textarea'] ?? ''}${PAYLOADS['script'] ?? ''}${PAYLOADS['image'] ?? ''}`,
  );
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (copied: string) => {
          (window as unknown as { copied: string }).copied = copied;
          return Promise.resolve();
        },
      },
    });
  });
  await page.reload();
  await page.locator('compose-validator textarea').first().focus();
  await show(page, text);
  await page.waitForTimeout(600);
  const seen = watch(page);
  await page.reload();
  await expect(page.locator('compose-validator .card').first()).toBeVisible();
  expect(await foreign(page)).toEqual([]);

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { copied?: string }).copied ?? ''))
    .toContain('#v');
  const link = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  const other = await context.newPage();
  const seenThere = watch(other);
  await other.goto(link.slice(link.indexOf('/tools/')));
  await expect(other.locator('compose-validator .card').first()).toBeVisible();
  expect(await foreign(other)).toEqual([]);
  expect([...seen.dialogs, ...seenThere.dialogs]).toEqual([]);
  const origin = new URL(page.url()).origin;
  const elsewhere = [...seen.requests, ...seenThere.requests].filter(
    (url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'),
  );
  expect(elsewhere).toEqual([]);
});

test('opens no text that an address carries as markup', async ({ page }) => {
  const seen = watch(page);
  for (const hash of [
    '#v1.<img src=x onerror=alert(1)>',
    '#v1.%3Cscript%3Ealert(1)%3C/script%3E',
    '#v2.%00',
    '#javascript:alert(1)',
  ]) {
    await page.goto('about:blank');
    await page.goto(`${PAGE}${hash}`);
    await expect(page.locator('compose-validator')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await foreign(page), hash).toEqual([]);
  }
  expect(seen.dialogs).toEqual([]);
});
