/** String functions with PHP's idea of white space. */

const TAB = 9;
const CARRIAGE_RETURN = 13;
const FORM_FEED = 12;
const SPACE = 32;

/** White space for PHP's trim(): space, tab, line feed, vertical tab, carriage return, NUL. Not form feed. */
function isTrimmed(code: number): boolean {
  return code === SPACE || code === 0 || (code >= TAB && code <= CARRIAGE_RETURN && code !== FORM_FEED);
}

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isTrimmed(text.charCodeAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isTrimmed(text.charCodeAt(start))) start += 1;
  return start === 0 ? text : text.slice(start);
}

export function trim(text: string): string {
  return trimStart(trimEnd(text));
}

/** Index of the first character at or after `from` that is not a space. */
export function skipSpaces(text: string, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === SPACE) index += 1;
  return index;
}

/** Index of the first character at or after `from` that is neither space nor tab. */
export function skipBlanks(text: string, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === SPACE || text.charCodeAt(index) === TAB) index += 1;
  return index;
}

/** Whether PCRE's `\s` matches this code in a pattern without the `u` flag. */
export function isAsciiSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN);
}

/** Whether PCRE's `\s` matches this code in a pattern with the `u` flag. JavaScript's own `\s` differs. */
export function isUnicodeSpace(code: number): boolean {
  if (code < 0x80) return isAsciiSpace(code);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Number of bytes that the first `end` characters take in UTF-8. */
export function utf8Length(text: string, end = text.length): number {
  let bytes = 0;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdfff) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** What remains of `text` after an optional comment, as `\s*#…` at its start; PHP's '' and '0' count as nothing. */
export function hasTextBeforeComment(text: string, commentNeedsHash: boolean): boolean {
  if (text === '' || text === '0') return false;
  let index = 0;
  while (index < text.length && isAsciiSpace(text.charCodeAt(index))) index += 1;
  if (text[index] === '#') return text.includes('\n', index);
  return commentNeedsHash || index < text.length;
}
