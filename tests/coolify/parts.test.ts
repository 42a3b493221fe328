import { describe, expect, it } from 'vitest';
import { isDatabase } from '#src/coolify/database-image.ts';
import { commandOf, isPort, readAddressVariable } from '#src/coolify/magic-names.ts';
import { md5 } from '#src/coolify/md5.ts';
import { readMountText } from '#src/coolify/mount-text.ts';
import { bracesIn, operationIn } from '#src/coolify/references.ts';
import { routerSegment } from '#src/coolify/route.ts';
import { slug } from '#src/coolify/slug.ts';
import { readAddress, withoutPort } from '#src/coolify/web-address.ts';
import { readCoolifyYaml } from '#src/compose/index.ts';

describe('md5', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123', 'cffd031ee047cfb01e1e691c468edf75'],
    ['é', '66ddcd97cfdeabb2f6fb8a999b4bc76f'],
  ])('of %j', (text, digest) => {
    expect(md5(text)).toBe(digest);
  });
});

describe('slugs', () => {
  it.each([
    ['Data_Vol', 'data-vol'],
    ['my.vol', 'myvol'],
    ['${DATA_DIR}', 'data-dir'],
    ['$HOME/x', 'homex'],
    ['.', ''],
    ['a@b', 'a-at-b'],
    ['--a  b--', 'a-b'],
    ['Größe', 'grosse'],
    ['日本', ''],
  ])('of %j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('router names', () => {
  it.each([
    ['web', 'web-2567'],
    ['api.test', 'api-test-'],
    ['api-test', 'api-test-'],
    ['日本', 'service-'],
  ])('for %j begin with %j', (service, start) => {
    expect(routerSegment(service).startsWith(start)).toBe(true);
    expect(routerSegment(service)).toMatch(/-[0-9a-f]{4}$/);
  });

  it('differ for names that look alike', () => {
    expect(routerSegment('api.test')).not.toBe(routerSegment('api-test'));
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example.com:3000/x', { scheme: 'https', host: 'a.example.com', port: 3000, path: '/x' }],
    ['HTTP://A.example.com', { scheme: 'http', host: 'A.example.com', port: null, path: '/' }],
    ['a.example.com', { scheme: '', host: '', port: null, path: 'a.example.com' }],
    ['a.example.com:80', { scheme: '', host: 'a.example.com', port: 80, path: '/' }],
    ['//a.example.com/x', { scheme: '', host: 'a.example.com', port: null, path: '/x' }],
    ['http://[::1]:80/', { scheme: 'http', host: '[::1]', port: 80, path: '/' }],
    ['https://u:p@a.example.com/?q#f', { host: 'a.example.com', user: 'u:p', query: 'q', fragment: 'f' }],
  ])('%s', (text, expected) => {
    expect(readAddress(text)).toMatchObject(expected);
  });

  it.each(['http://', 'ftp://a.example.com', 'http://a.example.com:99999', 'x:'])('%s is refused', (text) => {
    expect(() => readAddress(text)).toThrow(/isn't valid|is no valid url/);
  });

  it.each([
    ['https://a.example.com:3000', 'https://a.example.com'],
    ['https://a.example.com:3000/x', 'https://a.example.com/x'],
    ['a.example.com:80', '//a.example.com'],
    ['https://u:p@a.example.com:80/x?b=1&c=2.d#f', 'https://u:p@a.example.com/x?b=1&c=2.d#f'],
    ['https://a.example.com:80/?x=1', 'https://a.example.com?x=1'],
    ['https://a.example.com:80/x?a.b=1&c[d.e]=2', 'https://a.example.com/x?a_b=1&c%5Bd.e%5D=2'],
    ['mailto:me@example.com', 'mailto:me@example.com'],
    ['mailto:/x', 'mailto:x'],
    ['?a=1', '?a=1'],
  ])('%s without its port is %s', (text, expected) => {
    expect(withoutPort(readAddress(text))).toBe(expected);
  });
});

describe('mounts in short form', () => {
  it.each([
    ['data:/data', 'data', '/data', null],
    ['./a:/a:ro', './a', '/a', 'ro'],
    ['./a:/a:odd', './a', '/a:odd', null],
    ['/only', '/only', '/only', null],
    ['C:/x:/data', 'C:/x', '/data', null],
    ['${V:-./d}:/data:z', './d', '/data', 'z'],
    ['${V:-}:/data', '${V}', '/data', null],
    ['${V}/x:/data', '${V}/x', '/data', null],
    [' data:/data ', 'data', '/data', null],
  ])('%s', (text, source, target, mode) => {
    expect(readMountText(text)).toEqual({ source, target, mode });
  });

  it.each(['${V-x}:/data', 'data:${T}', 'a;b:/data', 'a:/d|e'])('%s is refused', (text) => {
    expect(() => readMountText(text)).toThrow('Invalid Docker volume definition');
  });
});

describe('references', () => {
  it('end at their own brace', () => {
    expect(bracesIn('x${A:-${B}}y')).toEqual({ content: 'A:-${B}', end: 11 });
    expect(bracesIn('${A')).toBeNull();
  });

  it.each([
    ['A:-b', 'A', ':-', 'b'],
    ['A-b:-c', 'A', '-', 'b:-c'],
    ['A:?b', 'A', ':?', 'b'],
    ['A?', 'A', '?', ''],
    ['A:-${B:-c}', 'A', ':-', '${B:-c}'],
  ])('%s is split', (content, variable, operator, operand) => {
    expect(operationIn(content)).toEqual({ variable, operator, operand });
  });

  it('without an operator stay whole', () => {
    expect(operationIn('A:+b')).toBeNull();
    expect(operationIn('{A:-b}')).toBeNull();
  });
});

describe('magic variables', () => {
  it.each([
    ['SERVICE_PASSWORD_DB', 'PASSWORD'],
    ['SERVICE_PASSWORD_64_DB', 'PASSWORD_64'],
    ['SERVICE_PASSWORD_MY_DB', 'PASSWORD_MY'],
    ['SERVICE_URL_WEB_3000', 'URL'],
    ['SERVICE_URL_MY_WEB_APP_3000', ''],
    ['SERVICE_', ''],
  ])('%s has the command %j', (key, command) => {
    expect(commandOf(key)).toBe(command);
  });

  it.each([
    ['SERVICE_URL_APP_3000', { written: 'APP', service: 'app', port: '3000' }],
    ['SERVICE_FQDN_MY_API', { written: 'MY_API', service: 'my_api', port: null }],
  ])('%s is taken apart', (key, expected) => {
    expect(readAddressVariable(key)).toEqual(expected);
  });
});

describe('databases', () => {
  it.each([
    ['postgres:16', '{}', true],
    ['ghcr.io/example/redis', '{}', true],
    ['example/postgres-backup', '{}', false],
    ['nginx', '{}', false],
    ['postgres', '{healthcheck: {test: [CMD, curl, http://localhost]}}', false],
    ['postgres', '{depends_on: {redis: {}}}', false],
    ['postgres', '{depends_on: {redis: {}}, environment: [POSTGRES_PASSWORD=x]}', true],
    ['supabase/postgres-meta', '{}', false],
    ['localhost:5000/mysql', '{}', false],
  ])('%s %s', (image, yaml, expected) => {
    const reading = readCoolifyYaml(yaml);
    expect(reading.ok && isDatabase(image, reading.value)).toBe(expected);
  });
});

describe('digits at the end of a magic variable', () => {
  it.each([
    ['3000', true],
    ['0', false],
    [null, false],
  ])('%s count as a port: %s', (port, expected) => {
    expect(isPort(port)).toBe(expected);
  });

  it.each([
    ['SERVICE_URL_APP_3000', '3000', 'APP'],
    ['SERVICE_URL_APP_X3000', null, 'APP_X3000'],
    ['SERVICE_URL_APP_3000X', null, 'APP_3000X'],
  ])('%s: port %s', (key, port, written) => {
    expect(readAddressVariable(key)).toMatchObject({ port, written });
  });
});
