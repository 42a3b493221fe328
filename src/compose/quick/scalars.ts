import { SourceAlias, SourceScalar } from '../source.ts';
import {
  BACKSLASH,
  COLON,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isBlankAt,
  isFlowIndicator,
  QUESTION,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './characters.ts';
import { UNSURE } from './unsure.ts';

/** Characters that no plain scalar begins with, or not always (YAML 1.2.2 §7.3.3). */
const NEVER_FIRST = new Set(Array.from('\t,[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
};

/** Refuses a place where no plain scalar may begin. */
export function requirePlainStart(text: string, at: number): void {
  const code = text.charCodeAt(at);
  if (NEVER_FIRST.has(code)) throw UNSURE;
  if ((code === DASH || code === QUESTION || code === COLON) && isBlankAt(text, at + 1)) throw UNSURE;
}

/**
 * Where a plain scalar of one line stops: at a colon that a blank follows, at the blank before a comment, or at the
 * end of the line, which is given.
 */
export function plainStop(text: string, start: number, lineEnd: number): number {
  for (let at = start; at < lineEnd; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) {
      if (at + 1 === lineEnd || text.charCodeAt(at + 1) === SPACE) return at;
    } else if (code === HASH && text.charCodeAt(at - 1) === SPACE) return at - 1;
    else if (code === TAB) throw UNSURE;
  }
  return lineEnd;
}

/** The plain scalar between two places, without the blanks at its end. */
export function plainScalar(text: string, start: number, stop: number): SourceScalar {
  let end = stop;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return new SourceScalar(text.slice(start, end), 'plain', start, end);
}

/** A quoted scalar that ends on its line. */
export function quotedScalar(text: string, start: number, lineEnd: number): SourceScalar {
  return text.charCodeAt(start) === SINGLE_QUOTE
    ? singleQuoted(text, start, lineEnd)
    : doubleQuoted(text, start, lineEnd);
}

function singleQuoted(text: string, start: number, lineEnd: number): SourceScalar {
  let close = text.indexOf("'", start + 1);
  let hasQuotes = false;
  while (close !== -1 && text.charCodeAt(close + 1) === SINGLE_QUOTE) {
    hasQuotes = true;
    close = text.indexOf("'", close + 2);
  }
  if (close === -1 || close >= lineEnd) throw UNSURE;
  const inner = text.slice(start + 1, close);
  return new SourceScalar(hasQuotes ? inner.replaceAll("''", "'") : inner, 'single', start, close + 1);
}

function doubleQuoted(text: string, start: number, lineEnd: number): SourceScalar {
  let pieces = '';
  let from = start + 1;
  for (let at = from; at < lineEnd; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) {
      const rest = text.slice(from, at);
      return new SourceScalar(pieces === '' ? rest : pieces + rest, 'double', start, at + 1);
    }
    if (code !== BACKSLASH) continue;
    const escaped = ESCAPES[text.charAt(at + 1)];
    if (escaped === undefined) throw UNSURE;
    pieces += text.slice(from, at) + escaped;
    at += 1;
    from = at + 1;
  }
  throw UNSURE;
}

/** The end of the name of an alias or anchor, which begins at `start`; an empty name or one with a colon at its end is refused. */
export function endOfName(text: string, start: number): number {
  let end = start;
  while (!isBlankAt(text, end) && text.charCodeAt(end) !== TAB && !isFlowIndicator(text.charCodeAt(end)))
    end += 1;
  if (end === start || text.charCodeAt(end - 1) === COLON || text.charCodeAt(end) === TAB) throw UNSURE;
  return end;
}

/** The alias whose `*` stands at `start`. */
export function aliasAt(text: string, start: number): SourceAlias {
  const end = endOfName(text, start + 1);
  return new SourceAlias(text.slice(start + 1, end), start, end);
}
