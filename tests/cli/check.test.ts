import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asInputError } from '#src/cli/input.ts';
import { BAD, GOOD, json, run, shell, Workspace } from './command.ts';

const workspace = new Workspace();
const cwd = workspace.path;
const check = (args: readonly string[], options: Parameters<typeof run>[1] = {}): ReturnType<typeof run> =>
  run(['check', ...args], { cwd, ...options });

beforeAll(() => {
  workspace.write('bad.yaml', BAD);
  workspace.write('good.yaml', GOOD);
}, 60_000);
afterAll(() => workspace.remove());

describe('exit codes', () => {
  it('is 0 for a file that deploys', () => {
    const answer = check(['good.yaml']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(answer.stdout).toContain('Ready to push.');
  });

  it('is 1 for an error', () => {
    const answer = check(['bad.yaml']);
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    expect(answer.stdout).toContain('Will fail on Coolify: 1 error.');
  });

  it('is 1 for a warning only if warnings fail', () => {
    const warning = 'services:\n  web:\n    image: ghcr.io/example/api:1.4.0\n    ports: ["3999:8080"]\n';
    workspace.write('warning.yaml', warning);
    const { summary } = json(check(['warning.yaml', '--format', 'json']));
    expect(summary).toMatchObject({ errors: 0, verdict: 'at-risk' });
    expect(summary.warnings).toBeGreaterThan(0);
    expect(check(['warning.yaml']).status).toBe(0);
    expect(check(['warning.yaml', '--fail-on', 'warning']).status).toBe(1);
    expect(check(['bad.yaml', '--fail-on', 'warning']).status).toBe(1);
  });

  it('is 2 for an input that cannot be read, and the others are checked all the same', () => {
    const answer = check(['missing.yaml', 'bad.yaml', '--format', 'json']);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain('missing.yaml does not exist.');
    expect(json(answer).files.map(({ path }) => path)).toEqual(['bad.yaml']);
  });

  it('prints no result if nothing could be read', () => {
    expect(check(['missing.yaml', '--format', 'json'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('json', () => {
  it('has exactly the keys of the interface', () => {
    const result = json(check(['bad.yaml', '--format', 'json']));
    expect(Object.keys(result)).toEqual(['version', 'tool', 'summary', 'files']);
    expect(Object.keys(result.tool)).toEqual(['name', 'version', 'coolify']);
    expect(result.summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, verdict: 'will-fail' });
    const [file] = result.files;
    expect(Object.keys(file ?? {})).toEqual(['path', 'kind', 'verdict', 'findings']);
    expect(file?.findings.map((finding) => Object.keys(finding))).toEqual([
      'rule severity message hint fix edits service path range entry url facts'.split(' '),
    ]);
  });

  it('counts lines and columns from 1 and offsets from 0 in UTF-16 units', () => {
    workspace.write('emoji.yaml', `# 🚀 señal\n${BAD}`);
    const [finding] = json(check(['emoji.yaml', '--format', 'json'])).files[0]?.findings ?? [];
    const text = workspace.read('emoji.yaml');
    const start = text.indexOf('"5432:5432"');
    expect(finding?.range).toEqual({
      start: { line: 7, column: 9, offset: start },
      end: { line: 7, column: 20, offset: start + 11 },
    });
  });

  it('sums up over all files and reports each in the order given, once', () => {
    const { summary, files } = json(check(['good.yaml', 'bad.yaml', 'good.yaml', '--format', 'json']));
    expect(summary).toEqual({ files: 2, errors: 1, warnings: 0, infos: 0, verdict: 'will-fail' });
    expect(files.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['good.yaml', 'ready'],
      ['bad.yaml', 'will-fail'],
    ]);
  });

  it('escapes what a terminal would act on', () => {
    workspace.write('hostile.yaml', BAD.replaceAll('db:', '"d\\u009b31mb\\u202e":'));
    const { stdout } = check(['hostile.yaml', '--format', 'json']);
    expect(stdout).toContain('\\u009b');

    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(json({ status: 0, stdout, stderr: '' }).files[0]?.findings[0]?.service).toBe('d\u009b31mb\u202e');
  });
});

describe('input', () => {
  it('reads standard input under the name that it is given', () => {
    const unnamed = check(['-', '--format', 'json'], { input: BAD });
    expect(json(unnamed).files[0]).toMatchObject({ path: '-', kind: 'compose', verdict: 'will-fail' });
    const named = check(['-', '--stdin-filename', 'stack/compose.yaml', '--format', 'json'], { input: BAD });
    expect(json(named).files[0]?.path).toBe('stack/compose.yaml');
    expect(named.status).toBe(1);
  });

  it('finds the same with CR LF, with a byte order mark, and under any name', () => {
    workspace.write('notes.txt', BAD.replaceAll('\n', '\r\n'));
    const [finding] = json(check(['notes.txt', '--format', 'json'])).files[0]?.findings ?? [];
    expect(finding).toMatchObject({ rule: 'db-port-published', range: { start: { line: 6, column: 9 } } });
    workspace.write('bom.yaml', `\ufeff${BAD}`);
    const findings = json(check(['bom.yaml', '--format', 'json'])).files[0]?.findings ?? [];
    expect(findings.map(({ rule }) => rule)).toContain('db-port-published');
  });

  it('answers for an empty file', () => {
    workspace.write('empty.yaml', '');
    const answer = check(['empty.yaml']);
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    expect(answer.stdout).toContain('empty.yaml:1:1');
    expect(answer.stdout).toContain('Will fail on Coolify');
  });

  it.each([
    ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01]), 'is no text file'],
    ['Latin-1', Buffer.from('services:\n  # ca\xf1a\n', 'latin1'), 'is not UTF-8 text: line 2'],
    ['UTF-16', Buffer.from('\ufeffservices:\n', 'utf16le'), 'is UTF-16 text'],
  ])('refuses %s', (name, bytes, sentence) => {
    workspace.write('binary.yaml', bytes);
    const answer = check(['binary.yaml']);
    expect(answer, name).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(`binary.yaml ${sentence}`);
  });

  it.each([
    ['ENOENT', 'a.yaml does not exist.'],
    ['EACCES', 'a.yaml cannot be opened: permission denied.'],
    ['EISDIR', 'a.yaml cannot be read: EISDIR'],
  ])('says what the system says: %s', (code, sentence) => {
    const error = Object.assign(new Error(code), { code });
    expect(asInputError(error, 'a.yaml', 'en').message).toBe(sentence);
  });
});

describe('directory', () => {
  const repository = (name: string, files: readonly string[]): string => {
    mkdirSync(join(cwd, name));
    for (const file of files) workspace.write(join(name, file), GOOD);
    return name;
  };

  it('is checked at docker-compose.yaml, also without a path', () => {
    const name = repository('default', ['docker-compose.yaml', 'compose.yaml']);
    expect(json(check([name, '--format', 'json'])).files).toEqual([
      { path: 'default/docker-compose.yaml', kind: 'compose', verdict: 'ready', findings: [] },
    ]);
    expect(json(run(['check', '--format', 'json'], { cwd: join(cwd, name) })).files[0]?.path).toBe(
      'docker-compose.yaml',
    );
  });

  it('reports another name of the compose file', () => {
    const answer = check([repository('other', ['compose.yml']), '--format', 'json']);
    expect(answer.status).toBe(1);
    expect(json(answer).files[0]?.findings).toMatchObject([
      {
        rule: 'compose-file-name',
        severity: 'error',
        edits: null,
        path: [],
        entry: 'build-or-compose-path-wrong',
        url: '/errors/build-or-compose-path-wrong/#rule-compose-file-name',
        facts: ['F-001'],
        range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
      },
    ]);
    expect(check(['other/compose.yml']).status, 'an explicit file may have any name').toBe(0);
    expect(check(['other', '--lang', 'es']).stdout).toContain('se llama «compose.yml»');
  });

  it('without a compose file is an unreadable input', () => {
    const answer = check([repository('nothing', [])]);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(
      'nothing holds no compose file. These names were tried: docker-compose.yaml,',
    );
  });
});

describe('fixes', () => {
  it('writes safe fixes, keeps every comment, and lists what was fixed', () => {
    workspace.write('fix.yaml', BAD);
    const answer = check(['fix.yaml', '--fix', '--format', 'json']);
    expect(answer.status).toBe(0);
    expect(workspace.read('fix.yaml')).toBe(GOOD);
    const [file] = json(answer).files;
    expect(file).toMatchObject({ verdict: 'ready', findings: [] });
    expect(file?.fixed).toMatchObject([
      { rule: 'db-port-published', range: { start: { line: 6, column: 9 } } },
    ]);
    expect(check(['fix.yaml', '--fix']).stdout).not.toContain('applied');
  });

  it('keeps CR LF, follows a link, and leaves other files alone', () => {
    workspace.write('crlf.yaml', BAD.replaceAll('\n', '\r\n'));
    symlinkSync('crlf.yaml', join(cwd, 'link.yaml'));
    expect(check(['link.yaml', 'good.yaml', '--fix']).status).toBe(0);
    expect(workspace.read('crlf.yaml')).toBe(GOOD.replaceAll('\n', '\r\n'));
    expect(workspace.read('good.yaml')).toBe(GOOD);
  });

  it('prints a diff that patch applies, and writes nothing', async () => {
    workspace.write('dry.yaml', BAD);
    const answer = check(['dry.yaml', '--dry-run']);
    expect(answer.status).toBe(0);
    expect(workspace.read('dry.yaml')).toBe(BAD);
    expect(answer.stderr).toBe(
      'coolify-playbook: dry.yaml: 1 fix to apply.\ncoolify-playbook: Nothing was written.\n',
    );
    expect(answer.stdout.split('\n').filter((line) => /^[-+]/.test(line))).toEqual([
      '--- a/dry.yaml',
      '+++ b/dry.yaml',
      '-    ports:',
      '-      - "5432:5432" # remove it one day',
      '+    expose:',
      '+      - "5432" # remove it one day',
    ]);
    const applied = await shell('"$NODE" "$COMMAND" check dry.yaml --dry-run 2>/dev/null | git apply -', cwd);
    expect(applied).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(workspace.read('dry.yaml')).toBe(GOOD);
  });

  it('does not pretend to change standard input', () => {
    expect(check(['-', '--fix'], { input: BAD })).toMatchObject({ status: 2, stdout: '' });
    expect(check(['-', '--dry-run'], { input: BAD }).stdout).toContain('+    expose:');
  });
});

describe('pretty', () => {
  it('shows the line with carets under the finding, the reason, the fix, the page and the next step', () => {
    const lines = check(['bad.yaml']).stdout.split('\n');
    expect(lines[0]).toBe('bad.yaml:6:9  error  db-port-published  service db');
    expect(lines.slice(2, 4)).toEqual([
      '  6 |       - "5432:5432" # remove it one day',
      '    |         ^^^^^^^^^^^',
    ]);
    expect(lines.slice(4, 7).map((line) => line.slice(0, 6))).toEqual(['  Why ', '  Fix ', '  Page']);
    expect(lines.slice(-3)).toEqual([
      'Will fail on Coolify: 1 error.',
      'Next: add --fix to apply 1 safe fix.',
      '',
    ]);
  });

  it('speaks Spanish if the environment or the option says so', () => {
    const sentence = 'Fallará en Coolify: 1 error.';
    expect(check(['bad.yaml', '--lang', 'es']).stdout).toContain(sentence);
    expect(check(['bad.yaml'], { env: { LANG: 'es_MX.UTF-8' } }).stdout).toContain(sentence);
    expect(check(['bad.yaml'], { env: { LC_ALL: 'es_ES', LANG: 'en_US.UTF-8' } }).stdout).toContain(sentence);
    expect(check(['bad.yaml'], { env: { LC_ALL: 'C', LANG: 'es_ES' } }).stdout).toContain('Will fail');
    expect(check(['bad.yaml', '--lang=en'], { env: { LANG: 'es_ES' } }).stdout).toContain('Will fail');
  });

  it('has no colours in a pipe, and none against the wish of the reader', () => {
    const escape = '\u001b';
    expect(check(['bad.yaml']).stdout).not.toContain(escape);
    expect(check(['bad.yaml'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(escape);
    expect(check(['bad.yaml', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(escape);
    expect(check(['bad.yaml'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(escape);
  });

  it('lets no control character of a file or a name reach the terminal', () => {
    const name = workspace.write('\u001b[2Jname.yaml', BAD.replaceAll('db:', '"d\\e]0;title\\ab\\u202e":'));
    const answers = [check([name]), check([`${name}.missing`]), check([name, '--\u001b[31m'])];
    for (const { stdout, stderr } of answers) {
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    }
    expect(answers[0]?.stdout).toContain('\\x1b[2Jname.yaml:6:9');
    expect(answers[0]?.stdout).toContain('d\\x1b]0;title\\x07b\\u202e');
  });

  it('cuts a long line around the finding', () => {
    const padding = ' '.repeat(5000);
    workspace.write('long.yaml', BAD.replace('- "5432:5432"', `- ${padding}"5432:5432"${padding}`));
    const lines = check(['long.yaml']).stdout.split('\n');
    const frame = lines.findIndex((line) => line.includes(' | …'));
    expect(lines[frame]?.length).toBeLessThan(140);
    expect(lines[frame + 1]?.indexOf('^')).toBe(lines[frame]?.indexOf('"5432:5432"'));
  });

  it('gives reasons once a rule where a file has many findings', () => {
    const services = Array.from({ length: 30 }, (_, index) =>
      BAD.split('\n').slice(1, 10).join('\n').replace('db:', `db${index}:`),
    );
    workspace.write('many.yaml', `services:\n${services.join('\n')}\nvolumes:\n  db-data:\n`);
    const { stdout } = check(['many.yaml']);
    expect(stdout.match(/ {2}error {2}db-port-published/g)).toHaveLength(30);
    expect(stdout.match(/^ {2}Why .*Docker opens the port before/gm)).toHaveLength(1);
  });

  it('counts what comments in the file accept', () => {
    workspace.write(
      'ignored.yaml',
      BAD.replace('# remove it one day', '# playbook-ignore db-port-published -- private network'),
    );
    expect(check(['ignored.yaml'])).toMatchObject({ status: 0 });
    expect(check(['ignored.yaml']).stdout).toContain('1 finding is ignored by comments in the file.');
  });
});

describe('pipes', () => {
  const large = (): void => {
    const services = Array.from(
      { length: 4000 },
      (_, index) =>
        `  s${index}:\n    image: ghcr.io/example/api:1.4.0\n    ports:\n      - "${10_000 + index}:80"\n    environment:\n      NOTE: ${'x'.repeat(150)}\n`,
    );
    workspace.write('large.yaml', `services:\n${services.join('')}`);
  };

  it('gives everything to a slow reader', async () => {
    large();
    expect(workspace.read('large.yaml').length).toBeGreaterThan(1_000_000);
    const answer = await shell('"$NODE" "$COMMAND" check large.yaml --format json | (sleep 1; cat)', cwd);
    expect(json(answer).summary.warnings).toBeGreaterThanOrEqual(4000);
    expect(answer.stderr).toBe('');
  }, 60_000);

  it.each(['pretty', 'json', 'github', 'sarif', 'junit', 'markdown'])(
    'takes no offence at a reader that leaves (%s)',
    async (format) => {
      const answer = await shell(
        `"$NODE" "$COMMAND" check large.yaml --format ${format} | head -c 10; echo " \${PIPESTATUS[0]}"`,
        cwd,
      );
      expect(answer.stderr).toBe('');
      expect(answer.stdout).toMatch(/^[\s\S]{10} [01]\n$/);
    },
    60_000,
  );

  it('reads a file that is itself a pipe, and fails if the disk is full', async () => {
    const fromPipe = await shell('"$NODE" "$COMMAND" check <(cat bad.yaml) --format json', cwd);
    expect(json(fromPipe).summary.errors).toBe(1);
    const full = await shell('"$NODE" "$COMMAND" check bad.yaml > /dev/full', cwd);
    expect(full.status).toBe(2);
    expect(full.stderr).toContain('ENOSPC');
  });
});

describe('domains', () => {
  it('are told when no file has the service', () => {
    const answer = check(['good.yaml', '--domain', 'wbe=https://app.example.com']);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain('--domain names the service "wbe", which no checked file has.');
    expect(
      check(['good.yaml', '--domain', 'db=https://app.example.com,https://example.com:8080']).stderr,
    ).toBe('');
  });

  it.each(['web', 'web=', 'web=app.example.com', '=https://app.example.com', 'web=https://'])(
    'are refused as %s',
    (domain) => {
      const answer = check(['good.yaml', '--domain', domain]);
      expect(answer).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toContain(`--domain cannot be "${domain}". Write SERVICE=URL`);
    },
  );
});
