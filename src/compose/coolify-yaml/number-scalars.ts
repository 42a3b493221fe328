/** Plain scalars that start like a number or a date. */
import { ParseFailure } from './failures.ts';
import { fromDigits, isNumericText, toFloat } from './numbers.ts';
import type { Reading } from './reading.ts';
import { isTimestampText, readTimestamp } from './timestamp.ts';
import { canonicalInteger, type CoolifyValue } from './values.ts';

const OCTAL = /^([+-]?)0o([0-7_]+)$/;
const DIGITS_AND_UNDERSCORES = /^[+-]?[0-9][0-9_]*$/;
const DECIMAL_WITH_UNDERSCORES = /^[+-]?[0-9][0-9_]*(?:\.[0-9_]+)?$/;
const HEXADECIMAL = /^0x([0-9a-f_]+)$/i;

/** Reads a number or a date; text that is neither stays a string. */
export function readNumber(reading: Reading, plain: string): CoolifyValue {
  const octal = OCTAL.exec(plain);
  if (octal !== null) {
    const value = fromDigits((octal[2] ?? '').replaceAll('_', ''), 8);
    return octal[1] === '-' ? -value : value;
  }
  const text = DIGITS_AND_UNDERSCORES.test(plain) ? plain.replaceAll('_', '') : plain;
  if (/^-?[0-9]+$/.test(text)) return canonicalInteger(text) ?? text;
  if (isNumericText(text)) return toFloat(text);
  const hexadecimal = HEXADECIMAL.exec(text);
  if (hexadecimal !== null) {
    // PHP compares the prefix exactly; "0X1F" is cast to a float, which is 0.
    return text.startsWith('0x') ? fromDigits((hexadecimal[1] ?? '').replaceAll('_', ''), 16) : 0;
  }
  return readSpecialNumber(reading, text);
}

function readSpecialNumber(reading: Reading, text: string): CoolifyValue {
  const word = text.length <= 5 ? text.toLowerCase() : text;
  // Symfony 7.4.14 reads ".nan" as infinity; 7.4.15 reads it as not-a-number.
  if (word === '.inf' || word === '.nan') return Infinity;
  if (word === '-.inf') return -Infinity;
  if (DECIMAL_WITH_UNDERSCORES.test(text)) return toFloat(text.replaceAll('_', ''));
  if (!isTimestampText(text)) return text;
  const timestamp = readTimestamp(text);
  if (timestamp === null) {
    throw new ParseFailure(
      `The date "${text}" could not be parsed as it is an invalid date.`,
      reading.inlinePosition(text),
    );
  }
  return timestamp;
}
