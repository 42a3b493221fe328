/**
 * PHP strings are bytes. A byte that is not part of valid UTF-8 is kept as the lone surrogate 0xDC00 + byte, so
 * that every PHP string has exactly one JavaScript string and the reverse.
 */

const ESCAPED_BYTE = 0xdc00;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether the string stands for bytes that are not valid UTF-8 (or, for input, holds a broken surrogate pair). */
export function hasInvalidUtf8(text: string): boolean {
  return /[\uD800-\uDFFF]/u.test(text);
}

/** The UTF-8 bytes of a code point as PHP code would pack them, without checking that it is a character. */
export function packCodePoint(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  const tail = [0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  if (code < 0x10000) return [0xe0 | (code >> 12), ...tail];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), ...tail];
}

/** Length of the valid UTF-8 sequence at `index` and its code point, or null. */
function sequenceAt(bytes: readonly number[], index: number): { length: number; code: number } | null {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return { length: 1, code: first };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4) return null;
  let code = first & (0xff >> (length + 1));
  for (let step = 1; step < length; step += 1) {
    const next = bytes[index + step];
    if (next === undefined || (next & 0xc0) !== 0x80) return null;
    code = (code << 6) | (next & 0x3f);
  }
  const smallest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < smallest || code > 0x10ffff || isSurrogate ? null : { length, code };
}

/** Bytes to a string, invalid bytes kept as described above. */
export function decodeBytes(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length;) {
    const sequence = sequenceAt(bytes, index);
    pieces.push(
      sequence === null
        ? String.fromCharCode(ESCAPED_BYTE + (bytes[index] ?? 0))
        : String.fromCodePoint(sequence.code),
    );
    index += sequence?.length ?? 1;
  }
  return pieces.join('');
}

/** The reverse of `decodeBytes`. */
export function encodeBytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > ESCAPED_BYTE && code <= ESCAPED_BYTE + 0xff) bytes.push(code - ESCAPED_BYTE);
    else for (const byte of packCodePoint(code)) bytes.push(byte);
  }
  return bytes;
}

export function toBase64(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(index, index + 3);
    const group = (first << 16) | (second << 8) | third;
    const count = Math.min(3, bytes.length - index) + 1;
    for (let position = 0; position < 4; position += 1) {
      pieces.push(position < count ? ALPHABET.charAt((group >> (18 - 6 * position)) & 0x3f) : '=');
    }
  }
  return pieces.join('');
}

/** Decodes base64 that holds only the alphabet and up to two `=` at its end. */
export function fromBase64(text: string): number[] {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of text) {
    if (character === '=') break;
    buffer = ((buffer << 6) | ALPHABET.indexOf(character)) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return bytes;
}

/** Whether a byte can start a character, and so ends an invalid sequence before it. */
function isLeadByte(byte: number): boolean {
  return byte < 0x80 || (byte >= 0xc2 && byte <= 0xf4);
}

/** Length of the invalid sequence at `index`, as PHP's json_encode() counts it. */
function invalidLength(bytes: readonly number[], index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0xc2 || first > 0xf4) return 1;
  const full = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  let length = 1;
  while (length < full && !isLeadByte(bytes[index + length] ?? 0)) length += 1;
  return length;
}

/** The string with every invalid sequence replaced by U+FFFD. */
export function substituteInvalid(text: string): string {
  const bytes = encodeBytes(text);
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length;) {
    const sequence = sequenceAt(bytes, index);
    pieces.push(String.fromCodePoint(sequence?.code ?? 0xfffd));
    index += sequence?.length ?? invalidLength(bytes, index);
  }
  return pieces.join('');
}
