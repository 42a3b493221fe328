import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#src/cli/interface.ts';
import { BAD, GOOD, json, run, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
const check = (args: readonly string[], input = ''): Answer =>
  run(['check', ...args], { cwd: workspace.path, input });

const COMPOSE = `services:
  api:
    build: ./api
    image: ghcr.io/example/api:1.4.0
    environment:
      KEY: \${KEY}
`;

beforeAll(() => {
  workspace.write('docker-compose.yaml', COMPOSE);
  workspace.write('api/Dockerfile', 'FROM node:22-alpine\nUSER node\nCMD ["node", "index.js"]\n');
  workspace.write('other/docker-compose.yaml', GOOD);
  workspace.write('other/.env.example', 'KEY=\n');
  workspace.write('.env.example', 'KEY=\n');
}, 60_000);
afterAll(() => workspace.remove());

const kinds = (answer: Answer): string[][] => json(answer).files.map(({ path, kind }) => [path, kind]);

describe('files of several kinds', () => {
  it.each([
    ['Dockerfile', 'dockerfile'],
    ['Dockerfile.production', 'dockerfile'],
    ['api.dockerfile', 'dockerfile'],
    ['Containerfile', 'dockerfile'],
    ['.env', 'env'],
    ['.env.example', 'env'],
    ['production.env', 'env'],
    ['compose.prod.yaml', 'compose'],
    ['stack.txt', 'compose'],
  ])('%s is read as a file of kind %s, also from standard input', (name, kind) => {
    workspace.write(
      `kinds/${name}`,
      kind === 'dockerfile' ? 'FROM alpine:3.22\n' : kind === 'env' ? 'A=1\n' : GOOD,
    );
    expect(kinds(check([`kinds/${name}`, '--format', 'json']))).toEqual([[`kinds/${name}`, kind]]);
    const piped = check(['-', '--stdin-filename', `x/${name}`, '--format', 'json'], 'A=1\n');
    expect(kinds(piped)).toEqual([[`x/${name}`, kind]]);
  });

  it('are reported in the order given, whatever belongs together', () => {
    const paths = [
      'other/.env.example',
      'api/Dockerfile',
      'other/docker-compose.yaml',
      '.env.example',
      'docker-compose.yaml',
    ];
    expect(kinds(check([...paths, '--format', 'json'])).map(([path]) => path)).toEqual(paths);
  });

  it('are checked together: an env file against the compose file that names its variables', () => {
    workspace.write('together/docker-compose.yaml', GOOD);
    workspace.write('together/.env.example', 'NOBODY_READS_THIS=\n');
    const alone = json(check(['together/.env.example', '--format', 'json'])).files[0]?.findings ?? [];
    const paths = ['together/docker-compose.yaml', 'together/.env.example'];
    const together = json(check([...paths, '--format', 'json'])).files[1]?.findings ?? [];
    expect(together.length).toBeGreaterThan(alone.length);
    expect(together[0]?.range.start.line).toBe(1);
  });

  it('are not read twice: a file of a directory that is named as well', () => {
    const answer = check(['.', 'docker-compose.yaml', 'api/Dockerfile', '--format', 'json']);
    expect(kinds(answer)).toEqual([
      ['docker-compose.yaml', 'compose'],
      ['api/Dockerfile', 'dockerfile'],
      ['.env.example', 'env'],
    ]);
  });

  it('are fixed each by its own rules', () => {
    workspace.write('fix/docker-compose.yaml', BAD);
    workspace.write('fix/.env.example', 'A=1\n');
    const answer = check(['fix/.env.example', 'fix/docker-compose.yaml', '--fix', '--format', 'json']);
    expect(workspace.read('fix/docker-compose.yaml')).toBe(GOOD);
    expect(json(answer).files.map(({ fixed }) => fixed?.length)).toEqual([0, 1]);
  });

  it('are told by their names to the library as well', async () => {
    const library: Library = await import('coolify-playbook');
    expect(library.lint('FROM alpine:3.22\n', { filename: 'web.Dockerfile' })).toMatchObject({
      path: 'web.Dockerfile',
      kind: 'dockerfile',
    });
    expect(library.lint('A=1\n', { filename: '.env' }).kind).toBe('env');
  });
});
