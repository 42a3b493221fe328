/** Dates in YAML, which become seconds since 1970 (UTC unless the text names an offset). */
import type { CoolifyFloat, CoolifyInt } from './values.ts';

const TIMESTAMP =
  /^([0-9]{4})-([0-9][0-9]?)-([0-9][0-9]?)(?:(?:[Tt]|[ \t]+)([0-9][0-9]?):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(?:Z|([-+])([0-9][0-9]?)(?::([0-9]{2}))?))?)?$/;

/**
 * After an upper-case `T`, PHP knows fractions only when month, day and hour have two digits. Otherwise it reads
 * the digits on their own: four of them are taken for the year, and four more for the year again.
 */
const LOOSE_FRACTION = /^(?![0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:)[^T]*T/;
/**
 * A second date is refused: digits that continue with month and day or with a day of the year, or a minus after
 * them.
 */
const FRACTION_AS_YEAR =
  /\.(?:[0-9]{4}(?!(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01])|00[1-9]|0[1-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6]))?[0-9]{4}(?:[^0-9-]|$)/;

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_MINUTE = 60;

/** Whether plain text has the form of a date; the date may still be invalid. */
export function isTimestampText(text: string): boolean {
  return TIMESTAMP.test(text);
}

/** Days from 1970-01-01 to a day of the Gregorian calendar; month 0 and days out of range roll over as in PHP. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra + day - 1 - 719_468;
}

interface Offset {
  readonly sign: string | undefined;
  readonly hour: string;
  readonly minute: string | undefined;
}

/** Seconds east of UTC, or null when PHP refuses the offset: with minutes the hour goes up to 24 only. */
function offsetSeconds({ sign, hour, minute }: Offset): number | null {
  if (sign === undefined) return 0;
  if (minute !== undefined && (Number(hour) > 24 || Number(minute) > 59)) return null;
  const seconds = Number(hour) * SECONDS_PER_HOUR + Number(minute ?? '0') * SECONDS_PER_MINUTE;
  return sign === '-' ? -seconds : seconds;
}

/**
 * Reads a date: whole seconds as an integer, with a fraction as a float; null when PHP cannot parse it.
 * `text` must satisfy `isTimestampText`.
 */
export function readTimestamp(text: string): CoolifyInt | CoolifyFloat | null {
  const parts = TIMESTAMP.exec(text);
  if (parts === null) return null;
  const [, namedYear = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = ''] =
    parts;
  if (Number(month) > 12 || Number(day) > 31) return null;
  const isLoose = fraction !== '' && LOOSE_FRACTION.test(text);
  if (isLoose && !FRACTION_AS_YEAR.test(text)) return null;
  const year = isLoose ? fraction.slice(-4) : namedYear;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const offset = offsetSeconds({ sign: parts[8], hour: parts[9] ?? '0', minute: parts[10] });
  if (offset === null) return null;
  const days =
    Number(month) === 0
      ? daysSinceEpoch(Number(year) - 1, 12, Number(day))
      : daysSinceEpoch(Number(year), Number(month), Number(day));
  const time = Number(hour) * SECONDS_PER_HOUR + Number(minute) * SECONDS_PER_MINUTE + Number(second);
  const seconds = days * SECONDS_PER_DAY + time - offset;
  const micros = isLoose ? '0' : fraction.slice(0, 6).padEnd(6, '0');
  return Number(micros) === 0 ? BigInt(seconds) : Number(`${seconds}.${micros}`);
}
