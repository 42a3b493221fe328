import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '#src/lint/index.ts';
import { BAD, GOOD, json, run, Workspace, type Answer } from './command.ts';
import { sarifProblems, type SarifLog } from './sarif.ts';

const workspace = new Workspace();
const cwd = workspace.path;
const check = (...args: readonly string[]): Answer => run(['check', ...args], { cwd });

/** A service whose name tries everything: a workflow command, markup, a mention, an address, a terminal's escapes. */
const NAME =
  'x\\n::error::owned\\r::set-output name=a::b %0A::stop-commands::x <img src=x onerror=alert(1)> @octocat #1 ' +
  '[a](https://evil.example.com) `code | **bold** ]]>&lt; \\u001b[31m\\u0000\\u202e';
const HOSTILE = BAD.replace('  db:', `  "${NAME}":`);

beforeAll(() => {
  workspace.write('bad.yaml', BAD);
  workspace.write('good.yaml', GOOD);
  workspace.write('hostile.yaml', HOSTILE);
  workspace.write('a,b:c%0A\n::error::x.yaml', BAD);
}, 60_000);
afterAll(() => workspace.remove());

const FORMATS = ['github', 'sarif', 'junit', 'markdown'] as const;

describe.each(FORMATS)('%s', (format) => {
  it('keeps the exit codes and the streams', () => {
    expect(check('bad.yaml', '--format', format)).toMatchObject({ status: 1, stderr: '' });
    const good = check('good.yaml', '--format', format);
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(good.stdout).not.toBe('');
    expect(check('missing.yaml', '--format', format)).toMatchObject({ status: 2, stdout: '' });
  });

  it('lets no character through that a terminal acts on', () => {
    const { stdout } = check('hostile.yaml', 'a,b:c%0A\n::error::x.yaml', '--format', format);
    expect(stdout).toContain('db-port-published');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });
});

describe('github', () => {
  it('annotates the characters, and ends with the verdict', () => {
    const lines = check('bad.yaml', '--format', 'github').stdout.split('\n');
    expect(lines[0]).toMatch(
      /^::error file=bad\.yaml,line=6,endLine=6,col=9,endColumn=20,title=db-port-published::Service "db" .*%0AWhy: .*%0AFix: /,
    );
    expect(lines.slice(1)).toEqual(['Will fail on Coolify: 1 error.', '']);
    workspace.write('note.yaml', GOOD.replace('postgres:17', 'postgres:17 # playbook-ignore x -- y'));
    expect(check('note.yaml', '--format', 'github').stdout).toMatch(/^::warning file=note\.yaml,line=3,/);
  });

  it('starts no command that a file has written', () => {
    const lines = check('hostile.yaml', 'a,b:c%0A\n::error::x.yaml', '--format', 'github').stdout.split('\n');
    const commands = lines.filter((line) => line.includes('::'));
    for (const line of commands) {
      const [, properties = '', data = ''] = /^::(?:error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
      expect(properties).toMatch(
        /^file=[^:,\r\n]+,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?title=[a-z-]+$/,
      );
      expect(data).not.toMatch(/[\r\n]|%(?!25|0A)/);
    }
    expect(commands.some((line) => line.includes('file=a%2Cb%3Ac%250A\\n%3A%3Aerror%3A%3Ax.yaml'))).toBe(
      true,
    );
  });
});

describe('markdown', () => {
  it('has the verdict, and a table for each file', () => {
    const { stdout } = check('bad.yaml', 'good.yaml', '--format', 'markdown', '--lang', 'es');
    const lines = stdout.split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '## coolify-playbook',
      '',
      '**Fallará en Coolify: 1 error en 2 archivos.**',
      '',
      '### `bad.yaml`',
      '',
      '| Gravedad | Lugar | Problema | Corrección |',
      '| --- | --- | --- | --- |',
    ]);
    expect(lines[8]).toMatch(/^\| error \| 6:9 \| .*`db-port-published`.* \| .*`expose`.* \|$/);
    expect(lines.slice(9)).toEqual(['', '`good.yaml`: sin hallazgos', '']);
  });

  it('gives what a file has written no meaning', () => {
    const { stdout } = check('hostile.yaml', '--format', 'markdown');
    const outside = stdout
      .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
      .replaceAll('<br>', '')
      .replaceAll('<!-- -->', '\u0001');
    expect(outside).not.toMatch(/<(?!!)|@(?!\u0001)|#\d|https?:\/\/|(?<!\\)\[|(?<!\\)\*\*bold/);
    for (const row of stdout.split('\n').filter((line) => line.startsWith('| '))) {
      expect(row.match(/(?<!\\)\|/g), row).toHaveLength(5);
    }
  });
});

