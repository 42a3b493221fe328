import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { ownTasks } from './own-tasks.ts';

const PAGE = '/tools/symptom-finder/';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PORT_TAKEN = 'Bind for 0.0.0.0:8080 failed: port is already allocated';
const MEBIBYTE = 1024 * 1024;

const field = (page: Page) => page.locator('symptom-finder textarea');
const status = (page: Page) => page.locator('symptom-finder [data-part=status]');
const causes = (page: Page) => page.locator('symptom-finder .causes > li');

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** A log of a size whose telling line is near its end. */
function log(bytes: number, tells: string): string {
  const lines: string[] = [];
  for (let size = 0; size < bytes;) {
    const line = `web-1  | 2026-01-05T03:12:44.${String(lines.length % 1000).padStart(3, '0')}Z INFO request ${String(lines.length)} GET /items/${String(lines.length % 97)} took 12 ms`;
    lines.push(line);
    size += line.length + 1;
  }
  lines.splice(-20, 1, tells);
  return lines.join('\n');
}

/** Sends a paste or a drop as the browser does; what is sent is made before. */
async function send(page: Page, kind: 'paste' | 'drop', text: string, name = 'error.log'): Promise<void> {
  await page.evaluate(
    ([type, content, file]) => {
      const transfer = new DataTransfer();
      if (type === 'paste') transfer.setData('text/plain', content);
      else transfer.items.add(new File([content], file));
      const options = { bubbles: true, composed: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
          : new DragEvent('drop', { ...options, dataTransfer: transfer });
      const target = document.querySelector('symptom-finder textarea');
      const shown = document.querySelector('symptom-finder [data-part=results]');
      if (!shown) return;
      setTimeout(() => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (shown.childElementCount === 0) return;
          observer.disconnect();
          Object.assign(window, { answeredAfter: performance.now() - start });
        });
        observer.observe(shown, { childList: true });
        target?.dispatchEvent(event);
      }, 100);
    },
    [kind, text, name] as const,
  );
}

