import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { compressFolder } from '../../scripts/deploy/compress.ts';
import { nginxProgram, startNginx, type RunningNginx } from '../../scripts/nginx.ts';
import { filesBelow } from '../../src/site/built-files.ts';

const SITE = 'dist/site';

test.skip(nginxProgram() === null, 'nginx with Brotli is not installed');
// One server for all.
test.describe.configure({ mode: 'default' });

let folder = '';
let server: RunningNginx;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-site-'));
  cpSync(SITE, folder, { recursive: true });
  for (const name of ['_astro', 'errors/bad-gateway-502-wrong-port'])
    await compressFolder(join(folder, name));
  server = await startNginx(folder, await freePort());
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends bytes as they are and reads until the server has nothing more to say. Status 0: it closed without a word. */
async function send(bytes: string | Buffer): Promise<Answer> {
  const chunks: Buffer[] = [];
  await new Promise<void>((done) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => chunks.push(data));
    socket.on('close', () => done());
    socket.on('error', () => done());
    socket.setTimeout(15_000, () => socket.destroy());
  });
  const raw = Buffer.concat(chunks);
  const split = raw.indexOf('\r\n\r\n');
  const [first = '', ...lines] = raw.subarray(0, Math.max(split, 0)).toString('latin1').split('\r\n');
  return {
    status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? 0),
    headers: Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    ),
    body: raw.subarray(split + 4),
  };
}

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const all = { Host: 'playbook.example.com', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return send(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
}

test('a page comes with its kind, its policy and the headers that protect it', async () => {
  const { status, headers, body } = await get('/errors/');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    server: 'nginx',
  });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['permissions-policy']).toContain('camera=()');
  // The proxy, which has the certificate, decides about HTTPS.
  expect(headers).not.toHaveProperty('strict-transport-security');
  expect(headers).not.toHaveProperty('set-cookie');
  expect(body.equals(readFileSync(`${SITE}/errors/index.html`))).toBe(true);
});

test('every kind of file has a type that a browser takes, and scripts a policy of their own', async () => {
  const kinds = new Map(filesBelow(SITE).map((file) => [/\.[^./]+$/.exec(file)?.[0] ?? '', file]));
  const types: Record<string, string> = {};
  for (const [kind, file] of kinds) {
    const { status, headers } = await get(`/${file}`);
    expect(status, file).toBe(200);
    types[kind] = headers['content-type'] ?? '';
  }
  expect(types).toMatchObject({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.zip': 'application/zip',
  });
  const binary = Object.entries(types).filter(([, type]) => type === 'application/octet-stream');
  expect(binary.map(([kind]) => kind).sort()).toEqual([
    '.bin',
    '.pagefind',
    '.pf_fragment',
    '.pf_index',
    '.pf_meta',
  ]);
  const script = await get('/sw.js');
  expect(script.headers['content-security-policy']).toContain("connect-src 'self'");
  expect(script.headers['cache-control']).toBe('no-cache');
});

test('an answer that nothing has changed carries the same policy as the file, which it replaces in a browser', async () => {
  const files = new Map(filesBelow(SITE).map((file) => [/\.[^./]+$/.exec(file)?.[0] ?? '', file]));
  const paths = ['/', '/es/offline/', '/errors/bad-gateway-502-wrong-port/', ...files.values()];
  for (const path of paths.map((name) => (name.startsWith('/') ? name : `/${name}`))) {
    const { headers } = await get(path);
    const again = await get(path, { 'If-None-Match': headers['etag'] ?? '' });
    expect(again.status, path).toBe(304);
    for (const name of ['content-security-policy', 'cache-control', 'cross-origin-resource-policy'])
      expect(again.headers[name], `${name} of ${path}`).toBe(headers[name]);
  }
});

