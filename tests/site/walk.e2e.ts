import { expect, test, type Locator, type Page } from 'playwright/test';

/** Five errands of somebody who has never been here, each from the home page, counted in clicks and pastes. */
class Walk {
  clicks = 0;
  pastes = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async paste(target: Locator, text: string): Promise<void> {
    this.pastes += 1;
    await target.fill(text);
  }

  /** At most three clicks, or one paste with what it takes to use it. */
  expectShort(): void {
    expect(this.clicks).toBeLessThanOrEqual(3);
    expect(this.pastes).toBeLessThanOrEqual(1);
  }
}

const STACK = `services:
  db:
    image: postgres:17
    environment:
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
    ports:
      - "5432:5432"
    volumes:
      - data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres"]
volumes:
  data:
`;

for (const { home, words } of [
  {
    home: '/',
    words: {
      problem: '504 after some hours',
      gateway: /Gateway Timeout \(504\)/,
      open: 'Open in the validator',
      fix: /^Apply \d+ safe fix/,
      ready: /^Ready/,
      data: 'Know what a deployment does to data',
      destroys: 'Redeploy',
      checklist: 'Go through the checklist before a push',
      run: 'What this run is about',
      setUp: 'Set up a new application',
      label: 'Base directory',
    },
  },
  {
    home: '/es/',
    words: {
      problem: '504 después de unas horas',
      gateway: /Gateway Timeout \(504\)/,
      open: 'Abrir en el validador',
      fix: /^Aplicar \d+ correcci/,
      ready: /^Listo/,
      data: 'Saber qué hace un despliegue con los datos',
      destroys: 'Redeploy',
      checklist: 'Recorrer la lista antes de un envío',
      run: 'De qué trata esta ejecución',
      setUp: 'Configurar una aplicación nueva',
      label: 'Base directory',
    },
  },
]) {
  test.describe(`a stranger at ${home}`, () => {
    let walk: Walk;
    test.beforeEach(async ({ page }) => {
      walk = new Walk(page);
      await page.goto(home);
    });
    test.afterEach(() => walk.expectShort());

    test('finds the cause of a 504', async ({ page }) => {
      await walk.paste(page.locator('symptom-finder textarea'), words.problem);
      const cause = page.locator('symptom-finder').getByRole('link', { name: words.gateway }).first();
      await walk.click(cause);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.gateway);
    });

    test('validates a file and fixes it', async ({ page }) => {
      await walk.paste(page.locator('quick-check textarea'), STACK);
      await walk.click(page.getByRole('link', { name: words.open }));
      await walk.click(page.getByRole('button', { name: words.fix }).first());
      await expect(page.locator('compose-validator [data-part=verdict-title]')).toHaveText(words.ready);
    });

    test('learns what happens to data with a deployment', async ({ page }) => {
      await walk.click(page.getByRole('link', { name: words.data }));
      await expect(page.locator('main table').filter({ hasText: words.destroys }).first()).toBeVisible();
    });

    test('opens the checklist before a push for a branch', async ({ page }) => {
      await walk.click(page.getByRole('link', { name: words.checklist }));
      await walk.click(page.getByText(words.run));
      await page.locator('deploy-checklist input[name=branch]').fill('feature/login');
      await page.locator('deploy-checklist input[name=branch]').blur();
      await page.reload();
      await expect(page.locator('deploy-checklist')).toContainText('feature/login');
    });

    test('finds out how a new application is set up', async ({ page }) => {
      await walk.click(page.getByRole('link', { name: words.setUp }));
      await expect(page.getByRole('main')).toContainText(words.label);
    });
  });
}
