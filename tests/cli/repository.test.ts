import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repositoryRules } from '#src/cli/repository.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { lint, renderBy, rules } from '#src/lint/index.ts';
import { json, run, Workspace } from './command.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

const COMPOSE = `services:
  api:
    build: ./api
    healthcheck:
      test: ["CMD", "node", "health.js"]
`;
const DOCKERFILE = `FROM node:22-alpine
WORKDIR /app
COPY package.json package-lock.json ./
COPY src ./src
USER node
ENTRYPOINT ["/app/src/start.sh"]
`;
const HEALTHY: Readonly<Record<string, string>> = {
  'docker-compose.yaml': COMPOSE,
  'api/Dockerfile': DOCKERFILE,
  'api/package.json': '{}\n',
  'api/package-lock.json': '{}\n',
  'api/src/start.sh': '#!/bin/sh\nexec node /app/src/index.js\n',
};

let count = 0;

/** A repository with these files added; the start script is executable unless the test says otherwise. */
function repository(changes: Readonly<Record<string, string | null>> = {}, isExecutable = true): string {
  const files: Readonly<Record<string, string | null>> = { ...HEALTHY, ...changes };
  count += 1;
  const name = `repository-${count}`;
  for (const [path, content] of Object.entries(files)) {
    if (content !== null) workspace.write(`${name}/${path}`, content);
  }
  workspace.git(name, 'init', '-q');
  workspace.git(name, 'add', '-A');
  if (isExecutable) workspace.git(name, 'update-index', '--chmod=+x', 'api/src/start.sh');
  return name;
}

const ids = new Set(repositoryRules.map(({ id }) => id));

/** What the repository rules find: `file:line:column severity rule "underlined"`. */
function found(name: string): string[] {
  const answer = run(['check', name, '--format', 'json'], { cwd: workspace.path });
  expect(answer.stderr).toBe('');
  return json(answer).files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => ids.has(rule))
      .map(({ rule, severity, range }) => {
        const text = workspace.read(path).slice(range.start.offset, range.end.offset);
        const place = `${path.slice(name.length + 1)}:${range.start.line}:${range.start.column}`;
        return `${place} ${severity} ${rule} "${text}"`;
      }),
  );
}

describe('a directory', () => {
  it('is silent about a healthy repository, and names what it read', () => {
    const name = repository({ '.env.example': 'PORT=3000\n' });
    expect(found(name)).toEqual([]);
    const { files } = json(run(['check', name, '--format', 'json'], { cwd: workspace.path }));
    expect(files.map(({ path, kind }) => [path, kind])).toEqual([
      [`${name}/docker-compose.yaml`, 'compose'],
      [`${name}/api/Dockerfile`, 'dockerfile'],
      [`${name}/.env.example`, 'env'],
    ]);
  });

  it('finds what is missing and what only this computer has, at the very words', () => {
    const name = repository({
      'docker-compose.yaml': `${COMPOSE}  web:
    build:
      context: ./frontend
    healthcheck:
      test: ["CMD", "true"]
  job:
    build:
      context: api
      dockerfile: Job.Dockerfile
    secrets: [key]
    healthcheck:
      test: ["CMD", "true"]
secrets:
  key:
    file: ./key.txt
`,
      'api/Dockerfile': DOCKERFILE.replace(
        'COPY src',
        'COPY dist lib/*.js $EXTRA https://example.com/x ./\nCOPY src',
      ),
      '.gitignore': 'dist\nkey.txt\n',
      'api/dist/index.js': '',
      'key.txt': 'x',
    });
    expect(found(name)).toEqual([
      'docker-compose.yaml:8:16 error repository-path-missing "./frontend"',
      'docker-compose.yaml:14:19 error repository-path-missing "Job.Dockerfile"',
      'docker-compose.yaml:20:11 error repository-path-untracked "./key.txt"',
      'api/Dockerfile:4:6 error repository-path-untracked "dist"',
    ]);
  });

  it('asks the disk alone where there is no git', () => {
    workspace.write('plain/docker-compose.yaml', COMPOSE);
    expect(found('plain')).toEqual(['docker-compose.yaml:3:12 error repository-path-missing "./api"']);
    for (const [path, content] of Object.entries(HEALTHY)) workspace.write(`plain/${path}`, content);
    expect(found('plain')).toEqual([]);
    workspace.write('plain/api/src/start.sh', '#!/bin/sh\r\n');
    expect(found('plain')).toEqual(['api/Dockerfile:6:13 error script-line-endings ""/app/src/start.sh""']);
  });

  it('reads nothing through links and paths that lead out of the directory', () => {
    workspace.write('secret/Dockerfile', 'FROM scratch\n');
    const name = repository({
      'docker-compose.yaml': `${COMPOSE}    env_file: ../secret/a.env\n  out:\n    build: ../secret\n`,
    });
    symlinkSync('../secret', join(workspace.path, name, 'linked'));
    workspace.write(
      `${name}/docker-compose.yaml`,
      workspace.read(`${name}/docker-compose.yaml`).replace('../secret\n', 'linked\n'),
    );
    const { files } = json(run(['check', name, '--format', 'json'], { cwd: workspace.path }));
    expect(files.map(({ path }) => path)).toEqual([`${name}/docker-compose.yaml`, `${name}/api/Dockerfile`]);
  });
});

