import type { RequestListener } from 'node:http';
import type { CheckId } from '#src/verify/check-ids.ts';
import type { Code } from '#src/verify/details.ts';
import type { FaceId } from '#src/verify/faces.ts';
import { issue } from './certificates.ts';
import { HOST, WWW, healthy, redirect, says, type Run, type World } from './world.ts';

/** A way in which a deployment is broken, and what has to be said of it. */
export interface Case {
  readonly name: string;
  readonly check: CheckId;
  readonly code: Code;
  readonly face?: FaceId;
  /** The entry of the catalog; null where none explains it. */
  readonly entry: string | null;
  readonly make: (world: World) => Promise<Run>;
}

const LETS_ENCRYPT = 'letsencrypt-challenge-fails';
const OWN = 'wildcard-or-custom-certificate';
const DNS = 'dns-or-firewall-not-reaching-server';
const PROXY = 'proxy-down-or-stale';
const FORWARDED = 'forwarded-proto-not-trusted';

const certificates: Case[] = [
  {
    name: 'an expired certificate',
    check: 'tls-certificate',
    code: 'tls-expired',
    entry: LETS_ENCRYPT,
    make: async (world) => ({
      ports: await world.site(healthy, world.issued({ from: -90, until: -3 })),
    }),
  },
  {
    name: 'a certificate that ends soon',
    check: 'tls-certificate',
    code: 'tls-ends-soon',
    entry: LETS_ENCRYPT,
    make: async (world) => ({ ports: await world.site(healthy, world.issued({ until: 12.5 })) }),
  },
  {
    name: 'a certificate that begins tomorrow',
    check: 'tls-certificate',
    code: 'tls-not-yet',
    entry: OWN,
    make: async (world) => ({ ports: await world.site(healthy, world.issued({ from: 1 })) }),
  },
  {
    name: 'a self-signed certificate',
    check: 'tls-certificate',
    code: 'tls-self-signed',
    entry: OWN,
    make: async (world) => ({ ports: await world.site(healthy, issue({ name: 'shop', hosts: [HOST] })) }),
  },
  {
    name: 'the default certificate of Traefik',
    check: 'tls-certificate',
    code: 'tls-default',
    entry: LETS_ENCRYPT,
    make: async (world) => ({
      ports: await world.site(healthy, issue({ name: 'TRAEFIK DEFAULT CERT', hosts: [HOST] })),
    }),
  },
  {
    name: 'a certificate for another host',
    check: 'tls-certificate',
    code: 'tls-wrong-host',
    entry: OWN,
    make: async (world) => ({
      ports: await world.site(
        healthy,
        world.issued({ name: 'other.example.com', hosts: ['*.other.example.com'] }),
      ),
    }),
  },
  {
    name: 'a test authority',
    check: 'tls-certificate',
    code: 'tls-staging',
    entry: LETS_ENCRYPT,
    make: async (world) => {
      const staging = issue({ name: '(STAGING) Let us test', isAuthority: true });
      return { ports: await world.site(healthy, world.issued({ issuer: staging })) };
    },
  },
  {
    name: 'a missing intermediate certificate',
    check: 'tls-certificate',
    code: 'tls-chain-incomplete',
    entry: OWN,
    make: async (world) => {
      const intermediate = world.issued({ name: 'Intermediate', hosts: [], isAuthority: true });
      return { ports: await world.site(healthy, world.issued({ issuer: intermediate })) };
    },
  },
  {
    name: 'an authority that nobody knows, with its whole chain',
    check: 'tls-certificate',
    code: 'tls-unknown-issuer',
    entry: OWN,
    make: async (world) => {
      const unknown = issue({ name: 'Nobody', isAuthority: true });
      const leaf = world.issued({ issuer: unknown });
      return { ports: await world.site(healthy, { ...leaf, cert: leaf.cert + unknown.cert }) };
    },
  },
  {
    name: 'plain HTTP on port 443',
    check: 'tls-certificate',
    code: 'tls-not-spoken',
    entry: PROXY,
    make: async (world) => ({ ports: { 443: await world.http(healthy), 80: await world.http(redirect) } }),
  },
  {
    name: 'a TLS handshake that is cut off',
    check: 'tls-certificate',
    code: 'tls-handshake',
    entry: PROXY,
    make: async (world) => ({ ports: { 443: await world.tcp((socket) => socket.destroy()) } }),
  },
  {
    name: 'an http:// address',
    check: 'tls-certificate',
    code: 'tls-http-address',
    entry: LETS_ENCRYPT,
    make: async (world) => ({
      ports: { 80: await world.http(healthy) },
      request: { target: new URL(`http://${HOST}/`) },
    }),
  },
];

