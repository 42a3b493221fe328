/** Quoted scalars: where they end, and what their escapes mean. */
import { decodeBytes, packCodePoint } from './bytes.ts';
import { ParseFailure } from './failures.ts';

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** Packing into UTF-8 wraps around here. */
const CODE_POINT_LIMIT = 0x200000;

/**
 * Index after the closing quote of the quoted string that starts at `start`, or -1 when it is not closed. A
 * backslash never hides a line break.
 */
export function endOfQuoted(text: string, start: number): number {
  return text[start] === '"' ? endOfDouble(text, start) : endOfSingle(text, start);
}

function endOfDouble(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') return index + 1;
    if (character === '\\') {
      index += 1;
      if (index >= text.length || text[index] === '\n') return -1;
    }
  }
  return -1;
}

function endOfSingle(text: string, start: number): number {
  for (let index = text.indexOf("'", start + 1); index !== -1; index = text.indexOf("'", index + 2)) {
    if (text[index + 1] !== "'") return index + 1;
  }
  return -1;
}

/** The content of a quoted string, quotes included in `quoted`. Throws on an unknown escape. */
export function unquote(quoted: string): string {
  const content = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return content.replaceAll("''", "'");
  if (!content.includes('\\')) return content;
  return content.replaceAll(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\n])/gu, (escape) =>
    unescape(escape),
  );
}

function unescape(escape: string): string {
  const kind = escape.charAt(1);
  if (kind === 'x' || kind === 'u' || kind === 'U') {
    // Without its hexadecimal digits the escape stands for character 0: PHP's hexdec('') is 0.
    const code = Number.parseInt(escape.slice(2) || '0', 16) % CODE_POINT_LIMIT;
    return decodeBytes(packCodePoint(code));
  }
  const simple = SIMPLE_ESCAPES.get(kind);
  if (simple === undefined) throw new ParseFailure(`Found unknown escape character "${escape}".`);
  return simple;
}
