import { createHash } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Locator, type Page } from 'playwright/test';

const PAGE = '/tools/validator/';
const DATABASE = `services:
  db:
    image: postgres:17
    ports:
      - "5432:5432"
    environment:
      POSTGRES_PASSWORD: marker-s3cret
    volumes:
      - db-data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready"]
volumes:
  db-data:
`;

const title = (page: Page): Locator => page.locator('[data-part=verdict-title]');
const editor = (page: Page): Locator => page.locator('compose-validator .cm-content');
const filter = (page: Page, label: string): Locator =>
  page.locator('[data-part=filters] label', { hasText: new RegExp(`^${label}`) }).locator('select');
const card = (page: Page, text: string): Locator => page.locator('.card', { hasText: text });

/** Opens the page and waits for the editor, which the first focus loads. */
async function openEditor(page: Page, path = PAGE): Promise<void> {
  await page.goto(path);
  await page.locator('compose-validator textarea').first().focus();
  await expect(editor(page)).toBeVisible();
}

/** Pastes as the browser does: an event with the text, which the page may take or leave. */
async function paste(page: Page, text: string): Promise<void> {
  await editor(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
  }, text);
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.locator('compose-validator').evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name));
      const target = element.querySelector('.surface') ?? element;
      target.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      );
    },
    { name, content },
  );
}

/** A stack of many services whose last one publishes its database. */
function largeFile(bytes: number): string {
  const filler = '  # ---------------------------------------------------------------- a line of padding\n';
  const tail = DATABASE.slice('services:\n'.length);
  return `services:\n${filler.repeat(Math.ceil((bytes - tail.length) / filler.length))}${tail}`;
}

async function takeClipboard(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          (window as unknown as { copied: string }).copied = text;
          return Promise.resolve();
        },
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { copied?: string }).copied ?? '');
}

test('checks, fixes, undoes and clears', async ({ page }) => {
  await openEditor(page);
  await paste(page, DATABASE);
  await expect(title(page)).toHaveText(/^Will fail on Coolify: 1 error/);
  const finding = card(page, 'Service "db" publishes');
  await expect(finding.locator('del').first()).toHaveText(/ports:/);
  await expect(finding.locator('.more')).toHaveAttribute('href', /#rule-db-port-published$/);

  await finding.getByRole('button', { name: 'line 5' }).click();
  await expect(page.locator('.cm-revealed')).toHaveText(/5432:5432/);
  await expect(page.locator('.cm-revealed')).toHaveCount(0, { timeout: 3000 });

  await finding.getByRole('button', { name: 'Apply this fix' }).click();
  await expect(finding).toHaveCount(0);
  await expect(editor(page)).toContainText('expose');
  await expect(page.locator('[data-part=notice]')).toHaveText('Fix applied.');

  await page.locator('[data-part=verdict]').focus();
  await page.keyboard.press('Control+z');
  await expect(editor(page)).toContainText('5432:5432');
  await page.getByRole('button', { name: /^Apply \d+ safe fix/ }).click();
  await expect(editor(page)).not.toContainText('5432:5432');

  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(title(page)).toHaveText('No file yet');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor(page)).toContainText('postgres:17');
});

test('checks while typing, and leaves the editor with Escape and Tab', async ({ page }) => {
  await openEditor(page);
  await page.keyboard.type('services:\n');
  await page.keyboard.press('Tab');
  await page.keyboard.type('web: [');
  await expect(title(page)).toHaveText(/^Will fail on Coolify/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-part=divider]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-part=divider]')).toHaveAttribute('aria-valuenow', '52');
});

test('sends nothing anywhere', async ({ page, baseURL }) => {
  const requests: { url: string; body: string }[] = [];
  page.on('request', (request) => requests.push({ url: request.url(), body: request.postData() ?? '' }));
  const clipboard = await takeClipboard(page);
  await openEditor(page);
  await page.locator('[data-sample=ready]').click();
  await expect(title(page)).toHaveText(/^Ready to push/);
  await page.waitForLoadState('networkidle');
  for (const { url } of requests) expect(new URL(url).origin).toBe(new URL(baseURL ?? '').origin);

  requests.length = 0;
  await page.getByRole('button', { name: 'Clear' }).click();
  await paste(page, DATABASE);
  await expect(title(page)).toHaveText(/^Will fail/);
  await page.getByRole('button', { name: /^Apply \d+ safe/ }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-part=notice]')).toHaveText(/Link copied/);
  expect(await clipboard()).toContain('#v2.');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.waitForTimeout(600);
  expect(requests).toEqual([]);
});

