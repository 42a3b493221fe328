import { afterAll, describe, expect, it } from 'vitest';
import type { CheckId } from '#src/verify/check-ids.ts';
import type { Outcome } from '#src/verify/outcome.ts';
import { DNS_CASES } from './dns-cases.ts';
import { nameServer } from './name-server.ts';
import { SITE_CASES } from './site-cases.ts';
import { healthy, HOST, redirect, says, World, WWW } from './world.ts';

const world = new World();
afterAll(() => world.close());

function of(outcomes: readonly Outcome[], check: CheckId): Outcome {
  return outcomes.find((outcome) => outcome.check === check)!;
}

describe('a deployment as it should be', () => {
  it('passes every check that was asked for', async () => {
    let stored = 'a1b2c3d4e5f6';
    const handler: typeof healthy = (request, response) => {
      if (request.url !== '/probe') healthy(request, response);
      else if (request.method === 'PUT') {
        request.on('data', (chunk: Buffer) => (stored = chunk.toString()));
        request.on('end', () => response.writeHead(204).end());
      } else says(200, stored)(request, response);
    };
    const site = await world.site(handler);
    const outcomes = await world.run({
      ports: site,
      mappings: [
        { host: WWW, port: 443, address: '127.0.0.1', toPort: site[443]! },
        { host: HOST, port: 443, address: '::1', toPort: await world.https(handler, undefined, '::1') },
      ],
      request: {
        healthPath: '/health',
        version: { expected: '4f2c9d1', path: '/version' },
        secondDomains: [new URL(`https://${WWW}/`)],
        persistence: { url: new URL(`https://${HOST}/probe`), mode: 'write' },
        arePortsTried: true,
        stableFor: 5000,
      },
    });
    const told = outcomes.filter(({ status }) => status !== 'skip');
    // How fast a loaded machine answers is not the subject: slow answers have cases of their own.
    const named = told.map(({ check, status, code }) =>
      `${check} ${status} ${code}`.replace(/warn (time|stability)-slow/, 'pass $1-ok'),
    );
    expect(named).toEqual([
      'ipv4 pass ipv4-reachable',
      'ipv6 pass ipv6-reachable',
      'tls-certificate pass tls-valid',
      'http-status pass status-ok',
      'http-redirect pass redirect-ok',
      'second-domain pass second-ok',
      'response-time pass time-ok',
      'page-links pass links-ok',
      'security-headers pass headers-ok',
      'cookies pass cookies-ok',
      'health pass health-ok',
      'version pass version-ok',
      'persistence pass persist-written',
      'public-ports pass ports-closed',
      'stability pass stability-ok',
    ]);
    expect(of(outcomes, 'tls-certificate').data).toMatchObject({ issuer: 'Playbook Test CA', days: 89 });
    expect(of(outcomes, 'stability').data).toMatchObject({ requests: 5 });
  });
});

describe('broken deployments', () => {
  it.concurrent.each(SITE_CASES.map((item) => [item.name, item] as const))('%s', async (_, item) => {
    const outcomes = await world.run(await item.make(world));
    const found = of(outcomes, item.check);
    expect({ code: found.code, entry: found.entry }).toEqual({ code: item.code, entry: item.entry });
    if (item.face !== undefined) expect(found.data).toMatchObject({ face: { id: item.face } });
  });

  it('are told apart in at least 14 kinds, each with its entry', () => {
    const kinds = SITE_CASES.filter(({ entry }) => entry !== null).map(
      ({ code, face, entry }) => `${code} ${face ?? ''} ${entry ?? ''}`,
    );
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(14);
  });
});

describe('names', () => {
  it.each(DNS_CASES.map((item) => [item.name, item] as const))('%s', async (_, item) => {
    const server = await nameServer(item.zone);
    const outcomes = await world.run({
      nameServers: [server.address],
      request: item.request ?? {},
      network: { connect: () => Promise.resolve({ kind: 'timeout', reason: 'ETIMEDOUT' }) },
      timeout: 2000,
    });
    server.close();
    const found = of(outcomes, item.check);
    expect({ code: found.code, entry: found.entry }).toEqual({ code: item.code, entry: item.entry });
  });

  it('that only this machine knows are told', async () => {
    const server = await nameServer({});
    const outcomes = await world.run({
      nameServers: [server.address],
      request: { target: new URL('https://localhost/') },
      network: { connect: () => Promise.resolve({ kind: 'refused', reason: 'ECONNREFUSED' }) },
    });
    server.close();
    expect(of(outcomes, 'dns')).toMatchObject({ code: 'dns-local', status: 'warn' });
  });

  it('are not asked for an address', async () => {
    const port = await world.https(healthy, world.issued({ hosts: ['127.0.0.1'] }));
    const outcomes = await world.run({ request: { target: new URL(`https://127.0.0.1:${port}/`) } });
    expect(of(outcomes, 'dns').code).toBe('dns-literal');
    expect(of(outcomes, 'tls-certificate').code).toBe('tls-valid');
    expect(of(outcomes, 'http-redirect').code).toBe('redirect-own-port');
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
  });

  it('of IPv6 are taken as they are', async () => {
    const port = await world.http(healthy, '::1');
    const outcomes = await world.run({ request: { target: new URL(`http://[::1]:${port}/`) } });
    expect(of(outcomes, 'ipv6').code).toBe('ipv6-reachable');
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
  });
});

