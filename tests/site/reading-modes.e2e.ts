import { expect, test, type Page } from 'playwright/test';

/** One page of each kind; each is looked at in both languages. */
const KINDS = [
  '/',
  '/errors/',
  '/errors/no-available-server-503/',
  '/playbook/persistence/',
  '/playbook/architecture/',
  '/tools/validator/',
  '/tools/symptom-finder/',
  '/tools/triage/',
  '/tools/checklists/pre-push/',
  '/tools/adopt/',
  '/recipes/django-celery/',
  '/runbooks/everything-is-down/',
  '/reference/rules/',
  '/reference/interface/',
];
const PAGES = KINDS.flatMap((url) => [url, `/es${url}`]);

/** What does not fit: the page sideways, and texts that are cut off at the side. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('header *, main *')].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return (
        /hidden|clip/.test(overflowX) &&
        // Names for screen readers alone are a pixel wide.
        element.clientWidth > 4 &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.textContent.trim() !== ''
      );
    });
    return [
      ...(root.scrollWidth > root.clientWidth ? ['the page scrolls sideways'] : []),
      ...cut.map(({ tagName, textContent }) => `${tagName}: ${textContent.trim().slice(0, 40)}`),
    ];
  });
}

test.describe('a narrow window (320 pixels)', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('loses nothing', async ({ page }) => {
    for (const url of PAGES) {
      await page.goto(url);
      expect(await lost(page), url).toEqual([]);
    }
  });
});

test.describe('text of twice the size', () => {
  test.use({ viewport: { width: 640, height: 800 }, bypassCSP: true });
  test('loses nothing', async ({ page }) => {
    for (const url of PAGES) {
      await page.goto(url);
      await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
      expect(await lost(page), url).toEqual([]);
    }
  });
});

test.describe('forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('show which tab is selected', async ({ page }) => {
    await page.goto('/tools/validator/');
    await page.locator('compose-validator textarea').first().focus();
    const [compose, other] = await page
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor));
    expect(compose).not.toBe(other);
  });

  test('leave the icon of the button that copies', async ({ page }) => {
    await page.goto('/errors/no-available-server-503/');
    const button = page.locator('.copy button').first();
    const [icon, paper] = await button.evaluate((element) => [
      getComputedStyle(element, '::after').backgroundColor,
      getComputedStyle(element).backgroundColor,
    ]);
    expect(icon).not.toBe(paper);
  });
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('stops every movement', async ({ page }) => {
    for (const url of KINDS) {
      await page.goto(url);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
            const lasts = (durations: string): boolean =>
              durations.split(',').some((duration) => parseFloat(duration) > 0);
            return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
          })
          .map(({ tagName, className }) => `${tagName}.${className}`),
      );
      expect(moving, url).toEqual([]);
    }
  });
});

test.describe('paper', () => {
  test('has the text in dark ink, whatever is on screen, and none of the controls', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const url of [
      '/errors/no-available-server-503/',
      '/es/playbook/persistence/',
      '/tools/checklists/pre-push/',
    ]) {
      await page.goto(url);
      const brightness = await page
        .locator('main h1')
        .first()
        .evaluate((element) => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return 255;
          canvas.fillStyle = getComputedStyle(element).color;
          canvas.fillRect(0, 0, 1, 1);
          return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
        });
      expect(brightness, url).toBeLessThan(80);
      for (const part of ['nav.sidebar', 'site-search', '.selects', 'footer .pagination-links'])
        await expect(page.locator(part).first(), `${url}: ${part}`).toBeHidden();
      await expect(page.locator('.copy button').filter({ visible: true })).toHaveCount(0);
    }
  });

  test('says where outside links lead', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/playbook/persistence/');
    const link = page.locator('.sl-markdown-content a[href^="http"]').first();
    const address = (await link.getAttribute('href')) ?? '';
    expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(address);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [home, words] of [
    [
      '/',
      {
        errors: 'All errors',
        other: 'Español',
        triage: 'Triage, one question at a time',
        fix: 'Immediate fix',
      },
    ],
    ['/es/', { errors: 'Todos los errores', other: 'English', triage: /^Triaje/, fix: 'Solución inmediata' }],
  ] as const) {
    test(`a reader at ${home} finds the cause, and the other language`, async ({ page }) => {
      await page.goto(home);
      await page.getByRole('link', { name: words.triage }).first().click();
      await expect(page.getByRole('main').locator('details').first()).toBeVisible();
      await page.goto(home);
      await page.getByRole('link', { name: words.errors }).first().click();
      await page
        .getByRole('main')
        .getByRole('link', { name: /502 Bad Gateway/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 2, name: words.fix })).toBeVisible();
      // What needs a script is not shown as if it worked.
      await expect(page.locator('site-search button').first()).toBeHidden();
      const path = new URL(page.url()).pathname;
      await page.locator('header').getByRole('link', { name: words.other }).click();
      expect(new URL(page.url()).pathname).toBe(home === '/' ? `/es${path}` : path.slice('/es'.length));
    });
  }

  test('a phone opens the menu', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/playbook/persistence/');
    await page.getByRole('button', { name: /menu/i }).click();
    await page.locator('nav.sidebar').getByRole('link', { name: 'Backups' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/backup/i);
  });
});
