import { readCoolifyYaml } from '../compose/index.ts';

/** What becomes of an unquoted value between the file and the container. */
export interface RewrittenScalar {
  readonly kind: 'date' | 'number';
  /** The text that arrives. */
  readonly becomes: string;
}

const DATE = /^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/;
const NUMBER = /^[-+]?(?:\d|\.\d)/;

/** True for a text that `rewrittenScalar` may take for a date. */
export function isDateLike(text: string): boolean {
  return DATE.test(text);
}

/** Longer values are neither dates nor numbers. */
const MAX_LENGTH = 60;

/**
 * What Coolify makes of an unquoted value when it reads and writes the file again, if the text changes: a date becomes
 * a count of seconds, a number loses what does not change its value (F-006).
 * @returns null for every other value.
 */
export function rewrittenScalar(text: string): RewrittenScalar | null {
  if (text.length > MAX_LENGTH || !NUMBER.test(text)) return null;
  const reading = readCoolifyYaml(`value: ${text}\n`);
  const value = reading.ok && reading.value instanceof Map ? (reading.value.get('value') as unknown) : null;
  const becomes = numberText(value);
  if (becomes === null || becomes === text) return null;
  return { kind: DATE.test(text) ? 'date' : 'number', becomes };
}

/** A number as Compose hands it to a container: as Go prints it, with an exponent from a million on. */
function numberText(value: unknown): string | null {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
