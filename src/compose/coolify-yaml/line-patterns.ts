/** The two shapes a line of a block has: `- value` and `key: value`. */
import { endOfQuoted } from './quoted.ts';
import { isUnicodeSpace, skipBlanks, skipSpaces, utf8Length } from './text.ts';

export interface ItemLine {
  /** Bytes of white space after the dash. */
  readonly gapBytes: number;
  /** Index of the value in the line. */
  readonly start: number;
  /** The text after the dash without the gap; null when there is none. */
  readonly value: string | null;
}

/** Matches a sequence item; `line` has no white space at its end. */
export function matchItem(line: string): ItemLine | null {
  if (!line.startsWith('-')) return null;
  if (line.length === 1) return { gapBytes: 0, start: 1, value: null };
  let start = 1;
  while (start < line.length && isUnicodeSpace(line.charCodeAt(start))) start += 1;
  // Unicode spaces are not trimmed at the end of a line: the last one is then the value.
  if (start === line.length) start -= 1;
  if (start < 2) return null;
  return { gapBytes: utf8Length(line, start) - 1, start, value: line.slice(start) };
}

export interface EntryLine {
  readonly key: string;
  readonly value: string | null;
}

/** Matches `key: value` or `key:`; `line` has no white space at its end. */
export function matchEntry(line: string): EntryLine | null {
  const start = afterKeyTag(line);
  const first = line[start];
  if (first === undefined || ' [{!'.includes(first)) return null;
  const colon = first === '"' || first === "'" ? colonAfterQuoted(line, start) : colonAfterPlain(line, start);
  if (colon === -1) return null;
  let keyEnd = colon;
  while (keyEnd > start + 1 && line[keyEnd - 1] === ' ') keyEnd -= 1;
  const valueStart = skipBlanks(line, colon + 1);
  return { key: line.slice(0, keyEnd), value: valueStart < line.length ? line.slice(valueStart) : null };
}

/** A tag before the key is part of the key. */
function afterKeyTag(line: string): number {
  if (!line.startsWith('!')) return 0;
  let index = 1;
  while (index < line.length && !isUnicodeSpace(line.charCodeAt(index))) index += 1;
  const nameEnd = index;
  while (index < line.length && isUnicodeSpace(line.charCodeAt(index))) index += 1;
  return nameEnd > 1 && index > nameEnd ? index : 0;
}

function endsKey(line: string, colon: number): boolean {
  const next = line[colon + 1];
  return next === undefined || next === ' ' || next === '\t';
}

function colonAfterQuoted(line: string, start: number): number {
  const end = endOfQuoted(line, start);
  if (end === -1) return -1;
  const colon = skipSpaces(line, end);
  return line[colon] === ':' && endsKey(line, colon) ? colon : -1;
}

function colonAfterPlain(line: string, start: number): number {
  let colon = line.indexOf(':', start + 1);
  while (colon !== -1 && !endsKey(line, colon)) colon = line.indexOf(':', colon + 1);
  return colon;
}

/**
 * Whether the value of a sequence item is itself the first entry of a mapping; gives the text after its colon
 * ('' when there is none). The rules differ from those of `matchEntry`: any white space may follow the colon.
 */
export function matchNestedEntry(value: string): string | null {
  const first = value.charAt(0);
  if (' {['.includes(first)) return null;
  const colon = first === '"' || first === "'" ? nestedColonAfterQuoted(value) : nestedColonAfterPlain(value);
  return colon === -1 ? null : trimUnicode(value.slice(colon + 1));
}

function endsNestedKey(value: string, colon: number): boolean {
  return colon + 1 === value.length || isUnicodeSpace(value.charCodeAt(colon + 1));
}

function nestedColonAfterQuoted(value: string): number {
  const end = endOfQuoted(value, 0);
  if (end === -1) return -1;
  const colon = skipSpaces(value, end);
  return value[colon] === ':' && endsNestedKey(value, colon) ? colon : -1;
}

function nestedColonAfterPlain(value: string): number {
  let colon = value.indexOf(':', 1);
  while (colon !== -1 && !endsNestedKey(value, colon)) colon = value.indexOf(':', colon + 1);
  return colon;
}

function trimUnicode(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isUnicodeSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isUnicodeSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