const connections: Case[] = [
  {
    name: 'nothing on any port',
    check: 'ipv4',
    code: 'ipv4-refused',
    entry: PROXY,
    make: () => Promise.resolve({}),
  },
  {
    name: 'HTTP only',
    check: 'ipv4',
    code: 'ipv4-http-only',
    entry: DNS,
    make: async (world) => ({ ports: { 80: await world.http(healthy) } }),
  },
  {
    name: 'a firewall that drops',
    check: 'ipv4',
    code: 'ipv4-unreachable',
    entry: DNS,
    make: () =>
      Promise.resolve({
        network: { connect: () => Promise.resolve({ kind: 'timeout', reason: 'ETIMEDOUT' }) },
      }),
  },
  {
    name: 'IPv6 that is broken while IPv4 works',
    check: 'ipv6',
    code: 'ipv6-broken',
    entry: DNS,
    make: async (world) => ({
      ports: await world.site(healthy),
      mappings: [{ host: HOST, port: 443, address: '::1', toPort: await world.closedPort() }],
    }),
  },
  {
    name: 'IPv6 alone, and it is broken',
    check: 'ipv6',
    code: 'ipv6-unreachable',
    entry: DNS,
    make: async (world) => ({
      mappings: [{ host: HOST, port: 443, address: '::1', toPort: await world.closedPort() }],
    }),
  },
  {
    name: 'a connection that is closed without an answer',
    check: 'http-status',
    code: 'status-silent',
    entry: PROXY,
    make: async (world) => ({ ports: await world.site((request) => request.socket.destroy()) }),
  },
];

