import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preview } from '#src/coolify/index.ts';
import { previewView } from '#src/preview/index.ts';
import { readRecipe, recipeIds } from '#src/site/recipes.ts';
import type { Outcome } from './run.ts';

const SCRIPT = resolve('public/scripts/local-env.mjs');
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'local-env-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const envPath = (): string => join(folder, '.env');
const written = (): NodeJS.Dict<string> => parseEnv(readFileSync(envPath(), 'utf8'));

function feed(input: string, ...options: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...options], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const localEnv = (compose: string, ...options: readonly string[]): Outcome =>
  feed(JSON.stringify(preview(compose, {})), ...options);

/** A service `web` with these lines of `environment`, and others beside it. */
const stack = (environment: readonly string[], others = ''): string =>
  `services:\n  web:\n    image: a:1\n    environment:\n${environment.map((line) => `      - ${line}\n`).join('')}${others}`;

describe('the .env for a laptop', () => {
  it.each([
    ['SERVICE_PASSWORD_DB', /^[A-Za-z0-9]{32}$/],
    ['SERVICE_PASSWORD_64_DB', /^[A-Za-z0-9]{64}$/],
    ['SERVICE_PASSWORDWITHSYMBOLS_DB', /^[^\s'"\\$`#]{32}$/],
    ['SERVICE_USER_DB', /^[a-z]{16}$/],
    ['SERVICE_LOWERCASEUSER_DB', /^[a-z]{16}$/],
    ['SERVICE_BASE64_128_KEY', /^[A-Za-z0-9]{128}$/],
    ['SERVICE_REALBASE64_KEY', /^[A-Za-z0-9+/]{43}=$/],
    ['SERVICE_HEX_64_KEY', /^[0-9a-f]{64}$/],
  ])('draws %s as Coolify would', (name, pattern) => {
    expect(localEnv(stack([`A=\${${name}}`])).status).toBe(0);
    const first = written()[name];
    expect(first).toMatch(pattern);
    rmSync(envPath());
    localEnv(stack([`A=\${${name}}`]));
    expect(written()[name]).not.toBe(first);
  });

  it('signs tokens with the password that it draws', () => {
    const compose = stack(['P=${SERVICE_PASSWORD_JWT}', 'A=${SERVICE_SUPABASEANON_KEY}']);
    expect(localEnv(compose).status).toBe(0);
    const [header, payload, signature] = String(written()['SERVICE_SUPABASEANON_KEY']).split('.');
    const key = written()['SERVICE_PASSWORD_JWT']!;
    expect(createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url')).toBe(signature);
    expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject({ role: 'anon' });
  });

  it('gives each public service an address of its own on this machine', () => {
    const others =
      '  api:\n    image: b:1\n    environment:\n      - SERVICE_URL_API_3000\n  site:\n    image: c:1\n    expose: ["80"]\n    environment:\n      - A=${SERVICE_URL_SITE}\n';
    const { status, stderr } = localEnv(stack(['SERVICE_URL_WEB_3000'], others));
    expect(status).toBe(0);
    expect(written()).toEqual({
      SERVICE_URL_WEB: 'http://127.0.0.1:3000',
      SERVICE_FQDN_WEB: '127.0.0.1',
      SERVICE_URL_API: 'http://127.0.0.1:3001',
      SERVICE_FQDN_API: '127.0.0.1',
      SERVICE_URL_SITE: 'http://127.0.0.1:8080',
      SERVICE_FQDN_SITE: '127.0.0.1',
    });
    expect(stderr).toContain('api: http://127.0.0.1:3001 (port 3000)\n');
  });

  it('knows the names of services, and a commit where the file asks for one', () => {
    const others = '  my-db:\n    image: b:1\n';
    localEnv(stack(['A=http://${SERVICE_NAME_MY_DB}:5432', 'B=${SOURCE_COMMIT}'], others));
    expect(written()).toEqual({ SERVICE_NAME_MY_DB: 'my-db', SOURCE_COMMIT: 'local' });
  });

  it('lists what nobody can guess, registered in Coolify or not, and leaves defaults to the file', () => {
    const compose = stack([
      'MAIL_TOKEN=${MAIL_TOKEN}',
      'URL=postgres://app:${EMBEDDED}@db',
      'NEEDED=${NEEDED:?say which}',
      'MODE=${MODE:-production}',
      'TEXT=x${ALSO:-1}y $${NOT_ONE}',
    ]);
    const { status, stderr } = localEnv(compose);
    expect(status).toBe(1);
    expect(written()).toEqual({ MAIL_TOKEN: '', EMBEDDED: '', NEEDED: '' });
    for (const name of ['MAIL_TOKEN', 'EMBEDDED', 'NEEDED'])
      expect(stderr).toContain(`to fill in: ${name}\n`);
  });

  it('changes nothing that is there, and adds only what is new', () => {
    const before = '# mine\nexport MAIL_TOKEN="abc"\nSERVICE_PASSWORD_DB=kept';
    writeFileSync(envPath(), before);
    const compose = stack(['MAIL_TOKEN=${MAIL_TOKEN}', 'P=${SERVICE_PASSWORD_DB}']);
    expect(localEnv(compose).status).toBe(0);
    expect(readFileSync(envPath(), 'utf8')).toBe(before);
    localEnv(stack(['P=${SERVICE_PASSWORD_DB}', 'Q=${SERVICE_PASSWORD_CACHE}']));
    expect(readFileSync(envPath(), 'utf8')).toMatch(
      /^# mine\nexport MAIL_TOKEN="abc"\nSERVICE_PASSWORD_DB=kept\nSERVICE_PASSWORD_CACHE=\w{32}\n$/,
    );
  });

  it('writes a file that only its owner reads, or to the output', () => {
    localEnv(stack(['P=${SERVICE_PASSWORD_DB}']));
    expect(statSync(envPath()).mode & 0o777).toBe(0o600);
    rmSync(envPath());
    expect(localEnv(stack(['P=${SERVICE_PASSWORD_DB}']), '--output', '-').stdout).toMatch(
      /^SERVICE_PASSWORD_DB=\w{32}\n$/,
    );
    expect(existsSync(envPath())).toBe(false);
  });

  it.each([
    ['text that is not JSON', 'services:', 'is not JSON'],
    ['JSON of something else', '{"ok":true}', 'coolify-playbook preview'],
    [
      'a file that Coolify refuses',
      JSON.stringify(preview(stack(['A=${B:+c}']), {})),
      'Coolify would refuse this file: The key must start',
    ],
  ])('says that it cannot use %s', (_, input, message) => {
    const { status, stdout, stderr } = feed(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(envPath())).toBe(false);
  });

  it('says how it is used', () => {
    const { status, stdout } = feed('', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage:\n/);
    expect(stdout).toMatch(/^Exit status:/m);
    expect(feed('', '--outptu', 'x').status).toBe(2);
  });

  it.each(recipeIds())('has what the recipe %s needs', (id) => {
    const compose = readRecipe(id).find(({ path }) => path === 'docker-compose.yaml')!.text;
    const { status, stderr } = localEnv(compose);
    const missing = previewView(compose).variables.filter(({ isMissing }) => isMissing);
    for (const { name } of missing) expect(stderr).toContain(`to fill in: ${name}\n`);
    expect(status).toBe(missing.length === 0 ? 0 : 1);
  });
});
