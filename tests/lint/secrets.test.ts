import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { fixAll, lint, render } from '#src/lint/index.ts';
import {
  entropy,
  isOwnSecretName,
  isPlaceholder,
  looksRandom,
  secretStart,
} from '#src/lint/secret-shapes.ts';

const RULES = ['secret-in-file', 'default-password', 'database-without-password'];
const SECRET = 'kV7mQ2xR9tLw4nZe';

function service(lines: readonly string[], image = 'ghcr.io/example/api:1.4.0'): string {
  return `services:\n  api:\n    image: ${image}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function found(text: string): string[] {
  return lint(text)
    .findings.filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, severity, range }) => `${severity} ${rule} ${text.slice(range.start, range.end)}`);
}

describe('isOwnSecretName', () => {
  it.each([
    'POSTGRES_PASSWORD',
    'DB_PASS',
    'JWT_SECRET',
    'SECRET_KEY_BASE',
    'API_KEY',
    'apiKey',
    'AWS_SECRET_ACCESS_KEY',
    'GITHUB_TOKEN',
    'PASSWORD2',
  ])('takes %s', (name) => expect(isOwnSecretName(name)).toBe(true));

  it.each([
    'PASSWORD_MIN_LENGTH',
    'PASSWORDMINCHAR',
    'POSTGRES_PASSWORD_FILE',
    'TOKEN_TTL',
    'STRIPE_PUBLIC_KEY',
    'SUPABASE_ANON_KEY',
    'RECAPTCHA_SITE_KEY',
    'CACHE_KEY',
    'MYSQL_ALLOW_EMPTY_PASSWORD',
    'MYSQL_RANDOM_ROOT_PASSWORD',
    'KEYBOARD',
    'AWS_ACCESS_KEY_ID',
  ])('leaves %s', (name) => expect(isOwnSecretName(name)).toBe(false));
});

describe('looksRandom', () => {
  it.each([SECRET, '4f9b1c7e2a8d6053b7e1', 'p8!Kd_02-xZq', 'QmVhdXRpZnVsU2VjcmV0VmFsdWU9MTIz'])(
    '%s',
    (value) => expect(looksRandom(value)).toBe(true),
  );
  it.each([
    'correct-horse-battery',
    'development',
    'short1A',
    'a sentence of 4 words',
    './keys/id_1',
    'aaaaaaaa1111',
  ])('not %s', (value) => expect(looksRandom(value)).toBe(false));
});

describe('small parts', () => {
  it('counts bits for each character', () => {
    expect(entropy('')).toBe(0);
    expect(entropy('aaaa')).toBe(0);
    expect(entropy('abab')).toBe(1);
    expect(entropy('abcd')).toBe(2);
  });

  it('shows four characters of a long secret and none of a short one', () => {
    expect(secretStart(SECRET)).toBe('kV7m');
    expect(secretStart('hunter2')).toBe('');
  });

  it.each(['changeme', 'your-key-here', '<token>', 'xxxxxxxx', 'AKIAIOSFODNN7EXAMPLE'])(
    '%s is a placeholder',
    (value) => expect(isPlaceholder(value)).toBe(true),
  );
});

describe('what is found', () => {
  it.each([
    ['a list entry', ['environment:', `  - API_SECRET=${SECRET}`], [`warning secret-in-file ${SECRET}`]],
    [
      'an escaped scalar as a whole',
      ['environment:', '  API_SECRET: "kV7m\\x512xR9tLw4nZe"'],
      ['warning secret-in-file "kV7m\\x512xR9tLw4nZe"'],
    ],
    [
      'an address',
      ['environment:', `  QUEUE: amqp://app:${SECRET}@mq:5672`],
      [`warning secret-in-file ${SECRET}`],
    ],
    [
      'a token in a command',
      ['command: login ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
      ['warning secret-in-file ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
    ],
    [
      'a token in a comment',
      ['command: login # ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
      ['warning secret-in-file ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
    ],
    [
      'the header of a private key',
      [
        'environment:',
        '  CERT: |',
        '    -----BEGIN RSA PRIVATE KEY-----',
        '    MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn',
      ],
      ['warning secret-in-file -----BEGIN RSA PRIVATE KEY-----'],
    ],
    ['a header without a key', ['environment:', '  MARK: "-----BEGIN RSA PRIVATE KEY-----"'], []],
    ['a variable', ['environment:', '  API_SECRET: ${API_SECRET}'], []],
    ['a mounted file', ['environment:', '  API_SECRET: /run/secrets/api'], []],
    ['an innocent name', ['environment:', '  REVISION: 4f9b1c7e2a8d6053b7e1'], []],
    [
      'a password like the account',
      ['environment:', '  DB_USER: shop', '  DB_PASSWORD: shop'],
      ['warning default-password shop'],
    ],
    ['a mail account', ['environment:', '  SMTP_PASSWORD: test'], []],
    ['an address of a host elsewhere', ['environment:', '  QUEUE: amqp://guest:guest@mq.example.com'], []],
    ['digits', ['environment:', '  ADMIN_PASSWORD: 12345678'], ['warning default-password 12345678']],
    [
      'an open one',
      ['ports: ["25575:25575"]', 'environment:', '  ADMIN_PASSWORD: admin'],
      ['error default-password admin'],
    ],
    [
      'one behind loopback',
      ['ports: ["127.0.0.1:9:9"]', 'environment:', '  ADMIN_PASSWORD: admin'],
      ['warning default-password admin'],
    ],
    [
      'a password for another service',
      ['ports: ["8080:80"]', 'environment:', '  DB_PASSWORD: admin'],
      ['warning default-password admin'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found(service(lines))).toEqual(expected);
  });

  it.each([
    [
      'a published cache',
      'redis:8',
      ['ports: ["6379:6379"]'],
      ['error database-without-password "6379:6379"'],
    ],
    [
      'one with a password',
      'redis:8',
      ['ports: ["6379:6379"]', 'command: redis-server --requirepass $X'],
      [],
    ],
    [
      'one with a configuration',
      'redis:8',
      ['ports: ["6379:6379"]', 'volumes: ["conf:/usr/local/etc/redis"]'],
      [],
    ],
    ['an inner cache', 'redis:8', [], []],
    [
      'an inner cache that says so',
      'bitnami/redis:8',
      ['environment: [ALLOW_EMPTY_PASSWORD=yes]'],
      ['info database-without-password yes'],
    ],
    [
      'a database with a preset user',
      'mongo:8',
      ['ports: ["27017:27017"]', 'environment: [MONGO_INITDB_ROOT_USERNAME=a]'],
      [],
    ],
  ])('%s', (_, image, lines, expected) => {
    expect(found(service(lines, image))).toEqual(expected);
  });

  it('tells no secret: neither in the data nor in a sentence', () => {
    const token = 'ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
    const text = service([
      'environment:',
      `  API_SECRET: ${SECRET}`,
      `  B_SECRET: \${B_SECRET:-x${SECRET}}`,
      `  C: amqp://app:y${SECRET}@mq`,
      '  ADMIN_PASSWORD: hunter22hunter22',
      `command: ${token}`,
    ]);
    const findings = lint(text).findings.filter(({ rule }) => RULES.includes(rule));
    expect(findings).toHaveLength(5);
    for (const finding of findings) {
      const said = LOCALES.map((locale) => Object.values(render(finding, locale)).join(' ')).join(' ');
      for (const told of [JSON.stringify(finding.data), said, JSON.stringify(finding.edits?.changes ?? [])]) {
        for (const secret of [SECRET, token, 'hunter22hunter22'])
          expect(told).not.toContain(secret.slice(0, 8));
      }
    }
  });
});

describe('the fix', () => {
  const fix = (text: string): string => fixAll(text, 'unsafe', {}).text;
  const only = (text: string): string => {
    const [finding] = lint(text).findings.filter(({ rule }) => RULES.includes(rule));
    return finding?.edits === null || finding === undefined ? 'no fix' : fix(text);
  };

  it('puts the variable in every place, commands included', () => {
    const text = service(
      [
        `command: redis-server --requirepass ${SECRET}`,
        `environment: ["REDIS_PASSWORD=${SECRET}"]`,
        'healthcheck:',
        `  test: ["CMD", "redis-cli", "-a", "${SECRET}", "ping"]`,
      ],
      'redis:8',
    );
    expect(fix(text)).toBe(text.replaceAll(SECRET, '${SERVICE_PASSWORD_API}'));
  });

  it.each([
    ['a label repeats it', ['environment:', `  API_SECRET: ${SECRET}`, `labels: ["a=${SECRET}"]`]],
    ['it is plain between brackets', [`environment: {API_SECRET: ${SECRET}}`]],
    [
      'it is plain between brackets on lines of their own',
      ['environment: {', `  API_SECRET: ${SECRET} # why`, '}'],
    ],
    ['escapes stand in it', ['environment:', '  API_SECRET: "kV7m\\x512xR9tLw4nZe"']],
    [
      'a command gives the word as a password',
      ['environment:', '  ADMIN_PASSWORD: admin', 'command: login -padmin'],
    ],
  ])('is none where %s', (_, lines) => {
    expect(only(service(lines))).toBe('no fix');
  });

  it('gives two secrets of one name two variables', () => {
    const text = `services:\n${['a', 'b']
      .map(
        (name) =>
          `  ${name}:\n    image: ghcr.io/example/api:1.4.0\n    environment:\n      API_SECRET: ${name}${SECRET}\n`,
      )
      .join('')}`;
    const fixed = fix(text);
    expect(fixed).toContain('API_SECRET: ${A_API_SECRET}');
    expect(fixed).toMatch(/API_SECRET: \$\{(?:B_)?API_SECRET\}/);
    expect(fixed).not.toContain(SECRET);
  });

  it('leaves a file readable, whatever it replaces', () => {
    const text = service([
      'environment:',
      `  - 'API_SECRET=${SECRET}'`,
      `  - "B=amqp://u:${SECRET}@mq" # note`,
    ]);
    const fixed = fix(text);
    expect(lint(fixed).file.syntaxProblems).toEqual([]);
    expect(fixed).toContain('# note');
    expect(fixed).not.toContain(SECRET);
  });
});