const redirects: Case[] = [
  {
    name: 'no redirect to HTTPS',
    check: 'http-redirect',
    code: 'redirect-none',
    entry: null,
    make: async (world) => ({ ports: { 443: await world.https(healthy), 80: await world.http(healthy) } }),
  },
  {
    name: 'a redirect of HTTP to itself',
    check: 'http-redirect',
    code: 'redirect-loop',
    entry: FORWARDED,
    make: async (world) => ({
      ports: {
        443: await world.https(healthy),
        80: await world.http(says(301, '', { location: `http://${HOST}/` })),
      },
    }),
  },
  {
    name: 'a redirect to HTTPS and back to HTTP',
    check: 'http-redirect',
    code: 'redirect-downgrade',
    entry: FORWARDED,
    make: async (world) => ({
      ports: {
        443: await world.https(says(302, '', { location: `http://${HOST}/home` })),
        80: await world.http((request, response) =>
          request.url === '/home' ? says(200, 'home')(request, response) : redirect(request, response),
        ),
      },
    }),
  },
  {
    name: 'a redirect to HTTPS by way of another name',
    check: 'http-redirect',
    code: 'redirect-detour',
    entry: null,
    make: async (world) => {
      const http = await world.http((request, response) => {
        const location = request.headers.host === `www.${HOST}` ? `https://${HOST}/` : `http://www.${HOST}/`;
        says(301, '', { location })(request, response);
      });
      return {
        ports: { 443: await world.https(healthy), 80: http },
        mappings: [{ host: `www.${HOST}`, port: 80, address: '127.0.0.1', toPort: http }],
      };
    },
  },
  {
    name: 'a redirect to another domain',
    check: 'http-redirect',
    code: 'redirect-other-host',
    entry: null,
    make: async (world) => ({
      ports: {
        443: await world.https(healthy),
        80: await world.http(says(302, '', { location: 'https://parked.example.net/' })),
      },
      mappings: [
        { host: 'parked.example.net', port: 443, address: '127.0.0.1', toPort: await world.closedPort() },
      ],
    }),
  },
  {
    name: 'no route for plain HTTP',
    check: 'http-redirect',
    code: 'redirect-face',
    face: 'traefik-404',
    entry: 'domain-without-router-404',
    make: async (world) => ({
      ports: { 443: await world.https(healthy), 80: await world.http(says(404, '404 page not found\n')) },
    }),
  },
  {
    name: 'a closed port 80',
    check: 'http-redirect',
    code: 'redirect-silent',
    entry: LETS_ENCRYPT,
    make: async (world) => ({ ports: { 443: await world.https(healthy) } }),
  },
  {
    name: 'an application that forces HTTPS behind a proxy that it does not trust',
    check: 'http-status',
    code: 'status-loop',
    entry: FORWARDED,
    make: async (world) => ({ ports: await world.site(says(301, '', { location: `https://${HOST}/` })) }),
  },
  {
    name: 'a redirect loop behind Cloudflare',
    check: 'http-status',
    code: 'status-loop',
    entry: 'redirect-loop-cloudflare-flexible',
    make: async (world) => ({
      ports: await world.site(
        says(301, '', { location: `https://${HOST}/`, server: 'cloudflare', 'cf-ray': '8' }),
      ),
    }),
  },
  {
    name: 'an endless chain of addresses',
    check: 'http-status',
    code: 'status-loop',
    entry: FORWARDED,
    make: async (world) => ({
      ports: await world.site((request, response) => {
        says(302, '', { location: `${request.url ?? ''}x` })(request, response);
      }),
    }),
  },
  {
    name: 'HTTPS that leads to plain HTTP',
    check: 'http-status',
    code: 'status-downgrade',
    entry: FORWARDED,
    make: async (world) => ({
      ports: {
        443: await world.https(says(302, '', { location: `http://${HOST}/login` })),
        80: await world.http(healthy),
      },
    }),
  },
  {
    name: 'a redirect to localhost',
    check: 'http-status',
    code: 'status-local-address',
    entry: 'public-origin-not-allowed',
    make: async (world) => ({
      ports: await world.site(says(302, '', { location: 'http://localhost:3000/' })),
    }),
  },
  {
    name: 'a redirect to another domain that answers',
    check: 'http-status',
    code: 'status-other-host',
    entry: null,
    make: async (world) => {
      const other = await world.https(healthy, world.issued({ hosts: ['login.example.net'] }));
      return {
        ports: await world.site(says(302, '', { location: 'https://login.example.net/' })),
        mappings: [{ host: 'login.example.net', port: 443, address: '127.0.0.1', toPort: other }],
      };
    },
  },
];

/** An answer of every address, and what it is. */
function face(name: string, entry: string | null, id: FaceId, handler: RequestListener): Case {
  return {
    name,
    check: 'http-status',
    code: 'status-face',
    face: id,
    entry,
    make: async (world) => ({ ports: await world.site(handler) }),
  };
}

const cloudflare = { server: 'cloudflare', 'cf-ray': '8f0-MAD' };

