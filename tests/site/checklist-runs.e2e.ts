import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Locator, type Page } from 'playwright/test';

const PRE_PUSH = '/tools/checklists/pre-push/';

const items = (page: Page): Locator => page.locator('[data-part=sections] [data-item]');
const boxes = (page: Page): Locator => items(page).locator('.assertion input');
const progress = (page: Page): Locator => page.locator('[data-part=progress]');
const notice = (page: Page): Locator => page.locator('deploy-checklist [data-part=notice]');

/** Keeps what the page copies, for the test to read. */
async function takeClipboard(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          (window as unknown as { copied: string }).copied = text;
          return Promise.resolve();
        },
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { copied?: string }).copied ?? '');
}

async function annotate(page: Page, at: number, text: string): Promise<void> {
  const item = items(page).nth(at);
  await item.getByRole('button', { name: 'Note' }).click();
  await item.getByLabel('Note on this item').fill(text);
  await page.keyboard.press('Escape');
}

async function elsewhere(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

test('a list that was changed: added, removed and renamed items', async ({ page }) => {
  await page.goto(PRE_PUSH);
  const ids = await items(page).evaluateAll((all) => all.map(({ id }) => id));
  const [renamed = '', added = '', kept = ''] = ids;
  const at = '2026-01-05T10:00:00.000Z';
  const run = {
    id: 'a1b2c3d4',
    name: 'Release 6',
    values: { branch: 'main' },
    items: {
      'old-name': { state: 'done', at, note: 'carried over' },
      'once-asked': { state: 'not-applicable', reason: 'No queue', at, note: 'ask Ana' },
      [kept]: { state: 'done', at },
    },
    known: ['old-name', 'once-asked', ...ids.slice(2)],
    fresh: [],
    created: at,
    changed: at,
  };
  await page.evaluate(
    (stored) => localStorage.setItem(`checklist/pre-push/v1/${stored.id}`, JSON.stringify(stored)),
    run,
  );
  // The list as it will be once an item has another id.
  await page.route(`**${PRE_PUSH}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(`id="${renamed}"`, `id="${renamed}" data-former="old-name"`);
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect(progress(page)).toHaveText(`2 of ${String(ids.length)}`);
  await expect(page.locator(`#${renamed} .assertion input`)).toBeChecked();
  await expect(page.locator(`#${renamed} .status`)).toContainText('carried over');
  await expect(page.locator(`#${renamed} .fresh`)).toHaveCount(0);
  await expect(page.locator(`#${added} .status`)).toHaveText('New in this list since the run began');
  await expect(page.locator(`#${added} .assertion input`)).not.toBeChecked();
  const retired = page.getByRole('region', { name: 'No longer asked' });
  await expect(retired.getByRole('listitem')).toHaveText(/^once-asked Not applicable · No queue · ask Ana$/);
  await page.locator(`#${added} .assertion input`).check();
  await page.reload();
  await expect(page.locator('.fresh')).toHaveCount(0);
  await expect(progress(page)).toHaveText(`3 of ${String(ids.length)}`);
});

test('a run is saved as a file, reset, and opened again', async ({ page }) => {
  await page.goto(PRE_PUSH);
  await boxes(page).nth(0).check();
  await annotate(page, 1, 'two\nlines');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(/^pre-push-run-of-[a-z0-9-]+\.json$/);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, list: 'pre-push' });
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(progress(page)).toHaveText(/^0 of/);
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(notice(page)).toHaveText('1 run merged with yours: newer states and all notes stay.');
  await expect(progress(page)).toHaveText(/^1 of/);
  await expect(items(page).nth(1).locator('.status')).toContainText('two');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(progress(page)).toHaveText(/^0 of/);
});

test('a file that holds no run of this list changes nothing and says why', async ({ page }) => {
  await page.goto(PRE_PUSH);
  await boxes(page).nth(0).check();
  const other = { version: 1, list: 'rollback', runs: [{ id: 'beef', name: 'x' }] };
  for (const [content, sentence] of [
    ['{"version":', /^This cannot be read as a run/],
    ['[]', /^There is no run in it/],
    ['{"version":9,"list":"pre-push","runs":[]}', /^It was made by a newer version/],
    [JSON.stringify(other), /^It belongs to the list "Rollback": open it there/],
  ] as const) {
    const buffer = Buffer.from(content);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer });
    await expect(notice(page)).toHaveText(sentence);
    await expect(progress(page)).toHaveText(/^1 of/);
  }
});

test('a link takes the run along, notes only if asked, and nothing of it is sent', async ({
  page,
  browser,
}) => {
  const copied = await takeClipboard(page);
  await page.goto(PRE_PUSH);
  await boxes(page).nth(0).check();
  await annotate(page, 0, 'the key is in the vault');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(notice(page)).toHaveText(/^Link copied/);
  const bare = await copied();
  expect(bare).toMatch(/\/tools\/checklists\/pre-push\/#run=[\w-]+$/);
  await page.getByLabel('with my notes').check();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copied).not.toBe(bare);
  const whole = await copied();

  const colleague = await elsewhere(browser, bare);
  await expect(progress(colleague)).toHaveText(/^1 of/);
  await expect(items(colleague).first().locator('.status')).not.toContainText('vault');
  await expect(colleague).toHaveURL(/\/pre-push\/$/);
  await expect(colleague.locator('[data-part=runs]').locator('option')).toHaveCount(1);
  await colleague.goto(whole);
  await expect(items(colleague).first().locator('.status')).toContainText('vault');
  await expect(colleague.locator('[data-part=runs]').locator('option')).toHaveCount(1);
  await colleague.goto(`${PRE_PUSH}#run=%%%`);
  await expect(notice(colleague)).toHaveText(/Nothing was changed/);
  await expect(progress(colleague)).toHaveText(/^1 of/);
  await colleague.context().close();
});

