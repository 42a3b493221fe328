import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';

test('the first day keeps what is ticked, over a reload and in the other language', async ({ page }) => {
  await page.goto('/playbook/onboarding/');
  const boxes = page.locator('reading-path').getByRole('checkbox');
  const status = page.locator('reading-path').getByRole('status');
  await expect(status).toContainText(/^0 of \d+ steps done/);
  const total = await boxes.count();
  expect(total).toBeGreaterThan(10);
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await expect(status).toContainText(`1 of ${String(total)} steps done`);
  await page.reload();
  await expect(boxes.nth(1)).toBeChecked();
  await page.goto('/es/playbook/onboarding/');
  await expect(boxes.nth(1)).toBeChecked();
  await expect(status).toContainText(`1 de ${String(total)} pasos hechos`);
  const { violations } = await new AxeBuilder({ page }).include('reading-path').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Empezar de nuevo' }).click();
  await expect(boxes.nth(1)).not.toBeChecked();
  await expect(boxes.first()).toBeFocused();
});

test('ticks work and say that they are not kept where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/playbook/onboarding/');
  const path = page.locator('reading-path');
  await path.getByRole('checkbox').first().check();
  await expect(path.getByRole('status')).toContainText('1 of');
  await expect(path.getByRole('status')).toContainText('This browser keeps nothing');
});

test('the first day is complete without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/playbook/onboarding/');
  const path = page.locator('reading-path');
  expect(await path.getByRole('link').count()).toBeGreaterThan(10);
  await expect(path.getByRole('status')).toContainText(/^\d+ steps, about \d+ h/);
  await expect(path.getByRole('checkbox')).toHaveCount(0);
  await context.close();
});
