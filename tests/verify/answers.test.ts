import { describe, expect, it } from 'vitest';
import { HOST } from './world.ts';
import { check, endpoint, measure, type Said } from './scripted.ts';

const refused = { kind: 'refused', reason: 'ECONNREFUSED' } as const;
const json = (value: unknown): Said => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const onlyAt = (path: string, said: Said) => (request: { readonly url: URL }) =>
  request.url.pathname === path ? said : undefined;

describe('where nothing takes a connection', () => {
  it('nothing else is measured, and each check says why', async () => {
    const outcomes = await measure({
      connect: () => refused,
      request: {
        healthPath: '/health',
        version: { expected: '1.2.3', path: '/version' },
        persistence: { url: new URL(`https://${HOST}/probe`), mode: 'write' },
        stableFor: 5000,
      },
    });
    const silent = outcomes.filter(({ code }) => code === 'not-reached').map((outcome) => outcome.check);
    for (const id of ['tls-certificate', 'http-status', 'health', 'version', 'persistence', 'stability'])
      expect(silent).toContain(id);
    expect(outcomes.filter(({ status }) => status === 'fail').map((each) => each.check)).toEqual(['ipv4']);
  });

  it('one address of two is named, and plain HTTP is not blamed', async () => {
    const outcome = await check('ipv4', {
      endpoints: [endpoint('192.0.2.1'), endpoint('192.0.2.2')],
      connect: ({ address }) => (address === '192.0.2.2' ? refused : null),
    });
    expect(outcome).toMatchObject({
      code: 'ipv4-refused',
      data: { addresses: [{ address: '192.0.2.2', kind: 'refused' }], port: 443 },
    });
  });
});

describe('the answer', () => {
  it.each([
    ['an address of another protocol', 'ftp://app.example.com/', 'status-loop'],
    ['what is no address', 'https://[', 'status-loop'],
  ])('does not follow a redirect to %s', async (_, location, code) => {
    const outcome = await check('http-status', { answer: () => ({ status: 302, headers: { location } }) });
    expect(outcome.code).toBe(code);
  });

  it('follows a redirect to a part of a page without its name in the address', async () => {
    const outcome = await check('http-status', {
      answer: onlyAt('/', { status: 302, headers: { location: '/home#' } }),
    });
    expect(outcome.data).toEqual({ status: 200, url: `https://${HOST}/home` });
  });

  it('sends the cookies back that have a name, and no others', async () => {
    const sent: (string | undefined)[] = [];
    await check('http-status', {
      answer: ({ url, headers }) => {
        if (url.protocol !== 'https:') return undefined;
        sent.push(headers?.['cookie']);
        return sent.length > 1
          ? undefined
          : { status: 302, headers: { location: '/' }, cookies: ['=nothing', 'seen=1; Path=/', 'empty'] };
      },
    });
    expect(sent.slice(0, 2)).toEqual([undefined, 'seen=1']);
  });

  it.each([
    [{ status: 530, headers: { server: 'cloudflare' }, body: 'error' }, 'cloudflare', '530'],
    [{ status: 403, headers: { 'cf-ray': '1', 'cf-mitigated': 'challenge' } }, 'cloudflare-refusal', '403'],
    [{ status: 527, headers: { server: 'cloudflare' } }, 'cloudflare-refusal', '527'],
  ] as const)('of Cloudflare is told from one of the application: %j', async (said, id, mark) => {
    const outcome = await check('http-status', { answer: () => said });
    expect(outcome).toMatchObject({ code: 'status-face', data: { face: { id, mark } } });
  });
});

describe('the links of the page', () => {
  const links = (body: string, headers = {}) => check('page-links', { answer: () => ({ body, headers }) });

  it('are those of a page by its content, whatever its type', async () => {
    expect(await links('<!doctype html><img src="http://cdn.example.com/a.png">')).toMatchObject({
      code: 'links-http',
      data: { links: ['http://cdn.example.com/a.png'] },
    });
    expect(await links('plain')).toMatchObject({ code: 'links-no-page', data: { type: '' } });
  });

  it('include style sheets, and nothing that is no address', async () => {
    expect(
      await links(
        '<!doctype html><link rel="stylesheet" href="http://localhost:3000/a.css"><img src="http://[">',
      ),
    ).toMatchObject({ code: 'links-local', data: { links: ['http://localhost:3000/a.css'] } });
  });
});

describe('the health report', () => {
  const health = (said: Said) =>
    check('health', { request: { healthPath: '/health' }, answer: onlyAt('/health', said) });

  it.each([
    [json({ ok: false }), 'health-reports-failure', { said: 'ok: false' }],
    [json({ state: 'DOWN' }), 'health-reports-failure', { said: 'state: DOWN' }],
    [json({ ok: true, status: 'pass' }), 'health-ok', { type: 'application/json' }],
    [json([{ ok: false }]), 'health-ok', { type: 'application/json' }],
    [{ headers: {}, body: 'OK' }, 'health-ok', { type: '' }],
    [{ status: 301, headers: { location: 'mailto:a@example.com' } }, 'health-redirect', { location: '?' }],
    [refused, 'health-silent', { kind: 'refused' }],
  ])('%j: %s', async (said, code, data) => {
    expect(await health(said)).toMatchObject({ code, data });
  });
});

