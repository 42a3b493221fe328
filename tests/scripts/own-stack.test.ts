import { cpSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewView } from '#src/preview/index.ts';
import { json, run, Workspace } from '../cli/command.ts';

/** What no clone has. */
const LOCAL = new Set(['node_modules', 'dist', '.git', '.astro', 'test-results', 'coverage']);
const clone = new Workspace();

/** What Coolify clones: this repository, all of it tracked. */
beforeAll(() => {
  cpSync('.', clone.path, { recursive: true, filter: (path) => !LOCAL.has(basename(path)) });
  clone.git('.', 'init', '--quiet');
  clone.git('.', 'add', '--all');
});

afterAll(() => clone.remove());

describe('the stack of this site', () => {
  it('gives its own validator nothing to report', () => {
    const answer = run(['check', '.', '--format', 'json'], { cwd: clone.path });
    const { files, summary } = json(answer);
    expect(files.map(({ path }) => path)).toEqual(['docker-compose.yaml', 'Dockerfile']);
    expect(files.flatMap(({ findings }) => findings)).toEqual([]);
    expect([answer.status, summary.verdict]).toEqual([0, 'ready']);
  });

  it('gives Coolify nothing to surprise with', () => {
    const view = previewView(readFileSync('docker-compose.yaml', 'utf8'), {}, 'en');
    expect(view.refusal).toBeNull();
    expect([...view.surprises, ...view.furtherSurprises]).toEqual([]);
    expect(view.routes.map(({ service, port }) => [service, port])).toEqual([['web', 8080]]);
    expect(view.variables.filter(({ isMissing }) => isMissing)).toEqual([]);
  });
});
