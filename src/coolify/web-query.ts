/** Queries of addresses, which spatie/url takes apart and puts together again (parse_str(), http_build_query()). */
import { encodeBytes } from '../compose/coolify-yaml/bytes.ts';

const UNRESERVED = /^[A-Za-z0-9_.~-]$/;
const SPACE = 0x20;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const OPENING_BRACKET = 0x5b;

/** The query as it comes out: parameters without a value are dropped, of those with one name the last stays. */
export function rebuiltQuery(query: string): string {
  const parameters = new Map<string, string>();
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const name = parameterName(decoded(equals === -1 ? part : part.slice(0, equals)));
    if (name !== '') parameters.set(name, equals === -1 ? '' : encoded(decoded(part.slice(equals + 1))));
  }
  const filled = Array.from(parameters).filter(([, value]) => value !== '');
  return filled.map(([name, value]) => `${name}=${value}`).join('&');
}

/** The bytes behind `+` and `%20`. */
function decoded(text: string): readonly number[] {
  return (text.match(/%[0-9A-Fa-f]{2}|[^%]+|%/g) ?? []).flatMap((piece) =>
    piece.length === 3 && /^%[0-9A-Fa-f]{2}$/.test(piece)
      ? [Number.parseInt(piece.slice(1), 16)]
      : encodeBytes(piece.replaceAll('+', ' ')),
  );
}

function encoded(bytes: readonly number[]): string {
  return bytes.map(encodedByte).join('');
}

function encodedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return UNRESERVED.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** PHP makes variable names of parameters: spaces and dots before a bracket become underscores. */
function parameterName(bytes: readonly number[]): string {
  const start = bytes.findIndex((byte) => byte !== SPACE);
  const name = start === -1 ? [] : bytes.slice(start);
  const bracket = name.indexOf(OPENING_BRACKET);
  const end = bracket === -1 ? name.length : bracket;
  return encoded(
    name.map((byte, index) => (index < end && (byte === SPACE || byte === DOT) ? UNDERSCORE : byte)),
  );
}
