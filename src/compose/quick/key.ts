import type { SourceScalar } from '../source.ts';
import {
  AMPERSAND,
  ASTERISK,
  COLON,
  DOUBLE_QUOTE,
  GREATER,
  isBlankAt,
  isBracket,
  PIPE,
  SINGLE_QUOTE,
  skipSpaces,
} from './characters.ts';
import { plainScalar, plainStop, quotedScalar, requirePlainStart } from './scalars.ts';

/** The key that stands at a place, if a colon follows it on its line. */
export function keyAt(text: string, at: number, lineEnd: number): SourceScalar | null {
  const code = text.charCodeAt(at);
  if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
    const key = quotedScalar(text, at, lineEnd);
    const colon = skipSpaces(text, key.end);
    return text.charCodeAt(colon) === COLON && isBlankAt(text, colon + 1) ? key : null;
  }
  if (!isPlainKeyStart(code)) return null;
  const stop = plainStop(text, at, lineEnd);
  if (text.charCodeAt(stop) !== COLON) return null;
  requirePlainStart(text, at);
  return plainScalar(text, at, stop);
}

function isPlainKeyStart(code: number): boolean {
  return !isBracket(code) && code !== AMPERSAND && code !== ASTERISK && code !== PIPE && code !== GREATER;
}
