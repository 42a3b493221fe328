/** What a scalar is once YAML has been read: quotes make it a string. */
export type ScalarKind = 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** What Compose turns a string into before it looks at the value (compose-go, `loader/interpolate.go`), or parses it as. */
export type Cast = 'integer' | 'number' | 'boolean' | 'duration';

/** What may stand at a place of a compose file. A part that is absent may not stand there. */
export interface Shape {
  readonly scalars?: readonly ScalarKind[];
  /** The only strings that are allowed. */
  readonly values?: readonly string[];
  readonly cast?: Cast;
  readonly list?: Shape;
  readonly map?: MapShape;
  /** True where anything may stand. */
  readonly isAnything?: boolean;
}

export interface MapShape {
  /** The keys that the specification names. */
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /** The shape below keys that the file chooses, such as names of services; absent where it may choose none. */
  readonly others?: Shape;
  /** True if keys that begin with `x-` are allowed besides. */
  readonly hasExtensions: boolean;
  /** True if keys that the specification does not name are let through. */
  readonly isOpen: boolean;
}

export const anything: Shape = { isAnything: true };
export const text: Shape = { scalars: ['string'] };
export const flag: Shape = { scalars: ['boolean', 'string'] };
export const switchFlag: Shape = { ...flag, cast: 'boolean' };
export const truth: Shape = { scalars: ['boolean'] };
export const wholeOrText: Shape = { scalars: ['integer', 'string'] };
export const wholeNumber: Shape = { ...wholeOrText, cast: 'integer' };
export const numberOrText: Shape = { scalars: ['number', 'string'] };
export const decimal: Shape = { ...numberOrText, cast: 'number' };
export const integerText: Shape = { ...numberOrText, cast: 'integer' };
export const duration: Shape = { ...text, cast: 'duration' };

/** One of the given strings. */
export function oneOf(...values: readonly string[]): Shape {
  return { ...text, values };
}

/** The same shape, or nothing. */
export function orNull(shape: Shape): Shape {
  return { ...shape, scalars: [...(shape.scalars ?? []), 'null'] };
}

/** Either of two shapes; the parts of the first win where both have them. */
export function either(first: Shape, second: Shape): Shape {
  return { ...second, ...first };
}

export function listOf(list: Shape): Shape {
  return { list };
}

/** A mapping with the given keys, and keys that begin with `x-`. A `!` after a key means that it has to be there. */
export function record(keys: Readonly<Record<string, Shape>>): Shape {
  return { map: { ...named(keys), hasExtensions: true, isOpen: false } };
}

/** The same without keys that begin with `x-`. */
export function strictRecord(keys: Readonly<Record<string, Shape>>): Shape {
  return { map: { ...named(keys), hasExtensions: false, isOpen: false } };
}

/** The same with any other key besides. */
export function openRecord(keys: Readonly<Record<string, Shape>>): Shape {
  return { map: { ...named(keys), hasExtensions: false, isOpen: true } };
}

/** A mapping whose keys the file chooses. */
export function mapOf(others: Shape): Shape {
  return { map: { keys: {}, required: [], others, hasExtensions: false, isOpen: false } };
}

function named(keys: Readonly<Record<string, Shape>>): Pick<MapShape, 'keys' | 'required'> {
  const entries = Object.entries(keys);
  return {
    keys: Object.fromEntries(entries.map(([key, shape]) => [key.replace(/!$/, ''), shape])),
    required: entries.filter(([key]) => key.endsWith('!')).map(([key]) => key.slice(0, -1)),
  };
}

export const texts = listOf(text);
export const textOrTexts = either(text, texts);
export const command = orNull(textOrTexts);

/** `environment`, `labels` and their like: `KEY=value` items, or a mapping. */
export const pairs = either(texts, mapOf({ scalars: ['string', 'number', 'boolean', 'null'] }));
export const options = mapOf(numberOrText);
