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

test('every change of the file is explained, by pointer and by keyboard', async ({ page }) => {
  await page.goto('/tools/validator/');
  await page.locator('compose-validator textarea').first().fill(STACK);
  await page.getByRole('tab', { name: 'What Coolify will run' }).click();
  const preview = page.locator('coolify-preview');
  await preview.getByText(/^Show \d+ changed parts$/).click();
  const explanation = preview.locator('.explanation');
  const mount = preview.locator('.block.changed', { hasText: './nginx.conf' });
  await mount.hover();
  await expect(explanation).toContainText('the files of the repository are missing');
  await expect(explanation.getByRole('link', { name: 'F-038' })).toHaveAttribute(
    'href',
    '/reference/coolify-facts/#f-038',
  );
  // One stop for all changes; the arrow keys go on from there.
  const changes = preview.locator('.block.changed');
  await changes.first().focus();
  const before = await explanation.innerText();
  await page.keyboard.press('ArrowDown');
  await expect(changes.nth(1)).toBeFocused();
  await expect(explanation).not.toHaveText(before);
  // Both files beside each other, over the whole window; Escape gives the table back.
  await preview.getByRole('button', { name: 'Show side by side in the whole window' }).click();
  const boxes = await preview
    .locator('dialog .heads span')
    .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().x));
  expect(boxes[1]).toBeGreaterThan((boxes[0] ?? 0) + 200);
  const { violations } = await new AxeBuilder({ page }).include('coolify-preview').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(preview.locator('dialog')).toBeHidden();
  await expect(mount).toBeVisible();
});

test('a box of the start order leads to its service', async ({ page }) => {
  await page.goto('/tools/validator/');
  const stack = `${STACK}    depends_on: [db]\n  db:\n    image: postgres:17.6\n`;
  await page.locator('compose-validator textarea').first().fill(stack);
  await page.getByRole('tab', { name: 'What Coolify will run' }).click();
  const box = page.locator('coolify-preview').getByRole('button', { name: /"web" starts/ });
  await box.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('compose-validator')).toContainText('web:');
  await expect(box).not.toBeFocused();
});

test('a finding leads to what Coolify makes of its line, and the preview leads back', async ({ page }) => {
  await page.goto('/tools/validator/');
  await page.locator('compose-validator textarea').first().fill(STACK);
  const card = page.locator('compose-validator .card', { hasText: './nginx.conf' });
  await card.getByRole('button', { name: 'See what Coolify makes of it' }).click();
  const effect = page.locator('coolify-preview [data-place]:focus');
  await expect(effect).toContainText('/data/coolify/applications/');
  await effect.getByRole('button', { name: 'Go to line 7' }).first().click();
  const editor = page.locator('compose-validator .cm-activeLine');
  await expect(editor.or(page.locator('compose-validator textarea:visible')).first()).toBeVisible();
});

test('the model of Coolify is fetched by those who ask for it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/tools/validator/', { waitUntil: 'networkidle' });
  expect(scripts.filter((script) => /coolify-preview.*\.js|preview\.worker/.test(script))).toEqual([]);
});
