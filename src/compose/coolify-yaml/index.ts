/**
 * Coolify's reading of YAML. Coolify reads and rewrites every compose file with Symfony YAML 7.4 (no flags), which
 * is not a YAML 1.2 parser: it reads line by line, refuses much that Compose accepts and types some scalars
 * differently. This module behaves as version 7.4.14 does, including the text of its failures.
 */
import { hasInvalidUtf8 } from './bytes.ts';
import { dumpBlock } from './dump.ts';
import { measureExpansion } from './expansion.ts';
import { ParseFailure, RuntimeFailure } from './failures.ts';
import { toPlain } from './plain.ts';
import { readDocument } from './read-block.ts';
import type { CoolifyValue } from './values.ts';

export { CoolifyTagged, isIntegerKey, isList, isMap } from './values.ts';
export type { CoolifyFloat, CoolifyInt, CoolifyMap, CoolifyValue } from './values.ts';

/** Why a document was refused. */
export interface CoolifyYamlError {
  /** Class of the PHP exception. */
  readonly class: string;
  /** The full text as Coolify shows it, with "at line N (near …)". */
  readonly message: string;
  /** The same without the position. */
  readonly reason: string;
  /** 1-based line that Symfony names, which is not always the line of the cause; null when it names none. */
  readonly line: number | null;
  /** The text Symfony quotes; null when it quotes none. */
  readonly near: string | null;
}

export type CoolifyReading =
  | { readonly ok: true; readonly value: CoolifyValue }
  | { readonly ok: false; readonly error: CoolifyYamlError };

const PARSE_EXCEPTION = 'Symfony\\Component\\Yaml\\Exception\\ParseException';

/** Limits of what is written out; a value beyond them would exhaust PHP's memory as well, or nearly. */
const NODE_LIMIT = 1_000_000;
const CHARACTER_LIMIT = 50_000_000;
const DEPTH_LIMIT = 1000;
const TOO_LARGE = 'The document is too large once its aliases are written out.';

/**
 * Reads YAML text as `Yaml::parse($text)` does. Never throws. Values behind an alias are the same object, so that
 * a small document cannot grow; see `dumpCoolifyYaml` for the limit when it is written out.
 */
export function readCoolifyYaml(text: string): CoolifyReading {
  if (hasInvalidUtf8(text)) {
    return refuse(new ParseFailure('The YAML value does not appear to be valid UTF-8.'));
  }
  try {
    return { ok: true, value: readDocument(text) };
  } catch (failure) {
    return refuse(failure);
  }
}

function refuse(failure: unknown): { readonly ok: false; readonly error: CoolifyYamlError } {
  if (failure instanceof ParseFailure) {
    const { reason, line } = failure;
    const message = failure.describe();
    return { ok: false, error: { class: PARSE_EXCEPTION, message, reason, line, near: failure.shownNear } };
  }
  const phpClass = failure instanceof RuntimeFailure ? failure.phpClass : 'Error';
  const reason = failure instanceof Error ? failure.message : String(failure);
  return { ok: false, error: { class: phpClass, message: reason, reason, line: null, near: null } };
}

/** Whether a value stays within the limits when its aliases are written out. */
export function isWritable(value: CoolifyValue): boolean {
  const { nodes, depth, characters } = measureExpansion(value);
  return nodes <= NODE_LIMIT && depth <= DEPTH_LIMIT && characters <= CHARACTER_LIMIT;
}

/**
 * Writes a value as `Yaml::dump($value, 10, 2)` does. Throws a RangeError for a value beyond the limits: one
 * million nodes, 50 million characters or 1000 levels, each alias counted as a copy. `isWritable` tells before.
 */
export function dumpCoolifyYaml(value: CoolifyValue): string {
  if (!isWritable(value)) throw new RangeError(TOO_LARGE);
  return dumpBlock(value);
}

/** The reading and what Coolify would write back, as plain data. */
export type CoolifyYamlResult =
  | { readonly ok: true; readonly value: unknown; readonly dump: string }
  | { readonly ok: false; readonly error: { readonly class: string; readonly message: string } };

/**
 * Reads YAML text and writes it back. Never throws. `value` is JSON data with `{ $float }` and `{ $empty }` for what
 * JSON lacks. A document beyond the limits of `dumpCoolifyYaml` is refused with class `Error`, since PHP would run
 * out of memory.
 */
export function coolifyYaml(text: string): CoolifyYamlResult {
  const reading = readCoolifyYaml(text);
  if (!reading.ok) {
    return { ok: false, error: { class: reading.error.class, message: reading.error.message } };
  }
  if (!isWritable(reading.value)) return { ok: false, error: { class: 'Error', message: TOO_LARGE } };
  return { ok: true, value: toPlain(reading.value), dump: dumpBlock(reading.value) };
}
