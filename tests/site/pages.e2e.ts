import { expect, test } from 'playwright/test';
import { pageUrls } from './built.ts';

for (const url of pageUrls()) {
  test(`${url} loads cleanly at 390 and 1440 pixels`, async ({ page }) => {
    const problems: string[] = [];
    const outside: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!new URL(request.url()).host.startsWith('127.0.0.1') && !request.url().startsWith('data:'))
        outside.push(request.url());
    });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url, { waitUntil: 'networkidle' });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `sideways overflow at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
    expect(problems).toEqual([]);
    expect(outside).toEqual([]);
  });
}
