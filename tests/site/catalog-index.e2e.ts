import { expect, test } from 'playwright/test';

test('the catalog is filtered and sorted, and the address says how', async ({ page }) => {
  await page.goto('/errors/');
  const rows = page.locator('catalog-filter tbody tr:visible');
  const all = await rows.count();
  await page.getByLabel('Priority').selectOption('P0');
  const urgent = await rows.count();
  expect(urgent).toBeGreaterThan(0);
  expect(urgent).toBeLessThan(all);
  await expect(page.locator('catalog-filter output')).toHaveText(
    `${String(urgent)} of ${String(all)} errors`,
  );
  await page.getByLabel('Order').selectOption('title');
  await expect(page).toHaveURL(/\?priority=P0&sort=title$/);
  const titles = await rows.locator('th').allInnerTexts();
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
  // The address alone brings the same list.
  await page.reload();
  expect(await rows.locator('th').allInnerTexts()).toEqual(titles);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(all);
  await expect(page).toHaveURL(/\/errors\/$/);
});

test('a list that nothing fits says so, and an unknown filter is left out', async ({ page }) => {
  await page.goto('/es/errors/?priority=P0&phase=build&service=worker&detected=no&shows=git');
  await expect(page.getByText('Ningún error del catálogo cumple todo esto')).toBeVisible();
  await page.goto('/es/errors/?priority=P9');
  await expect(page.locator('catalog-filter tbody tr:visible').first()).toBeVisible();
});

test('the catalog is whole without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/errors/');
  expect(await page.locator('catalog-filter tbody tr:visible').count()).toBeGreaterThan(20);
  await expect(page.getByRole('search', { name: 'Filter the errors' })).toBeHidden();
  await context.close();
});
