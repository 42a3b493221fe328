import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { BAD, json, run, Workspace } from '../cli/command.ts';
import { textOf } from './choices.ts';

const workspace = new Workspace();
const cwd = workspace.path;

interface Tasks {
  readonly tasks: readonly {
    readonly command: string;
    readonly args: readonly string[];
    readonly problemMatcher: {
      readonly severity: string;
      readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string };
    };
  }[];
}

afterAll(() => workspace.remove());

describe('the task of Visual Studio Code', () => {
  const { tasks } = JSON.parse(textOf('parts=editor', '.vscode/tasks.json')) as Tasks;
  const [{ args, problemMatcher }] = tasks as [Tasks['tasks'][number]];
  const { regexp, ...groups } = problemMatcher.pattern as Record<string, number> & { regexp: string };

  it('finds each finding in what its command prints, with place, severity, rule and message', () => {
    // Two errors, a warning and a note; one over several lines, one in another file.
    workspace.write('docker-compose.yaml', `${BAD.replace('postgres:17', 'postgres')}# 100 % : , ,\n`);
    workspace.write('a, b/Dockerfile', 'FROM node\nENV A b\n');
    const options = args.slice(args.indexOf('check'));
    const given = [...options.filter((option) => option !== '.'), 'docker-compose.yaml'];
    const { stdout } = run(given, { cwd });
    const { files } = json(
      run(['check', 'docker-compose.yaml', '--format', 'json', '--lang', 'en'], { cwd }),
    );
    const expected = files.flatMap(({ path, findings }) =>
      findings.map(({ severity, rule, message, range: { start, end } }) => ({
        file: path,
        severity: severity === 'info' ? 'notice' : severity,
        code: rule,
        message,
        line: String(start.line),
        endLine: String(end.line),
        ...(start.line === end.line
          ? { column: String(start.column), endColumn: String(end.column) }
          : { column: undefined, endColumn: undefined }),
      })),
    );
    const found = stdout.split('\n').flatMap((line) => {
      const match = new RegExp(regexp).exec(line);
      if (!match) return [];
      return [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]]))];
    });
    expect(expected.length).toBeGreaterThanOrEqual(2);
    expect(new Set(expected.map(({ severity }) => severity)).size).toBeGreaterThanOrEqual(2);
    expect(found).toEqual(expected);
  });

  it('takes a note for a note: "notice" is no severity of the editor, which then takes that of the matcher', () => {
    expect(problemMatcher.severity).toBe('info');
    const line = '::notice file=a.yaml,line=1,endLine=3,title=some-rule::One.%0ATwo.';
    const match = new RegExp(regexp).exec(line)!;
    expect([match[groups['severity']!], match[groups['message']!], match[groups['column']!]]).toEqual([
      'notice',
      'One.',
      undefined,
    ]);
  });
});

describe('the configuration', () => {
  it('is one that the command takes and the schema allows', () => {
    const text = textOf('parts=editor', 'coolify-playbook.config.json');
    const schema = JSON.parse(readFileSync('public/schema/config.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    workspace.write('configured/coolify-playbook.config.json', text);
    workspace.write('configured/docker-compose.yaml', BAD);
    const { status, stderr } = run(['check', 'configured/docker-compose.yaml'], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('is what the settings of the editor give the schema of this site', () => {
    const settings = JSON.parse(textOf('parts=editor', '.vscode/settings.json')) as {
      'json.schemas': { fileMatch: string[]; url: string }[];
    };
    const config = JSON.parse(textOf('parts=editor', 'coolify-playbook.config.json')) as { $schema: string };
    expect(settings['json.schemas']).toEqual([
      { fileMatch: ['coolify-playbook.config.json'], url: config.$schema },
    ]);
  });
});
