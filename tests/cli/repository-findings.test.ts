import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Locale } from '#src/i18n/locale.ts';
import { json, run, Workspace } from './command.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

const COMMIT = '4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d';
let count = 0;

/** A repository with these files and submodules, all of them known to git. */
function repository(files: Readonly<Record<string, string>>, submodules: readonly string[] = []): string {
  count += 1;
  const name = `findings-${count}`;
  for (const [path, content] of Object.entries(files)) workspace.write(`${name}/${path}`, content);
  workspace.git(name, 'init', '-q');
  workspace.git(name, 'add', '-A', '-f');
  for (const path of submodules)
    workspace.git(name, 'update-index', '--add', '--cacheinfo', `160000,${COMMIT},${path}`);
  return name;
}

/** What one rule says about a repository: `line "underlined": message`. */
function said(name: string, rule: string, lang: Locale = 'en'): string[] {
  const answer = run(['check', name, '--format', 'json', '--lang', lang], { cwd: workspace.path });
  return json(answer).files.flatMap(({ path, findings }) =>
    findings
      .filter((finding) => finding.rule === rule)
      .map(({ range, message }) => {
        const text = workspace.read(path).slice(range.start.offset, range.end.offset);
        return `${range.start.line} "${text}": ${message}`;
      }),
  );
}

const COMPOSE = 'services:\n  web:\n    image: nginx:1.29\n';
const built = (build: string): string => `services:\n  web:\n    build: ${build}\n`;

describe('git-submodules', () => {
  it.each([
    [['vendor/theme'], 'has a submodule: "vendor/theme".', 'tiene un submódulo: «vendor/theme».'],
    [
      ['vendor/docs', 'vendor/theme'],
      'has 2 submodules: "vendor/docs" and more.',
      'tiene 2 submódulos: «vendor/docs» y más.',
    ],
  ])('counts %j', (submodules, english, spanish) => {
    const name = repository({ 'docker-compose.yaml': COMPOSE }, submodules);
    expect(said(name, 'git-submodules')[0]).toContain(`The repository ${english}`);
    expect(said(name, 'git-submodules', 'es')[0]).toContain(`El repositorio ${spanish}`);
  });
});

describe('script-line-endings', () => {
  const crlf = '#!/bin/sh\r\nexit 0\r\n';
  it.each([
    [1, 'The script "a1.sh" has Windows', 'El script «a1.sh» tiene saltos'],
    [2, '"a1.sh" and another script have Windows', '«a1.sh» y otro script tienen saltos'],
    [3, '"a1.sh" and 2 other scripts have Windows', '«a1.sh» y otros 2 scripts tienen saltos'],
  ])('counts %i scripts that no file names', (number, english, spanish) => {
    const scripts = Array.from({ length: number }, (_, index) => [`a${index + 1}.sh`, crlf] as const);
    const name = repository({ 'docker-compose.yaml': COMPOSE, ...Object.fromEntries(scripts) });
    expect(said(name, 'script-line-endings')[0]).toContain(english);
    expect(said(name, 'script-line-endings', 'es')[0]).toContain(spanish);
  });

  it('shows where a file names the script: a mount, a command in one line, a list', () => {
    const compose = [
      'services:',
      '  web:',
      '    build: .',
      '    entrypoint: ./start.sh --now',
      '  job:',
      '    build: .',
      '    command: ["tini", "--", "bin/job.sh"]',
      '  db:',
      '    image: postgres:17',
      '    volumes: [./init.sh:/init.sh, /opt/host.sh:/host.sh, data:/data]',
      'volumes: {data: }',
      '',
    ].join('\n');
    const name = repository({
      'docker-compose.yaml': compose,
      Dockerfile: 'FROM alpine:3.22\nCOPY . .\n',
      'start.sh': crlf,
      'bin/job.sh': crlf,
      'init.sh': crlf,
    });
    const places = said(name, 'script-line-endings').map((line) => line.split(':')[0]);
    expect(places).toEqual(['4 "./start.sh --now"', '7 ""bin/job.sh""', '10 "./init.sh"']);
  });

  it.each(['$START', '../start.sh', 'a b/start.sh', 'bin/', 'start', 'missing/other.sh'])(
    'looks for no file where the command is %j',
    (word) => {
      const name = repository({
        'docker-compose.yaml': `services:\n  web:\n    build: ./app\n    command: [${JSON.stringify(word)}]\n`,
        'app/Dockerfile': 'FROM alpine:3.22\n',
        'app/start.sh': crlf,
      });
      expect(said(name, 'script-line-endings')).toEqual([
        expect.stringContaining('The script "app/start.sh" has Windows'),
      ]);
    },
  );
});

