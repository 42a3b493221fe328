import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withBuildSecrets } from '#src/coolify/build-secrets.ts';
import { isDatabase } from '#src/coolify/database-image.ts';
import { Domains } from '#src/coolify/domains.ts';
import { deployedCompose, preview, type PreviewOptions } from '#src/coolify/index.ts';
import { checkLongMount, readMountText } from '#src/coolify/mount-text.ts';
import { isMap, type CoolifyMap, type CoolifyValue } from '#src/coolify/php-values.ts';
import { withoutMarks } from '#src/coolify/references.ts';
import { ServiceNames } from '#src/coolify/service-names.ts';
import { after, afterLast, before, beforeLast, compareBytes, replaceFirst } from '#src/coolify/text.ts';
import { readCoolifyYaml } from '#src/compose/index.ts';

function sectionsOf(text: string): CoolifyMap {
  const reading = readCoolifyYaml(text);
  if (!reading.ok || !isMap(reading.value)) throw new Error('The sample is not read.');
  return reading.value;
}

/** Collections as plain data, so that a failed comparison can be read. */
function plain(value: CoolifyValue | undefined): unknown {
  return isMap(value ?? null)
    ? Object.fromEntries(Array.from(value as CoolifyMap, ([key, item]) => [key, plain(item)]))
    : value;
}

interface Deployed {
  readonly services: Record<
    string,
    { networks?: Record<string, unknown>; labels?: string[]; container_name?: string }
  >;
  readonly networks: Record<string, unknown>;
}

function deployed(text: string, options: PreviewOptions): Deployed {
  return parse(deployedCompose(text, options) ?? '') as Deployed;
}

describe('build secrets', () => {
  const services = (text: string): unknown =>
    plain(withBuildSecrets(sectionsOf(`services:\n  web:\n    ${text}\n`), ['A', 'B']).get('services'));

  it.each([
    ['build: ./web', { context: './web', secrets: { 0: 'A', 1: 'B' } }],
    ['build: {context: ., secrets: [B, mine]}', { context: '.', secrets: { 0: 'B', 1: 'mine', 2: 'A' } }],
    ['build: {context: .}', { context: '.', secrets: { 0: 'A', 1: 'B' } }],
    ['build: false', { secrets: { 0: 'A', 1: 'B' } }],
  ])('are added to %s, each once', (text, build) => {
    expect(services(text)).toEqual({ web: { build } });
  });

  it('are declared from the environment, beside those of the file', () => {
    const sections = sectionsOf('services: {db: {image: a}}\nsecrets: {mine: {file: ./x}}');
    expect(plain(withBuildSecrets(sections, ['A']))).toEqual({
      services: { db: { image: 'a' } },
      secrets: { mine: { file: './x' }, A: { environment: 'A' } },
    });
    expect(withBuildSecrets(sections, [])).toBe(sections);
  });

  it.each([
    ['build: true', 'Cannot use a scalar value as an array'],
    ['build: {secrets: mine}', 'in_array(): Argument #2 ($haystack) must be of type array'],
  ])('end the deployment with %s', (text, message) => {
    expect(() => services(text)).toThrow(message);
  });
});

