/** Joins quoted strings and flow collections that run over several lines into one line. */
import { ParseFailure } from './failures.ts';
import type { LineCursor } from './line-cursor.ts';
import { skipBlanks, skipSpaces, trim } from './text.ts';

/** Text joined from the current and following lines, and where it ends on the line the cursor is then on. */
export interface Joined {
  readonly text: string;
  readonly end: number;
}

/** Joins the quoted string whose quote is at `start`. Escapes stay as they are. */
export function joinQuoted(cursor: LineCursor, start: number): Joined {
  const quote = cursor.line.charAt(start);
  const pieces = [quote];
  let column = start + 1;
  let joinsWithSpace = false;
  for (let isFirst = true; isFirst || cursor.next(); isFirst = false) {
    const { line } = cursor;
    if (!isFirst) column = skipSpaces(line, column);
    if (cursor.isBlank) pieces.push('\n');
    else if (joinsWithSpace) pieces.push(' ');
    const end = joinQuotedLine(line, column, quote, pieces);
    if (end !== -1) return { text: pieces.join(''), end };
    joinsWithSpace = !cursor.isBlank && !line.endsWith('\\');
    column = cursor.hasMore ? 0 : line.length;
  }
  throw new ParseFailure('Malformed inline YAML string.');
}

/** Adds what one line holds of the string; gives the index after the closing quote, or -1. */
function joinQuotedLine(line: string, start: number, quote: string, pieces: string[]): number {
  for (let index = start; index < line.length; index += 1) {
    const character = line[index];
    if (character === '\\' && quote === '"') {
      if (index + 1 === line.length) {
        pieces.push(line.slice(start, index));
        return -1;
      }
      index += 1;
    } else if (character === quote) {
      if (quote === "'" && line[index + 1] === "'") {
        index += 1;
      } else {
        pieces.push(line.slice(start, index + 1));
        return index + 1;
      }
    }
  }
  pieces.push(line.slice(start));
  return -1;
}

const ANCHOR_END = ' \t,[]{}';
const PLAIN_END = '[]{},:';

/**
 * Joins the flow collection whose bracket is at `start` of the current line. Comments and line breaks become
 * spaces; only white space and a comment may follow it.
 */
export function joinFlow(cursor: LineCursor, start: number): Joined {
  const pieces: string[] = [cursor.line.charAt(start)];
  const closers = [closerOf(cursor.line.charAt(start))];
  let column = skipWhite(cursor, start + 1).column;
  for (;;) {
    const character = cursor.line[column];
    if (character === undefined || character === '#') {
      if (!cursor.next()) throw new ParseFailure('Malformed inline YAML string.');
      column = skipWhite(cursor, 0).column;
      continue;
    }
    if (character === '[' || character === '{') {
      pieces.push(character);
      closers.push(closerOf(character));
      column = skipWhite(cursor, column + 1).column;
      continue;
    }
    column = joinToken(cursor, column, closers.at(-1) ?? '', pieces);
    if (character === closers.at(-1)) {
      closers.pop();
      if (closers.length === 0) {
        refuseTrailing(cursor.line, column);
        return { text: pieces.join(''), end: column };
      }
    }
    const white = skipWhite(cursor, column);
    if (white.found) pieces.push(' ');
    column = white.column;
  }
}

function closerOf(opener: string): string {
  return opener === '[' ? ']' : '}';
}

/** Adds one token that is not an opening bracket; gives the column after it. */
function joinToken(cursor: LineCursor, column: number, closer: string, pieces: string[]): number {
  const { line } = cursor;
  const character = line.charAt(column);
  if (character === '"' || character === "'") {
    const quoted = joinQuoted(cursor, column);
    pieces.push(quoted.text);
    return quoted.end;
  }
  if (character === ':' || character === ',' || character === closer) {
    pieces.push(character);
    return column + 1;
  }
  const end = character === '&' || character === '*' ? endOfAnchor(line, column) : endOfPlain(line, column);
  pieces.push(line.slice(column, end));
  return end;
}

function endOfAnchor(line: string, start: number): number {
  let end = start + 1;
  while (end < line.length && !ANCHOR_END.includes(line.charAt(end))) end += 1;
  return end;
}

function endOfPlain(line: string, start: number): number {
  let end = start;
  while (end < line.length && !PLAIN_END.includes(line.charAt(end)) && !startsComment(line, end)) end += 1;
  if (end === start) throw new ParseFailure('Malformed unquoted YAML string.');
  return end;
}

function startsComment(line: string, index: number): boolean {
  return (line[index] === ' ' || line[index] === '\t') && line[index + 1] === '#';
}

/** Moves over white space and empty rests of lines; the cursor may end on a later line. */
function skipWhite(cursor: LineCursor, start: number): { column: number; found: boolean } {
  let column = start;
  let found = false;
  for (;;) {
    const end = skipBlanks(cursor.line, column);
    found ||= end > column;
    column = end;
    if (column < cursor.line.length || !cursor.next()) return { column, found };
    column = 0;
  }
}

function refuseTrailing(line: string, column: number): void {
  const rest = skipSpaces(line, column);
  if (rest < line.length && line[rest] !== '#') {
    throw new ParseFailure(`Unexpected token "${trim(line.slice(column))}".`);
  }
}
