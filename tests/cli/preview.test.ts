import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { preview, type PreviewOptions } from '#src/coolify/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { PREVIEW_COMMAND_TEXTS } from '#src/cli/preview/texts.ts';
import { run, type Answer } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'preview-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = [
  'services:',
  '  web:',
  '    image: nginx:1.29',
  '    environment: {SERVICE_URL_WEB_80: , TOKEN: "${TOKEN}"}',
  '    volumes: [./conf:/conf, data:/data]',
  '    depends_on: {db: {condition: service_healthy}}',
  '  db:',
  '    image: postgres:17',
  'volumes: {data: }',
  '',
].join('\n');

function previewed(args: readonly string[], input = TEXT): Answer {
  return run(['preview', '-', ...args], { input });
}

function contextFile(content: string): string {
  const path = join(folder, 'context.json');
  writeFileSync(path, content);
  return path;
}

describe('preview --format json', () => {
  it.each(['domain-port', 'domain-multi', 'env-embedded', 'db-long-ports'])('prints %s', (name) => {
    const text = readFileSync(`tests/coolify/cases/${name}.yaml`, 'utf8');
    const recorded = readFileSync(`tests/coolify/cases/${name}.json`, 'utf8');
    const { options = {} } = JSON.parse(recorded) as { options?: PreviewOptions };
    const expected = preview(text, options);
    const { status, stdout } = previewed(
      ['--format', 'json', '--context', contextFile(JSON.stringify(options))],
      text,
    );
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(status).toBe(expected.ok && expected.deploy.ok ? 0 : 1);
  });

  it('prints what Coolify refuses, and exits with 1', () => {
    const { status, stdout } = previewed(['--format', 'json'], 'services: [');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { swallowed: true } });
  });

  it('takes options from the command line before those of the context', () => {
    const context = contextFile('{"domains":{"web":"https://a.example.com"},"uuid":"one","name":"first"}');
    const { stdout } = previewed([
      '--format=json', '--context', context, '--uuid', 'two', '--domain', 'web=https://b.example.com:80',
      '--domain', 'web=https://c.example.com:80', '--wildcard', 'http://w.example.com',
    ]); // prettier-ignore
    const result = JSON.parse(stdout) as { domains: unknown; application_fqdn: unknown };
    expect(result.domains).toEqual({ web: { domain: 'https://b.example.com:80,https://c.example.com:80' } });
    expect(stdout).toContain('web-two');
    expect(stdout).toContain('coolify.resourceName=first');
    expect(stdout).not.toContain('a.example.com');
  });
});

describe('preview', () => {
  it('prints the compose file', () => {
    const { status, stdout, stderr } = previewed(['--format', 'yaml']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^services:\n {2}web:\n {4}image: 'nginx:1.29'\n/);
  });

  it('prints the differences', () => {
    const { status, stdout } = previewed(['--format', 'diff']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^--- a\/docker-compose.yaml\n\+\+\+ b\/docker-compose.yaml\n@@ /);
    expect(stdout).toContain('+    restart: unless-stopped\n');
  });

  it.each(['yaml', 'diff'])('prints no %s for a file that Coolify refuses', (format) => {
    expect(previewed(['--format', format], 'services: [')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Nothing is deployed.') as string,
    });
  });

  it.each(LOCALES)('tells people what happens (%s)', (lang) => {
    const texts = PREVIEW_COMMAND_TEXTS[lang];
    const { status, stdout, stderr } = previewed(['--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const titles = [texts.surprises, texts.routine, texts.routes, texts.data, texts.variables, texts.order];
    const places = titles.map((title) => stdout.indexOf(`\n${title}\n`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const parts = [
      'F-038',
      './conf:/conf',
      'TOKEN=',
      texts.toFillIn,
      texts.port(80),
      lang === 'en' ? '"db"' : '«db»',
    ];
    for (const part of parts) expect(stdout).toContain(part);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it('says why nothing is deployed', () => {
    const { status, stdout } = previewed([], 'services: {"a;b": {image: x}}');
    expect(status).toBe(1);
    expect(stdout).toContain('Invalid Docker Compose service name');
  });

  it('shows no control characters', () => {
    const text = `services: {web: {image: "x", environment: {A: "\\e[31m\u202e", B: "\${B:-\\e[1m}"}}}`;
    for (const format of ['pretty', 'json']) {
      expect(previewed(['--format', format], text).stdout).not.toMatch(/[\u001b\u202e]/);
    }
  });
});

describe('preview refuses', () => {
  it.each([
    ['two files', ['b.yaml'], 'Name one compose file'],
    ['another format', ['--format', 'jsn'], 'Did you mean json?'],
    ['an unreadable domain', ['--domain', 'web'], 'web'],
    [
      'an unreadable wildcard domain',
      ['--wildcard', 'example'],
      'The wildcard domain "example" is no address',
    ],
    ['a missing context', ['--context', 'nowhere.json'], 'nowhere.json'],
  ])('%s', (_, args, words) => {
    const { status, stdout, stderr } = previewed(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['a list', '[]', 'holds no JSON object'],
    ['unknown keys', '{"setings":{}}', 'unknown key "setings"'],
    ['wrong values', '{"env":"A=b"}', 'must be an object'],
  ])('a context with %s', (_, content, words) => {
    const { status, stderr } = previewed(['--context', contextFile(content)]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
