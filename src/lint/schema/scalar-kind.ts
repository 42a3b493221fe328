import { readCoolifyYaml, type ScalarNode } from '../../compose/index.ts';
import type { Cast, ScalarKind } from './shape.ts';

/** What may be a number, for the reader to decide: digits in a base, with a fraction or an exponent, infinity. */
const NUMBER = /^[-+]?(?:0[xo][\da-f_]+|[\d_.,]+(?:e[-+]?\d+)?|\.(?:inf|nan))$/i;

/** Longer values are no numbers. */
const MAX_LENGTH = 60;

/**
 * What a scalar is once Coolify has read the file and written it again: an unquoted number or truth value is no text
 * (F-006).
 */
export function scalarKind({ text, style, isNull }: ScalarNode): ScalarKind {
  if (isNull) return 'null';
  if (style !== 'plain' || text.length > MAX_LENGTH) return 'string';
  if (/^(?:true|false)$/i.test(text)) return 'boolean';
  if (!NUMBER.test(text)) return 'string';
  const reading = readCoolifyYaml(`value: ${text}\n`);
  const value: unknown = reading.ok && reading.value instanceof Map ? reading.value.get('value') : null;
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return 'string';
}

/** True if a value of this kind may stand where `allowed` are: a whole number is a number as well. */
export function isAllowed(kind: ScalarKind, allowed: readonly ScalarKind[]): boolean {
  return allowed.includes(kind) || (kind === 'integer' && allowed.includes('number'));
}

const PATTERNS: Readonly<Record<Cast, RegExp>> = {
  integer: /^[-+]?\d+$/,
  number: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i,
  boolean: /^(?:true|false|y|yes|on|n|no|off)$/i,
  duration: /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/,
};

/** True if Compose can turn the text into what it needs; an empty text is taken for nothing. */
export function canCast(text: string, cast: Cast): boolean {
  return text === '' || (text.length <= MAX_LENGTH && PATTERNS[cast].test(text));
}
