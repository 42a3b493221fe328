import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';

const PRE_PUSH = '/tools/checklists/pre-push/';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const items = (page: Page): Locator => page.locator('[data-part=sections] [data-item]');
const boxes = (page: Page): Locator => items(page).locator('.assertion input');
const progress = (page: Page): Locator => page.locator('[data-part=progress]');
const notice = (page: Page): Locator => page.locator('deploy-checklist [data-part=notice]');

/** The words of the page that the tests read, by language. */
const WORDS = {
  en: {
    of: 'of',
    aside: /1 not applicable$/,
    finished: 'Every item is settled.',
    you: /^You, /,
    reason: 'Why does it not apply?',
    note: 'Note on this item',
  },
  es: {
    of: 'de',
    aside: /1 no aplicable$/,
    finished: 'Todos los puntos están resueltos.',
    you: /^Usted, /,
    reason: '¿Por qué no se aplica?',
    note: 'Nota sobre este punto',
  },
} as const;

/** Tab by tab to the first item, as someone without a pointer gets there. */
async function tabToList(page: Page): Promise<void> {
  await page.locator('h1').evaluate((title) => {
    title.tabIndex = -1;
    title.focus();
  });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await boxes(page)
      .first()
      .evaluate((box) => box === document.activeElement);
    if (isThere) return;
  }
  throw new Error('20 tabs do not reach the list');
}

for (const locale of ['en', 'es'] as const) {
  for (const list of ['pre-push', 'post-deploy']) {
    test(`a whole run of ${list} in ${locale}, by keyboard only, survives a reload`, async ({ page }) => {
      const words = WORDS[locale];
      await page.goto(`${locale === 'es' ? '/es' : ''}/tools/checklists/${list}/`);
      const total = await items(page).count();
      expect(total).toBeGreaterThanOrEqual(list === 'pre-push' ? 16 : 12);
      await tabToList(page);
      // The first does not apply; the dialog is a field, and takes letters as such.
      await page.keyboard.press('a');
      await page.keyboard.type('xjk: there is none');
      await page.keyboard.press('Enter');
      await expect(boxes(page).first()).toBeFocused();
      // The second has a note.
      await page.keyboard.press('j');
      await page.keyboard.press('n');
      await page.keyboard.type('seen jointly, no next');
      await page.keyboard.press('Escape');
      await page.keyboard.press('x');
      for (let at = 2; at < total; at += 1) {
        await page.keyboard.press(at % 2 === 0 ? 'j' : 'ArrowDown');
        await page.keyboard.press(at % 2 === 0 ? 'x' : 'Space');
      }
      await expect(boxes(page).last()).toBeFocused();
      const sentence = `${String(total - 1)} ${words.of} ${String(total)}`;
      await expect(progress(page)).toContainText(sentence);
      await expect(progress(page)).toHaveText(words.aside);
      await expect(page.locator('[data-part=announcer]')).toContainText(words.finished);
      await page.keyboard.press('u');
      await expect(boxes(page).last()).not.toBeChecked();
      await page.keyboard.press('x');
      await page.reload();
      await expect(progress(page)).toContainText(sentence);
      await expect(items(page).first().locator('.status')).toContainText('xjk: there is none');
      await expect(items(page).nth(1).locator('.status')).toContainText('seen jointly, no next');
      await expect(items(page).nth(2).locator('.status')).toHaveText(words.you);
      await expect(boxes(page).nth(2)).toBeChecked();
    });
  }
}

test('shortcuts can be turned off, stay off, and never act in a field', async ({ page }) => {
  await page.goto(PRE_PUSH);
  await boxes(page).first().focus();
  await page.keyboard.press('?');
  await expect(page.getByText('Next item')).toBeVisible();
  await page.getByLabel('Shortcuts of a single key are on').uncheck();
  await page.reload();
  await boxes(page).first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(boxes(page).first()).toBeFocused();
  await expect(boxes(page).first()).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect(boxes(page).first()).toBeChecked();
});

test('setting aside needs a reason, and is taken back', async ({ page }) => {
  await page.goto(PRE_PUSH);
  const first = items(page).first();
  await first.getByRole('button', { name: 'Not applicable' }).click();
  await first.getByRole('button', { name: 'Set aside' }).click();
  await expect(progress(page)).not.toContainText('not applicable');
  await first.getByLabel('Why does it not apply?').fill('   ');
  await first.getByRole('button', { name: 'Set aside' }).click();
  await expect(progress(page)).not.toContainText('not applicable');
  await first.getByLabel('Why does it not apply?').fill('No file');
  await page.keyboard.press('Enter');
  await expect(first.locator('.status')).toHaveText('Not applicable: No file');
  await first.getByRole('button', { name: 'It applies' }).click();
  await expect(progress(page)).toHaveText(/^0 of \d+$/);
  await page
    .getByRole('button', { name: 'Undo: tick' })
    .or(page.getByRole('button', { name: /^Undo/ }))
    .click();
  await expect(first.locator('.status')).toHaveText('Not applicable: No file');
});

