import { expect, test } from 'playwright/test';

test.describe('a browser that prefers Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('is offered the Spanish page, once', async ({ page }) => {
    await page.goto('/tools/validator/');
    const offer = page
      .getByRole('link', { name: /español/i })
      .filter({ visible: true })
      .last();
    await expect(page.locator('language-offer')).toBeVisible();
    await expect(offer).toHaveAttribute('href', /\/es\/tools\/validator\//);
    await page.locator('language-offer').getByRole('button').click();
    await expect(page.locator('language-offer')).toBeHidden();
    await page.reload();
    await expect(page.locator('language-offer')).toBeHidden();
  });

  test('is offered nothing on a Spanish page', async ({ page }) => {
    await page.goto('/es/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('language-offer')).toBeHidden();
  });
});
