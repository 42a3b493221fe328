/** Tags, anchors and scalars inside flow collections. Positions are indexes into one joined line. */
import { ParseFailure } from './failures.ts';
import type { Reading } from './reading.ts';
import { characterAt, evaluatePlain, readQuoted, refuseReservedStart } from './scalars.ts';
import { isAsciiSpace, skipSpaces, trim } from './text.ts';
import type { CoolifyValue } from './values.ts';

const TAG_END = ' \t\n[]{},';
const ANCHOR_END = ' \t,[]{}\n';

/** Tags whose value is a scalar are handled when the scalar is evaluated. */
const SCALAR_TAGS: readonly string[] = ['str', 'php/const', 'php/enum', 'php/object'];

/** Index of the first character at or after `from` that is one of `stops`, or the length of the text. */
function indexOfAny(text: string, from: number, stops: string): number {
  let index = from;
  while (index < text.length && !stops.includes(text.charAt(index))) index += 1;
  return index;
}

/**
 * Reads the non-specific tag `!` at `index`: gives the index of what it applies to. Null when there is no tag, or
 * one that belongs to the scalar. Every other tag is refused, as Coolify does not turn tags on.
 */
export function readTag(reading: Reading, text: string, index: number): { end: number } | null {
  if (characterAt(text, index) !== '!') return null;
  const nameEnd = indexOfAny(text, index + 1, TAG_END);
  const name = text.slice(index + 1, nameEnd);
  const next = skipSpaces(text, nameEnd);
  const refuse = (reason: string): ParseFailure => new ParseFailure(reason, reading.inlinePosition(text));
  if (name === '') {
    if (next < text.length && !']},'.includes(text.charAt(next))) return { end: next };
    throw refuse('Using the unquoted scalar value "!" is not supported. You must quote it.');
  }
  const tagsCollection = text[next] === '[' || text[next] === '{';
  if (!tagsCollection && (name.startsWith('!') || SCALAR_TAGS.includes(name))) return null;
  if (name.startsWith('!')) throw refuse(`The built-in tag "!${name}" is not implemented.`);
  if (next >= text.length) throw refuse(`Missing value for tag "${name}".`);
  throw refuse(`Tags support is not enabled. Enable the "Yaml::PARSE_CUSTOM_TAGS" flag to use "!${name}".`);
}

/** Reads an anchor at `index`: its name and the index after the white space that follows. */
function readAnchor(text: string, index: number): { name: string; end: number } | null {
  if (text[index] !== '&') return null;
  const nameEnd = indexOfAny(text, index + 1, ANCHOR_END);
  if (nameEnd === index + 1) return null;
  let end = nameEnd;
  while (end < text.length && isAsciiSpace(text.charCodeAt(end))) end += 1;
  return { name: text.slice(index + 1, nameEnd), end };
}

/** The tag and anchor before a value. */
export interface Properties {
  /** Whether the non-specific tag `!` is there. */
  readonly tagged: boolean;
  readonly anchor: string | null;
  readonly end: number;
}

export function readProperties(reading: Reading, text: string, start: number): Properties {
  const tag = readTag(reading, text, start);
  const anchor = readAnchor(text, tag?.end ?? start);
  if (anchor === null) return { tagged: tag !== null, anchor: null, end: tag?.end ?? start };
  const laterTag = tag === null ? readTag(reading, text, anchor.end) : null;
  return {
    tagged: tag !== null || laterTag !== null,
    anchor: anchor.name,
    end: laterTag?.end ?? anchor.end,
  };
}

export interface FlowScalar {
  readonly value: CoolifyValue;
  readonly end: number;
  readonly quoted: boolean;
}

/** Reads a scalar that one of `delimiters` ends; a plain one is evaluated if `evaluate` says so. */
export function readFlowScalar(
  reading: Reading,
  text: string,
  start: number,
  delimiters: string,
  evaluate: boolean,
): FlowScalar {
  const first = characterAt(text, start);
  if (first === '"' || first === "'") return readDelimitedQuoted(reading, text, start, delimiters);
  const end = endOfPlain(text, start, delimiters);
  if (end === -1) throw malformed(reading, text);
  const plain = trim(text.slice(start, end));
  refuseReservedStart(reading, plain);
  return evaluate ? { ...evaluatePlain(reading, plain), end } : { value: plain, end, quoted: false };
}

/** Plain scalars do not run over a line break unless it is a delimiter. */
function endOfPlain(text: string, start: number, delimiters: string): number {
  for (let index = start; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (delimiters.includes(character)) return index;
    if (character === '\n') return -1;
  }
  return -1;
}

function readDelimitedQuoted(reading: Reading, text: string, start: number, delimiters: string): FlowScalar {
  const { value, end } = readQuoted(reading, text, start);
  const next = indexOfContent(text, end);
  if (next >= text.length) {
    throw new ParseFailure(
      `Unexpected end of line, expected one of "${delimiters}".`,
      reading.inlinePosition(text),
    );
  }
  if (!delimiters.includes(text.charAt(next))) {
    throw new ParseFailure(`Unexpected characters (${text.slice(end)}).`, reading.inlinePosition(text));
  }
  return { value, end, quoted: true };
}

function indexOfContent(text: string, from: number): number {
  let index = from;
  while (text[index] === ' ' || text[index] === '\n') index += 1;
  return index;
}

/** The failure for a flow collection that does not end. */
export function malformed(reading: Reading, text: string): ParseFailure {
  return new ParseFailure(`Malformed inline YAML string: "${text}".`, reading.inlinePosition(null));
}
