/** Reads a block: a mapping, a sequence, or a single value. */
import { Block } from './block.ts';
import { splitLines } from './block-lines.ts';
import { readMappingEntry } from './block-mapping.ts';
import { readSequenceItem } from './block-sequence.ts';
import { failingHere } from './block-value.ts';
import { ParseFailure } from './failures.ts';
import { joinFlow, joinQuoted } from './flow-lexer.ts';
import { readInline } from './inline.ts';
import { matchEntry, matchItem } from './line-patterns.ts';
import type { LineCursor } from './line-cursor.ts';
import { refuseLineTag } from './line-tag.ts';
import { Reading } from './reading.ts';
import { trim, trimEnd, trimStart } from './text.ts';
import type { CoolifyValue } from './values.ts';

const UNREADABLE = 'Unable to parse.';

/** Reads a whole document. Throws `ParseFailure` or `RuntimeFailure`. */
export function readDocument(text: string): CoolifyValue {
  return readBlock(new Block(new Reading(), readBlock, { lines: splitLines(text), offset: 0 }));
}

function readBlock(block: Block): CoolifyValue {
  const { cursor } = block;
  if (!moveToContent(cursor)) return null;
  refuseLineTag(block, cursor.line, false);
  do {
    if (cursor.isEmpty) continue;
    const whole = readLine(block);
    if (whole !== null) return whole.value;
  } while (cursor.next());
  return block.values.size === 0 ? null : block.values;
}

function moveToContent(cursor: LineCursor): boolean {
  while (cursor.next()) if (!cursor.isEmpty) return true;
  return false;
}

/** Reads the entry on the current line. Gives a value when the block turns out to be that value as a whole. */
function readLine(block: Block): { readonly value: CoolifyValue } | null {
  const { cursor, reading } = block;
  if (cursor.line.startsWith('\t')) throw block.failure('A YAML file cannot contain tabs as indentation.');
  reading.inlineLine = cursor.documentLine;
  const line = trimEnd(cursor.line);
  const item = matchItem(line);
  if (item !== null) {
    readSequenceItem(block, item);
    return null;
  }
  const entry = matchEntry(line);
  if (entry !== null && (!entry.key.includes(' #') || /^["']/.test(entry.key))) {
    readMappingEntry(block, entry);
    return null;
  }
  return { value: readWhole(block) };
}

function readWhole(block: Block): CoolifyValue {
  const { cursor, reading } = block;
  const first = cursor.line.charAt(0);
  if (first === '"' || first === "'" || first === '{' || first === '[') {
    if (block.kind !== null) throw block.failure(UNREADABLE);
    return failingHere(block, () =>
      first === '{' || first === '[' ? readWholeFlow(block) : readInline(reading, joinQuoted(cursor, 0).text),
    );
  }
  if (cursor.line === '---') {
    throw new ParseFailure('Multiple documents are not supported.', cursor.blockPosition);
  }
  if (cursor.line.startsWith('? ')) throw block.failure('Complex mappings are not supported.');
  if (isOneLine(block)) return failingHere(block, () => readInline(reading, cursor.lines[0] ?? ''));
  const text = cursor.index === 0 ? readPlainText(block) : null;
  if (text === null) throw block.failure(UNREADABLE);
  return text.value;
}

function readWholeFlow(block: Block): CoolifyValue {
  const { cursor } = block;
  const value = readInline(block.reading, joinFlow(cursor, 0).text);
  while (cursor.next()) if (!cursor.isEmpty) throw block.failure(UNREADABLE);
  return value;
}

/**
 * Whether the block is its first line and nothing else. Symfony compares the first line with a variable that also
 * holds the value of the last key, once there was one.
 */
function isOneLine(block: Block): boolean {
  const [first = '', ...others] = block.cursor.lines;
  if (block.latest !== undefined) return typeof block.latest === 'string' && trim(block.latest) === first;
  return trim(first) === first && others.every((line) => trim(line) === '');
}

/** The last resort: the block as one plain scalar over several lines; null when it is not one. */
function readPlainText(block: Block): { readonly value: CoolifyValue } | null {
  const text = joinPlainText(block);
  try {
    return { value: readInline(block.reading, text) };
  } catch (failure) {
    if (failure instanceof ParseFailure) return null;
    throw failure;
  }
}

function joinPlainText(block: Block): string {
  const pieces: string[] = [];
  let joinsWithSpace = true;
  for (const line of block.cursor.lines) {
    const text = trim(line);
    if (text.startsWith('#')) continue;
    if (block.cursor.offset === 0 && line.startsWith(' ')) throw block.failure(UNREADABLE);
    if (line.includes(': ')) throw block.failure('Mapping values are not allowed in multi-line blocks.');
    const continues = line.endsWith('\\');
    if (text === '') pieces.push('\n');
    else {
      if (joinsWithSpace) pieces.push(' ');
      pieces.push(continues ? trimStart(line.slice(0, -1)) : text);
    }
    joinsWithSpace = text !== '' && !continues;
  }
  return trim(pieces.join(''));
}
