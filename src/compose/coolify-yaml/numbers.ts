/** Numbers as PHP reads and writes them. */
import { fitsInteger, type CoolifyFloat, type CoolifyInt } from './values.ts';

const NUMERIC = /^[ \t\n\r\v\f]*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[ \t\n\r\v\f]*$/;
const NUMERIC_START = /^[ \t\n\r\v\f]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)/;

/** PHP's is_numeric() for a string. */
export function isNumericText(text: string): boolean {
  return NUMERIC.test(text);
}

/** PHP's (float) cast: the number at the start of the text, or 0. */
export function toFloat(text: string): CoolifyFloat {
  const start = NUMERIC_START.exec(text)?.[1];
  return start === undefined ? 0 : Number(start);
}

/**
 * PHP's hexdec() and octdec() for digits without prefix: an integer while it fits, otherwise a float that is
 * built digit by digit (and so may differ from the nearest float).
 */
export function fromDigits(digits: string, base: 8 | 16): CoolifyInt | CoolifyFloat {
  let integer = 0n;
  let index = 0;
  for (; index < digits.length; index += 1) {
    const next = integer * BigInt(base) + BigInt(Number.parseInt(digits.charAt(index), base));
    if (!fitsInteger(next)) break;
    integer = next;
  }
  if (index === digits.length) return integer;
  let float = Number(integer);
  for (; index < digits.length; index += 1) {
    float = float * base + Number.parseInt(digits.charAt(index), base);
  }
  return float;
}

/** PHP writes floats with the ini setting precision=14. */
const PRECISION = 14;
/** Enough digits to tell a tie from a near tie: neighbouring doubles differ by the 17th digit. */
const EXACT_DIGITS = 40;
/** Below 0.0001 PHP uses an exponent. */
const SMALLEST_PLAIN_EXPONENT = -4;

/** The 14 significant digits (trailing zeros removed) and the decimal exponent, rounded half to even as PHP does. */
function significantDigits(value: number): { digits: string; exponent: number } {
  const [mantissa = '0', exponentText = '0'] = value.toExponential(PRECISION - 1).split('e');
  let digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  const [exactMantissa = '0', exactExponent] = value.toExponential(EXACT_DIGITS).split('e');
  const exact = exactMantissa.replace('.', '');
  const isTie = exactExponent === exponentText && /^50*$/.test(exact.slice(PRECISION));
  if (isTie && Number(exact.charAt(PRECISION - 1)) % 2 === 0) {
    digits = exact.slice(0, PRECISION);
    // In this one case PHP keeps the zeros at the end: 100000000000005 is 1.0000000000000E+14.
    if (Number.isInteger(value) && exponent === PRECISION) return { digits, exponent };
  }
  return { digits: digits.replace(/(?<!0)0+$/, ''), exponent };
}

/** PHP's (string) cast of a float: 14 significant digits, `1.0E+25` beyond 14 places, `INF` and `NAN`. */
export function floatToText(value: CoolifyFloat): string {
  if (Number.isNaN(value)) return 'NAN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0`;
  const { digits, exponent } = significantDigits(Math.abs(value));
  if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= PRECISION) {
    const fraction = digits.length > 1 ? digits.slice(1) : '0';
    return `${sign}${digits.charAt(0)}.${fraction}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
