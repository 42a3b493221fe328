import type { Range } from '../../compose/index.ts';
import type { Joined } from './joined.ts';
import type { Flag, Instruction, Word } from './model.ts';
import { isWhiteSpace } from './white-space.ts';

const WITH_FLAGS = new Set(['FROM', 'COPY', 'ADD', 'RUN', 'HEALTHCHECK', 'ONBUILD']);

/** The parts of an instruction after its keyword. */
export function readArguments(
  keyword: string,
  joined: Joined,
): Pick<Instruction, 'flags' | 'text' | 'words' | 'json' | 'rangeOf'> {
  const flags = WITH_FLAGS.has(keyword) ? readFlags(joined) : [];
  const from = afterFlags(joined.text, flags.length);
  const text = joined.text.slice(from).trimEnd();
  const rest = joined.from(from);
  const rangeOf = (start: number, end: number): Range => rest.rangeOf(start, end);
  return { flags, text, words: splitWords(text, rangeOf), json: readJson(text, rangeOf), rangeOf };
}

function readFlags(joined: Joined): Flag[] {
  const { text } = joined;
  const flags: Flag[] = [];
  const pattern = /\s+--([a-z-]+)(?:=(\S*))?(?=\s|$)/y;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const start = found.index + found[0].indexOf('--');
    flags.push({
      name: found[1] ?? '',
      value: found[2] ?? null,
      range: joined.rangeOf(start, found.index + found[0].length),
    });
  }
  return flags;
}

function afterFlags(text: string, count: number): number {
  const pattern = /\s+--[a-z-]+(?:=\S*)?(?=\s|$)/y;
  let end = 0;
  for (let index = 0; index < count && pattern.exec(text); index += 1) end = pattern.lastIndex;
  const blank = /\s*/y;
  blank.lastIndex = end;
  blank.exec(text);
  return blank.lastIndex;
}

/** The words with the quotes taken off where a word is quoted as a whole. */
function splitWords(text: string, rangeOf: Instruction['rangeOf']): Word[] {
  return rawWords(text).map(({ start, end }) => {
    const raw = text.slice(start, end);
    const isQuoted = raw.length > 1 && /^["']/.test(raw) && raw.endsWith(raw.charAt(0));
    return { text: isQuoted ? raw.slice(1, -1) : raw, range: rangeOf(start, end) };
  });
}

/** Where the words of a text stand: what blanks outside quotes separate. */
export function rawWords(text: string): readonly Range[] {
  const words: Range[] = [];
  let start = -1;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if (isWhiteSpace(character)) {
      if (start !== -1) words.push({ start, end: at });
      start = -1;
    } else {
      if (start === -1) start = at;
      if (character === '"' || character === "'") quote = character;
      else if (character === '\\') at += 1;
    }
  }
  if (start !== -1) words.push({ start, end: text.length });
  return words;
}

/** The exec form: a JSON list of strings; anything else is the shell form (Dockerfile reference, "Shell and exec form"). */
function readJson(text: string, rangeOf: Instruction['rangeOf']): Word[] | null {
  if (!text.startsWith('[')) return null;
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) return null;
  const words: Word[] = [];
  const literal = /"(?:[^"\\]|\\.)*"/g;
  for (const value of values) {
    const found = literal.exec(text);
    if (!found) return null;
    words.push({ text: value, range: rangeOf(found.index, found.index + found[0].length) });
  }
  return words;
}