test('what is named by its content is kept for ever, and a missing file is not', async () => {
  const immutable = 'public, max-age=31536000, immutable';
  const files = filesBelow(SITE);
  for (const start of ['_astro/', 'finder/', 'offline/', 'pagefind/']) {
    const file = files.find((name) => name.startsWith(start) && !name.endsWith('.html'));
    expect((await get(`/${file ?? ''}`)).headers['cache-control'], start).toBe(immutable);
    const missing = await get(`/${start}missing.js`);
    expect([missing.status, missing.headers['cache-control']], start).toEqual([404, 'no-cache']);
  }
  // A page lies in a folder of that name as well.
  expect((await get('/offline/')).headers['cache-control']).toBe('no-cache');
});

test('compressed copies are sent to those who take them, and unchanged files are not sent again', async () => {
  const path = '/errors/bad-gateway-502-wrong-port/';
  const original = readFileSync(`${SITE}${path}index.html`);
  const brotli = await get(path, { 'Accept-Encoding': 'gzip, br' });
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(brotli.body).equals(original)).toBe(true);
  const gzip = await get(path, { 'Accept-Encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).equals(original)).toBe(true);
  const plain = await get(path);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  const again = await get(path, { 'Accept-Encoding': 'br', 'If-None-Match': brotli.headers['etag'] ?? '' });
  expect([again.status, again.body.byteLength]).toEqual([304, 0]);
  expect((await get(`${path}index.html.br`)).status).toBe(404);
});

test('health and version answer, the version with the commit that the container was given', async () => {
  const health = await get('/health');
  expect([health.status, health.headers['content-type'], health.body.toString()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'ok\n',
  ]);
  const version = async (): Promise<Record<string, unknown>> =>
    JSON.parse((await get('/version.json')).body.toString()) as Record<string, unknown>;
  const built = JSON.parse(readFileSync(`${SITE}/version.json`, 'utf8')) as Record<string, unknown>;
  expect(await version()).toEqual(built);
  expect(built).toMatchObject({ name: 'coolify-playbook', content: expect.stringMatching(/^[0-9a-f]{16}$/) });

  const start = readFileSync('scripts/deploy/start.sh', 'utf8')
    .replaceAll('/srv/playbook', join(process.cwd(), SITE))
    .replaceAll('/tmp/playbook', server.folder)
    .replace(/^exec nginx.*$/m, 'exit 0');
  const script = join(server.folder, 'start.sh');
  writeFileSync(script, start);
  const run = (commit: string): number | null =>
    spawnSync('sh', [script], { env: { ...process.env, SOURCE_COMMIT: commit } }).status;
  expect(run('HEAD; touch /tmp/x')).toBe(0);
  expect(await version()).toEqual(built);
  const commit = '0123456789abcdef0123456789abcdef01234567';
  expect(run(commit)).toBe(0);
  expect(await version()).toEqual({ ...built, commit });
});

test('redirects name a path only, and unknown addresses get the page of their language', async () => {
  const redirect = await get('/es/errors?q=502');
  expect([redirect.status, redirect.headers['location']]).toEqual([301, '/es/errors/?q=502']);
  for (const [path, language] of [
    ['/no/such/page', 'en'],
    ['/es/no/such/page/', 'es'],
  ] as const) {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain(`<html lang="${language}"`);
  }
});

const METHODS = [
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'DEBUG',
  'get',
  'G\u00cbT',
];
for (const method of METHODS) {
  test(`the method ${method} is refused`, async () => {
    const { status, body } = await get('/', { 'Content-Length': '0' }, method);
    expect([400, 405]).toContain(status);
    expect(body.toString()).not.toContain('<html lang');
  });
}

/** Paths that try to leave the folder of the site, or to be read twice. */
const PATHS = [
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e/%252e%252e/etc/passwd',
  '/..%252f..%252fetc%252fpasswd',
  '/_astro../etc/passwd',
  '/_astro/..%2f..%2f..%2fetc/passwd',
  '/..%5c..%5cetc%5cpasswd',
  '/..\\..\\etc\\passwd',
  '/....//....//etc/passwd',
  '/.%00./etc/passwd',
  '/index.html%00.txt',
  '/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  '/errors/%0d%0aX-Injected:%201',
  '//etc/passwd',
  '/%2f%2fetc%2fpasswd',
  '/.git/config',
  '/.env',
  '/errors/.htaccess',
  '/%',
  '/%zz',
  '*',
  'errors/',
  `/${'a'.repeat(5000)}`,
  `/${'a/'.repeat(6000)}`,
  `/?${'q=1&'.repeat(10_000)}`,
];
for (const path of PATHS) {
  test(`the path ${path.length > 60 ? `${path.slice(0, 20)}… of ${path.length} characters` : path} is refused`, async () => {
    const { status, headers, body } = await get(path);
    const text = body.toString('latin1');
    expect(text).not.toMatch(/root:.*:0:0|\[core\]/);
    expect(headers).not.toHaveProperty('x-injected');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/nginx\/\d/);
  });
}

