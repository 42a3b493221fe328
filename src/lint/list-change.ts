import type { ComposeFile, ComposeNode, ListNode } from '../compose/index.ts';
import { lineBreak } from './change.ts';
import type { Edit } from './edit.ts';

/**
 * Adds an item to a list, on a line of its own after `item`, with the same indentation. Empty where the layout is one
 * that it cannot change without risk: an item over several lines, or one that is not written in this list.
 */
export function insertItemAfter(
  file: ComposeFile,
  list: ListNode,
  item: ComposeNode,
  text: string,
): readonly Edit[] {
  if (item.range.start < list.range.start || item.range.end > list.range.end) return [];
  if (list.isFlow) return [{ start: item.range.end, end: item.range.end, insert: `, ${text}` }];
  const { line } = file.lines.position(item.range.start);
  if (file.lines.position(item.range.end).line !== line) return [];
  const start = file.lines.lineStart(line);
  const lead = /^([ \t]*)-[ \t]+$/.exec(file.text.slice(start, item.range.start));
  if (!lead) return [];
  const end = file.lines.lineEnd(line);
  return [{ start: end, end, insert: `${lineBreak(file.text)}${lead[1] ?? ''}- ${text}` }];
}
