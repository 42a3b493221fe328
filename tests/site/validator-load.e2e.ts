import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { ownTasks, type OwnTask } from './own-tasks.ts';

const PAGE = '/tools/validator/';
/** Nothing of ours keeps a reader waiting for longer, in milliseconds. */
const LIMIT = 50;
const MEBIBYTE = 1024 * 1024;

/** A stack of a size in which every service has several findings. */
function manyFindings(bytes: number): string {
  const services: string[] = [];
  for (let size = 0; size < bytes - 300;) {
    const index = services.length;
    const service = `  db${String(index)}:\n    image: postgres:17\n    container_name: db-${String(index)}\n    ports:\n      - "${String(5000 + (index % 60_000))}:5432"\n    labels:\n      note: "${'padding '.repeat(10)}"\n`;
    services.push(service);
    size += service.length;
  }
  return `services:\n${services.join('')}`;
}

/** A stack of a size, written on Windows, whose last service publishes its database. */
function fewFindings(bytes: number): string {
  const line = `  # ${'-'.repeat(60)} a line of padding\r\n`;
  const end = '  db:\r\n    image: postgres:17\r\n    ports:\r\n      - "5432:5432"\r\n';
  return `services:\r\n${line.repeat(Math.floor((bytes - end.length - 20) / line.length))}${end}`;
}

/** Prepares an event outside of what is measured, and sends it as the browser does. */
async function send(page: Page, kind: 'paste' | 'drop', text: string): Promise<void> {
  await page.evaluate(
    ([type, content]) => {
      const transfer = new DataTransfer();
      if (type === 'paste') transfer.setData('text/plain', content);
      else transfer.items.add(new File([content], 'docker-compose.yaml'));
      const options = { bubbles: true, composed: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
          : new DragEvent('drop', { ...options, dataTransfer: transfer });
      setTimeout(() => document.querySelector('compose-validator .surface > *')?.dispatchEvent(event), 100);
    },
    [kind, text] as const,
  );
}

const title = (page: Page) => page.locator('[data-part=verdict-title]');
const settle = (page: Page) => page.waitForTimeout(800);

function expectShort(step: string, tasks: readonly OwnTask[]): void {
  expect(tasks.length, `${step}: scripts ran`).toBeGreaterThan(0);
  const longest = `${(tasks[0]?.time ?? 0).toFixed(0)} ms`;
  test.info().annotations.push({ type: `longest task, ${step}`, description: longest });
  expect(
    tasks.filter(({ time }) => time > LIMIT),
    step,
  ).toEqual([]);
}

test('a file of 1 MiB with thousands of findings never holds the page up', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(PAGE);
  expectShort(
    'the editor arrives',
    await ownTasks(page, async () => {
      await page.locator('compose-validator textarea').first().focus();
      await expect(page.locator('compose-validator .cm-content')).toBeVisible();
      await settle(page);
    }),
  );
  const text = manyFindings(MEBIBYTE);
  const steps: [string, () => Promise<void>][] = [
    [
      'paste and check',
      async () => {
        await send(page, 'paste', text);
        await expect(title(page)).toHaveText(/^Will fail on Coolify: \d{4}/, { timeout: 90_000 });
        await expect(page.locator('.card')).toHaveCount(60);
        await settle(page);
      },
    ],
    [
      'filter and group',
      async () => {
        const fields = page.locator('[data-part=filters] select');
        await fields.nth(1).selectOption('error');
        await settle(page);
        await fields.nth(0).selectOption('severity');
        await settle(page);
        await fields.nth(2).selectOption('=db7');
        await settle(page);
        await page.locator('[data-part=list] .shown button').click();
        await settle(page);
      },
    ],
    [
      'go from finding to finding',
      async () => {
        for (const key of ['F8', 'F8', 'Shift+F8', 'Shift+F8', 'Shift+F8']) {
          await page.keyboard.press(key);
          await page.waitForTimeout(200);
        }
        await expect(page.locator('.card.current')).toHaveCount(1);
      },
    ],
    [
      'read on',
      async () => {
        for (let pages = 0; pages < 5; pages += 1) {
          await page.locator('[data-part=list] .more-cards').last().locator('button').click();
          await page.waitForTimeout(400);
        }
      },
    ],
    [
      'fix everything',
      async () => {
        await page.locator('[data-part=next-action] .primary').click();
        await expect(page.locator('[data-part=notice]')).toHaveText(/fixes applied/, { timeout: 90_000 });
        await expect(title(page)).not.toHaveText(/Checking/, { timeout: 90_000 });
        await settle(page);
      },
    ],
    [
      'undo',
      async () => {
        await page.locator('[data-part=undo]').click();
        await settle(page);
        await expect(title(page)).toHaveText(/^Will fail on Coolify: \d{4}/, { timeout: 90_000 });
        await settle(page);
      },
    ],
  ];
  for (const [name, act] of steps) {
    expectShort(name, await ownTasks(page, act));
    // However much there is to read, the page holds a part of it.
    expect(await page.locator('.card').count()).toBeLessThanOrEqual(240);
  }
});

