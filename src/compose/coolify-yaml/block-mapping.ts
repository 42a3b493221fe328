/** Entries of block mappings, merge keys included. */
import { matchAnchor, type Block } from './block.ts';
import { failingHere, readValue } from './block-value.ts';
import { refuseLineTag } from './line-tag.ts';
import { ParseFailure } from './failures.ts';
import type { EntryLine } from './line-patterns.ts';
import { mergeInto } from './merge.ts';
import { takeNestedLines } from './nested-lines.ts';
import { readLoneScalar, scalarText } from './scalars.ts';
import { trimEnd } from './text.ts';
import { isMap, type CoolifyValue } from './values.ts';

/** Reads the entry on the current line and stores it in the block. */
export function readMappingEntry(block: Block, entry: EntryLine): void {
  const { cursor } = block;
  block.begin('mapping', () => {
    const reason = 'You cannot define a mapping item when in a sequence.';
    return new ParseFailure(reason, cursor.blockPosition);
  });
  const key = readKey(block, entry.key);
  const anchor = entry.value === null ? null : matchAnchor(entry.value);
  if (key === '<<' && anchor === null) {
    block.overwrites = true;
    readMerge(block, entry.value);
    return;
  }
  if (key === '<<') {
    readAnchoredMerge(block, anchor?.name ?? '');
    return;
  }
  if (entry.value?.startsWith('&') === true) block.staleValue = anchor?.value ?? null;
  if (anchor !== null) block.beginAnchor(anchor.name);
  const value = anchor === null ? entry.value : anchor.value;
  if (value !== null) refuseLineTag(block, value, true);
  const stored =
    value === null || value === '' || value.startsWith('#')
      ? readNested(block, key)
      : readSameLine(block, key, value);
  if (anchor !== null) block.endAnchor(anchor.name, stored);
}

function readKey(block: Block, text: string): string {
  const key = failingHere(block, () => readLoneScalar(block.reading, text));
  if (typeof key === 'string') return key;
  if (typeof key === 'bigint') return String(key);
  const kind = typeof key === 'number' ? 'Numeric' : 'Non-string';
  throw block.failure(`${kind} keys are not supported. Quote your evaluable mapping keys instead.`);
}

function store(block: Block, key: string, value: CoolifyValue, line: number): CoolifyValue {
  // A key whose value is null does not count as set.
  if (!block.overwrites && (block.values.get(key) ?? null) !== null) {
    throw new ParseFailure(`Duplicate key "${key}" detected.`, { line: line + 1, near: block.cursor.line });
  }
  block.values.set(key, value);
  return value;
}

function readSameLine(block: Block, key: string, text: string): CoolifyValue {
  const value = readValue(block, trimEnd(text));
  block.latest = value;
  return store(block, key, value, block.cursor.documentLine);
}

function hasNestedLines(block: Block): boolean {
  return block.cursor.isNextIndented() || block.cursor.isNextUnindentedSequence();
}

function readNested(block: Block, key: string): CoolifyValue {
  const { cursor } = block;
  if (!hasNestedLines(block)) return store(block, key, null, cursor.documentLine);
  const keyLine = cursor.documentLine;
  const value = readBelow(block);
  block.latest = value;
  return store(block, key, value, keyLine);
}

/** Reads the lines below the current one. */
function readBelow(block: Block): CoolifyValue {
  const offset = block.cursor.documentLine + 1;
  return block.readInner({ lines: takeNestedLines(block.cursor, null, false), offset });
}

/** `<<: &name` with lines below: they are merged, and kept under the name. */
function readAnchoredMerge(block: Block, name: string): void {
  if (!hasNestedLines(block)) {
    store(block, '<<', null, block.cursor.documentLine);
    return;
  }
  const value = readBelow(block);
  block.latest = value;
  block.reading.references.set(name, value);
  mergeInto(block.values, value);
}

const SCALAR_MERGE = 'YAML merge keys used with a scalar value instead of an array.';

function readMerge(block: Block, text: string | null): void {
  const { cursor } = block;
  if (text?.startsWith('*') === true) {
    const value = block.resolve(trimEnd(text).slice(1), cursor.position);
    if (!isMap(value)) throw block.failure(SCALAR_MERGE);
    mergeInto(block.values, value);
    return;
  }
  const lines = text === null ? takeNestedLines(cursor, null, false) : [text];
  const value = block.readInner({ lines, offset: cursor.documentLine + 1 });
  if (!isMap(value)) throw block.failure(SCALAR_MERGE);
  if ((value.get('0') ?? null) === null) mergeInto(block.values, value);
  else for (const item of value.values()) mergeItem(block, item);
}

function mergeItem(block: Block, item: CoolifyValue): void {
  if (!isMap(item)) {
    const near = scalarText(item);
    throw new ParseFailure('Merge items must be arrays.', { line: block.cursor.documentLine + 1, near });
  }
  mergeInto(block.values, item);
}
