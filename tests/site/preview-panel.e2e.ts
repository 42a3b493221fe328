import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';

const STACK = `services:
  web:
    image: nginx:1.29
    environment:
      - SERVICE_URL_WEB_80
    volumes:
      - ./nginx.conf:/etc/nginx/nginx.conf
`;

for (const { url, tab, line } of [
  { url: '/tools/validator/', tab: 'What Coolify will run', line: /\b7$/ },
  { url: '/es/tools/validator/', tab: 'Qué ejecutará Coolify', line: /\b7$/ },
]) {
  test(`${url} shows what Coolify will run, and leads back to the line`, async ({ page }) => {
    await page.goto(url);
    const validator = page.locator('compose-validator');
    await validator.locator('textarea').first().fill(STACK);
    await page.getByRole('tab', { name: tab }).click();
    const preview = page.locator('coolify-preview');
    await expect(preview).toContainText('/data/coolify/applications/');
    await expect(preview.getByRole('button', { name: line }).first()).toBeVisible();
    await preview.getByRole('button', { name: line }).first().click();
    const { violations } = await new AxeBuilder({ page }).include('coolify-preview').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // The arrow keys go from tab to tab.
    await page.getByRole('tab', { name: tab }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(preview).toBeHidden();
  });
}

test('the model of Coolify is fetched by those who ask for it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/tools/validator/', { waitUntil: 'networkidle' });
  expect(scripts.filter((script) => /coolify-preview.*\.js|preview\.worker/.test(script))).toEqual([]);
});
