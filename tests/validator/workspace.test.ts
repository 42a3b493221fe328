import { describe, expect, it } from 'vitest';
import { Desk } from '#src/validator/desk.ts';
import { composeProject, type PlainProject } from '#src/validator/project.ts';
import {
  activeFile,
  fileOfKind,
  plainProject,
  withActive,
  withLoaded,
  withNewFile,
  withoutFile,
  workspaceOf,
  type Workspace,
} from '#src/validator/workspace.ts';

const FILES: PlainProject = {
  files: [
    { kind: 'compose', path: 'docker-compose.yaml', text: 'services: {}\n' },
    { kind: 'env', path: '.env.example', text: 'A=1\n' },
    { kind: 'env', path: '.env', text: 'B=1\n' },
  ],
  active: 1,
  domains: {},
};

const paths = ({ files }: Workspace): string[] => files.map(({ path }) => path);
const pathOf = (workspace: Workspace): string => activeFile(workspace).path;
const idOf = (workspace: Workspace, path: string): number =>
  workspace.files.find((file) => file.path === path)!.id;

function deskOf(workspace: Workspace): Desk {
  const desk = new Desk();
  desk.begin(workspace, null);
  return desk;
}

describe('a workspace', () => {
  it('shows the file that was shown, and has a place for each kind', () => {
    const workspace = workspaceOf(FILES);
    expect(pathOf(workspace)).toBe('.env.example');
    expect(paths(workspace)).toEqual(['docker-compose.yaml', 'Dockerfile', '.env.example', '.env']);
  });

  it('shows the first file with a text where none was shown', () => {
    expect(pathOf(workspaceOf({ ...FILES, active: 9 }))).toBe('docker-compose.yaml');
    expect(pathOf(workspaceOf({ files: [], active: 0, domains: {} }))).toBe('docker-compose.yaml');
  });

  it('can take back what was done before the page was loaded', () => {
    const step = { kind: 'paste', text: 'before' } as const;
    const desk = deskOf(workspaceOf(composeProject('services: {}\n'), [step]));
    expect(desk.undo()).toBe('paste');
    expect(activeFile(desk.workspace).text).toBe('before');
    expect(desk.undo()).toBeNull();
    expect(desk.redo()).toBe('paste');
    expect(desk.redo()).toBeNull();
  });

  it('is kept without its empty files, or with them', () => {
    const workspace = workspaceOf(FILES);
    expect(plainProject(workspace)).toEqual(FILES);
    expect(plainProject(workspace, true).files.map(({ path }) => path)).toEqual(paths(workspace));
    expect(plainProject(workspace, true).active).toBe(2);
  });

  it('shows for a kind the file that is active, else the last one, else the first', () => {
    const workspace = workspaceOf({ ...FILES, active: 0 });
    expect(fileOfKind(workspace, 'env')?.path).toBe('.env.example');
    const visited = withActive(workspace, idOf(workspace, '.env'));
    expect(fileOfKind(visited, 'env')?.path).toBe('.env');
    const back = withActive(visited, idOf(workspace, 'docker-compose.yaml'));
    expect(fileOfKind(back, 'env')?.path).toBe('.env');
    expect(fileOfKind(back, 'compose')?.path).toBe('docker-compose.yaml');
  });

  it('stays as it is where a file is asked for that is gone', () => {
    const workspace = workspaceOf(FILES);
    expect(withActive(workspace, -1)).toBe(workspace);
    expect(withoutFile(workspace, -1)).toBe(workspace);
  });

  it('shows the file before the one that is taken away, and keeps another one that is shown', () => {
    const workspace = workspaceOf(FILES);
    const env = idOf(workspace, '.env');
    expect(pathOf(withoutFile(withActive(workspace, env), env))).toBe('.env.example');
    expect(pathOf(withoutFile(workspace, env))).toBe('.env.example');
    expect(paths(withoutFile(workspace, idOf(workspace, 'Dockerfile')))).toContain('Dockerfile');
  });

  it('gives a new file a path of its own', () => {
    expect(paths(withNewFile(workspaceOf(FILES), 'env'))).toHaveLength(5);
    expect(new Set(paths(withNewFile(workspaceOf(FILES), 'env'))).size).toBe(5);
  });

  it('puts a loaded file in the place of the compose file, of its path, of an empty file, or beside them', () => {
    const loaded = withLoaded(workspaceOf(FILES), [
      { kind: 'compose', path: 'compose.yml', text: 'services: {a: {}}\n' },
      { kind: 'dockerfile', path: 'api/Dockerfile', text: 'FROM a\n' },
      { kind: 'env', path: '.env', text: 'C=1\n' },
      { kind: 'env', path: '.env.prod', text: 'D=1\n' },
    ]);
    expect(paths(loaded)).toEqual(['compose.yml', 'api/Dockerfile', '.env.example', '.env', '.env.prod']);
    expect(pathOf(loaded)).toBe('compose.yml');
    expect(withLoaded(loaded, [])).toEqual(loaded);
  });
});

describe('the desk', () => {
  it('takes one file for the place that is shown as a step of this file', () => {
    const desk = deskOf(workspaceOf(FILES));
    desk.load([{ kind: 'env', path: '.env.example', text: 'A=2\r\n' }], 'file');
    expect(activeFile(desk.workspace).text).toBe('A=2\n');
    expect(desk.undo()).toBe('file');
    expect(activeFile(desk.workspace).text).toBe('A=1\n');
  });

  it('takes several files as one step, which can be taken back and done again', () => {
    const desk = deskOf(workspaceOf(FILES));
    const before = desk.workspace;
    desk.load([{ kind: 'env', path: '.env.new', text: 'N=1\n' }], 'file');
    expect(pathOf(desk.workspace)).toBe('.env.new');
    expect(desk.undo()).toBe('file');
    expect(desk.workspace).toBe(before);
    expect(desk.redo()).toBe('file');
    expect(pathOf(desk.workspace)).toBe('.env.new');
  });

  it('does not return to nothing', () => {
    const desk = deskOf(workspaceOf({ files: [], active: 0, domains: {} }));
    desk.open(FILES, 'link');
    expect(desk.undo()).toBeNull();
    expect(paths(desk.workspace)).toContain('.env');
  });

  it('leaves files alone that are not there, and texts that are the same', () => {
    const desk = deskOf(workspaceOf(FILES));
    const before = desk.workspace;
    desk.take(-1, 'x', 'paste');
    desk.take(before.active, 'A=1\n', 'paste');
    expect(desk.workspace).toBe(before);
    desk.takeAll([{ id: -1, text: 'x' }], 'fixes');
    expect(plainProject(desk.workspace)).toEqual(FILES);
  });
});