test('a dropped file of 5 MiB never holds the page up, and comes back whole after a reload', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto(PAGE);
  await page.locator('compose-validator textarea').first().focus();
  await expect(page.locator('compose-validator .cm-content')).toBeVisible();
  const text = fewFindings(5 * MEBIBYTE - 100);
  const drop = await ownTasks(page, async () => {
    await send(page, 'drop', text);
    await expect(title(page)).toHaveText(/^Will fail on Coolify: \d error/, { timeout: 90_000 });
    await expect(page.locator('[data-part=excerpt]')).toHaveText(/It is checked whole/);
    await settle(page);
  });
  expectShort('drop and check', drop);
  const visit = await ownTasks(page, async () => {
    await page.keyboard.press('F8');
    await expect(page.locator('.cm-content')).toContainText('5432:5432');
    await settle(page);
  });
  expectShort('go to a finding', visit);

  await expect(page.locator('[data-part=storage]')).toBeHidden();
  await page.reload();
  await expect(title(page)).toHaveText(/^Will fail on Coolify: \d error/, { timeout: 90_000 });
  await page.evaluate(() => {
    const writeText = (copied: string): Promise<void> => {
      Object.assign(window, { copied });
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  await page.locator('[data-part=copy-file]').click();
  const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(copied === text.replaceAll('\r\n', '\n')).toBe(true);
});

test('a large text is pasted where the cursor is, and undo brings back what was typed', async ({ page }) => {
  await page.goto(PAGE);
  const field = page.locator('compose-validator textarea').first();
  await field.focus();
  const editor = page.locator('compose-validator .cm-content');
  await expect(editor).toBeVisible();
  await page.keyboard.type('# typed before\n');
  await send(page, 'paste', manyFindings(400 * 1024));
  await expect(title(page)).toHaveText(/^Will fail on Coolify: \d{3,}/, { timeout: 60_000 });
  await expect(editor.locator('.cm-line').first()).toHaveText('# typed before');
  await page.locator('[data-part=undo]').click();
  await expect(page.locator('[data-part=excerpt]')).toBeHidden();
  await expect(editor).toHaveText(/^# typed before/);
});

test('saves the result as SARIF, of every finding', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('compose-validator textarea').first().focus();
  await expect(page.locator('compose-validator .cm-content')).toBeVisible();
  await send(page, 'paste', manyFindings(300 * 1024));
  await expect(title(page)).toHaveText(/^Will fail on Coolify/, { timeout: 60_000 });
  const counts = ((await title(page).textContent()) ?? '').match(/\d+/g) ?? [];
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SARIF' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('coolify-playbook.sarif');
  const log = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    readonly runs: readonly { readonly results: readonly { readonly fixes?: unknown }[] }[];
  };
  const results = log.runs[0]?.results ?? [];
  expect(results).toHaveLength(counts.reduce((sum, count) => sum + Number(count), 0));
  expect(results.some(({ fixes }) => fixes !== undefined)).toBe(true);
  await expect(page.locator('[data-part=notice]')).toHaveText('Saved: coolify-playbook.sarif.');
});
