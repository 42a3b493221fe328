/** Flow collections: `[a, b]` and `{a: b}` on one joined line. */
import { ParseFailure, RuntimeFailure } from './failures.ts';
import { malformed, readFlowScalar, readProperties, type Properties } from './flow-text.ts';
import { mergeInto } from './merge.ts';
import type { Reading } from './reading.ts';
import { characterAt, evaluatePlain, scalarText } from './scalars.ts';
import { CoolifyTagged, isMap, type CoolifyMap, type CoolifyValue, type MutableMap } from './values.ts';

interface ReadValue<Value = CoolifyValue> {
  readonly value: Value;
  /** Index of the character after the value. */
  readonly end: number;
}

/** Reads the sequence whose `[` is at `start`. */
export function readFlowSequence(reading: Reading, text: string, start: number): ReadValue<CoolifyMap> {
  return reading.nested(reading.inlinePosition(null), () => {
    const items: MutableMap = new Map();
    let expectsValue = true;
    for (let index = start + 1; index < text.length;) {
      const character = text[index];
      if (character === ']') return { value: items, end: index + 1 };
      if (character === ',' || character === ' ') {
        if (character === ',' && expectsValue) items.set(String(items.size), null);
        if (character === ',') expectsValue = true;
        index += 1;
        continue;
      }
      const item = readSequenceItem(reading, text, index);
      items.set(String(items.size), item.value);
      expectsValue = false;
      index = item.end;
    }
    throw malformed(reading, text);
  });
}

function readSequenceItem(reading: Reading, text: string, start: number): ReadValue {
  const properties = readProperties(reading, text, start);
  const { anchor, end } = properties;
  const item =
    anchor !== null && (end >= text.length || text[end] === ',' || text[end] === ']')
      ? { value: null, end }
      : readItemContent(reading, text, properties);
  if (anchor !== null) reading.references.set(anchor, item.value);
  return item;
}

function readItemContent(reading: Reading, text: string, { tagged, end }: Properties): ReadValue {
  const first = characterAt(text, end);
  if (first === '[') return readFlowSequence(reading, text, end);
  if (first === '{') return readFlowMapping(reading, text, end);
  const scalar = readFlowScalar(reading, text, end, ',]', !tagged);
  const { value } = scalar;
  if (typeof value === 'string' && !scalar.quoted && value.includes(': ')) {
    return readEmbeddedMapping(reading, text, { value, end: scalar.end }, !tagged);
  }
  return scalar;
}

/**
 * Reads a mapping without braces, `[a: b]`. Its text was cut at the first comma or bracket, which may be inside
 * a value; on failure the text up to the next one is added and tried again.
 */
function readEmbeddedMapping(
  reading: Reading,
  text: string,
  start: ReadValue<string>,
  evaluate: boolean,
): ReadValue {
  let source = start.value;
  let { end } = start;
  for (;;) {
    try {
      return { value: readFlowMapping(reading, `{${source}}`, 0).value, end };
    } catch (failure) {
      if (!(failure instanceof ParseFailure)) throw failure;
      if (end + 1 >= text.length) throw failure;
      reading.countRetry(source.length);
      const next = readFlowScalar(reading, text, end + 1, ',]', evaluate);
      source += text.charAt(end) + embeddedText(next.value);
      end = next.end;
      if (end >= text.length) throw failure;
    }
  }
}

/** PHP appends whatever was read as text; for an array it warns, hence an exception under Laravel. */
function embeddedText(value: CoolifyValue): string {
  const text = scalarText(value);
  if (text === null) throw new RuntimeFailure('ErrorException', 'Array to string conversion');
  return text;
}

/** Reads the mapping whose `{` is at `start`. */
export function readFlowMapping(reading: Reading, text: string, start: number): ReadValue<CoolifyMap> {
  return reading.nested(reading.inlinePosition(null), () => {
    const entries: MutableMap = new Map();
    let overwrites = false;
    for (let index = start + 1; index < text.length;) {
      const character = text.charAt(index);
      if (character === '}') return { value: entries, end: index + 1 };
      if (character === ' ' || character === ',' || character === '\n') {
        index += 1;
        continue;
      }
      const { key, colon } = readKey(reading, text, index);
      overwrites ||= key === '<<';
      index = readEntry(reading, text, colon, { entries, key, overwrites });
    }
    throw malformed(reading, text);
  });
}