const faces: Case[] = [
  face(
    'the plain 404 of Traefik',
    'domain-without-router-404',
    'traefik-404',
    says(404, '404 page not found\n'),
  ),
  face(
    'no available server',
    'no-available-server-503',
    'no-available-server',
    says(503, 'no available server\n'),
  ),
  face('Bad Gateway', 'bad-gateway-502-wrong-port', 'bad-gateway', says(502, 'Bad Gateway')),
  face(
    'Gateway Timeout',
    'gateway-timeout-504-multiple-networks',
    'gateway-timeout',
    says(504, 'Gateway Timeout'),
  ),
  face('Cloudflare 521', PROXY, 'cloudflare', says(521, 'error code: 521', cloudflare)),
  face('Cloudflare 522', DNS, 'cloudflare', says(522, 'error code: 522', cloudflare)),
  face(
    'Cloudflare 524',
    'upload-limit-or-proxy-timeout',
    'cloudflare',
    says(524, 'error code: 524', cloudflare),
  ),
  face(
    'Cloudflare 526',
    LETS_ENCRYPT,
    'cloudflare',
    says(526, '<h1>Error <span>526</span></h1>', cloudflare),
  ),
  face('Cloudflare 1016', DNS, 'cloudflare', says(530, 'error code: 1016', cloudflare)),
  face('Cloudflare 1020', null, 'cloudflare-refusal', says(403, 'error code: 1020', cloudflare)),
  face(
    'the welcome page of nginx',
    'multi-stage-copy-missing',
    'welcome-page',
    says(200, '<!DOCTYPE html><html><head><title>Welcome to nginx!</title>', { 'content-type': 'text/html' }),
  ),
  face(
    'a host that the framework does not allow',
    'public-origin-not-allowed',
    'host-not-allowed',
    says(403, 'Blocked request. This host ("app.example.com") is not allowed.'),
  ),
];

const pages: Case[] = [
  {
    name: 'an error of the application',
    check: 'http-status',
    code: 'status-server-error',
    entry: null,
    make: async (world) => ({ ports: await world.site(says(500, 'Internal Server Error')) }),
  },
  {
    name: 'a 404 of the application',
    check: 'http-status',
    code: 'status-client-error',
    entry: null,
    make: async (world) => ({ ports: await world.site(says(404, 'Not found here')) }),
  },
  {
    name: 'another status than expected',
    check: 'http-status',
    code: 'status-other',
    entry: null,
    make: async (world) => ({ ports: await world.site(healthy), request: { expectedStatus: 401 } }),
  },
  {
    name: 'a slow answer',
    check: 'response-time',
    code: 'time-slow',
    entry: null,
    make: async (world) => ({
      ports: await world.site((request, response) => {
        setTimeout(() => healthy(request, response), 1100);
      }),
    }),
  },
  {
    name: 'mixed content',
    check: 'page-links',
    code: 'links-http',
    entry: FORWARDED,
    make: async (world) => ({
      ports: await world.site(
        says(200, `<html><script src="http://${HOST}/app.js"></script>`, { 'content-type': 'text/html' }),
      ),
    }),
  },
  {
    name: 'a page that loads from localhost',
    check: 'page-links',
    code: 'links-local',
    entry: 'env-build-time-missing',
    make: async (world) => ({
      ports: await world.site(
        says(200, '<html><form method=post action="http://localhost:8000/api">', {
          'content-type': 'text/html',
        }),
      ),
    }),
  },
  {
    name: 'no security headers',
    check: 'security-headers',
    code: 'headers-missing',
    entry: null,
    make: async (world) => ({ ports: await world.site(says(200, 'ok')) }),
  },
  {
    name: 'a cookie without Secure',
    check: 'cookies',
    code: 'cookies-insecure',
    entry: FORWARDED,
    make: async (world) => ({
      ports: await world.site(says(200, 'ok', { 'set-cookie': ['a=1; Secure', 'session=2; HttpOnly'] })),
    }),
  },
];

/** The application, with one path that answers otherwise. */
function withPath(path: string, handler: RequestListener): RequestListener {
  return (request, response) => (request.url === path ? handler : healthy)(request, response);
}

function healthCase(name: string, code: Code, entry: string, handler: RequestListener): Case {
  return {
    name,
    check: 'health',
    code,
    entry,
    ...(code === 'health-face' ? { face: 'no-available-server' } : {}),
    make: async (world) => ({
      ports: await world.site(withPath('/health', handler)),
      request: { healthPath: '/health' },
    }),
  };
}

