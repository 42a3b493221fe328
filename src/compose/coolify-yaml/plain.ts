/** Readings as plain JSON data. */
import { hasInvalidUtf8, substituteInvalid } from './bytes.ts';
import { CoolifyTagged, isList, isMap, type CoolifyValue } from './values.ts';

/**
 * Turns a value into JSON data: integers and floats become numbers, lists arrays, other collections objects.
 * JSON lacks some values: `{ $float: 'inf' | '-inf' | 'nan' }`, `{ $empty: true }` for an empty collection and
 * `{ $tag, value }` stand for them. Bytes that are not UTF-8 become U+FFFD.
 */
export function toPlain(value: CoolifyValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return plainFloat(value);
  if (typeof value === 'string') return plainText(value);
  if (value instanceof CoolifyTagged) return { $tag: value.tag, value: toPlain(value.value) };
  if (!isMap(value)) return value;
  if (value.size === 0) return { $empty: true };
  if (isList(value)) return Array.from(value.values(), toPlain);
  return Object.fromEntries(Array.from(value, ([key, item]) => [plainText(key), toPlain(item)]));
}

function plainText(text: string): string {
  return hasInvalidUtf8(text) ? substituteInvalid(text) : text;
}

function plainFloat(value: number): unknown {
  if (Number.isFinite(value)) return value;
  return { $float: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
}
