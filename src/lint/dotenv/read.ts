import { lineMap, type Range } from '../../compose/index.ts';
import type { Dotenv, DotenvEntry } from './model.ts';

const ENTRY =
  /(?<lead>[ \t]*)(?<exported>export[ \t]+)?(?<name>[^\s=:#'"][^\r\n=:]*?)(?<before>[ \t]*)(?<separator>[=:])(?<after>[ \t]*)/y;

/**
 * Reads an env file as Compose does (compose-go, package dotenv): `#` begins a comment at the start of a line or after
 * a blank; quoted values may hold line breaks. Never throws.
 */
export function readDotenv(text: string): Dotenv {
  const entries: DotenvEntry[] = [];
  const unreadable: Range[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd).trim();
    if (line === '' || line.startsWith('#')) {
      at = afterLineBreak(text, lineEnd);
      continue;
    }
    ENTRY.lastIndex = at;
    const found = ENTRY.exec(text);
    if (!found || ENTRY.lastIndex > lineEnd) {
      unreadable.push({ start: at, end: lineEnd });
      at = afterLineBreak(text, lineEnd);
      continue;
    }
    const entry = readEntry(text, at, found.groups ?? {}, ENTRY.lastIndex);
    entries.push(entry);
    at = afterLineBreak(text, endOfLine(text, entry.valueRange.end));
  }
  return { text, lines: lineMap(text), entries, unreadable };
}

function readEntry(
  text: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
  valueStart: number,
): DotenvEntry {
  const { lead = '', exported = '', name = '', before = '', after = '', separator } = groups;
  const nameStart = start + lead.length + exported.length;
  const value = readValue(text, valueStart);
  return {
    name,
    nameRange: { start: nameStart, end: nameStart + name.length },
    value: value.text,
    valueRange: { start: valueStart, end: value.end },
    raw: text.slice(valueStart, value.end),
    quote: value.quote,
    isClosed: value.isClosed,
    separator: separator === ':' ? ':' : '=',
    isExported: exported !== '',
    hasBlanks: before !== '' || after !== '',
    range: { start: start + lead.length, end: value.end },
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
    if (close !== -1) return { text: text.slice(start + 1, close), end: close + 1, quote, isClosed: true };
    const end = endOfLine(text, start);
    return { text: text.slice(start + 1, end), end, quote, isClosed: false };
  }
  const line = text.slice(start, endOfLine(text, start));
  const comment = line.startsWith('#') ? 0 : line.search(/[ \t]#/);
  const kept = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
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
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\n' || text[at] === '\r') return at;
  }
  return text.length;
}

function afterLineBreak(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}