test('a line finds its entry as it is typed, marked, with the reason, and the state survives', async ({
  page,
}) => {
  await page.goto(PAGE);
  await field(page).pressSequentially(PORT_TAKEN, { delay: 5 });
  await expect(causes(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/errors/port-already-allocated/',
  );
  await expect(status(page)).toHaveText(/^(?:1 cause fits|\d+ causes may fit)/);
  await expect(causes(page).first().locator('mark').first()).toContainText('port is already allocated');
  await expect(causes(page).first()).toContainText('known text');
  await expect(causes(page).first()).toContainText('Very likely');
  await expect(page).toHaveURL(/#q=Bind\+for\+0\.0\.0\.0%3A8080\+failed%3A\+port\+is\+already\+allocated$/);
  await page.reload();
  await expect(field(page)).toHaveValue(PORT_TAKEN);
  await expect(causes(page).first()).toContainText('Very likely');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field(page)).toBeFocused();
  await expect(causes(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
});

test('a log of several lines names the lines that tell', async ({ page }) => {
  await page.goto(`/es${PAGE}`);
  await field(page).fill(
    `web-1  | listening\nweb-1  | ready\nError response from daemon: ${PORT_TAKEN}\nexit 1`,
  );
  await expect(causes(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/es/errors/port-already-allocated/',
  );
  await expect(causes(page).first()).toContainText('Línea 3, texto conocido');
});

test('a message with several causes is answered by the question first, with its commands', async ({
  page,
}) => {
  await page.goto(`${PAGE}?q=no+available+server`);
  const question = page.locator('symptom-finder .question');
  await expect(question.getByRole('heading')).toHaveText(/\?$/);
  expect(await question.getByRole('link').count()).toBeGreaterThan(1);
  await expect(question.locator('pre').first()).toContainText('docker');
  await expect(status(page)).toHaveText(/One question separates them/);
  // A reload sends the words nowhere.
  await expect(page).toHaveURL(/\/#q=no\+available\+server$/);
});

test('a text about something else gets help, not a guess', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).fill('hello, how are you today?');
  await expect(status(page)).toHaveText('Nothing in the catalog fits this text.');
  await expect(causes(page)).toHaveCount(0);
  const finder = page.locator('symptom-finder');
  await expect(finder.getByRole('link', { name: 'Triage, one question at a time' })).toBeVisible();
  await finder.getByRole('button', { name: PORT_TAKEN }).click();
  await expect(causes(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/errors/port-already-allocated/',
  );
});

test('nothing is fetched before the first use, nothing is sent, and it works without a connection', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  page.on('request', (request) =>
    requests.push(`${request.method()} ${request.url()}${request.postData() ?? ''}`),
  );
  await page.goto('/', { waitUntil: 'networkidle' });
  const isOfFinder = (request: string): boolean => /\/finder\/|finder-view|finder\.worker/.test(request);
  expect(requests.filter(isOfFinder)).toEqual([]);
  await field(page).focus();
  await expect
    .poll(() => requests.filter((request) => /\/finder\/(?:index|titles)/.test(request)).length)
    .toBe(2);
  await field(page).fill('no space left on device');
  await expect(causes(page).first()).toBeVisible();
  await context.setOffline(true);
  const before = requests.length;
  await field(page).fill(PORT_TAKEN);
  await expect(causes(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/errors/port-already-allocated/',
  );
  expect(requests.slice(before)).toEqual([]);
  await context.setOffline(false);
  expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(requests.filter((request) => /allocated|space/.test(request))).toEqual([]);
});

test('a finder that cannot be loaded says so, keeps the text and tries again', async ({ page }) => {
  await page.route('**/finder/index.*', (route) => route.abort());
  await page.goto(PAGE);
  await field(page).fill(PORT_TAKEN);
  await expect(status(page)).toHaveText(/could not be loaded/);
  await expect(field(page)).toHaveValue(PORT_TAKEN);
  await page.unroute('**/finder/index.*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(causes(page).first()).toBeVisible();
});

for (const kind of ['drop', 'paste'] as const) {
  test(`a log of 5 MiB is answered in a second after a ${kind}, and never holds the page up`, async ({
    page,
  }) => {
    await page.goto(PAGE);
    await field(page).fill('no space left on device');
    await expect(causes(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
    const text = log(5 * MEBIBYTE, `Error response from daemon: ${PORT_TAKEN}`);
    const tasks = await ownTasks(page, async () => {
      await send(page, kind, text);
      await expect(causes(page).first().getByRole('link')).toHaveAttribute(
        'href',
        '/errors/port-already-allocated/',
      );
    });
    await expect(page.locator('symptom-finder [data-part=size]')).toHaveText(/: 5 MiB, [\d,]+ lines\./);
    expect((await field(page).inputValue()).length).toBeLessThan(2000);
    const lines = text.split('\n').length;
    await expect(causes(page).first()).toContainText(`Line ${(lines - 19).toLocaleString('en')}`);
    const answered = await page.evaluate(
      () => (window as unknown as { answeredAfter: number }).answeredAfter,
    );
    test.info().annotations.push(
      { type: 'answered after', description: `${answered.toFixed(0)} ms` },
      {
        type: 'longest task',
        description: `${(tasks[0]?.time ?? 0).toFixed(1)} ms, ${tasks[0]?.what ?? ''}`,
      },
    );
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.filter(({ time }) => time > 50)).toEqual([]);
    // One second on a machine that does nothing else; other tests run beside this one.
    expect(answered).toBeLessThan(4000);
    await page.getByRole('button', { name: 'Clear' }).click();
    await field(page).fill('no available server');
    await expect(page.locator('symptom-finder .question')).toBeVisible();
  });
}

test('a file that is no text is refused, and one that Windows wrote is read', async ({ page }) => {
  await page.goto(PAGE);
  await send(page, 'drop', 'PK\u0003\u0004\0\0\0', 'backup.zip');
  await expect(status(page)).toHaveText(/not text/);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PORT_TAKEN, 'utf16le')]);
  await page
    .locator('symptom-finder input[type=file]')
    .setInputFiles({ name: 'error.log', mimeType: 'text/plain', buffer: utf16 });
  await expect(causes(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/errors/port-already-allocated/',
  );
});

test('the incident report is copied with its secrets masked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await field(page).fill(`POSTGRES_PASSWORD=hunter2hunter2\n203.0.113.7 ana@example.com\n${PORT_TAKEN}`);
  await page.getByRole('button', { name: 'Copy incident report' }).click();
  await expect(page.locator('symptom-finder [data-part=notice]')).toHaveText(/^Incident report copied\./);
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('# Incident incident-');
  expect(report).toContain(`${new URL(page.url()).origin}/errors/port-already-allocated/`);
  for (const secret of ['hunter2', '203.0.113.7', 'ana@example.com']) expect(report).not.toContain(secret);
});

test('a text with a secret does not go into the address', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).fill('DATABASE_PASSWORD=hunter2hunter2 port is already allocated');
  await expect(causes(page).first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
});

test('the home page answers in place and hands the text on', async ({ page }) => {
  await page.goto('/es/');
  const text = `web-1 | listo\n${PORT_TAKEN}`;
  await field(page).fill(text);
  await expect(causes(page).first().getByRole('link')).toHaveAttribute(
    'href',
    '/es/errors/port-already-allocated/',
  );
  await page.getByRole('link', { name: 'Abrir en el buscador de síntomas' }).click();
  await expect(page).toHaveURL(/\/es\/tools\/symptom-finder\/$/);
  await expect(field(page)).toHaveValue(text);
  await expect(causes(page).first()).toBeVisible();
});

test('the ways in fit one screen', async ({ page }) => {
  for (const url of ['/', '/es/']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(url);
    const box = await page.locator('.entrances').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0), url).toBeLessThanOrEqual(900);
  }
});

