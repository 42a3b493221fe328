import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factSchema } from '#src/catalog/ledger.ts';
import { errorSchema } from '#src/catalog/schema.ts';
import { LEFTOVER } from '../../scripts/new/leftover.ts';

let copy = '';

/** The folders that the scripts and the tests of what they write read. */
const FOLDERS = [
  'scripts',
  'src',
  'content',
  'public',
  'tests',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.prettierrc.json',
];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-'));
  for (const folder of FOLDERS) cpSync(folder, join(copy, folder), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, ...args: string[]): Answer {
  return spawnSync(program, args, { cwd: copy, encoding: 'utf8' });
}

function make(what: 'rule' | 'entry' | 'item' | 'fact', ...args: string[]): Answer {
  return run(process.execPath, `scripts/new-${what}.ts`, ...args);
}

function read(file: string): string {
  return readFileSync(join(copy, file), 'utf8');
}

describe('new:rule', () => {
  it('writes a rule that loads, and that the tests of the rules refuse', () => {
    const { status, stdout, stderr } = make('rule', 'example-for-a-test', '--fixes');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('-t example-for-a-test');
    expect(read('src/lint/rules/index.ts')).toContain(
      "import { exampleForATest } from './example-for-a-test/rule.ts';",
    );
    expect(JSON.stringify(JSON.parse(read('public/schema/config.json')))).toContain('example-for-a-test');

    const tests = run(
      'node_modules/.bin/vitest',
      'run',
      'tests/lint/rules.test.ts',
      '-t',
      'example-for-a-test',
      '--reporter=json',
      '--outputFile=report.json',
    );
    expect(tests.status).toBe(1);
    const { testResults } = JSON.parse(read('report.json')) as {
      testResults: { assertionResults: { title: string; status: string }[] }[];
    };
    const failed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((result) => result.status === 'failed')
      .map(({ title }) => title);
    expect(failed).toContain('finds in its bad sample exactly what is marked there');
    expect(failed).toContain('has a fact or a specification, and an entry or the reference of rules');
    expect(failed).toContain('turns the bad sample into the fixed one');
  });

  it.each([
    ['dockerfile', 'bad.Dockerfile', 'defineDockerfileRule'],
    ['env', 'bad.env', 'defineEnvRule'],
  ])('writes a rule about files of the kind %s', (kind, sample, define) => {
    const id = `example-of-${kind}`;
    const { status, stderr } = make('rule', id, '--kind', kind, '--prevents', 'port-already-allocated');
    expect([status, stderr]).toEqual([0, '']);
    const folder = `src/lint/rules/${id}`;
    expect(read(`${folder}/${sample}`)).toContain(`# expect: ${id}`);
    expect(existsSync(join(copy, folder, sample.replace('bad', 'fixed')))).toBe(false);
    expect(read(`${folder}/rule.ts`)).toContain(`= ${define}({`);
    expect(read(`${folder}/rule.ts`)).toContain("prevents: ['port-already-allocated']");
  });

  it('writes rules that compile, of each kind', () => {
    const { status, stdout } = run('node_modules/.bin/tsc', '--noEmit', '-p', 'src/lint');
    expect([status, stdout]).toEqual([0, '']);
  });

  it('says what is wrong, and writes nothing', () => {
    const before = read('src/lint/rules/index.ts');
    expect(make('rule').stderr).toContain('An id is missing. Usage: npm run new:rule');
    expect(make('rule', 'DbPort Published').stderr).toContain('such as "db-port-published"');
    expect(make('rule', '../escape-the-tree').stderr).toContain('is not an id');
    expect(make('rule', 'x'.repeat(59) + '-yy').stderr).toContain('longer than 60');
    expect(make('rule', 'db-port-published').stderr).toBe('The rule "db-port-published" exists already.\n');
    expect(make('rule', 'some-new-rule', '--kind', 'dokerfile').stderr).toContain(
      'Did you mean "dockerfile"?',
    );
    const meant = make('rule', 'some-new-rule', '--prevents', 'port-alredy-allocated');
    expect(meant.stderr).toBe(
      'The entry "port-alredy-allocated" does not exist. Did you mean "port-already-allocated"?\n',
    );
    expect(meant.status).toBe(2);
    expect(make('rule', 'some-new-rule', '--fix').stderr).toContain("'--fix'");
    expect(existsSync(join(copy, 'src/lint/rules/some-new-rule'))).toBe(false);
    expect(read('src/lint/rules/index.ts')).toBe(before);
  });
});