describe('settings of the application', () => {
  const WEB = 'services:\n  web:\n    image: nginx:1.29\n    expose: ["80"]\n';
  const DOMAIN = { web: 'https://a.example.com' };

  it('connects every service to the network of the destination', () => {
    const { services, networks } = deployed(WEB, {
      uuid: 'abcd1234',
      network: 'shared',
      settings: { connect_to_docker_network: true },
    });
    expect(services['web']?.networks).toEqual({ abcd1234: null, shared: null });
    expect(networks).toEqual({
      abcd1234: { name: 'abcd1234', external: true },
      shared: { name: 'shared', external: true },
    });
  });

  it('gives containers a name without a time', () => {
    const name = (isConsistent: boolean): string | undefined =>
      deployed(WEB, { uuid: 'abcd1234', settings: { is_consistent_container_name_enabled: isConsistent } })
        .services['web']?.container_name;
    expect(name(true)).toBe('web-abcd1234');
    expect(name(false)).toMatch(/^web-abcd1234-./);
  });

  it('compresses answers only where it is asked to', () => {
    const labels = (isGzip: boolean): string =>
      (
        deployed(WEB, { domains: DOMAIN, settings: { is_gzip_enabled: isGzip } }).services['web']?.labels ??
        []
      ).join('\n');
    expect(labels(true)).toContain('.middlewares.gzip.compress=true');
    expect(labels(true)).toContain('.encode=zstd gzip');
    expect(labels(false)).not.toMatch(/gzip/);
  });

  it('keeps the prefix of the path where it is asked to', () => {
    const labels = (strips: boolean): string =>
      (
        deployed(WEB, {
          domains: { web: 'https://a.example.com/api' },
          settings: { is_stripprefix_enabled: strips },
        }).services['web']?.labels ?? []
      ).join('\n');
    expect(labels(true)).toMatch(/handle_path/);
    expect(labels(true)).toMatch(/stripprefix/);
    expect(labels(false)).not.toMatch(/handle_path|stripprefix/);
  });

  it('leaves `$` in labels alone where it is asked to', () => {
    const file = `${WEB}    labels: ["a=$$b"]\n`;
    const label = (escapes: boolean): string | undefined =>
      deployed(file, { settings: { is_container_label_escape_enabled: escapes } }).services[
        'web'
      ]?.labels?.find((text) => text.startsWith('a='));
    expect(label(true)).toBe('a=$$$$b');
    expect(label(false)).toBe('a=$$b');
  });

  it('leads visitors from one name to the other', () => {
    const labels = (redirect: string): string =>
      (
        deployed(WEB, { domains: { web: { domain: 'https://www.a.example.com', redirect } } }).services['web']
          ?.labels ?? []
      ).join('\n');
    expect(labels('non-www')).toMatch(/redir/i);
    expect(labels('non-www')).toContain('^(http|https)://www\\.(.+)');
    expect(labels('both')).not.toMatch(/www\\\./);
  });

  it.each([
    ['networks: {front: 1}', 'could not be converted to int'],
    ['networks: {front: 1.5}', 'could not be converted to float'],
  ])('ends the load with a number for a network: %s', (text, message) => {
    expect(JSON.stringify(preview(`${WEB}    ${text}\n`))).toContain(message);
  });
});

describe('domains of services that look alike', () => {
  const names = new ServiceNames(['web-app', 'api']);

  it('belong to the service whose name differs only in its marks', () => {
    const domains = new Domains([['web_app', { domain: 'https://a.example.com' }]]);
    expect(domains.of('web-app')).toBe('https://a.example.com');
    expect([...domains.reconciled(names).entries]).toEqual([
      ['web-app', { domain: 'https://a.example.com' }],
    ]);
    expect(domains.of('api')).toBeNull();
  });

  it.each([
    [
      'the filled one',
      [
        ['web_app', 'https://a.example.com'],
        ['web-app', null],
      ],
      'https://a.example.com',
    ],
    [
      'the filled one, in any order',
      [
        ['web-app', ''],
        ['web.app', 'https://a.example.com'],
      ],
      'https://a.example.com',
    ],
    [
      'the one under its own name',
      [
        ['web_app', 'https://a.example.com'],
        ['web-app', 'https://b.example.com'],
      ],
      'https://b.example.com',
    ],
    [
      'the first of two under other names',
      [
        ['web_app', 'https://a.example.com'],
        ['web.app', 'https://b.example.com'],
      ],
      'https://a.example.com',
    ],
    [
      'the empty one under its own name',
      [
        ['web_app', ''],
        ['web-app', null],
      ],
      null,
    ],
  ] as const)('%s stays', (_, entries, kept) => {
    const domains = new Domains(entries.map(([key, domain]) => [key, { domain }]));
    expect(domains.reconciled(names).of('web-app')).toBe(kept);
  });

  it('are dropped with a service that is gone (F-085)', () => {
    const domains = new Domains([['gone', { domain: 'https://a.example.com' }]]);
    expect(domains.reconciled(names).isEmpty).toBe(true);
  });

  it('become one entry when a domain is put, which keeps where visitors are led', () => {
    const domains = new Domains([['web_app', { domain: '', redirect: 'www' }]]);
    expect(domains.hasBlank).toBe(true);
    domains.put('web.app', 'https://a.example.com', names);
    expect([...domains.entries]).toEqual([['web-app', { domain: 'https://a.example.com', redirect: 'www' }]]);
    domains.put('new', 'https://n.example.com', names);
    expect(domains.of('new')).toBe('https://n.example.com');
    expect(domains.hasBlank).toBe(false);
  });

  it('stay with each of two services that only marks tell apart', () => {
    const both = new ServiceNames(['web-app', 'web_app']);
    const domains = new Domains([['web_app', { domain: 'https://a.example.com' }]]);
    domains.put('web-app', 'https://b.example.com', both);
    expect([...domains.entries.keys()]).toEqual(['web_app', 'web-app']);
  });
});