describe('scripts', () => {
  it('must be executable in git where they start a container', () => {
    const expected = ['api/Dockerfile:6:13 error script-not-executable ""/app/src/start.sh""'];
    expect(found(repository({}, false))).toEqual(expected);
    const withChmod = DOCKERFILE.replace('USER', 'RUN chmod +x src/start.sh\nUSER');
    expect(found(repository({ 'api/Dockerfile': withChmod }, false))).toEqual([]);
    const byShell = DOCKERFILE.replace('["/app', '["sh", "/app');
    expect(found(repository({ 'api/Dockerfile': byShell }, false))).toEqual([]);
    const inCompose = {
      'docker-compose.yaml': `${COMPOSE}    entrypoint: ["tini", "--", "./src/start.sh"]\n`,
    };
    expect(found(repository({ ...inCompose, 'api/Dockerfile': byShell }, false))).toEqual([
      'docker-compose.yaml:6:32 error script-not-executable ""./src/start.sh""',
    ]);
  });

  it('must not have CR LF in git; what this computer has does not count', () => {
    const script = '#!/bin/sh\r\nexec node\r\n';
    const name = repository({ 'api/src/start.sh': script, 'tools/backup.sh': script });
    expect(found(name)).toEqual([
      'docker-compose.yaml:1:1 warning script-line-endings ""',
      'api/Dockerfile:6:13 error script-line-endings ""/app/src/start.sh""',
    ]);
    const clean = repository();
    workspace.write(`${clean}/api/src/start.sh`, script);
    expect(found(clean)).toEqual([]);
    const written = repository({ '.gitattributes': '*.sh text eol=crlf\n' });
    expect(found(written)).toEqual(['api/Dockerfile:6:13 error script-line-endings ""/app/src/start.sh""']);
  });
});

