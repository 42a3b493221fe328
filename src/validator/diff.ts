import { applyEdits, type Edit } from '../lint/edit.ts';
import { linesOf } from './line-index.ts';

/** Neighbouring lines that an edit changes, without any that stay as they are. */
export interface Hunk {
  /** The first line in the text before the change, from 1; where lines are only added, the line they go before. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

interface Span {
  first: number;
  last: number;
  edits: Edit[];
}

/** Above this many pairs of lines the whole block is shown as changed: the table of common lines would be large. */
const MAX_PAIRS = 40_000;

/** Characters that are compared at once. */
const BLOCK = 4096;

/**
 * The lines that edits change, before and after.
 * @param edits offsets in `text`; they must not overlap.
 */
export function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const lines = linesOf(text);
  return spansOf(edits, (offset) => lines.position(offset).line).flatMap(({ first, last, edits: own }) => {
    const start = lines.lineStart(first);
    const before = text.slice(start, lines.lineEnd(last));
    const after = applyEdits(
      // A deleted line takes its line break along, which may lie behind the last line of the span.
      text.slice(start, Math.max(lines.lineEnd(last), ...own.map(({ end }) => end))),
      own.map((edit) => ({ start: edit.start - start, end: edit.end - start, insert: edit.insert })),
    );
    return compare(before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/), first);
  });
}

/** The lines that edits touch; spans that meet become one. */
function spansOf(edits: readonly Edit[], lineAt: (offset: number) => number): Span[] {
  const spans: Span[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [first, last] = [lineAt(edit.start), lineAt(edit.end)];
    const previous = spans.at(-1);
    if (previous && first <= previous.last + 1) {
      previous.last = Math.max(previous.last, last);
      previous.edits.push(edit);
    } else {
      spans.push({ first, last, edits: [edit] });
    }
  }
  return spans;
}

function compare(before: readonly string[], after: readonly string[], firstLine: number): Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  if (removed.length === 0 && added.length === 0) return [];
  const line = firstLine + head;
  if (removed.length * added.length > MAX_PAIRS) return [{ line, removed, added }];
  return split(removed, added, line);
}

/** Cuts a block at the lines that both sides share (longest common subsequence). */
function split(before: readonly string[], after: readonly string[], firstLine: number): Hunk[] {
  const common = commonLengths(before, after);
  const lengthAt = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const hunks: { line: number; removed: string[]; added: string[] }[] = [];
  let isOpen = false;
  const open = (line: number): { removed: string[]; added: string[] } => {
    const current = hunks.at(-1);
    if (isOpen && current) return current;
    isOpen = true;
    const hunk = { line, removed: [], added: [] };
    hunks.push(hunk);
    return hunk;
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [left, right] = [before[i], after[j]];
    if (left !== undefined && left === right) {
      isOpen = false;
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      open(firstLine + i).removed.push(left);
      i += 1;
    } else {
      open(firstLine + i).added.push(right ?? '');
      j += 1;
    }
  }
  return hunks;
}

/** `table[i][j]` is the length of the longest common subsequence of `before` from i and `after` from j. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    const below = table[i + 1] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** The smallest single edit that turns one text into another; null if they are equal. */
export function singleEdit(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  // Blocks first: the browser compares them a hundred times as fast as a loop over characters.
  while (head + BLOCK <= shorter && before.slice(head, head + BLOCK) === after.slice(head, head + BLOCK)) {
    head += BLOCK;
  }
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  const isSameBlock = (): boolean =>
    before.slice(before.length - tail - BLOCK, before.length - tail) ===
    after.slice(after.length - tail - BLOCK, after.length - tail);
  while (tail + BLOCK <= shorter - head && isSameBlock()) tail += BLOCK;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start: head, end: before.length - tail, insert: after.slice(head, after.length - tail) };
}
