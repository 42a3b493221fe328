import { expand } from './expand.ts';
import { trimmed } from './pasted.ts';
import { readDotenv } from './read.ts';

/** True for a value that Coolify writes to its `.env` as it is: a valid JSON object or list (F-107). */
export function isJsonValue(value: string): boolean {
  if (!/^[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** What Coolify writes after `KEY=` for a stored value (F-107): raw JSON, single quotes for Literal, else escaped. */
export function writtenValue(value: string, isLiteral: boolean): string {
  const text = trimmed(value);
  if (isJsonValue(text)) return text;
  if (isLiteral) return `'${text}'`;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll('\0', '\\0')
    .replaceAll('"', '\\"')
    .replaceAll("'", "\\'");
}

/**
 * What the containers get of a value stored in Coolify, after Coolify wrote its `.env` and Compose read it (F-107, F-108).
 * @param lookup the value of another variable that stands before it in the `.env`.
 * @returns null if Compose refuses the line, and with it the whole file.
 */
export function deliveredValue(
  value: string,
  isLiteral: boolean,
  lookup: (name: string) => string | undefined = () => undefined,
): string | null {
  const { entries, unreadable } = readDotenv(`A=${writtenValue(value, isLiteral)}\n`);
  const [entry] = entries;
  if (!entry?.isClosed || entries.length > 1 || unreadable.length > 0) return null;
  if (entry.quote === 'single') return entry.value;
  const { text, isRefused } = expand(entry.value, lookup);
  return isRefused ? null : text;
}

/**
 * How a value has to be stored so that the containers get it as it is:
 * any: both ways · literal: only with Interpolation set to Literal · none: neither way (F-107, F-108).
 */
export type Storage = 'any' | 'literal' | 'none';

/** Says how a value without variables has to be stored. */
export function storageFor(value: string): Storage {
  if (deliveredValue(value, false) === value) return 'any';
  return deliveredValue(value, true) === value ? 'literal' : 'none';
}
