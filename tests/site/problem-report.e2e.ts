import { expect, test, type Locator, type Page } from 'playwright/test';

const FILE = `services:
  db:
    image: postgres:17
    ports:
      - "5432:5432"
    environment:
      POSTGRES_PASSWORD: marker-s3cret
    healthcheck:
      test: ["CMD-SHELL", "pg_isready"]
`;
const REPOSITORY = 'https://git.example.com/team/playbook';

const report = (page: Page): Locator => page.locator('.problem-report');
const text = (page: Page): Locator => report(page).locator('textarea');

/** Opens the validator with the file, as it is built with the address of a repository or without one. */
async function openFinding(page: Page, path: string, repository: string | null): Promise<Locator> {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto(path);
  if (repository !== null) {
    await page
      .locator('compose-validator')
      .evaluate((element, address) => element.setAttribute('data-repository', address), repository);
  }
  await page.locator('compose-validator textarea').first().fill(FILE);
  const card = page.locator('.card').filter({ hasText: '5432:5432' }).first();
  await card.locator('summary').click();
  return card;
}

test('a false alarm is reported with the rule and the version, and with lines of the file only on request', async ({
  page,
}) => {
  const card = await openFinding(page, '/tools/validator/', REPOSITORY);
  await card.getByRole('button', { name: 'Report a false alarm' }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveValue(
    /- Rule: `db-port-published`\n- Version: coolify-playbook \d+\.\d+\.\d+, Coolify 4\.3/,
  );
  await expect(text(page)).not.toHaveValue(/postgres:17/);

  await page.getByLabel('Add the lines around the finding, with secrets masked').check();
  await expect(text(page)).toHaveValue(/image: postgres:17[\s\S]*POSTGRES_PASSWORD: "\*\*\*"/);
  await expect(text(page)).not.toHaveValue(/marker-s3cret/);

  const link = report(page).getByRole('link', { name: 'Open a prefilled issue' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.origin + address.pathname).toBe(`${REPOSITORY}/issues/new`);
  expect(address.searchParams.get('title')).toBe('`db-port-published`: a false alarm');
  expect(address.searchParams.get('body')).toBe(await text(page).inputValue());
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');

  await text(page).fill('My own words');
  await expect(link).toHaveAttribute('href', /body=My\+own\+words$/);

  await report(page).getByRole('button', { name: 'Close report' }).click();
  await expect(report(page)).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'Report a false alarm' })).toBeFocused();
});

test('what the reader has written stays when the excerpt goes', async ({ page }) => {
  const card = await openFinding(page, '/tools/validator/', REPOSITORY);
  await card.getByRole('button', { name: 'Report a false alarm' }).click();
  await text(page).press('ControlOrMeta+End');
  await text(page).pressSequentially('It is bound to a private network.');
  const choice = page.getByLabel('Add the lines around the finding, with secrets masked');
  await choice.check();
  await expect(text(page)).toHaveValue(/private network\.[\s\S]*postgres:17/);
  await choice.uncheck();
  await expect(text(page)).toHaveValue(/private network\.\s*$/);
});

test('a build that knows no repository offers a copy, in the language of the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = await openFinding(page, '/es/tools/validator/', null);
  await card.getByRole('button', { name: 'Notificar una falsa alarma' }).click();
  await expect(report(page).getByRole('link')).toHaveCount(0);
  await report(page).getByRole('button', { name: 'Copiar el informe' }).click();
  await expect(report(page).getByRole('status')).toHaveText(/Informe copiado/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# `db-port-published`: falsa alarma\n\n- Regla: `db-port-published`\n- Versión: /);
});

test('the finder offers a report where nothing fits, with addresses masked', async ({ page }) => {
  await page.goto('/tools/symptom-finder/');
  await page.locator('symptom-finder textarea').fill(`qwxz 203.0.113.9 wobble ghp_${'a1'.repeat(18)}`);
  await page.getByRole('button', { name: 'Report a missing error' }).click();
  await page.getByLabel('Add the text, with secrets and addresses masked').check();
  await expect(text(page)).toHaveValue(/qwxz <ip> wobble \*\*\*/);
  await expect(text(page)).not.toHaveValue(/ghp_/);
});

test('the preview offers a report of a difference from Coolify', async ({ page }) => {
  await openFinding(page, '/tools/validator/', REPOSITORY);
  await page.locator('[data-part=result-tab-preview]').click();
  await page.getByRole('button', { name: 'Report a difference from Coolify' }).click();
  await page.getByLabel('Add the compose file, with secrets masked').check();
  await expect(text(page)).toHaveValue(/services:\n {2}db:[\s\S]*POSTGRES_PASSWORD: "\*\*\*"/);
  await expect(report(page).getByRole('link')).toHaveAttribute(
    'href',
    /Preview%3A\+Coolify\+did\+something\+else/,
  );
});
