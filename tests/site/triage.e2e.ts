import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';

test('the triage asks one question at a time, by keyboard, and each has an address', async ({ page }) => {
  await page.goto('/tools/triage/');
  const questions = page.locator('symptom-triage section:visible');
  await expect(questions).toHaveCount(1);
  await page.getByRole('link', { name: '503, no available server' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#step-503$/);
  await expect(page.getByRole('heading', { name: /every domain of the server\?$/ })).toBeFocused();
  await page.getByRole('link', { name: 'Only this application' }).click();
  await expect(questions).toHaveCount(1);
  const trail = page.getByRole('navigation', { name: 'Your answers' });
  await expect(trail.getByRole('listitem')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).include('symptom-triage').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  // Back takes the answer back.
  await page.goBack();
  await expect(trail.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all questions' }).click();
  expect(await questions.count()).toBeGreaterThan(20);
});

test('a question can be linked to, and its answers lead to entries', async ({ page }) => {
  await page.goto('/es/tools/triage/#step-502-listening');
  await expect(page.locator('symptom-triage section:visible')).toHaveCount(1);
  await page.getByRole('link', { name: /^Solo en 127\.0\.0\.1/ }).click();
  await expect(page).toHaveURL(/\/es\/errors\/app-binds-localhost\/$/);
});

test('the whole triage stands on the page without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/tools/triage/');
  expect(await page.locator('symptom-triage section:visible').count()).toBeGreaterThan(20);
  await page.getByRole('link', { name: '502, Bad Gateway' }).click();
  await expect(page).toHaveURL(/#step-502$/);
  await context.close();
});