describe('the version', () => {
  const version = (said: Said, expected = '1.2.3') =>
    check('version', {
      request: { version: { expected, path: '/version' } },
      answer: onlyAt('/version', said),
    });
  const text = (body: string): Said => ({ headers: { 'content-type': 'text/plain' }, body });

  it.each([
    ['a line of text', text('v1.2.3\n'), 'version-ok', { found: 'v1.2.3' }],
    ['a line in quotes', text('"1.2.3"'), 'version-ok', { found: '1.2.3' }],
    ['another line', text('1.2.4'), 'version-other', { found: '1.2.4', expected: '1.2.3' }],
    ['an empty answer', text(''), 'version-unknown', { found: '' }],
    ['several lines', text('1.2.3\nbuilt today'), 'version-unreadable', { type: 'text/plain' }],
    ['a long line', text('1'.repeat(201)), 'version-unreadable', { type: 'text/plain' }],
    ['a page', { body: '<!doctype html>1.2.3' }, 'version-unreadable', { type: 'text/html' }],
    ['a number', json({ build: 42 }), 'version-other', { found: '42' }],
    ['no version', json({ name: 'shop' }), 'version-unreadable', { type: 'application/json' }],
    ['no type', { status: 404, headers: {} }, 'version-unreadable', { status: 404, type: '' }],
  ] as const)('is read from %s', async (_, said, code, data) => {
    expect(await version(said)).toMatchObject({ code, data });
  });
});

describe('persistence', () => {
  it('tells that the value cannot be read back', async () => {
    const outcome = await check('persistence', {
      request: { persistence: { url: new URL(`https://${HOST}/probe`), mode: 'write' } },
      answer: ({ method, url }) => (url.pathname === '/probe' && method !== 'PUT' ? refused : undefined),
    });
    expect(outcome).toMatchObject({ code: 'persist-silent', data: { kind: 'refused' } });
  });
});

describe('a second domain', () => {
  const second = (said: Said, expectedStatus: number | null = null) =>
    check('second-domain', {
      request: { secondDomains: [new URL('https://www.example.com/')], expectedStatus },
      answer: ({ url }) => (url.hostname === 'www.example.com' ? said : undefined),
    });

  it.each([
    [{ kind: 'tls', reason: 'EPROTO' } as const, null, 'second-silent', 'letsencrypt-challenge-fails'],
    [refused, null, 'second-silent', null],
    [{ status: 304 }, null, 'second-status', null],
    [{ status: 401 }, 401, 'second-ok', null],
    [{ status: 200 }, 401, 'second-status', null],
  ])('that says %j where %j is expected: %s', async (said, expected, code, entry) => {
    const found = await second(said, expected);
    expect(found.code).toBe(code);
    if (entry !== null) expect(found.entry).toBe(entry);
  });
});

describe('stability', () => {
  const stability = (said: Said, request = {}) =>
    check('stability', { request: { stableFor: 3000, ...request }, answer: () => said });

  it.each([
    [{ kind: 'reset', reason: '' } as const, 'reset', null],
    [{ status: 500 }, '500', null],
    [{ status: 503, body: 'no available server' }, '503 no-available-server', 'no-available-server-503'],
    [
      { status: 522, headers: { server: 'cloudflare' } },
      '522 cloudflare 522',
      'dns-or-firewall-not-reaching-server',
    ],
  ])('names what came instead of a good answer: %j', async (said, name, entry) => {
    const outcome = await stability(said);
    expect(outcome).toMatchObject({
      code: 'stability-failures',
      data: { failed: 3, requests: 3, median: 0, slowest: 0, longest: 3, kinds: [{ name, count: 3 }] },
    });
    if (entry !== null) expect(outcome.entry).toBe(entry);
  });

  it('takes the expected status for a good one', async () => {
    expect((await stability({ status: 401 }, { expectedStatus: 401 })).code).toBe('stability-ok');
  });
});

describe('a run that is stopped', () => {
  it('blames the server for nothing that was cut off', async () => {
    const controller = new AbortController();
    const outcomes = await measure({
      request: { healthPath: '/health', stableFor: 5000 },
      tools: { signal: controller.signal },
      answer: () => {
        controller.abort();
        return refused;
      },
    });
    expect(outcomes.filter(({ status }) => status === 'fail')).toEqual([]);
    const of = (id: string) => outcomes.find((outcome) => outcome.check === id)?.code;
    expect([of('http-status'), of('http-redirect'), of('health'), of('stability')]).toEqual(
      Array.from({ length: 4 }, () => 'not-started'),
    );
  });

  it('tells the stability that was measured by then', async () => {
    const controller = new AbortController();
    let count = 0;
    const outcome = await check('stability', {
      request: { stableFor: 60_000 },
      tools: { signal: controller.signal },
      answer: ({ url }) => {
        count += Number(url.protocol === 'https:');
        if (count < 4) return undefined;
        controller.abort();
        return refused;
      },
    });
    expect(outcome).toMatchObject({ code: 'stability-stopped', data: { requests: 2, seconds: 2 } });
  });
});
