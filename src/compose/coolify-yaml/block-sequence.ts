/** Items of block sequences. */
import { matchAnchor, type Block } from './block.ts';
import { readValue } from './block-value.ts';
import { matchNestedEntry, type ItemLine } from './line-patterns.ts';
import { refuseLineTag } from './line-tag.ts';
import { takeNestedLines } from './nested-lines.ts';
import { skipSpaces, trimEnd } from './text.ts';
import type { CoolifyValue } from './values.ts';

/** Reads the item on the current line and appends it to the block. */
export function readSequenceItem(block: Block, item: ItemLine): void {
  block.begin('sequence', () => block.failure('You cannot define a sequence item when in a mapping.'));
  const anchor = item.value === null ? null : matchAnchor(item.value);
  if (item.value?.startsWith('&') === true) block.staleValue = anchor?.value ?? null;
  if (anchor !== null) block.beginAnchor(anchor.name);
  const text = anchor === null ? item.value : anchor.value;
  if (text?.startsWith('? ') === true) throw block.failure('Complex mappings are not supported.');
  const value = readItem(block, item, text);
  block.values.set(String(block.values.size), value);
  if (anchor !== null) block.endAnchor(anchor.name, value);
}

function readItem(block: Block, item: ItemLine, text: string | null): CoolifyValue {
  const { cursor } = block;
  const content = text === null ? '' : text.slice(skipSpaces(text, 0));
  if (text === null || content === '' || content.startsWith('#')) {
    const offset = cursor.documentLine + 1;
    return block.readInner({ lines: takeNestedLines(cursor, null, true), offset });
  }
  if (content.startsWith('-')) return readNestedSequence(block, item);
  refuseLineTag(block, content, true);
  return readItemOnLine(block, item, text);
}

/** `- - a`: the rest of the line is the first line of the inner block. */
function readNestedSequence(block: Block, item: ItemLine): CoolifyValue {
  const { cursor } = block;
  const offset = cursor.documentLine;
  const indentation = item.gapBytes + 1;
  const first = cursor.line.slice(item.start);
  const lines = [first, ...takeNestedLines(cursor, indentation, true)];
  while (lines.length > 1 && trimEnd(lines.at(-1) ?? '') === '') lines.pop();
  lines.push(trimEnd(lines.pop() ?? ''));
  return block.readInner({ lines, offset });
}

/** `- key: value` starts a mapping; anything else is a value. */
function readItemOnLine(block: Block, item: ItemLine, text: string): CoolifyValue {
  const { cursor } = block;
  if (!text.startsWith('!')) {
    block.staleValue = matchNestedEntry(text);
    if (block.staleValue === null) return readValue(block, text);
  }
  const offset = cursor.documentLine;
  const hasMore = cursor.isNextIndented() || block.staleValue === '>-';
  if (!hasMore) return block.readInner({ lines: [text], offset });
  const indentation = cursor.indentation + item.gapBytes + 1;
  const below = takeNestedLines(cursor, indentation, false);
  // Symfony evaluates the line number after it has moved over the nested lines.
  return block.readInner({ lines: [text, ...below], offset: cursor.documentLine });
}
