import { expect, test, type Locator, type Page } from 'playwright/test';

const PRE_PUSH = '/tools/checklists/pre-push/';
const STACK = `services:
  web:
    image: nginx:1.29.3
    expose: ["80"]
    restart: unless-stopped
    healthcheck:
      test: ["CMD", "curl", "-f", "http://127.0.0.1/"]
  db:
    image: postgres:17.6
    ports: ["5432:5432"]
    environment:
      POSTGRES_PASSWORD: marker-s3cret
`;

const item = (page: Page, id: string): Locator => page.locator(`#${id}`);

/** Checks a text as a first visitor would, whatever was checked before. */
async function check(page: Page, text: string): Promise<void> {
  await page.evaluate(() => localStorage.removeItem('validator/v2/project'));
  await page.goto('/tools/validator/');
  await page.locator('compose-validator textarea').first().fill(text);
  await expect(page.locator('[data-part=verdict-title]')).toHaveText(/^(?:Will fail|At risk|Ready)/);
}

test('the last result of the validator ticks what it proves, when it is asked to', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { host } = new URL(request.url());
    if (!host.startsWith('127.0.0.1') || request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto(PRE_PUSH);
  await expect(page.getByRole('button', { name: /^Use its last result/ })).toBeHidden();
  await check(page, STACK);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('validator/v2/last-result')))
    .not.toBeNull();
  const stored = await page.evaluate(() => localStorage.getItem('validator/v2/last-result') ?? '');
  expect(stored).not.toContain('marker-s3cret');

  await page.goto(PRE_PUSH);
  // Nothing is ticked unasked.
  await expect(page.locator('[data-part=progress]')).toHaveText(/^0 of/);
  const closed = item(page, 'no-port-published');
  await closed.locator('.assertion input').check();
  await item(page, 'few-rights').getByRole('button', { name: 'Not applicable' }).click();
  await page.keyboard.type('A trusted image');
  await page.keyboard.press('Enter');
  const use = page.getByRole('button', { name: /^Use its last result \(docker-compose\.yaml, \d/ });
  await use.click();
  const notice = page.locator('deploy-checklist [data-part=notice]');
  await expect(notice).toHaveText(/^By the validator: \d+ proved, \d+ failed, \d+ left to you\./);

  // A rule contradicts what was ticked by hand; what was set aside stays aside; repository rules prove nothing here.
  await expect(closed.locator('.assertion input')).not.toBeChecked();
  await expect(closed.locator('.status')).toHaveText(/^Failed: \d+ rules? reports? something$/);
  await expect(closed.locator('.status a')).toHaveAttribute('href', '/tools/validator/');
  await expect(item(page, 'few-rights').locator('.status')).toHaveText('Not applicable: A trusted image');
  const read = item(page, 'yaml-read-by-coolify');
  await expect(read.locator('.assertion input')).toBeChecked();
  await expect(read.locator('.status')).toHaveText(/^Proved by the validator from docker-compose\.yaml, /);
  await expect(item(page, 'compose-file-in-place').locator('.status')).toHaveText('');
  await expect(item(page, 'compose-file-in-place').locator('.assertion input')).not.toBeChecked();
  await expect(use).toBeHidden();
  await expect(page.getByText(/^Its last result is in this run/)).toBeVisible();

  // The file is mended: there is another result, and the item is proved.
  await page.reload();
  await expect(closed.locator('.status')).toHaveText(/^Failed/);
  await check(page, STACK.replace('    ports: ["5432:5432"]\n', ''));
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('validator/v2/last-result')))
    .not.toBe(stored);
  await page.goto(PRE_PUSH);
  await use.click();
  await expect(closed.locator('.assertion input')).toBeChecked();
  await page.getByRole('button', { name: 'Undo: result of the validator' }).click();
  await expect(closed.locator('.status')).toHaveText(/^Failed/);
  expect(sent).toEqual([]);
});

test('a result that another program damaged is not offered', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('validator/v2/last-result', '{"findings":7}'));
  await page.goto(PRE_PUSH);
  await page.locator('[data-item] .assertion input').first().check();
  await expect(page.getByRole('button', { name: /^Use its last result/ })).toBeHidden();
  await expect(page.locator('[data-part=progress]')).toHaveText(/^1 of/);
});
