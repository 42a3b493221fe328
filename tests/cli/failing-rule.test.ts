import { expect, it, vi } from 'vitest';
import { readArguments } from '#src/cli/arguments.ts';
import { check } from '#src/cli/check.ts';
import type { Output } from '#src/cli/output.ts';
import type { RuleText } from '#src/lint/rule.ts';
import { BAD, Workspace } from './command.ts';

vi.mock('coolify-playbook:bundle', () => ({ version: '0.0.0', coolifyVersion: '4.3', siteAddress: null }));

vi.mock('#src/lint/rules/index.ts', async (importOriginal) => {
  const { rules } = await importOriginal<{ rules: readonly { id: string }[] }>();
  const words: RuleText<unknown> = {
    title: 'Broken',
    message: () => {
      throw new Error('no words');
    },
    hint: () => '',
    fix: () => '',
  };
  const broken = { severity: 'info', facts: [], prevents: [], since: '0.1.0', needs: 'text' } as const;
  return {
    rules: [
      ...rules.filter(({ id }) => id === 'db-port-published'),
      {
        ...broken,
        id: 'broken-check',
        *check() {
          yield { at: { start: 0, end: 1 }, path: [], data: null };
          throw new Error('\u001b[31mno check');
        },
        text: { en: { ...words, message: () => 'Seen.' }, es: words },
      },
      {
        ...broken,
        id: 'broken-words',
        *check() {
          yield { at: { start: 0, end: 1 }, path: [], data: null };
        },
        text: { en: words, es: words },
      },
      {
        ...broken,
        id: 'broken-fix',
        fixSafety: 'safe',
        *check() {
          yield {
            at: { start: 0, end: 1 },
            path: [],
            data: null,
            edits: () => {
              throw new Error('no fix');
            },
          };
        },
        text: { en: { ...words, message: () => 'Seen.' }, es: words },
      },
    ],
  };
});

async function checkHere(
  args: readonly string[],
): Promise<{ code: number; result: string; diagnostics: string[] }> {
  const diagnostics: string[] = [];
  let result = '';
  const output: Output = {
    result: (text) => {
      result += text;
      return Promise.resolve();
    },
    diagnostic: (line) => void diagnostics.push(line),
    progress: () => undefined,
    isTerminal: false,
    paint: (_, text) => text,
    width: Infinity,
  };
  const code = await check(readArguments(['check', ...args], 'en'), 'en', output);
  return { code, result, diagnostics };
}

it.each([[[]], [['--fix']]])(
  'a rule that breaks is told and leaves the others alone: %j',
  async (options) => {
    const workspace = new Workspace();
    try {
      workspace.write('bad.yaml', BAD);
      const { code, result, diagnostics } = await checkHere([`${workspace.path}/bad.yaml`, ...options]);
      expect(code).toBe(2);
      expect(result).toContain('db-port-published');
      expect(diagnostics.map((line) => /The rule (\S+) broke.*\((.*)\)/.exec(line)?.slice(1))).toEqual([
        ['broken-check', '\\x1b[31mno check'],
        ['broken-fix', 'no fix'],
        ['broken-words', 'no words'],
      ]);
    } finally {
      workspace.remove();
    }
  },
);