function versionCase(name: string, code: Code, entry: string | null, handler: RequestListener): Case {
  return {
    name,
    check: 'version',
    code,
    entry,
    ...(code === 'version-face' ? { face: 'bad-gateway' } : {}),
    make: async (world) => ({
      ports: await world.site(withPath('/version', handler)),
      request: { version: { expected: '1111111', path: '/version' } },
    }),
  };
}

const HEALTH = 'healthcheck-wrong-port-or-path';

const paths: Case[] = [
  healthCase(
    'a health path that answers 200 with a page',
    'health-html',
    HEALTH,
    says(200, '<!doctype html><title>Shop</title>', { 'content-type': 'text/html' }),
  ),
  healthCase('a health path that does not exist', 'health-status', HEALTH, says(404, 'Not found here')),
  healthCase(
    'a health path behind a login',
    'health-redirect',
    HEALTH,
    says(302, '', { location: '/login' }),
  ),
  healthCase(
    'a health report of a failure with status 200',
    'health-reports-failure',
    'depends-on-readiness-or-migrations',
    says(200, '{"status":"DOWN","db":"refused"}', { 'content-type': 'application/json' }),
  ),
  healthCase(
    'a health path without a server',
    'health-face',
    'no-available-server-503',
    says(503, 'no available server'),
  ),
  healthCase('a health path that hangs up', 'health-silent', PROXY, (request) => request.socket.destroy()),
  versionCase('the version before', 'version-other', 'stale-image-not-pulled', healthy),
  versionCase(
    'a version that the application does not know',
    'version-unknown',
    'env-missing-runtime',
    says(200, '{"commit":"unknown"}', { 'content-type': 'application/json' }),
  ),
  versionCase(
    'no version path',
    'version-unreadable',
    null,
    says(404, '<html>Not found', { 'content-type': 'text/html' }),
  ),
  versionCase(
    'a version path without a server',
    'version-face',
    'bad-gateway-502-wrong-port',
    says(502, 'Bad Gateway'),
  ),
  versionCase('a version path that hangs up', 'version-silent', PROXY, (request) => request.socket.destroy()),
];

function secondCase(
  name: string,
  code: Code,
  entry: string | null,
  handler: RequestListener,
  id?: FaceId,
): Case {
  return {
    name,
    check: 'second-domain',
    code,
    entry,
    ...(id === undefined ? {} : { face: id }),
    make: async (world) => ({
      ports: await world.site(healthy),
      mappings: [{ host: WWW, port: 443, address: '127.0.0.1', toPort: await world.https(handler) }],
      request: { secondDomains: [new URL(`https://${WWW}/`)] },
    }),
  };
}

const seconds: Case[] = [
  secondCase('a second domain with an error', 'second-status', null, says(500, 'oops')),
  secondCase(
    'a second domain without a route',
    'second-face',
    'no-available-server-503',
    says(503, 'no available server'),
    'no-available-server',
  ),
  {
    name: 'a second domain that leads elsewhere',
    check: 'second-domain',
    code: 'second-elsewhere',
    entry: null,
    make: async (world) => {
      const away = await world.https(says(302, '', { location: 'https://else.example.net/' }));
      const other = await world.https(says(200, 'else'), world.issued({ hosts: ['else.example.net'] }));
      return {
        ports: await world.site(healthy),
        mappings: [
          { host: WWW, port: 443, address: '127.0.0.1', toPort: away },
          { host: 'else.example.net', port: 443, address: '127.0.0.1', toPort: other },
        ],
        request: { secondDomains: [new URL(`https://${WWW}/`)] },
      };
    },
  },
  secondCase(
    'a second domain in a loop',
    'second-loop',
    FORWARDED,
    says(302, '', { location: `https://${WWW}/` }),
  ),
  {
    name: 'a second domain without a certificate',
    check: 'second-domain',
    code: 'second-silent',
    entry: LETS_ENCRYPT,
    make: async (world) => ({
      ports: await world.site(healthy),
      mappings: [
        {
          host: WWW,
          port: 443,
          address: '127.0.0.1',
          toPort: await world.https(healthy, world.issued({ hosts: [HOST] })),
        },
      ],
      request: { secondDomains: [new URL(`https://${WWW}/`)] },
    }),
  },
];
const probe = new URL(`https://${HOST}/probe`);