describe('junit', () => {
  it('has a suite a file and a case a finding, and fails at the failing severity', () => {
    workspace.write(
      'warning.yaml',
      'services:\n  web:\n    image: ghcr.io/example/api:1.4.0\n    ports: ["3999:8080"]\n',
    );
    const { stdout } = check('bad.yaml', 'good.yaml', '--format', 'junit');
    expect(stdout).toContain('<testsuites name="coolify-playbook" tests="2" failures="1" errors="0">');
    expect(stdout).toContain(
      '<testcase classname="bad.yaml" name="db-port-published (6:9)" file="bad.yaml" line="6">',
    );
    expect(stdout).toContain('<testcase classname="good.yaml" name="check"/>');
    const warning = check('warning.yaml', '--format', 'junit').stdout;
    expect(warning).toContain('failures="0"');
    expect(warning).toContain('<system-out>warning.yaml:4:');
    expect(check('warning.yaml', '--format', 'junit', '--fail-on', 'warning').stdout).toContain(
      '<failure type="warning"',
    );
  });

  it('is well-formed whatever a file has written', () => {
    const { stdout } = check('hostile.yaml', 'a,b:c%0A\n::error::x.yaml', '--format', 'junit');
    expect(stdout).toContain('&lt;img');
    const open: string[] = [];
    const rest = stdout
      .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
      .replace(
        /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
        (_, close: string, name: string, __, self: string) => {
          if (close) expect(open.pop()).toBe(name);
          else if (!self) open.push(name);
          return '';
        },
      );
    expect(open).toEqual([]);
    expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  });
});

describe('sarif', () => {
  const log = (...args: readonly string[]): SarifLog =>
    JSON.parse(check(...args, '--format', 'sarif').stdout) as SarifLog;

  it.each([['bad.yaml'], ['good.yaml'], ['hostile.yaml'], ['a,b:c%0A\n::error::x.yaml']])(
    'keeps to the standard: %j',
    (path) => {
      expect(sarifProblems(log(path))).toEqual([]);
    },
  );

  it('names the characters, the rule and a fix that can be applied', () => {
    const { runs } = log('bad.yaml');
    const [result] = runs[0]?.results ?? [];
    expect(result).toMatchObject({
      ruleId: 'db-port-published',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bad.yaml', index: 0 },
            region: { startLine: 6, startColumn: 9, endLine: 6, endColumn: 20 },
          },
          logicalLocations: [{ name: 'db' }],
        },
      ],
    });
    const replacements = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    const edits = replacements.map(({ deletedRegion: { charOffset, charLength }, insertedContent }) => ({
      start: charOffset,
      end: charOffset + charLength,
      insert: insertedContent.text,
    }));
    expect(applyEdits(BAD, edits)).toBe(GOOD);
  });

  it('keeps a fingerprint where lines move, and with other words', () => {
    workspace.write('moved.yaml', `# one\n# two\n${BAD.replace('services:', 'x-a: 1\nservices:')}`);
    const prints = (...args: readonly string[]): unknown[] =>
      (log(...args).runs[0]?.results ?? [])
        .filter(({ ruleId }) => ruleId === 'db-port-published')
        .map(({ partialFingerprints }) => partialFingerprints);
    expect(prints('moved.yaml')).toEqual(prints('bad.yaml'));
    expect(prints('bad.yaml', '--lang', 'es')).toEqual(prints('bad.yaml'));
    expect(prints('bad.yaml')).toHaveLength(1);
  });

  it('reports as many findings as the JSON', () => {
    const { files } = json(check('hostile.yaml', 'bad.yaml', '--format', 'json'));
    const counted = files.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(log('hostile.yaml', 'bad.yaml').runs[0]?.results).toHaveLength(counted);
  });
});
