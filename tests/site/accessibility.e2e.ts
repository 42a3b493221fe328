import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { pageUrls } from './built.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The longest page holds every rule with its samples: axe takes its time over it.
test.describe.configure({ timeout: 300_000 });

for (const url of pageUrls()) {
  test(`${url} has no accessibility violation in either theme`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const summary = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(summary, colorScheme).toEqual([]);
    }
  });
}