for (const [url, words, entry] of [
  ['/errors/bad-gateway_502.html', 'bad gateway 502', '/errors/bad-gateway-502-wrong-port/'],
  ['/es/errores/sin-espacio-en-disco/', 'errores sin espacio en disco', '/es/errors/no-space-left/'],
] as const) {
  test(`the page for ${url} has searched the words of the address`, async ({ page }) => {
    await page.goto(url);
    const finder = page.locator('symptom-finder:visible');
    await expect(finder).toHaveCount(1);
    await expect(finder.locator('textarea')).toHaveValue(words);
    await expect(finder.locator('.causes > li').first().getByRole('link')).toHaveAttribute('href', entry);
    expect(await violations(page)).toEqual([]);
  });
}

test('the search names the causes above the pages, by the same keys', async ({ page }) => {
  await page.goto('/reference/rules/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('port is already allocated');
  const first = dialog.getByRole('listitem').first();
  await expect(first).toContainText('Likely cause');
  await expect(first.getByRole('link')).toHaveAttribute('href', '/errors/port-already-allocated/');
  await expect(dialog.getByRole('status')).toHaveText(/likely causes?, \d+ pages? found\./);
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('link')).toBeFocused();
  const links = await dialog
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(new Set(links).size).toBe(links.length);
});

test('by keyboard alone: field, results, an entry', async ({ page }) => {
  await page.goto(PAGE);
  await field(page).focus();
  await page.keyboard.type(PORT_TAKEN);
  await expect(causes(page).first()).toBeVisible();
  const names: string[] = [];
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  expect(names.slice(0, 2)).toEqual(['Open a file', 'Clear']);
  await page.locator('symptom-finder .causes a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/port-already-allocated\/$/);
  await page.goBack();
  await expect(field(page)).toHaveValue(PORT_TAKEN);
  await expect(causes(page).first()).toBeVisible();
});

for (const prefix of ['', '/es']) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`answers of ${prefix}${PAGE} are accessible and fit a phone, ${scheme}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width: 390, height: 900 },
        ...(baseURL !== undefined && { baseURL }),
      });
      const page = await context.newPage();
      await page.goto(prefix + PAGE);
      for (const text of [
        'no available server',
        PORT_TAKEN,
        `x\n${'y'.repeat(400)} ${PORT_TAKEN}`,
        'hello there',
      ]) {
        await field(page).fill(text);
        await page.waitForFunction((asked) => sessionStorage.getItem('finder/v1/page') === asked, text);
        await page.waitForTimeout(300);
        expect(await violations(page), text).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, text).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
}

test('without scripts the way leads to triage and to the list', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(PAGE);
  const finder = page.locator('symptom-finder');
  await expect(finder.locator('textarea')).toBeHidden();
  await expect(finder.getByRole('link', { name: 'Triage' })).toHaveAttribute('href', '/tools/triage/');
  await expect(finder.getByRole('link', { name: 'All errors' })).toHaveAttribute('href', '/errors/');
  await context.close();
});

test('the index and the titles weigh at most 60 KiB', async ({ page }) => {
  await page.goto(`/es${PAGE}`);
  const addresses = await page
    .locator('symptom-finder')
    .evaluate(({ dataset }) => [dataset['index'] ?? '', dataset['titles'] ?? '']);
  const bytes = addresses.map(
    (address) => brotliCompressSync(readFileSync(`dist/site${address}`)).byteLength,
  );
  expect(bytes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(60);
});