test('a link from a pull request begins a run for its commit, and goes on with it', async ({ page }) => {
  const values =
    'repository=example/shop&branch=feature%2Fcart&sha=4f2a91c&domain=shop.example.com&service=web';
  const address = `/tools/checklists/post-deploy/?run=PR+12&${values}&uuid=vk8s0wg4`;
  await page.goto(address);
  const runs = page.locator('[data-part=runs]');
  await expect(notice(page)).toHaveText('Run "PR 12" begun.');
  await expect(page).toHaveURL(/\/post-deploy\/$/);
  await expect(page.locator('[data-part=about]')).toContainText('feature/cart · 4f2a91c · shop.example.com');
  expect(await page.locator('[data-command]', { hasText: 'shop.example.com' }).count()).toBeGreaterThan(2);
  await boxes(page).first().check();
  await page.goto(address);
  await expect(notice(page)).toHaveText('Run "PR 12" goes on.');
  await expect(progress(page)).toHaveText(/^1 of/);
  await expect(runs.locator('option')).toHaveCount(1);
  // The same name for another commit is another run; behind the # nothing is sent.
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto('/');
  await page.goto('/tools/checklists/post-deploy/#?run=PR+12&sha=77aa001');
  await expect(progress(page)).toHaveText(/^0 of/);
  await expect(runs.locator('option')).toHaveCount(2);
  expect(sent.filter((url) => url.includes('77aa001') && !url.includes('#'))).toEqual([]);
});

test('what an address says stays text', async ({ page }) => {
  const problems: string[] = [];
  page.on('dialog', (dialog) => {
    problems.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  const hostile = '<img src=x onerror=alert(1)>\u202e\u0000\n"\'';
  await page.goto(
    `${PRE_PUSH}?${new URLSearchParams({ run: hostile, branch: hostile, sha: 'x'.repeat(5000) }).toString()}`,
  );
  const option = page.locator('[data-part=runs]').locator('option:checked');
  await expect(option).toHaveText('<img src=x onerror=alert(1)> "\'');
  await expect(page.locator('deploy-checklist img')).toHaveCount(0);
  await expect(page.locator('input[name=sha]')).toHaveValue('x'.repeat(200));
  expect(problems).toEqual([]);
});

test('where storage is blocked the list works and says that nothing is kept', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
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
  await page.goto(PRE_PUSH);
  await boxes(page).first().check();
  await expect(progress(page)).toHaveText(/^1 of/);
  await expect(page.getByText('This browser stores nothing for this page')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(progress(page)).toHaveText(/^0 of/);
  await boxes(page).nth(1).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"state": "done"');
  expect(problems).toEqual([]);
});

test('two pages of the same list see each other', async ({ page, context }) => {
  await page.goto(PRE_PUSH);
  await boxes(page).first().check();
  const other = await context.newPage();
  await other.goto(`/es${PRE_PUSH}`);
  await expect(progress(other)).toHaveText(/^1 de/);
  await boxes(other).nth(1).check();
  await expect(progress(page)).toHaveText(/^2 of/);
});

test('the task list for a pull request says how each item was settled', async ({ page }) => {
  const copied = await takeClipboard(page);
  await page.goto(`${PRE_PUSH}?run=PR+12&sha=4f2a91c`);
  await boxes(page).first().check();
  await items(page).nth(1).getByRole('button', { name: 'Not applicable' }).click();
  await page.keyboard.type('No `YAML` @octocat');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(notice(page)).toHaveText(/^Task list copied/);
  const markdown = await copied();
  expect(markdown).toMatch(
    /^## Before the push: `PR 12`\n\n- Commit: `4f2a91c`\n\n1 of \d+, 1 not applicable\.\n/,
  );
  expect(markdown).toMatch(
    /\n- \[x\] \[The compose file is `docker-compose\.yaml`.*\]\(http:.*\/pre-push\/#[a-z-]+\)\n/,
  );
  expect(markdown).toContain(' · not applicable: `` No `YAML` @octocat ``');
  expect(markdown.match(/^- \[[ x]\] /gm)).toHaveLength(await items(page).count());
});

test('on paper there is one page with the run, the boxes and what was said', async ({ page }) => {
  for (const url of [`${PRE_PUSH}?run=PR+12&sha=4f2a91c`, '/es/tools/checklists/post-deploy/?run=PR+12']) {
    await page.goto(url);
    await boxes(page).first().check();
    await items(page).nth(1).locator('[data-part=note-button]').click();
    await page.keyboard.type('seen in the log');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-part=paper]')).toContainText('PR 12');
    await expect(items(page).last()).toBeVisible();
    await expect(boxes(page).last()).toBeVisible();
    await expect(items(page).first().locator('.status')).toBeVisible();
    await expect(items(page).nth(1).getByText('seen in the log').last()).toBeVisible();
    await expect(page.locator('deploy-checklist :is(button, .bar):visible, footer:visible')).toHaveCount(0);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
  }
});