function persistCase(
  name: string,
  code: Code,
  entry: string | null,
  mode: 'read' | 'write',
  handler: RequestListener,
): Case {
  return {
    name,
    check: 'persistence',
    code,
    entry,
    ...(code === 'persist-face' ? { face: 'no-available-server' } : {}),
    make: async (world) => ({
      ports: await world.site(withPath('/probe', handler)),
      request: {
        persistence: mode === 'write' ? { url: probe, mode } : { url: probe, mode, value: 'a1b2c3d4e5f6' },
      },
    }),
  };
}

const persistence: Case[] = [
  persistCase(
    'data that a redeploy deletes',
    'persist-lost',
    'uploads-not-persisted',
    'read',
    says(404, 'gone'),
  ),
  persistCase(
    'data of another volume',
    'persist-other',
    'volume-recreated-data-lost',
    'read',
    says(200, 'older'),
  ),
  persistCase('a probe that is not allowed', 'persist-refused', null, 'write', says(403, 'no')),
  persistCase('a probe that nobody may read', 'persist-refused', null, 'read', says(401, 'no')),
  persistCase(
    'a value that is taken and not kept',
    'persist-not-stored',
    'uploads-not-persisted',
    'write',
    says(200, 'thanks'),
  ),
  persistCase(
    'no server for the probe',
    'persist-face',
    'no-available-server-503',
    'read',
    says(503, 'no available server'),
  ),
  persistCase('a probe that hangs up', 'persist-silent', PROXY, 'write', (request) =>
    request.socket.destroy(),
  ),
];

const ports: Case[] = [
  {
    name: 'an open panel',
    check: 'public-ports',
    code: 'ports-panel',
    entry: 'published-port-bypasses-firewall',
    make: async (world) => ({
      ports: { ...(await world.site(healthy)), 8000: await world.http(healthy) },
      request: { arePortsTried: true },
    }),
  },
  {
    name: 'an open database',
    check: 'public-ports',
    code: 'ports-database',
    entry: 'published-port-bypasses-firewall',
    make: async (world) => ({
      ports: {
        ...(await world.site(healthy)),
        5432: await world.tcp((socket) => socket.end()),
        8080: await world.http(healthy),
      },
      request: { arePortsTried: true },
    }),
  },
];

/** An application that answers badly for some requests in a row, after the ones that the other checks make. */
function flapping(bad: RequestListener): RequestListener {
  let count = 0;
  return (request, response) => {
    count += 1;
    (count > 4 && count % 4 < 2 ? bad : healthy)(request, response);
  };
}

const stability: Case[] = [
  {
    name: 'an application that restarts again and again',
    check: 'stability',
    code: 'stability-failures',
    entry: 'restart-loop',
    make: async (world) => ({
      ports: await world.site(flapping((request) => request.socket.destroy())),
      request: { stableFor: 12_000 },
    }),
  },
  {
    name: 'a proxy that finds the application now and then',
    check: 'stability',
    code: 'stability-failures',
    entry: 'bad-gateway-502-wrong-port',
    make: async (world) => ({
      ports: await world.site(flapping(says(502, 'Bad Gateway'))),
      request: { stableFor: 12_000 },
    }),
  },
  {
    name: 'answers that are good and slow',
    check: 'stability',
    code: 'stability-slow',
    entry: null,
    make: async (world) => ({
      ports: await world.site((request, response) => {
        setTimeout(() => healthy(request, response), 1100);
      }),
      request: { stableFor: 3000 },
    }),
  },
];

export const SITE_CASES: readonly Case[] = [
  ...certificates,
  ...connections,
  ...redirects,
  ...faces,
  ...pages,
  ...paths,
  ...seconds,
  ...persistence,
  ...ports,
  ...stability,
];
