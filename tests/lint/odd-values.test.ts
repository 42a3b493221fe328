import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { changedLines, check, places, web, words, type ReportedCase } from './reported.ts';

/** Put together here: no token stands in the repository. */
const TOKEN = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_');

const SECRETS: readonly ReportedCase[] = [
  {
    name: 'in an address',
    rule: 'default-password',
    text: 'services:\n  web:\n    image: a:1\n    environment:\n      DATABASE_URL: postgres://app:changeme@db/app\n  db:\n    image: postgres:17\n',
    found: ['5:36 web warning: changeme'],
    fix: null,
    says: {
      en: 'The address in `DATABASE_URL` of service "web" holds a password that is easy to guess.',
      es: 'La dirección de `DATABASE_URL` del servicio «web» contiene una contraseña fácil de adivinar.',
    },
  },
  {
    name: 'a word with digits after it',
    rule: 'default-password',
    text: web('image: a:1', 'environment:', '  DB_PASSWORD: Password123!'),
    found: ['5:20 web warning: Password123!'],
    fix: ['-      DB_PASSWORD: Password123!', '+      DB_PASSWORD: ${DB_PASSWORD}'],
  },
  {
    name: 'a word of the list with digits',
    rule: 'default-password',
    text: web('image: a:1', 'environment:', '  DB_PASSWORD: secret99'),
    found: ['5:20 web warning: secret99'],
    fix: ['-      DB_PASSWORD: secret99', '+      DB_PASSWORD: ${DB_PASSWORD}'],
  },
  {
    name: 'the name of a service that is built',
    rule: 'default-password',
    text: web('build: .', 'environment:', '  DB_PASSWORD: shopweb', '  DB_USER: shop_web'),
    found: ['5:20 web warning: shopweb'],
    fix: ['-      DB_PASSWORD: shopweb', '+      DB_PASSWORD: ${DB_PASSWORD}'],
  },
  {
    name: 'the account',
    rule: 'default-password',
    text: web('build: .', 'environment: {DB_PASSWORD: kangaroo, DB_USER: kangaroo}'),
    found: ['4:32 web warning: kangaroo'],
    fix: null,
  },
  {
    name: 'a private key',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'environment:',
      '  KEY: |',
      '    -----BEGIN RSA PRIVATE KEY-----',
      '    MIIEpAIBAAKCAQEAx9Zk3v',
      '    -----END RSA PRIVATE KEY-----',
    ),
    found: ['6:9 web warning: -----BEGIN RSA PRIVATE KEY-----'],
    fix: null,
    says: { en: 'A private key is written in the file.', es: 'Hay una clave privada escrita en el archivo.' },
  },
  {
    name: 'a signed token in a command',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'command: serve eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    ),
    found: ['4:20 web warning: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.…'],
    fix: null,
    says: {
      en: 'A signed token is written in the file ("eyJh…", 92 characters).',
      es: 'Hay un token firmado escrito en el archivo («eyJh…», 92 caracteres).',
    },
  },
  {
    name: 'a short password in an address',
    rule: 'secret-in-file',
    text: web('image: a:1', 'environment:', '  DATABASE_URL: postgres://app:xK9mQ2pLr4@db/app'),
    found: ['5:36 web warning: xK9mQ2pLr4'],
    fix: null,
    says: {
      en: 'The address in `DATABASE_URL` holds a password (10 characters).',
      es: 'La dirección de `DATABASE_URL` contiene una contraseña (10 caracteres).',
    },
  },
  {
    name: 'a password in a block',
    rule: 'secret-in-file',
    text: web('image: a:1', 'environment:', '  DB_PASSWORD: |-', '    xK9mQ2pLr4vT8wZ1'),
    found: ['6:9 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: null,
    says: {
      en: 'Write `${DB_PASSWORD}`, enter a new secret in Coolify.',
      es: 'Escriba `${DB_PASSWORD}` e introduzca un secreto nuevo en Coolify.',
    },
  },
  {
    name: 'a password before a comment at the end',
    rule: 'secret-in-file',
    text: 'services:\n  web:\n    image: a:1\n    environment:\n      DB_PASSWORD: xK9mQ2pLr4vT8wZ1 # why',
    found: ['5:20 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: ['-      DB_PASSWORD: xK9mQ2pLr4vT8wZ1 # why', '+      DB_PASSWORD: ${DB_PASSWORD} # why'],
  },
  {
    name: 'a database of its own root',
    rule: 'secret-in-file',
    text: web(
      'image: mariadb:11',
      'environment: {MARIADB_ROOT_PASSWORD: "xK9mQ2pLr4vT8wZ1", MARIADB_PASSWORD: "aB3dE5fG7hJ9kL1m"}',
    ),
    found: ['4:43 web warning: xK9mQ2pLr4vT8wZ1', '4:81 web warning: aB3dE5fG7hJ9kL1m'],
    fix: [
      '-    environment: {MARIADB_ROOT_PASSWORD: "xK9mQ2pLr4vT8wZ1", MARIADB_PASSWORD: "aB3dE5fG7hJ9kL1m"}',
      '+    environment: {MARIADB_ROOT_PASSWORD: "${SERVICE_PASSWORD_WEBROOT}", MARIADB_PASSWORD: "aB3dE5fG7hJ9kL1m"}',
    ],
  },
  {
    name: 'a name that is taken',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'environment:',
      '  DB_PASSWORD: xK9mQ2pLr4vT8wZ1',
      '  A: ${DB_PASSWORD}',
      '  B: ${WEB_DB_PASSWORD}',
    ),
    found: ['5:20 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: null,
  },
  {
    name: 'the same secret in a command',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'command: ["--password=xK9mQ2pLr4vT8wZ1"]',
      'environment: {DB_PASSWORD: "xK9mQ2pLr4vT8wZ1"}',
    ),
    found: ['5:33 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: [
      '-    command: ["--password=xK9mQ2pLr4vT8wZ1"]',
      '-    environment: {DB_PASSWORD: "xK9mQ2pLr4vT8wZ1"}',
      '+    command: ["--password=${DB_PASSWORD}"]',
      '+    environment: {DB_PASSWORD: "${DB_PASSWORD}"}',
    ],
  },
  {
    name: 'the same secret in a plain command in brackets',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'command: [--password=xK9mQ2pLr4vT8wZ1, a]',
      'environment: {DB_PASSWORD: "xK9mQ2pLr4vT8wZ1"}',
    ),
    found: ['5:33 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: null,
  },
  {
    name: 'the same secret with an escape',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'command: "--password=xK9mQ2p\\u004cr4vT8wZ1"',
      'environment: {DB_PASSWORD: "xK9mQ2pLr4vT8wZ1"}',
    ),
    found: ['5:33 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: null,
  },
  {
    name: 'letters alone',
    rule: 'secret-in-file',
    text: web('image: a:1', 'environment:', '  API_TOKEN: QwErTyUiOpAsDfGhJkLzXcVbNm'),
    found: ['5:18 web warning: QwErTyUiOpAsDfGhJkLzXcVbNm'],
    fix: ['-      API_TOKEN: QwErTyUiOpAsDfGhJkLzXcVbNm', '+      API_TOKEN: ${API_TOKEN}'],
  },
  {
    name: 'a secret that an alias repeats',
    rule: 'secret-in-file',
    text: 'services:\n  web:\n    image: a:1\n    environment: &e\n      DB_PASSWORD: xK9mQ2pLr4vT8wZ1\n  api:\n    image: a:1\n    environment: *e\n',
    found: ['5:20 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: ['-      DB_PASSWORD: xK9mQ2pLr4vT8wZ1', '+      DB_PASSWORD: ${DB_PASSWORD}'],
  },
  {
    name: 'a default of another variable',
    rule: 'secret-in-file',
    text: web('image: a:1', 'environment:', '  DB_PASSWORD: "x${A:-xK9mQ2pLr4vT8wZ1}"'),
    found: [],
  },
  {
    name: 'an address without a host',
    rule: 'secret-in-file',
    text: web('image: a:1', 'environment:', '  DATABASE_URL: "postgres://app:xK9mQ2pLr4vT8wZ1@/app"'),
    found: ['5:37 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: null,
  },
  {
    name: 'defaults that differ',
    rule: 'secret-in-file',
    text: web(
      'image: a:1',
      'environment:',
      '  A_PASSWORD: ${A_PASSWORD:-xK9mQ2pLr4vT8wZ1}',
      '  B_PASSWORD: ${B_PASSWORD:-xK9mQ2pLr4vT8wZ1}',
    ),
    found: ['5:33 web warning: xK9mQ2pLr4vT8wZ1'],
    fix: null,
  },
  {
    name: 'under the same name',
    rule: 'secret-with-default',
    text: web('image: a:1', 'environment:', '  DB_PASSWORD: ${DB_PASSWORD:-x7Kp2mQ9vL}'),
    found: ['5:20 web warning: ${DB_PASSWORD:-x7Kp2mQ9vL}'],
    says: {
      en: 'Write `${DB_PASSWORD:?}` and set the value as Literal in Coolify.',
      es: 'Escriba `${DB_PASSWORD:?}` y guarde el valor como Literal en Coolify.',
    },
  },
  {
    name: 'under another name',
    rule: 'secret-with-default',
    text: web('image: a:1', 'environment:', '  DATABASE_PASSWORD: ${DB_PASSWORD:-x7Kp2mQ9vL}'),
    found: ['5:26 web warning: ${DB_PASSWORD:-x7Kp2mQ9vL}'],
    says: {
      en: 'Write `${DATABASE_PASSWORD}` and set the value as Literal in Coolify.',
      es: 'Escriba `${DATABASE_PASSWORD}` y guarde el valor como Literal en Coolify.',
    },
  },
  {
    name: 'a token with an owner',
    rule: 'env-secret-in-example',
    text: `STRIPE_KEY=${TOKEN}\n`,
    kind: 'env',
    found: [`1:12 - warning: ${TOKEN}`],
    says: {
      en: 'The value of `STRIPE_KEY` is a token of Stripe.',
      es: 'El valor de `STRIPE_KEY` es un token de Stripe.',
    },
  },
  {
    name: 'a random text',
    rule: 'env-secret-in-example',
    text: 'JWT_SECRET=xK9mQ2pLr4vT8wZ1aB3dE5fG\n',
    kind: 'env',
    found: ['1:12 - warning: xK9mQ2pLr4vT8wZ1aB3dE5fG'],
    says: {
      en: 'The value of `JWT_SECRET` looks like a real secret.',
      es: 'El valor de `JWT_SECRET` parece un secreto real.',
    },
  },
  {
    name: 'words of another shape',
    rule: 'database-without-password',
    text: web('image: redis:8', 'ports: ["6379:6379"]', 'command: [redis-server, {a: b}]'),
    found: ['4:13 web error: "6379:6379"'],
  },
  {
    name: 'a secret that may hold it',
    rule: 'database-without-password',
    text: web('image: redis:8', 'ports: ["6379:6379"]', 'secrets: [redis]'),
    found: [],
  },
  {
    name: 'a port of this machine alone',
    rule: 'database-without-password',
    text: web('image: redis:8', 'ports: ["127.0.0.1:6379:6379"]'),
    found: [],
  },
];

const FILES: readonly ReportedCase[] = [
  {
    name: 'the last line without an end',
    rule: 'env-name-twice',
    text: 'A=1\nA=2',
    kind: 'env',
    found: ['1:1 - warning: A'],
    fix: ['-A=1'],
  },
  {
    name: 'after a word',
    rule: 'env-name-twice',
    text: 'export A=1\nA=2\n',
    kind: 'env',
    found: ['1:8 - warning: A'],
    fix: ['-export A=1'],
  },
  {
    name: 'with a comment',
    rule: 'env-name-twice',
    text: 'A=1 # why\nA=2\n',
    kind: 'env',
    found: ['1:1 - warning: A'],
    fix: ['-A=1 # why', '+# why'],
  },
  {
    name: 'in an older file',
    rule: 'env-name-twice',
    text: 'A=1\nA=2\nA=3',
    kind: 'env',
    found: ['1:1 - warning: A', '2:1 - warning: A'],
    fix: ['-A=1'],
  },
  {
    name: 'an operator that wants a value',
    rule: 'env-dollar',
    text: 'A=${B:?missing}\n',
    kind: 'env',
    found: ['1:3 - error: ${B:?missing}'],
  },
  {
    name: 'a name inside a default',
    rule: 'env-dollar',
    text: 'A=${B:-$C}\n',
    kind: 'env',
    found: ['1:3 - warning: ${B:-$C}'],
  },
  {
    name: 'nested in an alternative',
    rule: 'env-dollar',
    text: 'A=1\nB=${A:+$C}\n',
    kind: 'env',
    found: ['2:3 - warning: ${A:+$C}'],
  },
  {
    name: 'an alternative of nothing',
    rule: 'env-dollar',
    text: 'B=${A:+x}$C\n',
    kind: 'env',
    found: ['1:10 - warning: $C'],
  },
  {
    name: 'a default that is empty',
    rule: 'env-dollar',
    text: 'A=${B:-}${C-}$D\n',
    kind: 'env',
    found: ['1:14 - warning: $D'],
  },
  {
    name: 'a value that is empty',
    rule: 'env-dollar',
    text: 'A=\nB=${A-x}$C\n',
    kind: 'env',
    found: ['2:9 - warning: $C'],
  },
  {
    name: 'octal digits',
    rule: 'env-quote-or-backslash',
    text: 'A="\\0777\\012\\0x\\q"\n',
    kind: 'env',
    found: ['1:4 - warning: \\'],
  },
  {
    name: 'a quote inside',
    rule: 'env-quote-or-backslash',
    text: 'A="a\\"b"\n',
    kind: 'env',
    found: ['1:5 - warning: \\'],
    says: {
      en: "Enter `A` in Coolify's normal view, without outer quotes, as Literal.",
      es: 'Introduzca `A` en la vista normal de Coolify, sin comillas exteriores, como «Literal».',
    },
  },
  {
    name: 'a comment behind blanks after lines',
    rule: 'env-name-invalid',
    text: 'A="1\n2"\n  # x=1\nB-C=1\n',
    kind: 'env',
    found: ['3:3 - error: #', '4:1 - error: B-C'],
    fix: ['-  # x=1', '+# x=1'],
  },
  {
    name: 'a comment inside a value',
    rule: 'env-name-invalid',
    text: 'A="1\n  # x=1\n"\n',
    kind: 'env',
    found: [],
  },
];

describe.each([['secrets', SECRETS] as const, ['env files', FILES] as const])(
  'what rules report: %s',
  (_, cases) => {
    it.each(cases)('$rule: $name', (reported) => {
      const result = check(reported);
      expect(result.failures).toEqual([]);
      expect(places(result)).toEqual(reported.found);
      if (reported.fix !== undefined) expect(changedLines(result)).toEqual(reported.fix);
      for (const locale of LOCALES) expect(words(result, locale)).toContain(reported.says?.[locale] ?? '');
    });
  },
);
