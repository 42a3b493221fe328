/** Merge keys (`<<`). */
import { RuntimeFailure } from './failures.ts';
import { isMap, phpTypeName, type CoolifyValue, type MutableMap } from './values.ts';

/** PHP's `$target += $source`: adds the keys that are missing; anything but an array is PHP's own error. */
export function mergeInto(target: MutableMap, source: CoolifyValue): void {
  if (!isMap(source)) {
    throw new RuntimeFailure('TypeError', `Unsupported operand types: array + ${phpTypeName(source)}`);
  }
  for (const [key, value] of source) if (!target.has(key)) target.set(key, value);
}
