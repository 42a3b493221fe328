/** Parts of texts, as Laravel's string helpers cut them. A mark that does not occur leaves the whole text. */
import { trim } from '../compose/coolify-yaml/text.ts';

/** PHP's trim(). */
export { trim };

export function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at === -1 ? text : text.slice(0, at);
}

export function after(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at === -1 ? text : text.slice(at + mark.length);
}

export function beforeLast(text: string, mark: string): string {
  const at = text.lastIndexOf(mark);
  return at === -1 ? text : text.slice(0, at);
}

export function afterLast(text: string, mark: string): string {
  const at = text.lastIndexOf(mark);
  return at === -1 ? text : text.slice(at + mark.length);
}

export function replaceFirst(text: string, mark: string, replacement: string): string {
  const at = text.indexOf(mark);
  return at === -1 ? text : text.slice(0, at) + replacement + text.slice(at + mark.length);
}

export function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

export function containsAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => text.includes(part));
}

export function startsWithAny(text: string, starts: readonly string[]): boolean {
  return starts.some((start) => text.startsWith(start));
}

/** PHP's parse_url() shows control characters as underscores. */
export function replaceControls(text: string): string {
  return text.replaceAll(/[\0-\x1f\x7f]/g, '_');
}

const OUTER_SPACE = /^[\s\u200B\u200E\0\u0085\u180E]+|[\s\u200B\u200E\0\u0085\u180E]+$/gu;

/** Laravel's `trim()`, which knows the spaces of Unicode too. */
export function trimUnicode(text: string): string {
  return text.replaceAll(OUTER_SPACE, '');
}

/** PHP's strtoupper(): ASCII letters only. */
export function upperAscii(text: string): string {
  return text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Compares by code points, which is the order of UTF-8 bytes. */
export function compareBytes(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [first, second] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (first !== second) return codeRank(first) - codeRank(second);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all others. */
function codeRank(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code;
}