test('values fill the commands, several runs stand side by side, and a deleted one comes back', async ({
  page,
}) => {
  await page.goto('/tools/checklists/post-deploy/');
  await page.getByText('What this run is about').click();
  await page.getByRole('textbox', { name: 'Domain' }).fill("shop.example.com'; echo owned");
  await page.getByRole('textbox', { name: 'Name of the run' }).fill('Release 7');
  const commands = page.locator('[data-command]', { hasText: 'shop.example.com' });
  expect(await commands.count()).toBeGreaterThan(2);
  await expect(commands.first()).toContainText("shop.example.com'\\''; echo owned");
  await boxes(page).first().check();
  await page.getByRole('button', { name: 'New run' }).click();
  await expect(progress(page)).toHaveText(/^0 of/);
  await expect(page.locator('[data-command]', { hasText: 'shop.example.com' })).toHaveCount(0);
  const runs = page.locator('[data-part=runs]');
  await expect(runs.locator('option')).toHaveCount(2);
  await runs.selectOption({ label: 'Release 7' });
  await expect(progress(page)).toHaveText(/^1 of/);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(notice(page)).toHaveText('Run "Release 7" deleted. Undo brings it back.');
  await expect(progress(page)).toHaveText(/^0 of/);
  await page.getByRole('button', { name: 'Undo: delete' }).click();
  await expect(progress(page)).toHaveText(/^1 of/);
  await page.reload();
  await expect(runs.locator('option')).toHaveCount(2);
  await expect(runs.locator('option:checked')).toHaveText('Release 7');
});

test('a link to an item opens and marks it; one to a section leads there', async ({ page }) => {
  await page.goto(PRE_PUSH);
  const id = await items(page).nth(9).getAttribute('id');
  await page.goto(`${PRE_PUSH}#${id ?? ''}`);
  const item = page.locator(`#${id ?? ''}`);
  await expect(item.locator('details')).toHaveAttribute('open', '');
  await expect(item).toBeInViewport();
  await expect(item.locator('.assertion input')).toBeFocused();
  const section = page.locator('deploy-checklist h2').nth(3);
  await section.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`#${(await section.getAttribute('id')) ?? '-'}$`));
  await expect(section).toBeInViewport();
});

test('without scripts the list is complete, with native boxes and nothing that does nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const url of [PRE_PUSH, '/es/tools/checklists/rollback/']) {
    await page.goto(url);
    expect(await items(page).count()).toBeGreaterThan(8);
    await boxes(page).first().check();
    await expect(boxes(page).first()).toBeChecked();
    const first = items(page).first();
    await first.locator('summary').click();
    await expect(first.locator('dl')).toBeVisible();
    await expect(
      page.locator('deploy-checklist button:visible, deploy-checklist select:visible'),
    ).toHaveCount(0);
    await expect(page.locator('noscript code')).toBeVisible();
  }
  await context.close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a run that is under way, in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(PRE_PUSH);
    await boxes(page).first().check();
    const second = items(page).nth(1);
    await second.getByRole('button', { name: 'Not applicable' }).click();
    await second.getByLabel('Why does it not apply?').fill('No file');
    await page.keyboard.press('Enter');
    await items(page).nth(2).getByRole('button', { name: 'Note' }).click();
    await items(page).nth(2).locator('summary').click();
    await items(page).nth(3).getByRole('button', { name: 'Not applicable' }).click();
    await page.getByText('What this run is about').click();
    await page.getByText('Keyboard shortcuts').click();
    // What stays in sight covers some of what is scrolled away under it.
    await page.evaluate(() => scrollTo(0, 0));
    const { violations } = await new AxeBuilder({ page })
      .withTags(TAGS)
      .include('deploy-checklist')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}

for (const width of [390, 1440]) {
  test(`nothing moves while a list comes up at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shift = (): Promise<number> =>
      page.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      );
    await page.goto(PRE_PUSH, { waitUntil: 'networkidle' });
    expect(await shift()).toBeLessThanOrEqual(0.001);
    for (const at of [0, 1, 2]) await boxes(page).nth(at).check();
    await page.goto(`${PRE_PUSH}?again=1`, { waitUntil: 'networkidle' });
    await expect(progress(page)).toHaveText(/^3 of/);
    expect(await shift()).toBeLessThanOrEqual(0.001);
  });
}
