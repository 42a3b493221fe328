import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { filesBelow } from '../../src/site/built-files.ts';
import { PORTABLE_ZIP } from '../../src/site/links.ts';
import { attributes } from './built.ts';
import { StaticServer } from './static-server.ts';

const ARCHIVE = `dist/site${PORTABLE_ZIP}`;
const BASE = '/some/base/';
/** MiB. */
const BUDGET = 10;

test.describe.configure({ mode: 'default' });

let folder = '';
let server: StaticServer;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-zip-'));
  unzip(readFileSync(ARCHIVE), folder);
  server = new StaticServer(join(folder, 'coolify-playbook-site'), BASE);
  await server.start();
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Unpacks an archive by its directory, as unzip does, and checks what it says of each file. */
function unzip(archive: Buffer, into: string): void {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const field = (offset: number): number => archive.readUInt32LE(at + offset);
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [nameLength = 0] = lengths;
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = field(42);
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(data, data + field(20));
    const bytes = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    expect([bytes.byteLength, crc32(bytes)], name).toEqual([field(24), field(16)]);
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), bytes);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}

/** What goes wrong on a page, and every request that misses the folder of the site. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(`${page.url()}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http') && !pathname.startsWith(BASE))
      problems.push(`${page.url()} asks for ${pathname}`);
  });
  return problems;
}

test('the archive stays within its budget and holds every page', () => {
  expect(statSync(ARCHIVE).size / 1024 / 1024).toBeLessThanOrEqual(BUDGET);
  const pages = (root: string): string[] =>
    filesBelow(root).filter((file) => file.endsWith('.html') && !/^(?:es\/)?offline\//.test(file));
  expect(pages(join(folder, 'coolify-playbook-site'))).toEqual(pages('dist/site'));
});

test('every address in every page is relative and leads to a file of the archive', () => {
  const root = join(folder, 'coolify-playbook-site');
  const files = new Set(filesBelow(root));
  const broken: string[] = [];
  for (const page of [...files].filter((file) => file.endsWith('.html'))) {
    const markup = readFileSync(join(root, page), 'utf8').replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
    const tags = [...markup.matchAll(/<(?:a|link|script|img|option)\b[^>]*>/g)].map(([tag]) => tag);
    for (const tag of tags) {
      for (const address of ['href', 'src', 'value'].flatMap((name) => attributes(tag, name))) {
        if (/^[a-z][\w+.-]*:/i.test(address) || address.startsWith('#') || !/[/.]/.test(address)) continue;
        const path = posix.join(posix.dirname(page), decodeURIComponent(address.split(/[?#]/)[0] ?? ''));
        const file = path.endsWith('/') || path === '.' ? posix.join(path, 'index.html') : path;
        const isLeftOut = /^(?:404\/index\.html|sitemap-index\.xml|downloads\/.*\.zip)$/.test(file);
        if (address.startsWith('/') || (!files.has(file) && !isLeftOut)) broken.push(`${page} → ${address}`);
      }
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

for (const prefix of ['', 'es/']) {
  test(`the tools work below another path (${prefix === '' ? 'en' : 'es'})`, async ({ page }) => {
    const problems = watch(page);
    const at = (path: string): string => `${server.url}${prefix}${path}`;

    await page.goto(at('tools/validator/'));
    await page.locator('compose-validator textarea').first().focus();
    await page
      .locator('compose-validator .cm-content')
      .fill('services:\n  db:\n    image: postgres:17\n    ports: ["5432:5432"]\n');
    const link = page.locator('compose-validator .card a[href*="errors/"]').first();
    await expect(link).toBeVisible();
    await link.focus();
    const [opened] = await Promise.all([
      page
        .context()
        .waitForEvent('page', { timeout: 5000 })
        .catch(() => null),
      link.click(),
    ]);
    const reached = opened ?? page;
    await expect(reached).toHaveURL(new RegExp(`${BASE}${prefix}errors/[^/]+/#rule-`));
    await expect(reached.locator('h1')).toBeVisible();

    await page.goto(at('tools/symptom-finder/'));
    await page.locator('symptom-finder textarea').fill('no available server');
    await page.locator('symptom-finder .causes > li a').first().click();
    await expect(page).toHaveURL(new RegExp(`${BASE}${prefix}errors/`));

    await page.locator('site-search button').first().click();
    await page.getByRole('searchbox').fill('502');
    const result = page.locator('site-search ol li a').last();
    await expect(result).toBeVisible();
    await result.click();
    await expect(page).toHaveURL(new RegExp(`${BASE}${prefix}`));
    await expect(page.locator('h1')).toBeVisible();
    expect(problems).toEqual([]);
  });
}

test('the choice of language stays in the copy, and nothing is installed', async ({ page }) => {
  const problems = watch(page);
  await page.goto(`${server.url}errors/`);
  await page.getByRole('combobox', { name: 'Select language' }).first().selectOption({ label: 'Español' });
  await expect(page).toHaveURL(`${server.url}es/errors/`);
  await page.waitForLoadState('networkidle');
  expect(server.requests).not.toContain('/sw.js');
  expect(server.requests).not.toContain(`${BASE}sw.js`);
  expect(problems).toEqual([]);
});