describe('what is not the fault of the server', () => {
  it('is no failure: this machine has no IPv6', async () => {
    const outcomes = await world.run({
      ports: await world.site(healthy),
      mappings: [{ host: HOST, port: 443, address: '2001:db8::1', toPort: 443 }],
      hasIpv6: false,
    });
    expect(of(outcomes, 'ipv6')).toMatchObject({ code: 'ipv6-not-here', status: 'skip' });
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
  });

  it('is no failure: a cookie has to come back first', async () => {
    const outcomes = await world.run({
      ports: await world.site((request, response) => {
        if (request.headers.cookie === 'seen=1') healthy(request, response);
        else says(302, '', { location: '/', 'set-cookie': 'seen=1; Path=/; Secure' })(request, response);
      }),
    });
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
  });

  it('is no failure: a status that was expected', async () => {
    const outcomes = await world.run({
      ports: await world.site(says(401, 'Who are you?')),
      request: { expectedStatus: 401 },
    });
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
  });

  it('is no failure: Cloudflare answers on 8080', async () => {
    const outcomes = await world.run({
      ports: await world.site(says(200, 'ok', { server: 'cloudflare' })),
      request: { arePortsTried: true },
    });
    expect(of(outcomes, 'public-ports')).toMatchObject({ code: 'ports-cloudflare', status: 'skip' });
  });

  it('is no failure: the value is still there', async () => {
    const outcomes = await world.run({
      ports: await world.site(says(200, 'a1b2\n')),
      request: { persistence: { url: new URL(`https://${HOST}/probe`), mode: 'read', value: 'a1b2' } },
    });
    expect(of(outcomes, 'persistence').code).toBe('persist-kept');
  });
});

describe('limits', () => {
  it('reads only the beginning of a page that never ends, within the time', async () => {
    const started = performance.now();
    const outcomes = await world.run({
      ports: await world.site((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const more = (): void => {
          if (!response.destroyed && response.write('x'.repeat(65_536))) setImmediate(more);
        };
        response.on('drain', more);
        more();
      }),
    });
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('takes status and headers for an answer where the body stalls', async () => {
    const outcomes = await world.run({
      ports: await world.site((_, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' }).write('a');
      }),
      timeout: 300,
    });
    expect(of(outcomes, 'http-status').code).toBe('status-ok');
  });

  it('gives up on a server that says nothing', async () => {
    const outcomes = await world.run({ ports: { 443: await world.https(() => undefined) }, timeout: 300 });
    expect(of(outcomes, 'http-status')).toMatchObject({
      code: 'status-silent',
      entry: 'gateway-timeout-504-multiple-networks',
    });
  });

  it('stops when it is told to, and keeps what was measured', async () => {
    const controller = new AbortController();
    let count = 0;
    const outcomes = await world.run({
      ports: await world.site((request, response) => {
        count += 1;
        if (count === 6) setTimeout(() => controller.abort(), 20);
        healthy(request, response);
      }),
      request: { stableFor: 3_600_000 },
      signal: controller.signal,
    });
    const stability = of(outcomes, 'stability');
    expect(stability.code).toBe('stability-stopped');
    expect((stability.data as { requests: number }).requests).toBeGreaterThan(1);
    expect(outcomes.some(({ status }) => status === 'fail')).toBe(false);
  });
});

describe('the authorization', () => {
  it('goes to the target alone, and only with a certificate that holds', async () => {
    const seen: string[] = [];
    const watch: typeof healthy = (request, response) => {
      seen.push(`${request.headers.host ?? ''} ${request.headers.authorization ?? '-'}`);
      if (request.headers.host === HOST) says(302, '', { location: `https://${WWW}/` })(request, response);
      else healthy(request, response);
    };
    const port = await world.https(watch);
    const mappings = [{ host: WWW, port: 443, address: '127.0.0.1', toPort: port }];
    const request = { authorization: 'Basic secret' };
    await world.run({ ports: { 443: port, 80: await world.http(redirect) }, mappings, request });
    expect(seen).toContain(`${HOST} Basic secret`);
    expect(seen.filter((line) => line.startsWith(WWW) && line.includes('secret'))).toEqual([]);
    seen.length = 0;
    await world.run({ ports: { 443: port }, mappings, request, isAuthorityKnown: false });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.join()).not.toContain('secret');
  });
});
