import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CoolifyFailure } from '#src/coolify/failure.ts';
import {
  collect,
  isAssociative,
  isFilled,
  isTruthy,
  looselyEqual,
  merge,
  textAt,
  textOf,
  uniqueTexts,
  valueAt,
  type CoolifyValue,
} from '#src/coolify/php-values.ts';
import { readAddress } from '#src/coolify/web-address.ts';
import { rebuiltQuery } from '#src/coolify/web-query.ts';

type PhpValue = string | number | boolean | null | readonly PhpValue[] | { readonly [key: string]: PhpValue };

/** What PHP 8.2 itself answered. */
const { addresses, queries, values, equal } = JSON.parse(
  readFileSync('tests/coolify/php-cases.json', 'utf8'),
) as {
  addresses: [string, Record<string, string | number> | false][];
  queries: [string, string][];
  values: PhpValue[];
  equal: string[];
};

const ALLOWED = ['', 'http', 'https', 'mailto', 'tel'];

/** JSON as the parser of Coolify would have read it: whole numbers are integers. */
function asRead(value: PhpValue): CoolifyValue {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, asRead(item)]));
}

describe('an address', () => {
  it.each(addresses)('%j is taken apart as parse_url() does', (text, parts) => {
    const scheme = parts === false ? '' : String(parts['scheme'] ?? '').toLowerCase();
    if (parts === false || !ALLOWED.includes(scheme)) {
      expect(() => readAddress(text)).toThrow(CoolifyFailure);
      return;
    }
    const { host = '', port = null, path = '/', query = '', fragment = '' } = parts;
    const user = [parts['user'], parts['pass']].filter((part) => part !== undefined).join(':');
    expect(readAddress(text)).toEqual({ scheme, host, port, user, path, query, fragment });
  });
});

describe('a query', () => {
  it.each(queries)('%j is put together again as PHP does: %j', (query, rebuilt) => {
    expect(rebuiltQuery(query)).toBe(rebuilt);
  });
});

describe('loose comparison', () => {
  const isEmptyOrScalar = (value: CoolifyValue): boolean => !(value instanceof Map) || value.size === 0;

  it.each(values.map((value, row) => [value, row] as const))('of %j is that of PHP', (value, row) => {
    values.forEach((other, column) => {
      const [left, right] = [asRead(value), asRead(other)];
      // Collections with entries are never compared with each other.
      if (!isEmptyOrScalar(left) || !isEmptyOrScalar(right)) return;
      if (left instanceof Map && right instanceof Map) return;
      expect(looselyEqual(left, right), JSON.stringify([value, other])).toBe(equal[row]?.[column] === '1');
    });
  });

  it('of a value with true tells whether it is truthy', () => {
    const isTrue = values.indexOf(true);
    values.forEach((value, row) => {
      expect(isTruthy(asRead(value)), JSON.stringify(value)).toBe(equal[row]?.[isTrue] === '1');
    });
  });

  it('makes numbers that are written differently one, the first of them', () => {
    expect(uniqueTexts(['1', '01', '1e0', 'a', 'A', 'a', '2'])).toEqual(['1', 'a', 'A', '2']);
  });
});

describe('text of a value', () => {
  it.each<[CoolifyValue, string]>([
    ['a', 'a'],
    [null, ''],
    [false, ''],
    [true, '1'],
    [12n, '12'],
    [1.5, '1.5'],
    [1e25, '1.0E+25'],
  ])('%s is %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it('is what a collection does not have', () => {
    expect(() => textOf(new Map())).toThrow('Array to string conversion');
  });
});

describe('collections', () => {
  const map = (entries: Record<string, CoolifyValue>): ReadonlyMap<string, CoolifyValue> =>
    new Map(Object.entries(entries));

  it('are merged as array_merge() does: names in place, numbers counted anew', () => {
    const merged = merge(map({ a: '1', 5: 'x' }), map({ b: '2', a: '3', 0: 'y' }));
    expect(Object.fromEntries(merged)).toEqual({ a: '3', b: '2', 0: 'x', 1: 'y' });
    expect(merged.get('a')).toBe('3');
    expect(merge().size).toBe(0);
  });

  it('are made of what is none', () => {
    expect([...collect(undefined)]).toEqual([]);
    expect([...collect(null)]).toEqual([]);
    expect([...collect('a')]).toEqual([['0', 'a']]);
    const own = map({ a: '1' });
    expect(collect(own)).toBe(own);
  });

  it('are lists if their keys count from nought', () => {
    expect(isAssociative(map({ 0: 'a', 1: 'b' }))).toBe(false);
    expect(isAssociative(map({ 1: 'a' }))).toBe(true);
    expect(isAssociative(map({ a: 'b' }))).toBe(true);
  });

  it('are read by their keys', () => {
    const nested = map({ a: map({ b: 'c', n: null }) });
    expect(valueAt(nested, 'a', 'b')).toBe('c');
    expect(valueAt(nested, 'a', 'x')).toBeUndefined();
    expect(valueAt(nested, 'a', 'b', 'c')).toBeUndefined();
    expect(textAt(map({ a: 'b' }), 'a')).toBe('b');
    expect(textAt(map({ a: null }), 'a', 'else')).toBe('else');
    expect(textAt(map({}), 'a')).toBe('');
  });

  it('hold text that is filled, or blank', () => {
    expect([isFilled('a'), isFilled(' '), isFilled(''), isFilled(null)]).toEqual([true, false, false, false]);
  });
});