const HOST = 'Host: playbook.example.com\r\nConnection: close\r\n';
const REQUESTS: readonly (readonly [string, string, readonly number[]])[] = [
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
  ['two hosts', `GET / HTTP/1.1\r\nHost: a.example.com\r\n${HOST}\r\n`, [400]],
  ['a host with a path', 'GET / HTTP/1.1\r\nHost: a.example.com/../x\r\nConnection: close\r\n\r\n', [400]],
  ['a header of 20 KB', `GET / HTTP/1.1\r\n${HOST}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`, [400]],
  [
    '500 headers of 100 bytes',
    `GET / HTTP/1.1\r\n${HOST}${`X-Many: ${'a'.repeat(90)}\r\n`.repeat(500)}\r\n`,
    [400],
  ],
  ['a header with a null byte', `GET / HTTP/1.1\r\n${HOST}X-Null: a\0b\r\n\r\n`, [400]],
  ['a blank before the colon', `GET / HTTP/1.1\r\n${HOST}Content-Length : 5\r\n\r\nhello`, [400]],
  ['two lengths', `GET / HTTP/1.1\r\n${HOST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, [400]],
  [
    'length and chunks',
    `GET / HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    [400],
  ],
  ['an unknown encoding', `GET / HTTP/1.1\r\n${HOST}Transfer-Encoding: xchunked\r\n\r\n`, [501]],
  ['a negative length', `GET / HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`, [400]],
  ['a body of megabytes', `GET / HTTP/1.1\r\n${HOST}Content-Length: 9999999\r\n\r\n`, [413]],
  ['an unknown version', `GET / HTTP/9.9\r\n${HOST}\r\n`, [505]],
  ['a response', 'HTTP/1.1 200 OK\r\n\r\n', [400]],
  ['bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', [400]],
];
for (const [name, request, allowed] of REQUESTS) {
  test(`a request with ${name} is refused`, async () => {
    const { status, body } = await send(Buffer.from(request, 'latin1'));
    expect(allowed).toContain(status);
    // One answer, which names no version.
    expect(body.toString('latin1')).not.toMatch(/HTTP\/1\.[01] \d{3}|nginx\/\d/);
  });
}

test('an absolute address is answered by its path, whatever it names', async () => {
  const page = await get('http://other.example.org/health');
  expect([page.status, page.body.toString()]).toEqual([200, 'ok\n']);
  const proxied = await get('http://127.0.0.1:22/');
  expect(proxied.body.toString()).toContain('<html lang="en"');
});

test('the server answers others while one sends nothing', async () => {
  const idle = Array.from({ length: 50 }, () => connect(server.port, '127.0.0.1'));
  for (const socket of idle) socket.write('GET / HTTP/1.1\r\nHost: slow.example.com\r\n');
  expect((await get('/health')).status).toBe(200);
  for (const socket of idle) socket.destroy();
});
