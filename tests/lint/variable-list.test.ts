import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  developerView,
  lintProject,
  projectOf,
  readFiles,
  variableList,
  type Project,
} from '#src/lint/index.ts';
import { pasteable } from '#src/lint/developer-view.ts';
import { pastedEntries, readPastedValue, trimmed } from '#src/lint/dotenv/pasted.ts';
import { readDotenv } from '#src/lint/dotenv/read.ts';
import { unencodedPassword } from '#src/lint/url-password.ts';
import { LOCALES } from '#src/i18n/locale.ts';

function projectWith(compose: string, env = '', dockerfile = ''): Project {
  return projectOf(
    readFiles([
      { path: 'docker-compose.yaml', kind: 'compose', text: compose },
      ...(env === '' ? [] : [{ path: '.env.example', kind: 'env' as const, text: env }]),
      ...(dockerfile === '' ? [] : [{ path: 'Dockerfile', kind: 'dockerfile' as const, text: dockerfile }]),
    ]),
  );
}

/** A file with one service that has these lines. */
function service(...lines: string[]): string {
  return `services:\n  api:\n    image: ghcr.io/example/api:1.4.0\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function environment(...entries: string[]): string {
  return service('environment:', ...entries.map((entry) => `  ${entry}`));
}

const stack = `services:
  api:
    image: ghcr.io/example/api:\${TAG}
    environment:
      DB_URL: postgres://shop:\${DB_PASSWORD}@db/shop
      DB_PASSWORD: \${DB_PASSWORD}
      HASH: \${ADMIN_HASH}
      LOG_LEVEL: \${LOG_LEVEL:-info}
      PUBLIC_URL: \${SERVICE_URL_API}
      PEM: \${PEM}
  web:
    build:
      context: .
      args:
        NEXT_PUBLIC_URL: \${NEXT_PUBLIC_URL}
  db:
    image: postgres:17
    environment:
      - POSTGRES_PASSWORD=\${DB_PASSWORD}
`;
const env = `ADMIN_HASH='$2y$10$abc'
PEM="x
y"
NEXT_PUBLIC_URL=https://shop.example.com
DB_PASSWORD=
TITLE=Tom's
MY-KEY=1
NIXPACKS_NODE_VERSION=22
`;

describe('variableList', () => {
  it('lists what the compose file asks for, then what only the env file has', () => {
    const needs = variableList(projectWith(stack, env));
    expect(
      needs.map(({ name, services, source, steps, storage }) => [
        name,
        services.join(),
        source,
        steps,
        storage,
      ]),
    ).toEqual([
      ['DB_PASSWORD', 'api,db', 'none', 'runtime', 'any'],
      ['ADMIN_HASH', 'api', 'env-file', 'runtime', 'literal'],
      ['LOG_LEVEL', 'api', 'default', 'runtime', 'any'],
      ['SERVICE_URL_API', 'api', 'coolify', 'runtime', 'any'],
      ['PEM', 'api', 'env-file', 'runtime', 'multiline'],
      ['NEXT_PUBLIC_URL', 'web', 'env-file', 'build', 'any'],
      ['TAG', 'api', 'none', 'both', 'any'],
      ['TITLE', '', 'env-file', 'runtime', 'none'],
      ['MY-KEY', '', 'env-file', 'runtime', 'any'],
    ]);
  });

  it.each([
    ['A: ${A}', { source: 'none', isRequired: true, isListed: true, steps: 'runtime', isCopied: false }],
    ['A: $A', { source: 'none', isRequired: true, isListed: true, isCopied: false }],
    ['A:', { source: 'none', isRequired: true, isListed: false }],
    ['A: ${A:-}', { source: 'default', value: '', isRequired: false, isListed: true, isCopied: true }],
    ['A: ${A-x}', { source: 'default', value: 'x', isRequired: false }],
    ['B: ${A}', { source: 'none', isListed: true, isCopied: true }],
    ['B: x${A}', { source: 'none', isListed: false, isCopied: false }],
    ['A: ${A:?}', { source: 'none', isRequired: true, isListed: true, steps: 'both' }],
  ])('%s', (entry, expected) => {
    expect(variableList(projectWith(environment(entry)))).toMatchObject([{ name: 'A', ...expected }]);
  });

  it.each([
    ['SERVICE_PASSWORD_DB', 'coolify'],
    ['SERVICE_PASSWORD_MY_DB', 'none'],
    ['SERVICE_TOKEN_DB', 'none'],
    ['SERVICE_FQDN_API', 'coolify'],
    ['COOLIFY_RESOURCE_UUID', 'coolify'],
    ['SOURCE_COMMIT', 'coolify'],
  ])('%s comes from: %s', (name, source) => {
    expect(variableList(projectWith(environment(`A: \${${name}}`)))).toMatchObject([{ name, source }]);
  });

  it.each([
    ['a variable of the shell', environment('A: x${PATH}')],
    ['a label', service('labels:', '  - a=${A}')],
    ['an escaped dollar', environment('A: a$${A}')],
    ['a variable of the container', service('environment:', '  A: b', 'command: sh -c "echo $A"')],
  ])('leaves out %s', (_, compose) => {
    expect(variableList(projectWith(compose))).toEqual([]);
  });

  it('needs an argument of a Dockerfile during the build', () => {
    const needs = variableList(
      projectWith('services:\n  web:\n    build: .\n', 'BUILD_ID=7\n', 'FROM node:24\nARG BUILD_ID=1\n'),
    );
    expect(needs).toMatchObject([{ name: 'BUILD_ID', source: 'env-file', steps: 'both' }]);
  });

  it('takes the last line of a file and the first file with a value', () => {
    const project = projectOf(
      readFiles([
        { path: 'docker-compose.yaml', kind: 'compose', text: environment('A: ${A}', 'B: ${B}') },
        { path: '.env', kind: 'env', text: 'A=1\nA=2\nB=\n' },
        { path: '.env.example', kind: 'env', text: 'A=3\nB=4\n' },
      ]),
    );
    expect(variableList(project).map(({ name, value, file }) => [name, value, file])).toEqual([
      ['A', '2', '.env'],
      ['B', '4', '.env.example'],
    ]);
  });

  it('lists an env file alone, and nothing of nothing', () => {
    const files = readFiles([{ path: '.env', kind: 'env', text: 'A=1\n' }]);
    expect(variableList(projectOf(files))).toMatchObject([{ name: 'A', value: '1', uses: [] }]);
    expect(variableList(projectOf([]))).toEqual([]);
  });

  it('keeps references of the env file as they are', () => {
    const needs = variableList(projectWith(environment('URL: ${URL}'), 'URL=https://${DOMAIN}/a\n'));
    expect(needs).toMatchObject([{ name: 'URL', value: 'https://${DOMAIN}/a', storage: 'any' }]);
  });
});

describe('variable-defined-nowhere', () => {
  const found = (envPath: string): string[] => {
    const [result] = lintProject([
      { path: 'docker-compose.yaml', kind: 'compose', text: environment('A: ${A}', 'B: ${B}') },
      { path: envPath, kind: 'env', text: 'A=\n' },
    ]);
    return (result?.findings ?? [])
      .map(({ rule }) => rule)
      .filter((rule) => rule === 'variable-defined-nowhere');
  };

  it.each([
    ['.env', 1],
    ['.env.example', 1],
    ['deploy/.env.production', 1],
    ['config/api.env', 0],
  ])('with %s: %i findings', (path, count) => {
    expect(found(path)).toHaveLength(count);
  });
});

describe('developerView', () => {
  const needs = variableList(projectWith(stack, env));

  it('is text that Coolify reads as the variables to enter', () => {
    for (const locale of LOCALES) {
      const entries = [...pastedEntries(readDotenv(developerView(needs, locale))).values()];
      expect(entries.map(({ name, value, comment }) => [name, value, comment])).toEqual([
        ['DB_PASSWORD', '', null],
        ['TAG', '', null],
        ['ADMIN_HASH', '$2y$10$abc', null],
        ['NEXT_PUBLIC_URL', 'https://shop.example.com', null],
        ['TITLE', "Tom's", null],
      ]);
    }
  });

  it('says what has to be done by hand, in the language of the reader', () => {
    const [english, spanish] = [developerView(needs, 'en'), developerView(needs, 'es')];
    expect(english).toContain(
      '# api; container; set Interpolation to Literal after saving; write ADMIN_HASH: ${ADMIN_HASH}',
    );
    expect(english).toContain('# PEM: Multiline\n# MY-KEY: Coolify refuses this name\n');
    expect(english).toContain('# LOG_LEVEL=info\n');
    expect(english).toContain('# Generated by Coolify, nothing to enter\n# SERVICE_URL_API\n');
    expect(spanish).toContain('# web; construcción\nNEXT_PUBLIC_URL=https://shop.example.com\n');
    expect(spanish).not.toMatch(/Generated|container|fill/);
  });

  it('hides the values of the env file on request', () => {
    const text = developerView(needs, 'en', { mask: true });
    expect(text).toContain('ADMIN_HASH=<VALUE>\n');
    expect(text).not.toContain('$2y$');
    expect(text).not.toContain('https://shop.example.com');
    expect(text).not.toContain('Tom');
  });

  it('holds one line a variable whatever names and values are', () => {
    const names = fc.stringMatching(/^[A-Z_][A-Z0-9_.]{0,9}$/);
    const values = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .array(fc.constantFrom("'", '"', ' #', '$', '\\', 'a', ' ', '=', '\n', '\r\n', '{"a":1}'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), values, (variables, name) => {
        const text = variables.map(([key, value]) => `${key}='${value.replaceAll("'", "\\'")}'\n`).join('');
        const compose = `services:\n  ${JSON.stringify(name)}:\n    environment:\n      A: \${A:-b}\n`;
        const project = projectWith(compose, `${text}A=1\n`);
        const list = variableList(project);
        const view = developerView(list, 'en');
        const byName = new Map(list.map((need) => [need.name, need]));
        for (const entry of pastedEntries(readDotenv(view)).values()) {
          const need = byName.get(entry.name);
          expect(need, entry.name).toBeDefined();
          expect(entry.value).toBe(need?.source === 'env-file' ? need.value : '');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('pasteable', () => {
  it.each([
    ['plain', 'plain'],
    ['a #b', '"a #b"'],
    ['"a"', `'"a"'`],
    ["'a' #b", `"'a' #b"`],
    ['say "x"', 'say "x"'],
    [' x', null],
    ['a\nb', null],
    [`"a' #`, null],
  ])('%j becomes %j', (value, text) => {
    expect(pasteable(value)).toBe(text);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const text = pasteable(value);
        if (text !== null) expect(readPastedValue(text).value).toBe(value);
        else expect(/[\r\n'"#]/.test(value) || trimmed(value) !== value).toBe(true);
      }),
    );
  });
});

describe('unencodedPassword', () => {
  it.each([
    ['postgres://u:p@ss@db:5432/x', 'p@ss', '%40'],
    ['redis://:a/b@cache:6379', 'a/b', '%2F'],
    ['redis://:a#b@cache', 'a#b', '%23'],
    ['mysql://u:a?b@db/x', 'a?b', '%3F'],
    ['amqp://u:a:b@queue', 'a:b', '%3A'],
    ['amqp://u:50%off@queue', '50%off', '%25'],
    ['postgres://u:p%40ss@db/x', null, null],
    ['postgres://u:abc@db:5432/x?a=b@c', null, null],
    ['https://example.com:8443/@user', null, null],
    ['https://example.com/a:b@c', null, null],
    ['https://example.com?x=a:b@c', null, null],
    ['postgres://u:${P}@db@x', null, null],
    ['mongodb://u:abc@a:1,b:2/x', null, null],
    ['mailto:a@b@c', null, null],
    ['postgres://u@db', null, null],
    ['x', null, null],
  ])('%s', (address, password, code) => {
    const found = unencodedPassword(address);
    expect(found && address.slice(found.start, found.end)).toBe(password);
    expect(found?.code ?? null).toBe(code);
  });
});
