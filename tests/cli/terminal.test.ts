import { afterAll, describe, expect, it, vi } from 'vitest';
import { readArguments } from '#src/cli/arguments.ts';
import { check } from '#src/cli/check.ts';
import { checklist } from '#src/cli/checklist/checklist.ts';
import type { Output } from '#src/cli/output.ts';
import { preview } from '#src/cli/preview/preview.ts';
import { prettyPreview } from '#src/cli/preview/pretty.ts';
import { displayWidth } from '#src/cli/terminal.ts';
import { preview as previewOf } from '#src/coolify/index.ts';
import { viewOf } from '#src/preview/index.ts';
import { BAD, GOOD, Workspace } from './command.ts';

vi.mock('coolify-playbook:bundle', () => ({ version: '0.0.0', coolifyVersion: '4.3', siteAddress: null }));

const workspace = new Workspace();
afterAll(() => workspace.remove());

interface Shown extends Output {
  readonly text: () => string;
  readonly lines: string[];
}

/** A terminal of a width, where each style stands as a word in brackets. */
function terminal(width: number): Shown {
  let text = '';
  const lines: string[] = [];
  return {
    result: (piece) => {
      text += piece;
      return Promise.resolve();
    },
    diagnostic: (line) => void lines.push(line),
    progress: () => undefined,
    isTerminal: true,
    paint: (style, part) => (part === '' ? '' : `[${style}]${part}[/]`),
    width,
    text: () => text,
    lines,
  };
}

const at = (name: string): string => `${workspace.path}/${name}`;

describe('a terminal', () => {
  it('shows the changes of a dry run in colours, and acts on nothing in them', async () => {
    workspace.write('bad.yaml', BAD.replace('one day', 'one \u001b[31mday'));
    const output = terminal(80);
    const args = readArguments(['check', at('bad.yaml'), '--fix', '--dry-run'], 'en');
    expect(await check(args, 'en', output)).toBe(0);
    expect(output.text()).toMatch(/^\[removed\]-{3} /);
    expect(output.text()).toMatch(/^\[added\]\+ {6}- "5432" # remove it one \\x1b\[31mday\[\/\]$/m);
    expect(output.text()).toMatch(/^\[info\]@@ .*\[\/\]$/m);
    expect(output.lines.at(-1)).toBe('Nothing was written.');
  });

  it('breaks sentences at its width', async () => {
    workspace.write('wide.yaml', BAD.replace('# remove it one day', `# ${'x'.repeat(90)}`));
    const output = terminal(50);
    expect(await check(readArguments(['check', at('wide.yaml')], 'en'), 'en', output)).toBe(1);
    const plain = output.text().replace(/\[\/?[a-z]*\]/g, '');
    const sentences = plain.split('\n').filter((line) => !/\/errors\/|explain|wide\.yaml/.test(line));
    expect(sentences.filter((line) => displayWidth(line) > 50)).toEqual([]);
    expect(plain).toContain('…');
  });

  it.each([
    ['bad.yaml', 1, '[error]'],
    ['good.yaml', 0, '[warning]'],
  ])('shows a checklist with the state of %s', async (name, code, style) => {
    workspace.write('bad.yaml', BAD);
    workspace.write('good.yaml', GOOD);
    const output = terminal(60);
    const args = readArguments(
      ['checklist', 'pre-push', '--compose', at(name), '--site=https://playbook.example.com'],
      'en',
    );
    expect(await checklist(args, 'en', output)).toBe(code);
    const last = output.text().trimEnd().split('\n').at(-1);
    expect(last?.startsWith(style)).toBe(true);
    expect(output.text()).toContain('[faint]https://playbook.example.com/');
  });

  it('acts on nothing that a compose file holds', async () => {
    workspace.write('odd.yaml', 'services:\n  web:\n    image: nginx:1.29\n    command: "a\\e[31mb"\n');
    for (const format of ['yaml', 'diff', 'json', 'pretty']) {
      const output = terminal(80);
      await preview(readArguments(['preview', at('odd.yaml'), '--format', format], 'en'), 'en', output);
      expect(output.text()).not.toContain('\u001b');
      expect(output.text().length).toBeGreaterThan(0);
    }
  });
});

describe('the view of a preview', () => {
  const text = 'services:\n  web:\n    image: nginx:1.29\n';
  const shown = (changes: object): string =>
    [
      ...prettyPreview({ ...viewOf(text, previewOf(text, {}), {}, 'en'), ...changes }, 'en', {
        paint: (_, part) => part,
        width: Infinity,
      }),
    ].join('');
  const change = { service: null, line: null, before: null, after: null };
  const group = { ...change, sentence: 'Something changes.', facts: ['F-001'], others: [] };

  it('shows a change without a place, and one without a side', () => {
    const added = { ...group, after: 'x'.repeat(300) };
    expect(shown({ surprises: [added] })).toContain(
      `  - Something changes. (F-001)\n      + ${'x'.repeat(200)}…\n`,
    );
    const removed = { ...group, before: 'a', service: 'web', line: 3 };
    expect(shown({ surprises: [removed] })).toContain(
      '  - Something changes. (F-001)\n    web, line 3\n      - a\n',
    );
    expect(shown({ surprises: [{ ...removed, service: null }] })).toContain('    line 3\n');
    const several = shown({ surprises: [{ ...group, others: [{ ...change, after: 'b' }] }] });
    expect(several).toContain('    and one more of this kind\n      + b\n');
  });

  it('shows routes with and without address and port', () => {
    const route = { service: 'web', address: null, port: null, remarks: [] };
    expect(shown({ routes: [route] })).toContain('\n  web\n');
    expect(shown({ routes: [{ ...route, port: 80, address: 'https://a.example.com' }] })).toContain(
      '\n  https://a.example.com → web, port 80\n',
    );
  });
});
