import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '#src/cli/arguments.ts';
import { printable, printableJson } from '#src/cli/terminal.ts';
import { hostileFile, PAYLOADS, withoutCode } from '../hostile.ts';
import { run, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
const cwd = workspace.path;
/** A file for each text, and one whose own name is hostile. */
const names = Object.keys(PAYLOADS).map((name) => `${name}.yaml`);
const FEW = 4;
const NAMED = '::error::a\u001b[31m,b%0A##[error]x<b>"&`|\u202e.yaml';

function check(format: string, env: Readonly<Record<string, string>> = {}): Answer {
  return run(['check', ...names, NAMED, '--format', format], { cwd, env });
}

beforeAll(() => {
  for (const [name, payload] of Object.entries(PAYLOADS))
    workspace.write(`${name}.yaml`, hostileFile(payload));
  workspace.write(NAMED, hostileFile('db'));
}, 60_000);
afterAll(() => workspace.remove());

/** What a terminal, a viewer of logs or a diff acts on: controls, and characters that hide or reorder others. */
const ACTIVE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/u;

describe.each(FORMATS)('%s', (format) => {
  const answer = (): Answer => check(format);

  it('reports every file, and shows nothing that a terminal acts on', () => {
    // A report in Markdown is as long as a comment may be: a few files at a time are told whole.
    const size = format === 'markdown' ? FEW : names.length;
    const groups = Array.from({ length: Math.ceil(names.length / size) }, (_, group) =>
      names.slice(group * size, (group + 1) * size),
    );
    const answers = groups.map((files) => run(['check', ...files, NAMED, '--format', format], { cwd }));
    expect(answers.map(({ status }) => status)).toEqual(groups.map(() => 1));
    expect(answers.map(({ stderr }) => stderr).join('')).toBe('');
    const stdout = answers.map((each) => each.stdout).join('');
    expect(stdout.match(/db-port-published/g)?.length).toBeGreaterThanOrEqual(names.length);
    expect(ACTIVE.exec(stdout)?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
  });

  it('prints no command of a runner but its own', () => {
    const lines = answer().stdout.split('\n');
    expect(lines.filter((line) => line.includes('##['))).toEqual([]);
    const commands = lines.filter((line) => line.trimStart().startsWith('::'));
    const own =
      /^::(?:error|warning|notice) file=[^,:\s]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z0-9-]+::/;
    expect(commands.filter((line) => !own.test(line))).toEqual([]);
    if (format !== 'github') expect(commands).toEqual([]);
  });
});

describe('pretty with colours', () => {
  it('writes no escape but the colours', () => {
    const { stdout } = check('pretty', { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[');
    expect(ACTIVE.test(stdout.replace(/\u001b\[\d+(?:;\d+)*m/g, ''))).toBe(false);
  });
});

describe('github', () => {
  it('has one command for each finding, whose text decodes to whole lines', () => {
    const { summary } = JSON.parse(check('json').stdout) as { summary: Record<string, number> };
    const commands = check('github')
      .stdout.split('\n')
      .filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(
      (summary['errors'] ?? 0) + (summary['warnings'] ?? 0) + (summary['infos'] ?? 0),
    );
    for (const line of commands) {
      const data = line.slice(line.indexOf('::', 2) + 2);
      expect(data.replace(/%(?:25|0A)/g, '')).not.toMatch(/%(?:0D|0A)/i);
      expect(data.split('%0A')).toHaveLength(3);
    }
  });
});

describe('markdown', () => {
  it('holds no HTML, link, image, mention or address of a file', () => {
    const outside = check('markdown')
      .stdout.split('\n')
      .map((line) => withoutCode(line).replaceAll('<br>', '').replaceAll('<!-- -->', '\u0001'));
    for (const line of outside) {
      const bare = line.replace(/^\*\*(.*)\*\*$/, '$1').replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(bare, line).not.toMatch(/<|\]\(|!\[|\]\[|@(?!\u0001)|:\/\/|www\.\w|`|\*\*|~~|\$/);
      expect(bare, line).not.toMatch(/#\d/);
    }
  });

  it('keeps its tables', () => {
    for (const row of check('markdown')
      .stdout.split('\n')
      .filter((line) => line.startsWith('| '))) {
      expect(row.match(/(?<!\\)\|/g), row).toHaveLength(5);
    }
  });
});

describe('junit', () => {
  it('is a tree of its own elements only', () => {
    const xml = check('junit').stdout;
    const body = xml.replace(/^<\?xml [^?]*\?>\n/, '');
    const open: string[] = [];
    let at = 0;
    for (const match of body.matchAll(/<(\/?)([A-Za-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/g)) {
      expect(body.slice(at, match.index)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
      expect(match[3]).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
      at = match.index + match[0].length;
      const [, isEnd, name = '', , isEmpty] = match;
      expect(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']).toContain(name);
      if (isEnd) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name);
    }
    expect(body.slice(at).trim()).toBe('');
    expect(open).toEqual([]);
  });
});

describe('json and sarif', () => {
  it.each(['json', 'sarif'])('%s gives back what the file says', (format) => {
    const { stdout } = check(format);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(JSON.stringify(JSON.parse(stdout))).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('printable', () => {
  it.each([
    ['##[error]x', '#\\x23[error]x'],
    ['::error::x', '\\x3a:error::x'],
    ['  ::stop-commands::x', '  \\x3a:stop-commands::x'],
    ['::1', '::1'],
    ['a ::error::x', 'a ::error::x'],
    ['## [x]', '## [x]'],
  ])('%s', (text, expected) => expect(printable(text)).toBe(expected));

  it('keeps the value of JSON', () => {
    const value = { a: '##[error]x ####[y', b: '\u202e\u0085' };
    const json = printableJson(JSON.stringify(value));
    expect(json).not.toContain('##[');
    expect(JSON.parse(json)).toEqual(value);
  });
});
