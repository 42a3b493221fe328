/** What plain and quoted scalars stand for. */
import { decodeBytes, encodeBytes, fromBase64 } from './bytes.ts';
import { ParseFailure, RuntimeFailure } from './failures.ts';
import { readNumber } from './number-scalars.ts';
import { floatToText, toFloat } from './numbers.ts';
import { endOfQuoted, unquote } from './quoted.ts';
import type { Reading } from './reading.ts';
import { trim, utf8Length } from './text.ts';
import { isMap, type CoolifyValue } from './values.ts';

/** Tags that are dropped with their value when their PHP feature is off, as it is in Coolify. */
const PHP_TAGS = ['!php/object', '!php/const', '!php/enum'];

export interface Evaluated {
  readonly value: CoolifyValue;
  /** True when the value came from a quoted string after `!!str`. */
  readonly quoted: boolean;
}

/** The character at `index`; beyond the end PHP warns, and Laravel turns the warning into an exception. */
export function characterAt(text: string, index: number): string {
  const character = text[index];
  if (character === undefined) {
    throw new RuntimeFailure('ErrorException', `Uninitialized string offset ${utf8Length(text)}`);
  }
  return character;
}

/** Reads the quoted string at `start`; gives its content and the index after it. */
export function readQuoted(reading: Reading, text: string, start: number): { value: string; end: number } {
  const end = endOfQuoted(text, start);
  if (end === -1) {
    throw new ParseFailure(
      `Malformed inline YAML string: "${text.slice(start)}".`,
      reading.inlinePosition(text),
    );
  }
  return { value: unquote(text.slice(start, end)), end };
}

/** Refuses a plain scalar that starts with a character YAML reserves. */
export function refuseReservedStart(reading: Reading, plain: string): void {
  const first = plain.charAt(0);
  if (first !== '' && '@`|>%'.includes(first)) {
    throw new ParseFailure(
      `The reserved indicator "${first}" cannot start a plain scalar; you need to quote the scalar.`,
      reading.inlinePosition(plain),
    );
  }
}

/** A plain scalar that runs to the end of the text: without the comment, neither trimmed nor evaluated. */
export function withoutComment(text: string): string {
  for (let hash = text.indexOf('#'); hash !== -1; hash = text.indexOf('#', hash + 1)) {
    let start = hash;
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
    if (start < hash) return text.slice(0, start);
  }
  return text;
}

/** Reads a text that is one scalar, quoted or plain, as the content of `!!binary` and keys of blocks are. */
export function readLoneScalar(reading: Reading, text: string): CoolifyValue {
  const first = characterAt(text, 0);
  if (first === '"' || first === "'") return readQuoted(reading, text, 0).value;
  const plain = withoutComment(text);
  refuseReservedStart(reading, plain);
  return evaluatePlain(reading, plain, NO_REFERENCES).value;
}

const NO_REFERENCES: ReadonlyMap<string, CoolifyValue> = new Map();

/** Gives a plain scalar its type: alias, null, boolean, number, date or string. */
export function evaluatePlain(
  reading: Reading,
  text: string,
  references: ReadonlyMap<string, CoolifyValue> = reading.references,
): Evaluated {
  const plain = trim(text);
  const first = plain.charAt(0);
  if (first === '*') return { value: resolveAlias(reading, plain, references), quoted: false };
  if (first === '!') return evaluateTagged(reading, plain);
  if (first === '' || plain === '~') return { value: null, quoted: false };
  if (plain.length <= 5) {
    const word = plain.toLowerCase();
    if (word === 'null') return { value: null, quoted: false };
    if (word === 'true') return { value: true, quoted: false };
    if (word === 'false') return { value: false, quoted: false };
  }
  return { value: '+-.0123456789'.includes(first) ? readNumber(reading, plain) : plain, quoted: false };
}

/** The name in an alias: up to the character before a `#`. */
export function aliasName(alias: string): string {
  const comment = alias.indexOf('#');
  // PHP cuts from the end when the length is negative, as it is for "*#".
  return comment === -1 ? alias.slice(1) : alias.slice(1, comment === 1 ? -1 : comment - 1);
}

function resolveAlias(
  reading: Reading,
  alias: string,
  references: ReadonlyMap<string, CoolifyValue>,
): CoolifyValue {
  const name = aliasName(alias);
  if (name === '') {
    throw new ParseFailure('A reference must contain at least one character.', reading.inlinePosition(name));
  }
  const value = references.get(name);
  if (value === undefined) {
    throw new ParseFailure(`Reference "${name}" does not exist.`, reading.inlinePosition(name));
  }
  reading.countAlias(value, reading.inlinePosition(null));
  return value;
}

function evaluateTagged(reading: Reading, plain: string): Evaluated {
  if (plain.startsWith('!!str ')) {
    const text = plain.slice('!!str '.length);
    const quoted = text.startsWith('"') || text.startsWith("'");
    return { value: quoted ? readQuoted(reading, text, 0).value : text, quoted };
  }
  if (plain.startsWith('! ')) return { value: plain.slice(2), quoted: false };
  if (PHP_TAGS.some((tag) => plain.startsWith(tag))) return { value: null, quoted: false };
  if (plain.startsWith('!!float ')) return { value: toFloat(plain.slice('!!float '.length)), quoted: false };
  if (plain.startsWith('!!binary ')) {
    return { value: readBinary(reading, plain.slice('!!binary '.length)), quoted: false };
  }
  throw new ParseFailure(
    `The string "${plain}" could not be parsed as it uses an unsupported built-in tag.`,
    { line: reading.inlineLine, near: plain },
  );
}

/** The bytes behind `!!binary`, as a string. */
export function readBinary(reading: Reading, text: string): string {
  const value = readLoneScalar(reading, text.replaceAll(/[ \t-\r]/g, ''));
  const data = scalarText(value);
  if (data === null) {
    const type = isMap(value) ? 'array' : 'Symfony\\Component\\Yaml\\Tag\\TaggedValue';
    throw new ParseFailure(
      `The "!!binary" tag only supports a base64 encoded string, got "${type}".`,
      reading.inlinePosition(text),
    );
  }
  const length = encodeBytes(data).length;
  if (length % 4 !== 0) {
    throw new ParseFailure(
      `The normalized base64 encoded data (data without whitespace characters) length must be a multiple of four (${length} bytes given).`,
      reading.inlinePosition(text),
    );
  }
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data)) {
    throw new ParseFailure(
      `The base64 encoded data (${data}) contains invalid characters.`,
      reading.inlinePosition(text),
    );
  }
  return decodeBytes(fromBase64(data));
}

/** PHP's (string) cast of a scalar; null for anything else. */
export function scalarText(value: CoolifyValue): string | null {
  if (value === null || value === false) return '';
  if (value === true) return '1';
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'number' ? floatToText(value) : null;
}
