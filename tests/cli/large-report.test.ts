import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutCommands } from '#src/cli/runner.ts';
import { json, run, Workspace } from './command.ts';

const workspace = new Workspace();
const cwd = workspace.path;

/** A stack of so many databases that all publish a port. */
const stack = (services: number): string =>
  `services:\n${Array.from(
    { length: services },
    (_, index) =>
      `  db${index}:\n    image: postgres:17\n    ports:\n      - "${5000 + index}:5432"\n    container_name: db-${index}\n`,
  ).join('')}`;

beforeAll(() => {
  workspace.write('large.yaml', stack(300));
  workspace.write('small.yaml', stack(2));
  workspace.write(
    'command.yaml',
    `services:\n  db:\n    image: postgres:17\n    command: |\n      ::error::owned\n    ports:\n      - "5432:5432"\n`,
  );
}, 60_000);
afterAll(() => workspace.remove());

describe('markdown', () => {
  it.each([
    ['en', /Not listed for want of room: (\d+) findings\./],
    ['es', /Sin enumerar por falta de espacio: (\d+) hallazgos\./],
  ])('fits into a comment and says how many findings are missing (%s)', (lang, sentence) => {
    const { stdout } = run(['check', 'large.yaml', 'small.yaml', '--format', 'markdown', '--lang', lang], {
      cwd,
    });
    expect(stdout.length).toBeLessThanOrEqual(65_536);
    const { files } = json(run(['check', 'large.yaml', 'small.yaml', '--format', 'json'], { cwd }));
    const all = files.reduce((sum, { findings }) => sum + findings.length, 0);
    const rows = stdout.match(/^\| (?!---)[^|]* \| \d+:\d+ \|/gm) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.length + Number(sentence.exec(stdout)?.[1])).toBe(all);
  });

  it('lists all where all have room', () => {
    expect(run(['check', 'small.yaml', '--format', 'markdown'], { cwd }).stdout).not.toContain('Not listed');
  });
});

describe('a dry run in a runner', () => {
  it('changes no byte of the diff, and lets nothing in it be a command', () => {
    const args = ['check', 'command.yaml', '--fix', '--dry-run'];
    const plain = run(args, { cwd, env: { GITHUB_ACTIONS: '' } }).stdout;
    expect(plain).toMatch(/^ +::error::owned$/m);
    const guarded = run(args, { cwd, env: { GITHUB_ACTIONS: 'true' } }).stdout;
    const [, word = '', inside] = /^::stop-commands::([\w-]{20,})\n([\s\S]*)::\1::\n$/.exec(guarded) ?? [];
    expect(inside).toBe(plain);
    expect(plain).not.toContain(word);
  });

  it.each([
    [' context\n ::add-mask::x\n', true],
    ['+##[error]x\n', true],
    ['+key: "::1"\n', false],
    ['+a: b\n', false],
  ])('guards only what could be a command: %j', (diff, isGuarded) => {
    expect(withoutCommands(diff, true, () => 'word')).toBe(
      isGuarded ? `::stop-commands::word\n${diff}::word::\n` : diff,
    );
    expect(withoutCommands(diff, false, () => 'word')).toBe(diff);
  });
});
