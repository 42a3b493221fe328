import { describe, expect, it } from 'vitest';
import { readAddress, readDuration } from '#src/cli/verify/address.ts';
import { neededVariables } from '#src/cli/verify/needed-variables.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { isSameVersion } from '#src/verify/checks/version.ts';
import { faceOf } from '#src/verify/faces.ts';
import { isLocalHost, isPrivateAddress } from '#src/verify/follow.ts';
import { mappedEndpoints, readConnectTo, readResolve } from '#src/verify/mapping.ts';
import { VERIFY_TEXTS } from '#src/verify/texts.ts';

describe('faceOf', () => {
  it.each([
    ['a 404 of the application', 404, '{"error":"404 page not found"}', {}],
    ['a 503 of the application', 503, 'Sorry, no available server for this game', {}],
    ['a page about an error of Cloudflare', 200, 'error code: 1020', { server: 'cloudflare' }],
    ['a 404 behind Cloudflare', 404, 'No such page. See RFC 1035.', { server: 'cloudflare' }],
    ['a page about nginx', 200, '<title>Welcome to nginx! A tutorial</title>', {}],
    ['a page that quotes a host refusal', 200, 'Invalid Host header', {}],
  ])('takes %s for the application', (_, status, body, headers) => {
    expect(faceOf({ status, body, headers })).toBeNull();
  });
});

describe('isSameVersion', () => {
  const commit = '4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d';
  it.each([
    [commit, commit, true],
    [commit, commit.slice(0, 7), true],
    [commit.slice(0, 8).toUpperCase(), commit, true],
    [commit, commit.slice(0, 6), false],
    [commit, `5${commit.slice(1)}`, false],
    ['v1.2.3', '1.2.3', true],
    ['1.2.3', '1.2.30', false],
    ['1.2', '1.2.3', false],
    ['', '', false],
    ['main', 'main', true],
  ])('%j and %j: %j', (found, expected, isSame) => {
    expect(isSameVersion(found, expected)).toBe(isSame);
  });
});

describe('addresses', () => {
  it.each([
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['127.0.0.1', true],
    ['203.0.113.10', false],
    ['169.254.169.254', true],
    ['fd12:3456::1', true],
    ['fe80::1', true],
    ['::1', true],
    ['2001:db8::1', false],
  ])('%s is private: %j', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
    expect(isLocalHost(address)).toBe(isPrivate);
  });

  it.each(['localhost', 'app.localhost', 'host.docker.internal', '0.0.0.0'])('%s is local', (host) => {
    expect(isLocalHost(host)).toBe(true);
    expect(isLocalHost(`${host}.example.com`)).toBe(false);
  });
});

describe('mappings', () => {
  it.each([
    ['app.example.com:203.0.113.10', { host: 'app.example.com', address: '203.0.113.10' }],
    ['APP.example.com:2001:db8::1', { host: 'app.example.com', address: '2001:db8::1' }],
    ['app.example.com:[2001:db8::1]', { host: 'app.example.com', address: '2001:db8::1' }],
    ['tienda.españa.example:192.0.2.1', { host: 'tienda.xn--espaa-rta.example', address: '192.0.2.1' }],
    ['app.example.com', null],
    ['app.example.com:other.example.com', null],
    [':192.0.2.1', null],
    ['app.example.com:443:192.0.2.1', null],
  ])('--resolve %s', (text, expected) => {
    expect(readResolve(text)).toEqual(expected === null ? null : { port: null, toPort: null, ...expected });
  });

  it.each([
    [
      'a.example.com:443:192.0.2.1:8443',
      { host: 'a.example.com', port: 443, address: '192.0.2.1', toPort: 8443 },
    ],
    ['a.example.com::[::1]:', { host: 'a.example.com', port: null, address: '::1', toPort: null }],
    ['[2001:db8::1]:443:192.0.2.1:1', { host: '2001:db8::1', port: 443, address: '192.0.2.1', toPort: 1 }],
    ['a.example.com:443:192.0.2.1', null],
    ['a.example.com:0:192.0.2.1:1', null],
    ['a.example.com:1:192.0.2.1:65536', null],
    ['a.example.com:1:999.0.2.1:1', null],
  ])('--connect-to %s', (text, expected) => {
    expect(readConnectTo(text)).toEqual(expected);
  });

  it('take the exact port before all ports, and none of another host', () => {
    const mappings = [
      { host: 'a.example.com', port: null, address: '192.0.2.1', toPort: null },
      { host: 'a.example.com', port: 443, address: '192.0.2.2', toPort: 8443 },
    ];
    expect(mappedEndpoints(mappings, 'A.example.com', 443)).toEqual([
      { address: '192.0.2.2', port: 8443, family: 4 },
    ]);
    expect(mappedEndpoints(mappings, 'a.example.com', 80)).toEqual([
      { address: '192.0.2.1', port: 80, family: 4 },
    ]);
    expect(mappedEndpoints(mappings, 'b.example.com', 443)).toBeNull();
  });
});

describe('readDuration', () => {
  it.each([
    ['60s', 60_000],
    ['5m', 300_000],
    ['1.5s', 1500],
    ['250ms', 250],
    ['90', 90_000],
    ['24h', 86_400_000],
  ])('%s', (text, milliseconds) => {
    expect(readDuration('--for', text, 'en')).toBe(milliseconds);
  });

  it.each(['', '0', '-1', '1d', '25h', '5 m', '1e3', 'soon'])('refuses %j', (text) => {
    expect(() => readDuration('--for', text, 'es')).toThrow(/--for no puede ser/);
  });
});

describe('readAddress', () => {
  it('takes addresses of any script, port and family', () => {
    expect(readAddress('https://españa.example/año#part', 'en').href).toBe(
      'https://xn--espaa-rta.example/a%C3%B1o',
    );
    expect(readAddress('HTTP://[2001:db8::1]:8080', 'en').href).toBe('http://[2001:db8::1]:8080/');
  });

  it('does not repeat a password', () => {
    expect(() => readAddress('https://user:hunter2@app.example.com', 'en')).toThrow(
      /holds a name or a password/,
    );
    expect(() => readAddress('https://user:hunter2@app.example.com', 'en')).not.toThrow(/hunter2/);
  });
});

describe('neededVariables', () => {
  it('names what has no default and does not come from Coolify', () => {
    const text = `services:
  web:
    image: nginx
    environment:
      A: \${A}
      B: \${B:?set it}
      C: \${C:-1}
      D: \${D-}
      E: \${SERVICE_PASSWORD_DB}
      F: $\${NOT}
      G: http://\${G}:\${COOLIFY_BRANCH}
`;
    expect(neededVariables(text)).toEqual(['A', 'B', 'G']);
  });
});

describe('texts', () => {
  it.each(LOCALES)('%s: names differ, and every sentence ends', (locale) => {
    const { checks, faces } = VERIFY_TEXTS[locale];
    expect(new Set(Object.values(checks)).size).toBe(Object.keys(checks).length);
    for (const write of Object.values(faces)) {
      const sentence = write({ id: 'cloudflare', entry: null, mark: '522' });
      expect(sentence).toMatch(/^\p{Ll}|^Cloudflare/u);
    }
  });
});
