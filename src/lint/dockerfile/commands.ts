import type { Range } from '../../compose/index.ts';
import type { Dockerfile, Instruction, Word } from './model.ts';
import { isWhiteSpace } from './white-space.ts';

/** A simple command of a shell script or of the exec form. */
export interface Command {
  /** The program and its arguments, quotes taken off; words such as `exec`, `sudo` and `NAME=value` before them left out. */
  readonly words: readonly Word[];
  /** `NAME=value` words before the program. */
  readonly assignments: readonly Word[];
}

const PREFIXES = new Set([
  'exec',
  'sudo',
  'if',
  'then',
  'else',
  'do',
  'while',
  'until',
  '!',
  'time',
  'command',
  '{',
]);
const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|ash|dash)$/;

const cache = new WeakMap<Instruction, readonly Command[]>();

/**
 * The commands that an instruction runs: RUN, CMD, ENTRYPOINT, HEALTHCHECK CMD, in shell form, exec form or as a
 * heredoc that a shell reads. The reading is coarse: substitutions and nested quotes are not followed.
 */
export function commandsOf(file: Dockerfile, instruction: Instruction): readonly Command[] {
  let commands = cache.get(instruction);
  if (!commands) {
    commands = read(file, instruction);
    cache.set(instruction, commands);
  }
  return commands;
}

function read(file: Dockerfile, instruction: Instruction): readonly Command[] {
  const { text, json, rangeOf } = instruction;
  if (json) return ofExecForm(json);
  const from = instruction.keyword === 'HEALTHCHECK' ? /^CMD\s+/i.exec(text)?.[0].length : 0;
  if (from === undefined) return [];
  const own = text.slice(from).startsWith('[')
    ? ofExecForm(execWords(text.slice(from), (start, end) => rangeOf(from + start, from + end)) ?? [])
    : splitShell(text.slice(from), (start, end) => rangeOf(from + start, from + end));
  const [first] = instruction.words;
  const isScript = first !== undefined && (/^<</.test(first.text) || SHELL.test(first.text));
  if (instruction.keyword !== 'RUN' || !isScript) return own;
  const inner = instruction.heredocs.flatMap(({ body }) =>
    splitShell(file.text.slice(body.start, body.end), (start, end) => ({
      start: body.start + start,
      end: body.start + end,
    })),
  );
  return [...own.filter(({ words }) => !words[0]?.text.startsWith('<<')), ...inner];
}

/** The words of a JSON list after `HEALTHCHECK CMD`; null if it is no list of strings. */
function execWords(text: string, rangeOf: (start: number, end: number) => Range): Word[] | null {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(values)) return null;
  const literals = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  return values.flatMap((value: unknown, index) => {
    const literal = literals[index];
    if (typeof value !== 'string' || !literal) return [];
    return [{ text: value, range: rangeOf(literal.index, literal.index + literal[0].length) }];
  });
}

function ofExecForm(words: readonly Word[]): readonly Command[] {
  const [program, option, script] = words;
  const isShell = program !== undefined && SHELL.test(program.text) && /^-\w*c$/.test(option?.text ?? '');
  if (!isShell || !script) return words.length > 0 ? [command(words)] : [];
  // With escapes inside, the characters of the script do not stand in the file one by one.
  const isPlain = script.range.end - script.range.start === script.text.length + 2;
  const from = script.range.start + 1;
  return splitShell(script.text, (start, end) =>
    isPlain ? { start: from + start, end: from + end } : script.range,
  );
}

function splitShell(text: string, rangeOf: (start: number, end: number) => Range): Command[] {
  const commands: Command[] = [];
  let words: Word[] = [];
  let start = -1;
  let quote = '';
  const endWord = (end: number): void => {
    if (start !== -1) words.push({ text: unquoted(text.slice(start, end)), range: rangeOf(start, end) });
    start = -1;
  };
  const endCommand = (end: number): void => {
    endWord(end);
    const found = command(words);
    if (found.words.length > 0) commands.push(found);
    words = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '\\' && (text[at + 1] === '\n' || text.startsWith('\r\n', at + 1))) endWord(at);
    else if (character === '#' && start === -1) {
      const lineEnd = text.indexOf('\n', at);
      endCommand(at);
      at = lineEnd === -1 ? text.length : lineEnd;
    } else if (character === '\n' && text[at - 1] !== '\\' && !text.startsWith('\\\r', at - 2))
      endCommand(at);
    else if (';|()`'.includes(character) || (character === '&' && text[at - 1] !== '>')) endCommand(at);
    else if (isWhiteSpace(character)) endWord(at);
    else {
      if (start === -1) start = at;
      if (character === '"' || character === "'") quote = character;
      else if (character === '\\') at += 1;
    }
  }
  endCommand(text.length);
  return commands;
}

function command(all: readonly Word[]): Command {
  const assignments: Word[] = [];
  let from = 0;
  for (; from < all.length; from += 1) {
    const word = all[from];
    if (!word) break;
    if (/^[A-Za-z_]\w*=/.test(word.text)) assignments.push(word);
    else if (!PREFIXES.has(word.text) && word.text !== 'env') break;
  }
  return { words: all.slice(from), assignments };
}

function unquoted(raw: string): string {
  return raw.replace(/^(["'])(.*)\1$/s, '$2');
}

/** The program of a command without its folder; empty for none. */
export function programOf({ words }: Command): string {
  const text = words[0]?.text ?? '';
  return text.slice(text.lastIndexOf('/') + 1);
}