describe('new:entry', () => {
  it('writes both pages with the five headings, and facts that the schema accepts', () => {
    const { status, stdout } = make('entry', 'example-of-an-entry', '--near', 'port-already-allocated');
    expect(status).toBe(0);
    expect(stdout).toContain('content/docs/es/errors/example-of-an-entry.mdx');
    const [english, spanish] = ['', 'es/'].map((folder) =>
      read(`content/docs/${folder}errors/example-of-an-entry.mdx`),
    );
    const headings = (text: string | undefined): string[] => text?.match(/^## .+$/gm) ?? [];
    expect(headings(english)).toEqual(headings(read('content/docs/errors/port-already-allocated.mdx')));
    expect(headings(spanish)).toEqual(headings(read('content/docs/es/errors/port-already-allocated.mdx')));
    const frontmatter = parse(english!.split('---\n')[1]!) as Record<string, unknown>;
    expect(errorSchema.parse(frontmatter['error']).near).toEqual(['port-already-allocated']);
    expect(spanish).not.toContain('error:');
    const searches = JSON.parse(read('content/symptoms/example-of-an-entry.json')) as { queries: object };
    expect(Object.keys(searches.queries)).toEqual(['en', 'es']);
  });

  it('asks for the entry that looks alike, and overwrites nothing', () => {
    expect(make('entry', 'another-new-entry').stderr).toContain('Usage: npm run new:entry');
    const near = (entry: string): string => make('entry', 'another-new-entry', '--near', entry).stderr;
    expect(near('port-alredy-allocated')).toContain('Did you mean "port-already-allocated"?');
    expect(near('some-gateway')).toBe(
      'The entry "some-gateway" does not exist. There are: bad-gateway-502-wrong-port, gateway-timeout-504-multiple-networks.\n',
    );
    expect(make('entry', 'port-already-allocated', '--near', 'disk-full').stderr).toContain('exists already');
    writeFileSync(join(copy, 'content/symptoms/searches-only.json'), '{}\n');
    const refused = make('entry', 'searches-only', '--near', 'port-already-allocated');
    expect(refused.stderr).toBe('content/symptoms/searches-only.json exists already. Nothing was written.\n');
    expect(read('content/symptoms/searches-only.json')).toBe('{}\n');
    expect(existsSync(join(copy, 'content/docs/errors/searches-only.mdx'))).toBe(false);
  });
});

describe('new:fact', () => {
  it('adds a fact under the next free id, and changes nothing else', () => {
    const before = read('content/facts/network.json');
    const { status, stdout } = make('fact', 'network');
    expect(status).toBe(0);
    const facts = factSchema.array().parse(JSON.parse(read('content/facts/network.json')));
    const added = facts.at(-1);
    expect(stdout).toContain(`Added ${added?.id ?? ''} to content/facts/network.json`);
    expect(added?.claim.en).toContain(LEFTOVER);
    const rest = JSON.parse(before) as unknown[];
    expect(facts.slice(0, -1)).toEqual(rest);
    expect(read('content/facts/network.json').startsWith(before.trimEnd().replace(/\n\]$/, ''))).toBe(true);
    expect(make('fact', 'network').stdout).not.toContain(added?.id);
  });

  it('puts a fact with an id of its own in its place, and never gives an id twice', () => {
    const id = 'F-999';
    expect(make('fact', 'network', id).status).toBe(0);
    expect(make('fact', 'proxy', id).stderr).toContain('F-999 exists already, and ids are never used again.');
    expect(make('fact', 'proxy', '12').stderr).toContain('"12" is not the id of a fact, such as F-038.');
    expect(make('fact', 'netwrok').stderr).toContain('Did you mean "network"?');
    expect(make('fact').stderr).toContain('The area is missing. There are: deployment,');
  });
});

describe('new:item', () => {
  const file = 'src/checklists/lists/pre-push.ts';
  const ids = (text: string): string[] => [...text.matchAll(/^ {10}id: '([^']+)'/gm)].map(([, id]) => id!);

  it('appends an item to the section, with the rule that proves it, and changes nothing else', () => {
    const before = read(file);
    const { status, stderr, stdout } = make(
      'item',
      'pre-push',
      'file',
      'port-is-free',
      '--rule',
      'port-reserved',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Added pre-push/port-is-free to ${file}`);
    const added = ids(read(file)).filter((id) => !ids(before).includes(id));
    expect(added).toEqual(['port-is-free']);
    const after = read(file);
    const start = after.indexOf("        {\n          id: 'port-is-free'");
    const item = after.slice(start, after.indexOf('\n        },\n', start) + '\n        },\n'.length);
    expect(item).toContain("rules: ['port-reserved']");
    expect(item).toContain("prevents: ['port-already-allocated', ");
    expect(read(file).replace(item, '')).toBe(before);
  });

  it('says what is wrong, and writes nothing', () => {
    const before = read(file);
    expect(make('item', 'pre-posh').stderr).toContain('Did you mean "pre-push"?');
    expect(make('item', 'pre-push', 'fil', 'some-new-item').stderr).toContain('Did you mean "file"?');
    expect(make('item', 'pre-push', 'file').stderr).toContain('An id is missing. Usage: npm run new:item');
    expect(make('item', 'pre-push', 'file', 'compose-file-in-place').stderr).toContain(
      'ids of items are permanent',
    );
    expect(make('item', 'pre-push', 'file', 'some-new-item', '--rule', 'port-resrved').stderr).toContain(
      'Did you mean "port-reserved"?',
    );
    expect(read(file)).toBe(before);
  });
});

describe('what the scripts write', () => {
  it('is refused as long as something is left to write', () => {
    const tests = run('node_modules/.bin/vitest', 'run', 'tests/scripts/leftovers.test.ts');
    expect(tests.status).toBe(1);
    for (const file of [
      'src/lint/rules/example-for-a-test/bad.yaml:1',
      'content/docs/errors/example-of-an-entry.mdx:2',
      'content/docs/es/errors/example-of-an-entry.mdx',
      'content/symptoms/example-of-an-entry.json',
      'content/facts/network.json',
      'src/checklists/lists/pre-push.ts',
    ])
      expect(tests.stdout + tests.stderr).toContain(file);
  });
});
