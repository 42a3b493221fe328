import { expect, test, type Page } from 'playwright/test';

/** As Chromium does it when a site may keep nothing. */
async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get(): never {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`pages in ${scheme} keep their theme and their tools where storage is blocked`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(`${page.url()}: ${message}`));
    await blockStorage(page);
    await page.emulateMedia({ colorScheme: scheme });
    for (const url of [
      '/',
      '/es/errors/',
      '/tools/validator/',
      '/tools/triage/',
      '/es/playbook/onboarding/',
    ]) {
      await page.goto(url);
      await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
    }
    await page.goto('/tools/symptom-finder/');
    await page.locator('symptom-finder textarea').fill('no available server');
    await expect(
      page.locator('symptom-finder').getByRole('link', { name: /^"no available server" on/ }),
    ).toBeVisible();
    await page.goto('/tools/validator/');
    await page
      .locator('compose-validator textarea')
      .first()
      .fill('services:\n  web:\n    image: nginx:1.29\n    ports: ["3000:80"]\n');
    await expect(page.locator('compose-validator .card').first()).toBeVisible();
    expect(problems).toEqual([]);
  });
}