describe('the rest of the repository', () => {
  it('is told of a committed .env, submodules, large files and a missing .dockerignore', () => {
    const name = repository({
      '.env': 'A=1\n',
      '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
      'api/Dockerfile': DOCKERFILE.replace('COPY src ./src', 'COPY . .'),
    });
    const commit = '1'.repeat(40);
    workspace.git(name, 'update-index', '--add', '--cacheinfo', `160000,${commit},vendor/theme`);
    expect(found(name).sort()).toEqual([
      'api/Dockerfile:4:6 info dockerignore-missing "."',
      'docker-compose.yaml:1:1 info git-lfs ""',
      'docker-compose.yaml:1:1 info git-submodules ""',
      'docker-compose.yaml:1:1 warning env-file-committed ""',
    ]);
    workspace.write(`${name}/api/.dockerignore`, 'node_modules\n');
    workspace.git(name, 'add', '-A', 'api');
    expect(found(name)).not.toContain('api/Dockerfile:4:6 info dockerignore-missing "."');
  });

  it('is told of secrets in env files that git tracks, without showing them', () => {
    const secret = 'f3Kq9vLm2XzR7wTn4YbP8sHd';
    const name = repository({
      'config/.env.production': `PORT=3000\nSESSION_SECRET=${secret}\nADMIN_PASSWORD=change-me\n`,
      'config/.env.local': `SESSION_SECRET=${secret}\n`,
      '.gitignore': '.env.local\n',
    });
    expect(found(name)).toEqual(['docker-compose.yaml:1:1 warning env-secret-committed ""']);
    const { stdout } = run(['check', name], { cwd: workspace.path });
    expect(stdout).toContain('config/.env.production');
    expect(stdout).not.toContain(secret);
  });

  it('is told where relative paths count from if the file lies in a folder', () => {
    const moved: Record<string, string | null> = {};
    for (const [path, content] of Object.entries(HEALTHY)) {
      moved[path] = null;
      moved[`deploy/${path}`] = content;
    }
    const name = repository(moved, false);
    workspace.git(name, 'update-index', '--chmod=+x', 'deploy/api/src/start.sh');
    expect(found(`${name}/deploy`)).toEqual([
      'docker-compose.yaml:3:12 info compose-file-in-subfolder "./api"',
    ]);
  });

  it('can be accepted by a comment, in a directory and in a file that is named', () => {
    const accepted = COMPOSE.replace(
      'build: ./api',
      'build: ./api # playbook-ignore repository-path-missing -- made by CI',
    );
    const name = repository({ 'docker-compose.yaml': accepted, 'api/Dockerfile': null });
    const path = `${name}/docker-compose.yaml`;
    expect(found(name)).toEqual([]);
    expect(
      json(run(['check', path, '--format', 'json'], { cwd: workspace.path })).files[0]?.findings,
    ).toEqual([]);
  });

  it('survives a hostile repository', () => {
    const hostile =
      'services:\n  a:\n    build: {context: [1], dockerfile: {}}\n    env_file: [{path: []}]\n    entrypoint: {a: 1}\n';
    const names = '  "\\u001b[31m":\n    build: "./\\0\\n$(touch x)"\n    extends: {file: "-x"}\n';
    const name = repository({ 'docker-compose.yaml': hostile + names });
    workspace.git(name, 'config', 'core.fsmonitor', 'touch started');
    expect(() => found(name)).not.toThrow();
    expect(() => workspace.read(`${name}/started`)).toThrow();
  });
});

describe.each(repositoryRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const BUDGETS = { en: { message: 110, hint: 160, fix: 90 }, es: { message: 130, hint: 190, fix: 110 } };

  it('has an id of its own, a fact and an example', () => {
    expect(rules.map((other) => other.id)).not.toContain(id);
    for (const fact of rule.facts) expect(fact).toMatch(/^F-\d{3}$/);
    expect(rule.facts.length).toBeGreaterThan(0);
  });

  it.each(LOCALES)('speaks %s within the budgets', (locale) => {
    const [finding] = lint('', { rules: [rule] }).findings;
    if (!finding) throw new Error('no example');
    const rendered = renderBy(rule, finding, locale);
    for (const part of ['message', 'hint', 'fix'] as const) {
      expect(rendered[part].length, rendered[part]).toBeLessThanOrEqual(BUDGETS[locale][part]);
      expect(rendered[part]).toMatch(/[.]$/);
      expect(rendered[part]).not.toMatch(/undefined|null|\[object/);
    }
  });
});