/** Reads a key; whatever stands between a plain key and its colon is ignored, as Symfony does. */
function readKey(reading: Reading, text: string, start: number): { key: string; colon: number } {
  const isQuoted = text[start] === '"' || text[start] === "'";
  const { value, end } = readFlowScalar(reading, text, start, ': ', false);
  const key = typeof value === 'string' ? value : '';
  if (end === start) throw new ParseFailure('Missing mapping key.', reading.inlinePosition(text));
  const colon = text.indexOf(':', end);
  if (colon === -1) throw malformed(reading, text);
  if (isQuoted) return { key, colon };
  if (key === '!php/const' || key === '!php/enum') {
    if (!/(?<!:):(?!:)/.test(text.slice(end))) throw malformed(reading, text);
    const message = `Symfony\\Component\\Yaml\\Inline::evaluateScalar(): Argument #2 ($scalar) must be of type string, null given`;
    throw new RuntimeFailure('TypeError', message);
  }
  const evaluated = evaluatePlain(reading, key).value;
  if (key !== '' && typeof evaluated !== 'string' && typeof evaluated !== 'bigint') {
    const reason =
      'Implicit casting of incompatible mapping keys to strings is not supported. Quote your evaluable mapping keys instead.';
    throw new ParseFailure(reason, reading.inlinePosition(text));
  }
  const next = text.charAt(colon + 1);
  if (next === '' || !' ,[]{}\n'.includes(next)) {
    const reason =
      'Colons must be followed by a space or an indication character (i.e. " ", ",", "[", "]", "{", "}").';
    throw new ParseFailure(reason, reading.inlinePosition(text));
  }
  return { key, colon };
}

interface Entry {
  readonly entries: MutableMap;
  readonly key: string;
  /** After a merge key, later keys replace earlier ones. */
  readonly overwrites: boolean;
}

/** Reads the value after the colon and stores it; gives the index after it. */
function readEntry(reading: Reading, text: string, colon: number, entry: Entry): number {
  let start = colon;
  while (start < text.length && ': \n'.includes(text.charAt(start))) start += 1;
  if (start >= text.length) return start;
  const properties = readProperties(reading, text, start);
  const { anchor, tagged } = properties;
  const next = text.charAt(properties.end);
  const isEmpty = anchor !== null && (next === '' || next === ',' || next === '}' || next === '\n');
  const read = isEmpty ? { value: null, end: properties.end } : readEntryContent(reading, text, properties);
  if (anchor !== null) reading.references.set(anchor, read.value);
  if (entry.key !== '<<')
    storeEntry(reading, text, entry, tagged ? new CoolifyTagged('', read.value) : read.value);
  else if (!isEmpty) mergeFlow(entry.entries, read.value, next === '[');
  return read.end;
}

function readEntryContent(reading: Reading, text: string, { tagged, end }: Properties): ReadValue {
  const first = characterAt(text, end);
  if (first === '[') return readFlowSequence(reading, text, end);
  if (first === '{') return readFlowMapping(reading, text, end);
  return readFlowScalar(reading, text, end, ',}\n', !tagged);
}

function storeEntry(reading: Reading, text: string, entry: Entry, value: CoolifyValue): void {
  const { entries, key, overwrites } = entry;
  // A key whose value is null does not count as set.
  if (!overwrites && (entries.get(key) ?? null) !== null) {
    throw new ParseFailure(`Duplicate key "${key}" detected.`, reading.inlinePosition(text));
  }
  entries.set(key, value);
}

function mergeFlow(entries: MutableMap, value: CoolifyValue, eachItem: boolean): void {
  if (eachItem && isMap(value)) for (const item of value.values()) mergeInto(entries, item);
  else mergeInto(entries, value);
}