test('keeps the text over a reload and in the other language', async ({ page }) => {
  await openEditor(page);
  await paste(page, DATABASE);
  await page.reload();
  await expect(page.locator('[data-part=notice]')).toHaveText(/^Restored/);
  await expect(title(page)).toHaveText(/^Will fail on Coolify/);
  await page.goto(`/es${PAGE}`);
  await expect(title(page)).toHaveText(/^Fallará en Coolify: 1 error/);
  await expect(card(page, 'El servicio «db» publica')).toBeVisible();
  await expect(page.locator('compose-validator textarea').first()).toHaveValue(DATABASE);
});

test('can undo a clear after a reload', async ({ page }) => {
  await openEditor(page);
  await paste(page, DATABASE);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(title(page)).toHaveText('No file yet');
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor(page)).toContainText('postgres:17');
});

test('says so when the browser stores nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openEditor(page);
  await paste(page, DATABASE);
  await expect(page.locator('[data-part=storage]')).toBeVisible();
  await expect(title(page)).toHaveText(/^Will fail/);
});

test('opens a shared link with its secrets masked, and survives a damaged one', async ({ page, browser }) => {
  const clipboard = await takeClipboard(page);
  await openEditor(page);
  await paste(page, DATABASE);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-part=notice]')).toHaveText('Link copied. 1 secret was masked in it.');
  const link = new URL(await clipboard());
  expect(link.search).toBe('');

  const other = await browser.newPage();
  await other.goto(link.href);
  const field = other.locator('compose-validator textarea').first();
  await expect(field).toHaveValue(DATABASE.replace('marker-s3cret', '"***"'));
  await expect(title(other)).toHaveText(/^Will fail/);
  expect(new URL(other.url()).hash).toBe('');

  await other.goto(`${PAGE}#v2.${link.hash.slice(4, -9)}`);
  await expect(other.locator('[data-part=notice]')).toHaveText(/^The link is incomplete/);
  await expect(field).toHaveValue(/postgres:17/);
  await other.close();
});

test('shows hostile names as text', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openEditor(page);
  const name = '<img src=x onerror=alert(1)>`<b>`';
  await paste(page, DATABASE.replace('db:', `"${name}":`));
  await expect(page.locator('[data-part=list] h3', { hasText: name })).toBeVisible();
  await expect(page.locator('compose-validator img')).toHaveCount(0);
  await expect(page.locator('.card b')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('checks a large file whole and shows a part; refuses one over 5 MiB', async ({ page }) => {
  await openEditor(page);
  await paste(page, largeFile(1024 * 1024));
  await expect(page.locator('[data-part=excerpt]')).toHaveText(/It is checked whole/);
  await expect(title(page)).toHaveText(/^Will fail on Coolify: 1 error/, { timeout: 15_000 });
  const line = card(page, 'Service "db" publishes').getByRole('button', { name: /^line/ });
  await line.click();
  await expect(page.locator('.cm-revealed')).toHaveText(/5432:5432/);

  await drop(page, 'huge.yaml', largeFile(6 * 1024 * 1024));
  await expect(page.locator('[data-part=notice]')).toHaveText(/Coolify refuses compose files over 5 MiB/);
  await expect(title(page)).toHaveText(/^Will fail/);

  await drop(page, 'small.yaml', DATABASE);
  await expect(page.locator('[data-part=notice]')).toHaveText('Opened: small.yaml.');
  await expect(page.locator('[data-part=excerpt]')).toBeHidden();
  await expect(editor(page)).toContainText('postgres:17');
});

test('filters a long list', async ({ page }) => {
  await openEditor(page);
  const services = Array.from({ length: 12 }, (_, index) =>
    DATABASE.slice('services:\n'.length, DATABASE.indexOf('volumes:\n  db-data')).replace(
      'db:',
      `db${index}:`,
    ),
  );
  await paste(page, `services:\n${services.join('')}volumes:\n  db-data:\n`);
  await expect(page.locator('[data-part=filters]')).toBeVisible();
  await filter(page, 'Service').selectOption({ label: 'db7' });
  await expect(page.locator('[data-part=list] h3')).toHaveText(['Service db7']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('[data-part=list] h3')).toHaveCount(12);
});

test('works with the plain text field when the editor cannot be loaded', async ({ page }) => {
  await page.route(/\/editor\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(PAGE);
  const field = page.locator('compose-validator textarea').first();
  await field.fill(DATABASE);
  await expect(title(page)).toHaveText(/^Will fail/);
  await card(page, 'Service "db"').getByRole('button', { name: 'line 5' }).click();
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    ),
  ).toContain('5432:5432');
  await card(page, 'Service "db"').getByRole('button', { name: 'Apply this fix' }).click();
  await expect(field).toHaveValue(/expose/);
});

test('says that the check failed when the worker cannot start, and keeps the text', async ({ page }) => {
  await page.route(/lint\.worker/, (route) => route.abort());
  await openEditor(page);
  await paste(page, DATABASE);
  await expect(title(page)).toHaveText('The check did not work');
  await expect(editor(page)).toContainText('postgres:17');
});

test('explains the command without scripts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto(PAGE);
  const explanation = page.locator('compose-validator noscript');
  await expect(explanation.locator('code')).toHaveText('npx coolify-playbook check docker-compose.yaml');
  await expect(explanation.locator('code')).toBeVisible();
  await expect(explanation.locator('a')).toHaveAttribute('href', '/reference/cli/');
  await expect(page.locator('compose-validator textarea').first()).toBeHidden();
  await page.close();
});

