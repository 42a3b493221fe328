/** Values as PHP and Laravel's collections treat them. */
import { floatToText, isNumericText } from '../compose/coolify-yaml/numbers.ts';
import {
  isIntegerKey,
  isList,
  isMap,
  type CoolifyMap,
  type CoolifyValue,
} from '../compose/coolify-yaml/index.ts';
import { arrayToText, programError } from './failure.ts';

export { isIntegerKey, isList, isMap };
export type { CoolifyMap, CoolifyValue };
export type MutableMap = Map<string, CoolifyValue>;

/** PHP's (string) cast. Throws for collections, as PHP's warning does under Laravel. */
export function textOf(value: CoolifyValue): string {
  if (typeof value === 'string') return value;
  if (value === null || value === false) return '';
  if (value === true) return '1';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatToText(value);
  if (isMap(value)) throw arrayToText();
  throw programError(
    'Object of class Symfony\\Component\\Yaml\\Tag\\TaggedValue could not be converted to string',
  );
}

/** What PHP takes for true. */
export function isTruthy(value: CoolifyValue): boolean {
  if (value === null || value === false || value === '' || value === '0') return false;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value === 'number') return value !== 0;
  return !isMap(value) || value.size > 0;
}

/** Laravel's `filled()` for text that may be missing. */
export function isFilled(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

/** A value below others by its keys; undefined when a key is missing. */
export function valueAt(value: CoolifyValue, ...keys: readonly string[]): CoolifyValue | undefined {
  let current: CoolifyValue = value;
  for (const key of keys) {
    const next: CoolifyValue | undefined = isMap(current) ? current.get(key) : undefined;
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** Laravel's `data_get_str()`: the text of a key, or the fallback when it is missing or null. */
export function textAt(value: CoolifyValue, key: string, fallback = ''): string {
  return textOf(valueAt(value, key) ?? fallback);
}

const EMPTY: CoolifyMap = new Map();

/** Laravel's `collect()`: nothing is empty, a lone value becomes a list of one. */
export function collect(value: CoolifyValue | undefined): CoolifyMap {
  if (value === undefined || value === null) return EMPTY;
  return isMap(value) ? value : new Map([['0', value]]);
}

export function listOf(items: Iterable<CoolifyValue>): CoolifyMap {
  const list: MutableMap = new Map();
  for (const item of items) list.set(String(list.size), item);
  return list;
}

/** PHP's array_merge(): later keys replace earlier ones in place, integer keys are counted anew. */
export function merge(...maps: readonly CoolifyMap[]): MutableMap {
  const merged: MutableMap = new Map();
  let next = 0;
  for (const map of maps) {
    for (const [key, value] of map) {
      if (!isIntegerKey(key)) merged.set(key, value);
      else {
        merged.set(String(next), value);
        next += 1;
      }
    }
  }
  return merged;
}

/** Whether Coolify takes a collection for a map rather than a list. */
export function isAssociative(map: CoolifyMap): boolean {
  return !isList(map);
}

/** PHP's `==` between two scalars of a compose file; collections equal nothing here. */
export function looselyEqual(left: CoolifyValue, right: CoolifyValue): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return isTruthy(left) === isTruthy(right);
  if (left === null || right === null) return left === null ? textIsEmpty(right) : textIsEmpty(left);
  if (isMap(left) || isMap(right)) return false;
  const [first, second] = [textOf(left), textOf(right)];
  if (isNumericText(first) && isNumericText(second)) return Number(first) === Number(second);
  return first === second;
}

function textIsEmpty(value: CoolifyValue): boolean {
  return (
    value === null ||
    (isMap(value) ? value.size === 0 : typeof value === 'string' ? value === '' : !isTruthy(value))
  );
}

/** PHP's `==` for text and Laravel's `unique()`: numbers written differently are equal. */
export function uniqueTexts(texts: Iterable<string>): string[] {
  const seen = new Map<string | number, string>();
  for (const text of texts) {
    const identity = isNumericText(text) ? Number(text) : text;
    if (!seen.has(identity)) seen.set(identity, text);
  }
  return [...seen.values()];
}
