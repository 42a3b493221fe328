/** An integer of PHP (64 bit). A JavaScript `number` in a reading is always a PHP float. */
export type CoolifyInt = bigint;

/** A float of PHP, infinities included. */
export type CoolifyFloat = number;

/**
 * A PHP array: keys in insertion order. PHP turns the key "1" into the integer 1, so both are the key '1' here;
 * the array is a list when its keys are '0', '1', … in order (see `isList`).
 */
export type CoolifyMap = ReadonlyMap<string, CoolifyValue>;

/** A value that kept its tag: block scalars with a tag, and `!` inside a flow map. */
export class CoolifyTagged {
  readonly tag: string;
  readonly value: CoolifyValue;

  constructor(tag: string, value: CoolifyValue) {
    this.tag = tag;
    this.value = value;
  }
}

/**
 * What Coolify's YAML parser makes of a document. Strings may hold bytes that are not UTF-8 (from `!!binary` or
 * escaped surrogates): such a byte B is the lone surrogate 0xDC00 + B.
 */
export type CoolifyValue = null | boolean | string | CoolifyInt | CoolifyFloat | CoolifyMap | CoolifyTagged;

export type MutableMap = Map<string, CoolifyValue>;

const LARGEST_INTEGER = 2n ** 63n - 1n;
const SMALLEST_INTEGER = -(2n ** 63n);

/** Digits of the longest 64-bit integer, sign included. */
const LONGEST_INTEGER_TEXT = 20;

/** Whether a big integer fits PHP's integer type. */
export function fitsInteger(value: bigint): boolean {
  return value >= SMALLEST_INTEGER && value <= LARGEST_INTEGER;
}

/** Reads text that is exactly how PHP writes an integer ("7", "-7", not "07", "+7" or "-0"); otherwise null. */
export function canonicalInteger(text: string): CoolifyInt | null {
  if (text.length > LONGEST_INTEGER_TEXT || !/^(?:0|-?[1-9][0-9]*)$/.test(text)) return null;
  const value = BigInt(text);
  return fitsInteger(value) ? value : null;
}

const NINE = 0x39;

/** Whether PHP holds this array key as an integer. */
export function isIntegerKey(key: string): boolean {
  // Nearly every key begins with a letter, which comes after the digits and the minus sign.
  return key.charCodeAt(0) <= NINE && canonicalInteger(key) !== null;
}

export function isMap(value: unknown): value is CoolifyMap {
  return value instanceof Map;
}

/** Whether a collection is a list: keys 0 to n-1 in order. An empty collection counts as one. */
export function isList(map: CoolifyMap): boolean {
  let expected = 0;
  for (const key of map.keys()) {
    if (key !== String(expected)) return false;
    expected += 1;
  }
  return true;
}

/** The name PHP gives the type of a value in its own error messages. */
export function phpTypeName(value: CoolifyValue): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return value instanceof CoolifyTagged ? 'Symfony\\Component\\Yaml\\Tag\\TaggedValue' : 'array';
}