test('needs no inline script and no inline style sheet', async ({ page }) => {
  await page.route(`**${PAGE}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const hashes = (tag: string): string =>
      [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
        .map(([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
        .join(' ');
    const policy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${hashes('script')}; style-src 'self' ${hashes('style')}; style-src-attr 'unsafe-inline'; img-src 'self' data:; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'`;
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.addInitScript(() => {
    const list: string[] = [];
    Object.assign(window, { violations: list });
    document.addEventListener('securitypolicyviolation', (event) => {
      list.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await openEditor(page);
  await paste(page, DATABASE);
  await expect(title(page)).toHaveText(/^Will fail/);
  await page.keyboard.press('Control+f');
  await expect(page.locator('.cm-search')).toBeVisible();
  await page.locator('.cm-lint-marker').first().hover();
  await expect(page.locator('.cm-tooltip')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});

test('moves nothing while it loads, restores and checks', async ({ page }) => {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const state = { shift: 0 };
    Object.assign(window, { state });
    new PerformanceObserver((list) => {
      const validator = document.querySelector('compose-validator');
      for (const entry of list.getEntries() as Shift[]) {
        const isOwn = entry.sources.some(({ node }) => node !== null && validator?.contains(node));
        if (isOwn && !entry.hadRecentInput) state.shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shift = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { state: { shift: number } }).state.shift);
  await openEditor(page);
  expect(await shift()).toBe(0);
  await paste(page, DATABASE);
  await expect(title(page)).toHaveText(/^Will fail/);
  await page.reload();
  await expect(title(page)).toHaveText(/^Will fail/);
  await page.waitForTimeout(300);
  expect(await shift()).toBeLessThan(0.01);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the verdict stays in sight, leads to the findings, and a finding leads back', async ({ page }) => {
    await openEditor(page);
    await paste(page, DATABASE);
    await expect(title(page)).toBeInViewport();
    await page.getByRole('link', { name: 'Findings', exact: true }).click();
    const finding = card(page, 'Service "db" publishes');
    await expect(finding).toBeInViewport();
    await finding.getByRole('button', { name: 'line 5' }).click();
    await expect(page.locator('.cm-revealed')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe('quick check on the home page', () => {
  test('shows verdict and first findings in place, and hands the text to the validator', async ({ page }) => {
    await page.goto('/');
    const check = page.locator('quick-check');
    await check.locator('textarea').fill(DATABASE);
    await expect(check.locator('[data-part=verdict-title]')).toHaveText(/^Will fail on Coolify: 1 error/);
    await expect(check.locator('li').first()).toHaveText(/^Error, line 5: Service "db" publishes/);
    await check.getByRole('link', { name: 'Open in the validator' }).click();
    await expect(page).toHaveURL(/\/tools\/validator\/$/);
    await expect(title(page)).toHaveText(/^Will fail on Coolify: 1 error/);
    await expect(page.locator('compose-validator textarea').first()).toHaveValue(DATABASE);
  });

  test('hands the text over in the address when nothing can be stored', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto('/es/');
    const check = page.locator('quick-check');
    await check.locator('textarea').fill(DATABASE);
    await check.getByRole('link', { name: 'Abrir en el validador' }).click();
    await expect(title(page)).toHaveText(/^Fallará en Coolify: 1 error/);
    await expect(page.locator('compose-validator textarea').first()).toHaveValue(DATABASE);
    expect(new URL(page.url()).search).toBe('');
  });
});

test.describe('accessibility', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const prefix of ['', '/es']) {
      test(`${prefix}${PAGE} ${scheme}`, async ({ browser, baseURL }) => {
        const page = await newPage(browser, baseURL, scheme);
        await page.goto(prefix + PAGE);
        expect(await violations(page)).toEqual([]);
        await page.locator('compose-validator textarea').first().focus();
        await expect(editor(page)).toBeVisible();
        await paste(
          page,
          DATABASE.replace(
            'volumes:\n  db',
            '  web:\n    build: .\n    ports: ["9000:9000"] # playbook-ignore port-published -- Lab\nvolumes:\n  db',
          ),
        );
        await expect(page.locator('.card').first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      });
    }
  }
});

async function newPage(
  browser: Browser,
  baseURL: string | undefined,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await browser.newContext({ colorScheme, ...(baseURL ? { baseURL } : {}) });
  return context.newPage();
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