describe('secrets in env files', () => {
  /** Put together here: no token stands in the repository. */
  const SECRET = ['sk', 'live', 'A1b2C3d4E5f6A1b2C3d4E5f6A8sX'].join('_');
  it.each([
    [`STRIPE_KEY=${SECRET}\n`, 'holds a secret.', 'contiene un secreto.'],
    [
      `STRIPE_KEY=${SECRET}\nSTRIPE_SECRET_KEY=${SECRET}x\n`,
      'holds a secret; 1 more like it.',
      'contiene un secreto; hay 1 más.',
    ],
  ])('are counted in %#', (content, english, spanish) => {
    const name = repository({ 'docker-compose.yaml': COMPOSE, '.env.production': content });
    expect(said(name, 'env-secret-committed')[0]).toContain(english);
    expect(said(name, 'env-secret-committed', 'es')[0]).toContain(spanish);
  });
});

describe('env-file-committed', () => {
  it.each([
    ['', '1 ""'],
    ['    env_file: .env\n', '4 ".env"'],
    ['    env_file: [other.env, ./.env]\n', '4 "./.env"'],
    ['    env_file:\n      - path: ./.env\n        required: false\n', '5 "./.env"'],
    ['    env_file: [{required: false}, [nested]]\n', '1 ""'],
  ])('shows where the file is named: %j', (lines, place) => {
    const name = repository({
      'docker-compose.yaml': COMPOSE + lines,
      '.env': 'A=1\n',
      'other.env': 'B=1\n',
    });
    expect(said(name, 'env-file-committed')[0]?.split(':')[0]).toBe(place);
  });
});

describe('git-lfs', () => {
  it.each([
    ['*.png filter=lfs diff=lfs -text\n', 1],
    ['# *.png filter=lfs\n*.sh text eol=lf\n', 0],
  ])('is told by %j', (content, findings) => {
    const name = repository({ 'docker-compose.yaml': COMPOSE, 'assets/.gitattributes': content });
    expect(said(name, 'git-lfs')).toHaveLength(findings);
  });

  it('is not told by a list that is gone from the disk', () => {
    const name = repository({ 'docker-compose.yaml': COMPOSE, '.gitattributes': '*.png filter=lfs\n' });
    rmSync(join(workspace.path, name, '.gitattributes'));
    expect(said(name, 'git-lfs')).toEqual([]);
  });
});

describe('dockerignore-missing', () => {
  it.each([
    ['copies all of it', built('.'), 'FROM alpine:3.22\nCOPY . /app\n', 1],
    ['copies a part of it', built('.'), 'FROM alpine:3.22\nCOPY src /app\n', 0],
    ['copies from a stage', built('.'), 'FROM alpine:3.22 AS a\nFROM alpine:3.22\nCOPY --from=a . /app\n', 0],
  ])('speaks where the image %s', (_, compose, dockerfile, findings) => {
    const name = repository({ 'docker-compose.yaml': compose, Dockerfile: dockerfile, 'src/a.txt': 'a\n' });
    expect(said(name, 'dockerignore-missing')).toHaveLength(findings);
  });
});

describe('paths that a deployment needs', () => {
  it('are missing where the compose file names them, each once', () => {
    const compose = [
      'services:',
      '  web:',
      '    build: {context: ., dockerfile: docker/Missing}',
      '    configs: [app]',
      '    volumes: [./nginx.conf:/etc/nginx/nginx.conf:ro]',
      '  inline:',
      '    build: {context: ., dockerfile_inline: "FROM alpine:3.22"}',
      '  worker:',
      '    extends: {file: common.yaml, service: base}',
      '  remote:',
      '    build: https://github.com/example/app.git',
      'configs: {app: {file: ./app.conf}}',
      'secrets: {key: {file: ./key.txt}}',
      '',
    ].join('\n');
    const name = repository({ 'docker-compose.yaml': compose });
    expect(said(name, 'repository-path-missing').map((line) => line.split(': ')[0])).toEqual([
      '3 "docker/Missing"',
      '5 "./nginx.conf"',
      '9 "common.yaml"',
      '12 "./app.conf"',
      '13 "./key.txt"',
    ]);
  });

  it('count from the folder of the compose file', () => {
    const name = repository({
      'deploy/docker-compose.yaml': `${built('.')}    configs: [app]\nconfigs: {app: {file: ./app.conf}}\n`,
      'deploy/Dockerfile': 'FROM alpine:3.22\n',
      'deploy/app.conf': 'a\n',
    });
    expect(said(`${name}/deploy`, 'compose-file-in-subfolder')[0]).toMatch(/^3 "\."/);
    const config = repository({
      'deploy/docker-compose.yaml': `${COMPOSE}    configs: [app]\nconfigs: {app: {file: ./app.conf}}\n`,
      'deploy/app.conf': 'a\n',
    });
    expect(said(`${config}/deploy`, 'compose-file-in-subfolder')[0]).toMatch(/^5 "\.\/app\.conf"/);
  });
});
