import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BAD, GOOD, run, shell, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());
const command = (args: readonly string[], input: string | Buffer = ''): Answer =>
  run(args, { cwd: workspace.path, input });

const TOO_MANY_BYTES = 32 * 1024 * 1024 + 1;

describe('an input that is too large', () => {
  it.each([
    ['check', 'huge.yaml'],
    ['preview', 'huge.yaml'],
    ['diagnose', 'huge.yaml'],
  ])('is refused by %s as a file', (name, path) => {
    writeFileSync(join(workspace.path, path), '');
    truncateSync(join(workspace.path, path), TOO_MANY_BYTES);
    const { status, stdout, stderr } = command([name, path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^coolify-playbook: huge\.yaml .*32 MiB/);
  });

  it.each(['check', 'diagnose'])(
    'is refused by %s as standard input, and not read to its end',
    async (name) => {
      const answer = await shell(
        `yes 2>/dev/null | "$NODE" "$COMMAND" ${name} -; exit "\${PIPESTATUS[1]}"`,
        workspace.path,
      );
      expect(answer.status).toBe(2);
      expect(answer.stderr).toMatch(/32 MiB/);
    },
  );
});

describe('an input that is no text', () => {
  it.each([
    ['UTF-16, little end first', Buffer.from([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0, 0x61]), /UTF-16/],
    ['a wrong byte in the last line', Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xe9]), /line 3/],
    ['a wrong byte before a line break', Buffer.from([0x61, 0x0a, 0xe9, 0x0a]), /line 2/],
    ['zeros', Buffer.from([0x61, 0, 0x62]), /binary|no text/i],
  ])('is told: %s', (_, bytes, sentence) => {
    writeFileSync(join(workspace.path, 'odd.yaml'), bytes);
    const { status, stderr } = command(['check', 'odd.yaml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(command(['check', '-'], bytes).stderr).toMatch(sentence);
  });

  it('is read all the same where a log is asked for', () => {
    const utf16 = Buffer.from('\ufeffBind for 0.0.0.0:8080 failed: port is already allocated\n', 'utf16le');
    writeFileSync(join(workspace.path, 'log.txt'), utf16);
    expect(command(['diagnose', 'log.txt']).stdout).toContain('port-already-allocated');
  });
});

describe('what fixes are written to', () => {
  it('is no stream', async () => {
    workspace.write('bad.yaml', BAD);
    const { status, stderr } = await shell('"$NODE" "$COMMAND" check <(cat bad.yaml) --fix', workspace.path);
    expect(status).toBe(2);
    expect(stderr).toContain('no regular file');
  });

  it('is told for each file of a dry run, and once where there is nothing to fix', () => {
    workspace.write('bad.yaml', BAD);
    workspace.write('good.yaml', GOOD);
    const both = command(['check', 'bad.yaml', 'good.yaml', '--fix', '--dry-run']);
    expect(both.stderr).toMatch(/bad\.yaml: 1 /);
    expect(both.stderr).not.toContain('good.yaml');
    const none = command(['check', 'good.yaml', '--dry-run']);
    expect(none.stdout).toBe('');
    expect(none.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('may change behaviour only where that was asked for', () => {
    workspace.write('bad.yaml', BAD);
    expect(command(['check', 'bad.yaml', '--fix-unsafe', '--dry-run']).stdout).toContain('+    expose:');
  });
});

describe('a finding in a stack that was accepted', () => {
  it('stays accepted when other files are added, and is listed in the order of rules and files', () => {
    workspace.write('stack/b.yaml', BAD);
    workspace.write('stack/a.yaml', BAD);
    const written = command(['check', 'stack/b.yaml', 'stack/a.yaml', '--write-baseline', 'base.json']);
    expect(written.stderr).toContain('2 findings');
    const baseline = workspace.read('base.json');
    expect(baseline.indexOf('a.yaml')).toBeLessThan(baseline.indexOf('b.yaml'));
    command(['check', 'stack/a.yaml', 'stack/b.yaml', '--write-baseline', 'again.json']);
    expect(workspace.read('again.json')).toBe(baseline);
    expect(command(['check', 'stack/a.yaml', '--baseline', 'base.json']).status).toBe(0);
  });
});

describe('colours', () => {
  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: 'false' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{}, false],
  ])('with %j: %j', (env, isColoured) => {
    workspace.write('bad.yaml', BAD);
    const { stdout } = run(['check', 'bad.yaml'], { cwd: workspace.path, env });
    expect(stdout.includes('\u001b[')).toBe(isColoured);
  });
});
