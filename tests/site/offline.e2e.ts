import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type BrowserContext, type Page } from 'playwright/test';
import { manifestPath, partOf, type Manifest } from '../../src/offline/index.ts';
import { addressOf, filesBelow } from '../../src/site/built-files.ts';
import { writeOffline } from '../../src/site/offline.ts';
import { StaticServer } from './static-server.ts';

const SITE = 'dist/site';
/** What a reader's device fetches, in MiB with the Brotli of an ordinary proxy: of one language, and of both. */
const BUDGET = { one: 4.5, both: 8 };
const BAD = `services:
  web:
    build: .
    ports: ["5432:5432"]
`;

test.use({ serviceWorkers: 'allow' });

const held = (page: Page) => page.locator('[data-held-offline]');
const offlineBar = (page: Page) => page.locator('[data-bar=offline]');
const updateBar = (page: Page) => page.locator('[data-bar=update]');

function currentManifest(): Manifest {
  const { content } = JSON.parse(readFileSync(`${SITE}/version.json`, 'utf8')) as { content: string };
  return JSON.parse(readFileSync(SITE + manifestPath(content), 'utf8')) as Manifest;
}

/** Opens a page and waits until all of its language is on the device. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(held(page)).toBeVisible({ timeout: 60_000 });
}

async function cutNetwork(context: BrowserContext, server: StaticServer): Promise<void> {
  await server.stop();
  await context.setOffline(true);
}

async function withServer(folder: string, use: (server: StaticServer) => Promise<void>): Promise<void> {
  const server = new StaticServer(folder);
  await server.start();
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

for (const { locale, root, finder, cause, query, chapter, offline } of [
  {
    locale: 'en',
    root: '',
    finder: 'no available server',
    cause: /^"no available server" on/,
    query: 'bad gateway',
    chapter: 'Persistence',
    offline: 'Offline: everything works from this device',
  },
  {
    locale: 'es',
    root: 'es/',
    finder: 'no available server',
    cause: /no available server/,
    query: 'pérdida de datos',
    chapter: 'Persistencia',
    offline: 'Sin conexión: todo funciona desde aquí',
  },
]) {
  test(`after one visit the site works without a connection (${locale})`, async ({ page, context }) => {
    await withServer(SITE, async (server) => {
      await visit(page, `${server.url}${root}`);
      await cutNetwork(context, server);

      await page.goto(`${server.url}${root}playbook/persistence/`);
      await expect(page.locator('h1')).toContainText(chapter);
      await expect(offlineBar(page)).toContainText(offline);
      await expect(page.locator('offline-status [role=status]')).toContainText(offline);

      await page.locator('site-search button').first().click();
      await page.getByRole('searchbox').fill(query);
      await expect(page.locator('site-search ol li a').first()).toHaveAttribute(
        'href',
        new RegExp(`^/${root}`),
      );

      await page.goto(`${server.url}${root}tools/symptom-finder/?from=bookmark`);
      await page.locator('symptom-finder textarea').fill(finder);
      await expect(page.locator('symptom-finder').getByRole('link', { name: cause }).first()).toBeVisible();

      await page.goto(`${server.url}${root}tools/validator/`);
      await page.locator('compose-validator textarea').first().focus();
      await page.locator('compose-validator .cm-content').fill(BAD);
      await expect(page.locator('compose-validator .card').first()).toBeVisible();

      await page.goto(`${server.url}${root}tools/checklists/pre-push/?run=Release&sha=4f2a91c`);
      const box = page.locator('[data-item] input[type=checkbox]').first();
      await box.check();
      await page.reload();
      await expect(box).toBeChecked();

      // Without the slash, as people type it.
      await page.goto(`${server.url}${root}errors`);
      await expect(page).toHaveURL(`${server.url}${root}errors/`);
    });
  });
}

test('a page that is not held says so, in its language, and leads on', async ({ page, context }) => {
  await withServer(SITE, async (server) => {
    await visit(page, server.url);
    await cutNetwork(context, server);
    const spanish = await page.goto(`${server.url}es/errors/`);
    expect(spanish?.status()).toBe(503);
    await expect(page.locator('h1')).toHaveText('Esta página no está en su dispositivo');
    const unknown = await page.goto(`${server.url}no/such/page/`);
    expect(unknown?.status()).toBe(503);
    await page.getByRole('link', { name: 'All errors', exact: true }).first().click();
    await expect(page).toHaveURL(`${server.url}errors/`);
    await expect(page.locator('h1')).toContainText('Errors');
  });
});

test('an address that leads nowhere is answered by the server while there is one', async ({ page }) => {
  await withServer(SITE, async (server) => {
    await visit(page, server.url);
    const response = await page.goto(`${server.url}no/such/page/`);
    expect(response?.status()).toBe(404);
    // What only the server knows is asked of the server.
    const version = await page.request.get(`${server.url}version.json`);
    expect(await version.json()).toMatchObject({ content: currentManifest().version });
  });
});

test('the mark of a missing connection goes when the server is back', async ({ page, context }) => {
  await withServer(SITE, async (server) => {
    await visit(page, server.url);
    await cutNetwork(context, server);
    await page.goto(`${server.url}errors/`);
    await expect(offlineBar(page)).toBeVisible();
    await server.start();
    await context.setOffline(false);
    await expect(offlineBar(page)).toBeHidden();
  });
});

/** Another version: each page says so, and the style sheet that all of them share has another name. */
async function makeNextVersion(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-next-'));
  cpSync(SITE, folder, { recursive: true });
  rmSync(join(folder, 'offline', `${currentManifest().version}.json`));
  const [style = ''] = globSync('_astro/common.*.css', { cwd: folder });
  renameSync(join(folder, style), join(folder, '_astro/common.next.css'));
  for (const file of filesBelow(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8');
    const next = html.replaceAll(style, '_astro/common.next.css').replace('<body', '<body data-next');
    writeFileSync(join(folder, file), next);
  }
  await writeOffline(folder);
  return folder;
}

/** Which version the page is of, and which its style sheet: they must agree. */
async function versions(
  page: Page,
): Promise<{ page: 'old' | 'next'; style: 'old' | 'next'; styled: boolean }> {
  return page.evaluate(() => {
    const sheet = [...document.styleSheets].find(({ href }) => href?.includes('/common.'));
    return {
      page: document.body.hasAttribute('data-next') ? ('next' as const) : ('old' as const),
      style: sheet?.href?.includes('/common.next.') ? ('next' as const) : ('old' as const),
      styled: (sheet?.cssRules.length ?? 0) > 0,
    };
  });
}

test('an update waits until it is wanted, and old and new never mix', async ({ page, context }) => {
  const next = await makeNextVersion();
  try {
    await withServer(SITE, async (server) => {
      await visit(page, server.url);
      await page.goto(`${server.url}tools/validator/`);
      await page.locator('compose-validator textarea').first().focus();
      await page.locator('compose-validator .cm-content').fill(BAD);
      const other = await context.newPage();
      await other.goto(`${server.url}errors/`);

      server.deploy(next);
      await page.goto(`${server.url}playbook/persistence/`);
      expect(await versions(page)).toEqual({ page: 'old', style: 'old', styled: true });
      await expect(updateBar(page)).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('offline-status [role=status]')).toHaveText(
        'A new version of this site is ready.',
      );
      // Nothing moves by itself, and every page stays what it is.
      await page.goto(`${server.url}tools/validator/`);
      expect(await versions(page)).toEqual({ page: 'old', style: 'old', styled: true });
      await expect(page.locator('compose-validator .card').first()).toBeVisible();

      await updateBar(page).getByRole('button', { name: 'Reload' }).click();
      await expect(page.locator('body[data-next]')).toBeAttached();
      expect(await versions(page)).toEqual({ page: 'next', style: 'next', styled: true });
      // The text in the validator is still there.
      await expect(page.locator('compose-validator')).toContainText('5432:5432');

      // The other page is old and stays whole until its reader loads it again.
      await expect(updateBar(other)).toBeVisible();
      expect(await versions(other)).toEqual({ page: 'old', style: 'old', styled: true });
      const style = await other.evaluate(async () => {
        const sheet = [...document.styleSheets].find(({ href }) => href?.includes('/common.'));
        return (await fetch(sheet?.href ?? '')).ok;
      });
      expect(style).toBe(true);
      await updateBar(other).getByRole('button', { name: 'Reload' }).click();
      await expect(other.locator('body[data-next]')).toBeAttached();

      // The new version is whole without a connection.
      await cutNetwork(context, server);
      await page.goto(`${server.url}errors/`);
      expect(await versions(page)).toEqual({ page: 'next', style: 'next', styled: true });
    });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

test('a deployment while files are being fetched keeps nothing of two versions', async ({
  page,
  context,
}) => {
  const next = await makeNextVersion();
  try {
    await withServer(SITE, async (server) => {
      await visit(page, server.url);
      server.deploy(next);
      // The Spanish pages of the version in use are gone from the server: none is kept under its name.
      await page.goto(`${server.url}es/`);
      expect(await versions(page)).toEqual({ page: 'next', style: 'next', styled: true });
      await expect(updateBar(page)).toBeVisible({ timeout: 60_000 });
      await expect(held(page)).toBeHidden();
      await cutNetwork(context, server);
      await page.goto(`${server.url}es/errors/`);
      await expect(page.locator('h1')).toHaveText('Esta página no está en su dispositivo');
      expect(await versions(page)).toEqual({ page: 'old', style: 'old', styled: true });
    });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

test('readers who save data are not sent what they did not ask for', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await withServer(SITE, async (server) => {
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(6000);
    expect(server.requests).not.toContain('/sw.js');
    await expect(held(page)).toBeHidden();
  });
});

test('every page and every file that a page names is in the manifest', () => {
  const { parts } = currentManifest();
  const listed = new Set(Object.values(parts).flatMap((part) => Object.keys(part)));
  const files = filesBelow(SITE).map(addressOf);
  const useful = files.filter((file) => partOf(file) !== null);
  expect(useful.filter((file) => !listed.has(file))).toEqual([]);
  expect([...listed].filter((file) => !files.includes(file))).toEqual([]);
  const named = files
    .filter((file) => file.endsWith('/'))
    .flatMap((file) => {
      const html = readFileSync(`${SITE}${file}index.html`, 'utf8');
      return [...html.matchAll(/<(?:a|link|script|img)\s[^>]*?(?:href|src)="(\/[^"#?]*)/g)].map((match) =>
        decodeURIComponent(match[1] ?? ''),
      );
    });
  /** For editors, search engines and home screens; the archive of the whole site, which would hold itself; the page
   * for unknown addresses, whose own address nobody asks for. */
  const others = /^\/(?:schema\/|sitemap-|apple-touch-icon|downloads\/|404\/)/;
  const missing = [...new Set(named)].filter((path) => !listed.has(path) && !others.test(path));
  expect(missing).toEqual([]);
});

test('what a reader keeps stays within its budget', () => {
  const { parts } = currentManifest();
  const size = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => {
      const file = `${SITE}${path.endsWith('/') ? `${path}index.html` : path}`;
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
      return sum + brotliCompressSync(readFileSync(file), options).byteLength / 1024 / 1024;
    }, 0);
  const common = size(Object.keys(parts.common));
  const languages = { en: size(Object.keys(parts.en)), es: size(Object.keys(parts.es)) };
  expect(common + Math.max(languages.en, languages.es)).toBeLessThanOrEqual(BUDGET.one);
  expect(common + languages.en + languages.es).toBeLessThanOrEqual(BUDGET.both);
});
