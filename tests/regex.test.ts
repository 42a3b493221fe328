import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ambiguousRepetition } from './regex-structure.ts';

/** Long enough that quadratic time (a hundred million steps) stands out from linear time (well below a millisecond). */
const LENGTH = 16_000;
/** Exponential time shows here already, and still comes to an end. */
const SHORT = 26;
const LIMIT_MS = 40;

/** Patterns that need more than linear time but only ever see short texts, and what keeps them short. */
const BOUNDED: Readonly<Record<string, string>> = {
  '/\\S+\\s*$/': 'src/compose/syntax-problem.ts cuts the text to 200 characters',
  '/\\[([^\\]]+)\\]\\(([^)\\s]+)(?:\\s+"[^"]*")?\\)/g':
    'src/cli/markdown-inline.ts reads sentences of this product',
  '/^(\\s*(?:```|~~~)[^\\n]*\\n[\\s\\S]*?\\n\\s*(?:```|~~~)\\s*)$/m':
    'src/cli/markdown.ts reads pages of this product',
  '/\\[(?=[^\\]]*\\]\\()/g': 'src/cli/format/sarif.ts reads sentences, in which values are cut short',
};

/** Patterns that can read a row in several ways, and what keeps that from taking time. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  '/(?:`[^`]*`|[^ ])+/g': 'src/cli/terminal.ts: nothing follows the repetition, so that none is tried again',
};

interface Literal {
  readonly place: string;
  readonly source: string;
}

/** Every regular expression literal of the sources, each spelling once. */
function literals(): readonly Literal[] {
  const found = new Map<string, Literal>();
  for (const path of globSync('src/**/*.ts')) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
        if (!found.has(node.text)) found.set(node.text, { place: `${path}:${line}`, source: node.text });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found.values()];
}

function compile(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

const CLASSES: Readonly<Record<string, string>> = { s: ' ', S: 'a', w: 'a', W: '-', d: '0', D: 'a', n: '\n', t: '\t', r: '\r', b: '', B: '' }; // prettier-ignore

/** A text that goes along with the pattern from its beginning: groups opened, one character for each class, each once. */
function skeleton(source: string): string {
  return source
    .replace(/\(\?<?[=!][^()]*\)/g, '')
    .replace(/\\[pP]\{[^}]*\}/g, 'a')
    .replace(/\[\^?((?:\\.|[^\]\\])*)\]/g, (_, members: string) =>
      members.slice(0, members.startsWith('\\') ? 2 : 1),
    )
    .replace(/\\(.)/g, (_, name: string) => CLASSES[name] ?? name)
    .replace(/\(\?:|\(\?<\w+>|[()^$?*+|]|\{\d+,?\d*\}/g, '')
    .replaceAll('.', 'a');
}

/** The characters that the pattern tells apart: those it names, and one that it hardly does. */
function alphabet(source: string): string[] {
  const named = source
    .replace(/\\[pP]\{[^}]*\}/g, 'a')
    .replace(/\\(.)/g, (_, name: string) => CLASSES[name] ?? name);
  return [...new Set(Array.from(` a0-\n${named.replace(/[A-Za-z]+/g, (word) => word.slice(0, 2))}`))].slice(
    0,
    9,
  );
}

/** Repetitions of one and two characters, after beginnings of a text that matches, before an end that does not. */
function* attacks(source: string, length: number): Iterable<string> {
  const start = skeleton(source);
  const prefixes = new Set(['', start.slice(0, 1), start.slice(0, start.length >> 1), start]);
  const characters = alphabet(source);
  const pumps = characters.flatMap((first) =>
    characters.map((second) => (first === second ? first : first + second)),
  );
  for (const pump of pumps) {
    const body = pump.repeat(Math.ceil(length / pump.length));
    for (const prefix of prefixes) yield `${prefix}${body}\u0001`;
  }
}

/** Milliseconds of this thread's own work: what else the machine does is left out. */
function timeOf(pattern: RegExp, text: string): number {
  const start = process.threadCpuUsage();
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** The first attack that takes too long three times; null if none does. */
function weakness(literal: string, length: number): string | null {
  const pattern = compile(literal);
  for (const text of attacks(pattern.source, length)) {
    const isSlow = [1, 2, 3].every(() => timeOf(pattern, text) > LIMIT_MS);
    if (isSlow) return `${JSON.stringify(text.slice(0, 30))}… of ${text.length}`;
  }
  return null;
}

describe('regular expressions', () => {
  const all = literals();

  it('are found', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('know the exceptions that still exist', () => {
    expect(
      Object.keys({ ...BOUNDED, ...AMBIGUOUS }).filter(
        (source) => !all.some((literal) => literal.source === source),
      ),
    ).toEqual([]);
  });

  it('are tried with texts that find quadratic and exponential time', () => {
    expect(weakness('/\\s+$/', LENGTH)).not.toBeNull();
    expect(weakness('/^\\d+\\.?\\d*x/', LENGTH)).not.toBeNull();
    expect(weakness('/^(a+)+$/', SHORT)).not.toBeNull();
    expect(weakness('/^[a-z]+(?:-[a-z]+)*$/', LENGTH)).toBeNull();
  });

  it.each<[RegExp, string | null]>([
    [/^(a+)+$/, 'a'],
    [/^(?:a|a?b?)*$/, 'a'],
    [/(?:\w+\d)*x/, '0'],
    [/(?:#?,*)+x/, '#'],
    [/(?:a{0,50}){0,50}x/, 'a'],
    [/(?:\\.|[^"\\])*"/, null],
    [/(?:[\w-]+\.)+x/, null],
    [/(?:a|ab)*c/, null],
    [/(?:ab?){2}/, null],
    [/a+b+a*/, null],
  ])('%s reads rows of %j in several ways', (pattern, expected) => {
    expect(ambiguousRepetition(pattern)).toBe(expected);
  });

  it.each(all.filter(({ source }) => !(source in AMBIGUOUS)))(
    '$place $source reads no row in several ways',
    ({ source }) => {
      expect(ambiguousRepetition(compile(source))).toBeNull();
    },
  );

  it.each(all.filter(({ source }) => !(source in BOUNDED)))('$place $source', ({ source }) => {
    expect(weakness(source, SHORT)).toBeNull();
    expect(weakness(source, LENGTH)).toBeNull();
  });
});
