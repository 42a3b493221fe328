import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test, type Page } from 'playwright/test';
import { nginxProgram, startNginx, type RunningNginx } from '../../scripts/nginx.ts';
import { withPolicy } from '../../src/site/content-policy.ts';
import { builtPages } from './built.ts';

const pages = builtPages();

/** Everything that a page did which its policy forbids, and every request that leaves the site. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => problems.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) problems.push(message.text());
  });
  page.context().on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(origin) && protocol !== 'data:' && protocol !== 'blob:')
      problems.push(`${page.url()} asks for ${request.url()}`);
  });
  return problems;
}

test('every page has a policy without exceptions for scripts, before anything that it governs', () => {
  for (const { url, html } of pages) {
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]));
    expect(directives.get('script-src'), url).toMatch(
      /^script-src 'self' 'wasm-unsafe-eval'( 'sha256-[\w+/=]{44}')+$/,
    );
    expect(directives.get('style-src'), url).toMatch(/^style-src 'self'( 'sha256-[\w+/=]{44}')*$/);
    for (const exact of [
      "default-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      expect(policy, url).toContain(exact);
    expect(html.indexOf('Content-Security-Policy'), url).toBeLessThan(
      html.search(/<(?:script|style|link)\b/),
    );
  }
});

test('a page that could not keep to its policy ends the build', () => {
  expect(() => withPolicy('<meta charset="utf-8"><button onclick="go()">', 'a.html')).toThrow(/handler/);
  expect(() => withPolicy('<html></html>', 'a.html')).toThrow(/charset/);
});

test('no page names a file of another site', () => {
  const outside = pages.flatMap(({ url, html }) =>
    [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\s(?:src|data)="(?:https?:)?\/\/[^"]*"/g,
      ),
    ]
      .map(([tag]) => `${url}: ${tag}`)
      .concat(
        [
          ...html.matchAll(
            /<link\b[^>]*?\srel="(?:stylesheet|preload|modulepreload|preconnect|icon)"[^>]*?href="(?:https?:)?\/\/[^"]*"/g,
          ),
        ].map(([tag]) => `${url}: ${tag}`),
      ),
  );
  expect(outside).toEqual([]);
});

test.describe('with the headers of the web server', () => {
  test.skip(nginxProgram() === null, 'nginx with Brotli is not installed');
  test.describe.configure({ mode: 'default' });
  test.use({ serviceWorkers: 'allow' });
  let server: RunningNginx;
  let origin = '';

  test.beforeAll(async () => {
    const probe = createServer();
    await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
    const { port } = probe.address() as AddressInfo;
    await new Promise((done) => probe.close(done));
    server = await startNginx('dist/site', port);
    origin = `http://127.0.0.1:${String(port)}`;
  });
  test.afterAll(() => server.stop());

  for (const prefix of ['', '/es']) {
    test(`the tools of ${prefix}/ do their work within the policy`, async ({ page }) => {
      const problems = await watch(page, origin);
      await page.goto(`${origin}${prefix}/`);
      await page.locator('site-search button').first().click();
      await page.getByRole('searchbox').fill('502');
      await expect(page.locator('site-search ol li a').first()).toBeVisible();
      await page.keyboard.press('Escape');

      await page.goto(`${origin}${prefix}/tools/symptom-finder/`);
      await page.locator('symptom-finder textarea').fill('no available server');
      await expect(page.locator('symptom-finder .causes > li').first()).toBeVisible();

      await page.goto(`${origin}${prefix}/tools/validator/`);
      await page.locator('compose-validator textarea').first().focus();
      const editor = page.locator('compose-validator .cm-content');
      await editor.fill('services:\n  web:\n    build: .\n    ports: ["5432:5432"]\n');
      await expect(page.locator('compose-validator .card').first()).toBeVisible();
      // The editor brings its own style sheets, and the model of Coolify a worker.
      await expect(editor).toHaveCSS('white-space', /pre|break-spaces/);
      await page.getByRole('tab').last().click();
      await expect(page.getByRole('tabpanel').last()).toBeVisible();
      await expect(page.locator('[data-held-offline]')).toBeVisible({ timeout: 60_000 });
      expect(problems).toEqual([]);
    });
  }

  test('one page of each kind loads within the policy, in both languages', async ({ page }) => {
    const problems = await watch(page, origin);
    const kinds = new Map<string, string>();
    for (const { url } of pages) {
      const kind = /^(?:\/es)?\/(?:errors|runbooks)\/[^/]+\/$/.test(url) ? url.replace(/[^/]+\/$/, '*') : url;
      kinds.set(kind, url);
    }
    for (const url of kinds.values()) await page.goto(`${origin}${url}`);
    await page.goto(`${origin}/no/such/page`);
    await page.goto(`${origin}/es/no/such/page`);
    expect(problems).toEqual([]);
  });

  test('a page that the server says is unchanged still runs its scripts', async ({ browser }) => {
    // Without the service worker, which would answer instead of the server.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const problems = await watch(page, origin);
    await page.goto(`${origin}/es/errors/`);
    const revisited: number[] = [];
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.responseReceivedExtraInfo', ({ statusCode }) => revisited.push(statusCode));
    await page.reload();
    expect(revisited).toContain(304);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('what the policy forbids is reported', async ({ page }) => {
    const problems = await watch(page, origin);
    await page.goto(`${origin}/`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "owned"';
      document.head.append(script);
    });
    await expect.poll(() => problems.length).toBeGreaterThan(0);
    await expect(page).not.toHaveTitle('owned');
  });

  test('nothing is stored in cookies', async ({ page, context }) => {
    await page.goto(`${origin}/tools/validator/`);
    expect(await context.cookies()).toEqual([]);
    expect(readFileSync('scripts/deploy/nginx.conf', 'utf8')).not.toMatch(/set-cookie|userid/i);
  });
});
