import { expect, test } from 'playwright/test';

for (const { url, button, field, query, path } of [
  {
    url: '/',
    button: 'Search',
    field: 'Search errors, rules and pages',
    query: 'bad gateway',
    path: '/errors/bad-gateway-502-wrong-port/',
  },
  {
    url: '/es/',
    button: 'Buscar',
    field: 'Buscar errores, reglas y páginas',
    query: 'volumen base de datos',
    path: '/es/',
  },
]) {
  test(`the search of ${url} finds "${query}" by keyboard`, async ({ page }) => {
    await page.goto(url);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: button });
    await expect(dialog).toBeVisible();
    const input = dialog.getByRole('searchbox', { name: field });
    await expect(input).toBeFocused();
    await input.fill(query);
    const first = dialog.getByRole('listitem').first().getByRole('link');
    await expect(first).toHaveAttribute('href', new RegExp(`^${path}`));
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
}

test('a search without a match says so', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('漢字漢字');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
});

test('nothing of the search is fetched before the dialog opens', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requests.filter((request) => request.includes('/pagefind/'))).toEqual([]);
});
