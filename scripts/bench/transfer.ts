import type { Browser, Page } from 'playwright';

/** What a cold visit on a phone's screen fetches until the network is idle, in bytes as sent. */
export interface Transfer {
  readonly requests: number;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly other: number;
  readonly total: number;
  /** Other hosts that the page asked for. */
  readonly elsewhere: readonly string[];
}

const KINDS: Readonly<Record<string, 'html' | 'css' | 'js'>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
};

/** Measures a page; service workers are blocked, since what they fetch is fetched after the visit. */
export async function transferOf(browser: Browser, origin: string, path: string): Promise<Transfer> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const bytes = { html: 0, css: 0, js: 0, other: 0 };
  const elsewhere = new Set<string>();
  let requests = 0;
  await page.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      elsewhere.add(new URL(route.request().url()).host);
      return route.abort();
    },
  );
  page.on('response', (response) => {
    if (!response.url().startsWith(origin)) return;
    requests += 1;
    const request = response.request();
    const isScript = /\.m?js(?:$|\?)/.test(response.url());
    const kind = isScript ? 'js' : (KINDS[request.resourceType()] ?? 'other');
    bytes[kind] += Number(response.headers()['content-length'] ?? 0);
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await context.close();
  const total = bytes.html + bytes.css + bytes.js + bytes.other;
  return { requests, ...bytes, total, elsewhere: [...elsewhere] };
}

/** How to search on a site: what opens the dialog, where to type, and what a result is. */
export interface SearchDialog {
  readonly path: string;
  readonly open: string;
  readonly input: string;
  readonly result: string;
  readonly words: string;
}

/** Milliseconds from the last key to the first result, the dialog being open, with nothing fetched before. */
export async function searchTime(browser: Browser, origin: string, dialog: SearchDialog): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(origin + dialog.path, { waitUntil: 'networkidle' });
  await page.locator(dialog.open).first().click();
  const input = page.locator(dialog.input).first();
  await input.waitFor();
  await page.waitForLoadState('networkidle');
  const time = await timeToResult(page, () => input.fill(dialog.words), dialog.result);
  await context.close();
  return time;
}

async function timeToResult(page: Page, type: () => Promise<void>, result: string): Promise<number> {
  const start = performance.now();
  await type();
  await page.locator(result).first().waitFor({ timeout: 15_000 });
  return Math.round(performance.now() - start);
}