describe('texts', () => {
  it('are cut at a mark, and stay whole without it', () => {
    expect([
      before('a:b:c', ':'),
      after('a:b:c', ':'),
      beforeLast('a:b:c', ':'),
      afterLast('a:b:c', ':'),
    ]).toEqual(['a', 'b:c', 'a:b', 'c']);
    for (const cut of [before, after, beforeLast, afterLast]) expect(cut('abc', ':')).toBe('abc');
    expect([replaceFirst('a-a', 'a', 'b'), replaceFirst('a', 'x', 'b')]).toEqual(['b-a', 'a']);
  });

  it('are ordered as their bytes in UTF-8', () => {
    const texts = ['\u{1F600}', '\uFF5E', 'b', 'a', 'ab', 'é'];
    const byBytes = texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(texts.toSorted(compareBytes)).toEqual(byBytes);
  });

  it.each([
    ['${A:-b}', 'A:-b'],
    ['${A', 'A'],
    ['{A}', 'A'],
    ['{A}b', 'A'],
    ['{A', 'A'],
    ['$A', 'A'],
    ['A', 'A'],
  ])('lose the marks of a reference: %s is %s', (text, name) => {
    expect(withoutMarks(text)).toBe(name);
  });
});

describe('mounts', () => {
  it.each([
    ['C:/a:/b:ro', 'C:/a', '/b', 'ro'],
    ['${V:-./d}', '${V:-./d}', '${V:-./d}', null],
    ['${V:-./d}x:/data', './d', 'x:/data', null],
    ['${V:-./d}:/data:ro', './d', '/data', 'ro'],
    ['data:/b:c:ro', 'data', '/b:c', 'ro'],
  ])('%s', (text, source, target, mode) => {
    const read = (): unknown => readMountText(text);
    // A reference without a target is no path that Coolify accepts.
    if (text === '${V:-./d}') expect(read).toThrow('Invalid Docker volume definition');
    else expect(read()).toEqual({ source, target, mode });
  });

  it('end the load where text stands between a reference and a second colon', () => {
    expect(() => readMountText('${V:-./d}x:/data:ro')).toThrow(
      'mount_path must be of type string, null given',
    );
  });

  it('in long form may have a reference as their source', () => {
    expect(() => checkLongMount('${V}/x', '/data')).not.toThrow();
    expect(() => checkLongMount('./a;b', '/data')).toThrow('(array syntax)');
    expect(() => checkLongMount('./a', '/data`id`')).toThrow('(array syntax)');
  });
});

describe('a database by its image', () => {
  const service = (text: string): CoolifyValue => sectionsOf(text);

  it.each<[string, string, boolean]>([
    ['postgres:17', 'image: postgres:17', true],
    ['nginx:1.29', 'image: nginx:1.29', false],
    ['postgres:17', 'depends_on: {redis: {condition: service_healthy}}', false],
    ['postgres:17', 'depends_on: {redis: {}}\nenvironment: [APP_KEY=a, POSTGRES_PASSWORD=b]', false],
    ['postgres:17', 'depends_on: {redis: {}}\nenvironment: [POSTGRES_PASSWORD=b]', true],
    ['registry.example.com/metabase/metabase:1', 'image: a', false],
    [
      'postgres:17',
      'healthcheck: {test: ["CMD", "curl", "http://127.0.0.1/health"]}\ndepends_on: [a]',
      false,
    ],
    ['postgres:17', 'healthcheck: {test: "pg_isready"}\nports: ["5432:5432"]', true],
    ['postgres:17', 'healthcheck: {test: 1}', true],
  ])('%s with %s', (image, text, expected) => {
    expect(isDatabase(image, service(text))).toBe(expected);
  });

  it('is decided by the image alone where the service is empty', () => {
    expect(isDatabase('postgres:17', null)).toBe(true);
    expect(() => isDatabase('postgres:17', 'text')).toThrow('must be of type ?array');
  });
});
