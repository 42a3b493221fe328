import { SourceScalar } from '../source.ts';
import { COLON, endOfLine, HASH, LINE_FEED, skipSpaces, SPACE } from './characters.ts';
import { plainScalar, plainStop, requirePlainStart } from './scalars.ts';
import { UNSURE } from './unsure.ts';

/**
 * Reads a plain scalar and the lines that it goes on for, which are those indented deeper than the column `indent` of
 * the block collection around it. One break between lines is a space, more are one less (YAML 1.2.2 §6.5).
 */
export function plainLines(text: string, start: number, indent: number, firstEnd: number): SourceScalar {
  requirePlainStart(text, start);
  let part = partOfLine(text, start, firstEnd);
  let lineEnd = firstEnd;
  let value = part.text;
  let at = nextLine(text, lineEnd, indent);
  if (at === -1 || !reachesEnd(text, part, lineEnd)) return part;
  while (at !== -1 && reachesEnd(text, part, lineEnd)) {
    const breaks = lineFeedsBetween(text, lineEnd, at);
    lineEnd = endOfLine(text, at);
    part = partOfLine(text, at, lineEnd);
    value += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + part.text;
    at = nextLine(text, lineEnd, indent);
  }
  return new SourceScalar(value, 'plain', start, part.end);
}

/** The part of a scalar on one line; a colon in it is for others. */
function partOfLine(text: string, start: number, lineEnd: number): SourceScalar {
  const stop = plainStop(text, start, lineEnd);
  if (text.charCodeAt(stop) === COLON && stop < lineEnd) throw UNSURE;
  return plainScalar(text, start, stop);
}

/** False if a comment ends the scalar. */
function reachesEnd(text: string, { end }: SourceScalar, lineEnd: number): boolean {
  return skipSpaces(text, end) === lineEnd;
}

/** Where the content of the next line that has any begins; -1 if it is a comment or not indented deeper. */
function nextLine(text: string, lineEnd: number, indent: number): number {
  let lineStart = lineEnd + 1;
  let at = skipSpaces(text, lineStart);
  while (text.charCodeAt(at) === LINE_FEED) {
    lineStart = at + 1;
    at = skipSpaces(text, lineStart);
  }
  return at < text.length && at - lineStart > indent && text.charCodeAt(at) !== HASH ? at : -1;
}

function lineFeedsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== SPACE) count += 1;
  return count;
}
