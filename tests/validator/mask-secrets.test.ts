import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '#src/lint/index.ts';
import { maskSecrets } from '#src/validator/mask-secrets.ts';

describe('maskSecrets', () => {
  it.each([
    ['a plain value', '  POSTGRES_PASSWORD: hunter2', '  POSTGRES_PASSWORD: "***"'],
    ['a comment behind it', '  API_KEY: abc # of the lab', '  API_KEY: "***" # of the lab'],
    ['a quoted value', `  JWT_SECRET: "a b"`, `  JWT_SECRET: "***"`],
    ['single quotes', `  'app-key': 'a''b'`, `  'app-key': '***'`],
    ['a number', '  PASSWORD: 1234', '  PASSWORD: "***"'],
    ['a list entry', '  - DB_PASSWORD=hunter2', '  - DB_PASSWORD=***'],
    ['a quoted list entry', '  - "DB_PASSWORD=a b"', '  - "DB_PASSWORD=***"'],
    ['a commented line', '  # TOKEN: abc', '  # TOKEN: "***"'],
    ['a flow mapping', '  environment: {A: b, TOKEN: abc}', '  environment: {A: b, TOKEN: "***"}'],
    ['an anchor', '  SECRET: &s abc', '  SECRET: &s "***"'],
    ['a default value', '  PASSWORD: ${DB_PASSWORD:-hunter2}', '  PASSWORD: ${DB_PASSWORD:-***}'],
    ['a default under another name', '  PASSWORD: ${DB:-hunter2}', '  PASSWORD: ${DB:-***}'],
    ['a default elsewhere', '  command: run ${API_TOKEN-abc}', '  command: run ${API_TOKEN-***}'],
    ['an address', '  URL: postgres://app:hunter2@db:5432/app', '  URL: postgres://app:***@db:5432/app'],
    ['an address without user', '  - REDIS=redis://:hunter2@cache', '  - REDIS=redis://:***@cache'],
    [
      'a command',
      '  command: redis-server --requirepass hunter2',
      '  command: redis-server --requirepass ***',
    ],
    ['a command as list', '  command: ["--requirepass", "hunter2"]', '  command: ["--requirepass", "***"]'],
    ['a client', '  test: mysqladmin ping -phunter2', '  test: mysqladmin ping -p***'],
    [
      'a shell variable',
      '  command: sh -c "PGPASSWORD=hunter2 psql"',
      '  command: sh -c "PGPASSWORD=*** psql"',
    ],
    ['a token by its shape', `  X: ghp_${'a'.repeat(36)}`, '  X: "***"'],
    ['a token in a list', `  - ghp_${'a'.repeat(36)}`, '  - "***"'],
    ['a token under a secret key', `  TOKEN: ghp_${'a'.repeat(36)}`, '  TOKEN: "***"'],
    ['an access key', '  AWS_ACCESS_KEY_ID: AKIAIOSFODNN7EXAMPLE', '  AWS_ACCESS_KEY_ID: "***"'],
    [
      'a password hash',
      '  - "users=admin:$$apr1$$abcdefgh$$0123456789012345678901"',
      '  - "users=admin:***"',
    ],
  ])('masks %s', (_, line, expected) => {
    expect(maskSecrets(line)).toEqual({ text: expected, count: 1 });
  });

  it.each([
    '  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
    '  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}',
    '  - PASSWORD=$SERVICE_PASSWORD_DB',
    '  POSTGRES_PASSWORD_FILE: /run/secrets/db',
    '  PASSWORD_FILE: ./secret.txt',
    '  SECRET: /run/secrets/db',
    '  ALLOW_EMPTY_PASSWORD: "yes"',
    '  TOKEN_TTL: 3600',
    '  SECRET:',
    '  KEY: ""',
    'secrets:',
    '  - source: db_password',
    '  secrets: [db_password]',
    '  URL: https://example.com:8443/path@2x',
    '  URL: postgres://app:${DB_PASSWORD}@db/app',
    '  image: ghcr.io/example/api:1.4.0',
    '  keyboard: us',
  ])('leaves %s', (line) => {
    expect(maskSecrets(line)).toEqual({ text: line, count: 0 });
  });

  it('masks the lines of a block and of a private key, and keeps their number', () => {
    const text = [
      'services:',
      '  web:',
      '    environment:',
      '      TLS_KEY: |',
      '        first',
      '        second',
      '      NEXT: kept',
      '      CERT: |',
      '        -----BEGIN RSA PRIVATE KEY-----',
      '        MIIB',
      '        -----END RSA PRIVATE KEY-----',
      '      LAST: kept',
    ].join('\n');
    const masked = maskSecrets(text);
    expect(masked.text.split('\n')).toHaveLength(text.split('\n').length);
    expect(masked.text).not.toMatch(/first|second|MIIB|RSA/);
    expect(masked.text).toMatch(/NEXT: kept[\s\S]*LAST: kept/);
    expect(masked.count).toBe(2);
  });

  it('leaves the blank lines of a block', () => {
    const { text, count } = maskSecrets('  PASSWORD: |\n    one\n\n    two\n  A: b\n');
    expect(text).toBe('  PASSWORD: |\n    ***\n\n    ***\n  A: b\n');
    expect(count).toBe(1);
  });

  it('keeps the quotes of a pair within a line', () => {
    expect(maskSecrets(`  x: {TOKEN: 'abc', KEY: "d", A_SECRET: e}`).text).toBe(
      `  x: {TOKEN: '***', KEY: "***", A_SECRET: "***"}`,
    );
  });

  it('looks for two hundred secrets elsewhere, and masks all where they are written', () => {
    const secret = (index: number): string => `x${index}aB3dE5fG`;
    const lines = Array.from({ length: 250 }, (_, index) => `  A${index}_PASSWORD: ${secret(index)}`);
    const { text } = maskSecrets([...lines, `  a: ${secret(0)}`, `  b: ${secret(249)}`].join('\n'));
    expect(
      text
        .split('\n')
        .slice(0, 250)
        .every((line) => line.endsWith('"***"')),
    ).toBe(true);
    expect(text.split('\n').slice(250)).toEqual(['  a: ***', `  b: ${secret(249)}`]);
  });

  it('masks a distinctive secret wherever it stands', () => {
    const masked = maskSecrets('A_PASSWORD: s3cr3t-value\nnote: use s3cr3t-value here');
    expect(masked).toEqual({ text: 'A_PASSWORD: "***"\nnote: use *** here', count: 2 });
  });

  it('does not look for a secret that is a word', () => {
    expect(maskSecrets('PASSWORD: postgres\nimage: postgres:17').text).toBe(
      'PASSWORD: "***"\nimage: postgres:17',
    );
  });

  it('leaves a file as readable as it was', () => {
    const samples = globSync('src/lint/rules/*/good.yaml');
    expect(samples.length).toBeGreaterThan(50);
    for (const path of samples) {
      const text = readFileSync(path, 'utf8');
      const masked = maskSecrets(text).text;
      expect(masked.split('\n').length, path).toBe(text.split('\n').length);
      expect(lint(masked, { rules: [] }).file.syntaxProblems, path).toEqual([]);
    }
  });

  it('takes a long line in its stride', () => {
    const begun = performance.now();
    for (const piece of [
      'PASSWORD=',
      'a://b:',
      '${TOKEN:-',
      '--token ',
      'key: ',
      'ghp_',
      '"',
      'eyJ',
      '-a',
      'passwordkey.',
    ]) {
      maskSecrets(piece.repeat(20_000));
    }
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
