import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD, GOOD, json, run, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
const check = (args: readonly string[], cwd = workspace.path): Answer => run(['check', ...args], { cwd });

interface Baseline {
  readonly version: number;
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly at: string }[];
}

const baseline = (name: string): Baseline => JSON.parse(workspace.read(name)) as Baseline;

beforeAll(() => {
  workspace.write('bad.yaml', BAD);
}, 60_000);
afterAll(() => workspace.remove());

describe('baseline', () => {
  it('records findings, and leaves them out from then on', () => {
    const written = check(['bad.yaml', '--write-baseline', 'a.json']);
    expect(written).toMatchObject({ status: 0, stderr: 'coolify-playbook: 1 finding recorded in a.json.\n' });
    expect(baseline('a.json')).toMatchObject({
      version: 1,
      findings: [{ file: 'bad.yaml', rule: 'db-port-published', at: 'services.db.ports.*' }],
    });
    const answer = check(['bad.yaml', '--baseline', 'a.json', '--format', 'json']);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain('1 finding is recorded in a.json and not reported.');
    expect(json(answer).summary).toMatchObject({ errors: 0, verdict: 'ready' });
    expect(json(answer).files[0]).toMatchObject({ verdict: 'ready', findings: [] });
  });

  it('recognises a finding on another line, in another language and from another folder', () => {
    workspace.write(
      'bad.yaml',
      `# moved\n\n${BAD.replace('  db:', '  cache:\n    image: ghcr.io/example/job:1\n    restart: "no"\n  db:')}`,
    );
    const errors = (answer: Answer): number => json(answer).summary.errors;
    expect(errors(check(['bad.yaml', '--format', 'json']))).toBe(1);
    expect(errors(check(['bad.yaml', '--baseline', 'a.json', '--format', 'json', '--lang', 'es']))).toBe(0);
    workspace.write('sub/x', '');
    const below = check(
      ['../bad.yaml', '--baseline', '../a.json', '--format', 'json'],
      `${workspace.path}/sub`,
    );
    expect(errors(below)).toBe(0);
    workspace.write('bad.yaml', BAD);
  });

  it('still reports what is new, also the same thing once more', () => {
    workspace.write('bad.yaml', BAD.replace('"5432:5432"', '"5433:5432"'));
    expect(check(['bad.yaml', '--baseline', 'a.json']).status).toBe(1);
    workspace.write('bad.yaml', BAD.replace('    volumes:', '      - "5433:5432"\n    volumes:'));
    expect(json(check(['bad.yaml', '--baseline', 'a.json', '--format', 'json'])).summary.errors).toBe(1);
    workspace.write('bad.yaml', BAD);
  });

  it('tells entries that no longer occur, for the files that were checked', () => {
    workspace.write('other.yaml', GOOD);
    expect(check(['other.yaml', '--baseline', 'a.json']).stderr).toBe('');
    workspace.write('bad.yaml', GOOD);
    const answer = check(['bad.yaml', '--baseline', 'a.json']);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain(
      'The baseline records db-port-published in bad.yaml services.db.ports.*, which no longer occurs.',
    );
    workspace.write('bad.yaml', BAD);
  });

  it('overwrites a baseline and nothing else', () => {
    expect(check(['bad.yaml', '--write-baseline', 'a.json']).status).toBe(0);
    const answer = check(['bad.yaml', '--write-baseline', 'bad.yaml']);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('bad.yaml is no baseline of this command.');
    expect(workspace.read('bad.yaml')).toBe(BAD);
    expect(check(['bad.yaml', '--write-baseline', 'missing/a.json']).status).toBe(2);
  });

  it.each(['', '{}', '[]', 'null', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"file":1}]}'])(
    'refuses %j as one',
    (text) => {
      workspace.write('broken.json', text);
      const answer = check(['bad.yaml', '--baseline', 'broken.json', '--lang', 'es']);
      expect(answer).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toContain('broken.json no es una línea base de esta orden.');
    },
  );

  it('lets no hostile entry reach the terminal', () => {
    const entry = { file: 'bad.yaml', rule: '\u001b[31m', at: '\n\u202e', digest: 'x' };
    workspace.write('hostile.json', JSON.stringify({ version: 1, findings: [entry] }));
    const { stderr } = check(['bad.yaml', '--baseline', 'hostile.json']);
    expect(stderr).toContain('\\x1b[31m');
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });
});
