import { lineMap, type Range } from '../../compose/index.ts';
import { expandEscapes, unescapeQuote } from './escapes.ts';
import type { Dotenv, DotenvEntry, UnreadableText } from './model.ts';
import { withoutWhiteEnd } from './white-space.ts';

/** A blank as Compose sees one: white space other than the line feed. A carriage return alone ends no line. */
const BLANKS = /[ \t\v\f\r\u0085\u00A0]*/y;
const EXPORT = /export[ \t\v\f\r]+/y;
const NAME = /^[\p{L}\p{N}_.\-[\]]+$/u;

/**
 * Reads an env file as Compose does (compose-go, package `dotenv`, read 2026-07-21): `#` begins a comment at the start of
 * a line or after a space; quoted values may hold line breaks. Where Compose would refuse the file, reading goes on with
 * the next line. Never throws.
 */
export function readDotenv(text: string): Dotenv {
  const entries: DotenvEntry[] = [];
  const unreadable: UnreadableText[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const start = skip(BLANKS, text, at);
    at = lineEnd + 1;
    if (start >= lineEnd || text[start] === '#') continue;
    const entry = readEntry(text, start, lineEnd);
    if (!entry) {
      const range = { start, end: start + text.slice(start, lineEnd).trimEnd().length };
      unreadable.push({ range, reason: NAME.test(text.slice(range.start, range.end)) ? 'name' : 'text' });
      continue;
    }
    entries.push(entry);
    const end = endOfLine(text, entry.range.end);
    at = end + 1;
    const rest = entry.quote && entry.isClosed ? text.slice(entry.range.end, end) : '';
    const trimmed = rest.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const from = entry.range.end + rest.indexOf(trimmed);
    unreadable.push({ range: { start: from, end: from + trimmed.length }, reason: 'after-quote' });
  }
  return { text, lines: lineMap(text), entries, unreadable };
}

/** The entry that begins at `start`; null if the line is none. */
function readEntry(text: string, start: number, lineEnd: number): DotenvEntry | null {
  const nameStart = skip(EXPORT, text, start);
  const length = text.slice(nameStart, lineEnd).search(/[=:]/);
  if (length < 1) return null;
  const name = withoutWhiteEnd(text.slice(nameStart, nameStart + length));
  const separatorAt = nameStart + length;
  const separator = text[separatorAt] === ':' ? ':' : '=';
  if (name === '' || (separator === ':' && !NAME.test(name))) return null;
  const nameRange = { start: nameStart, end: nameStart + name.length };
  const valueStart = skip(BLANKS, text, separatorAt + 1);
  const value = readValue(text, valueStart);
  const isEmpty = value.end === valueStart;
  return {
    name,
    nameRange,
    value: value.text,
    valueRange: isEmpty ? emptyAt(separatorAt + 1) : { start: valueStart, end: value.end },
    raw: text.slice(valueStart, value.end),
    quote: value.quote,
    isClosed: value.isClosed,
    separator,
    separatorRange: { start: separatorAt, end: separatorAt + 1 },
    isExported: nameStart > start,
    hasBlanks: name.length < length || (!isEmpty && valueStart > separatorAt + 1),
    range: { start, end: isEmpty ? separatorAt + 1 : value.end },
  };
}

interface Value {
  readonly text: string;
  readonly end: number;
  readonly quote: DotenvEntry['quote'];
  readonly isClosed: boolean;
}

function readValue(text: string, start: number): Value {
  const first = text[start];
  if (first === "'" || first === '"') {
    const quote = first === "'" ? 'single' : 'double';
    const close = closingQuote(text, start, first);
    if (close !== -1) {
      const content = unescapeQuote(text.slice(start + 1, close), first);
      const value = quote === 'double' ? expandEscapes(content) : content;
      return { text: value, end: close + 1, quote, isClosed: true };
    }
    const content = withoutWhiteEnd(text.slice(start + 1, endOfLine(text, start)));
    return { text: content, end: start + 1 + content.length, quote, isClosed: false };
  }
  const line = text.slice(start, endOfLine(text, start));
  const comment = line.indexOf(' #');
  const kept = withoutWhiteEnd(comment === -1 ? line : line.slice(0, comment));
  return { text: kept, end: start + kept.length, quote: null, isClosed: true };
}

function closingQuote(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === quote) return at;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed === -1 ? text.length : lineFeed;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text) ? pattern.lastIndex : from;
}

function emptyAt(offset: number): Range {
  return { start: offset, end: offset };
}
