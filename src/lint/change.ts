/**
 * Builders of edits: changes of a compose file that keep every comment, anchor, quote and blank line outside the
 * characters they name. Each returns an empty list where the layout is one it cannot change without risk.
 */
import type { ComposeFile, ComposeNode, ListNode, MapEntry, MapNode, Range } from '../compose/index.ts';
import type { Edit } from './edit.ts';
import { commentsIn } from './comments.ts';

/** Replaces the characters of a range. */
export function replace({ start, end }: Range, insert: string): readonly Edit[] {
  return [{ start, end, insert }];
}

/** Renames a key: only the key's characters change. */
export function renameKey(entry: MapEntry, key: string): readonly Edit[] {
  return entry.isMerged ? [] : replace(entry.keyRange, key);
}

/**
 * Removes an entry of a mapping with the lines that it stands on; comments on those lines stay, on lines of their own.
 * An entry that came through a merge key, or is the only one of its mapping, is left alone.
 */
export function removeEntry(file: ComposeFile, map: MapNode, key: string): readonly Edit[] {
  const entry = map.get(key);
  if (!entry || entry.isMerged || map.entries.length < 2) return [];
  if (map.isFlow) return removeFromFlow(file.text, entry.range);
  return removeLines(file, entry.range);
}

/** Removes an item of a list; an only item is left alone (remove the list's own entry instead). */
export function removeItem(file: ComposeFile, list: ListNode, item: ComposeNode): readonly Edit[] {
  if (list.items.length < 2 || !list.items.includes(item) || !isInside(item.range, list.range)) return [];
  if (list.isFlow) return removeFromFlow(file.text, item.range);
  const dash = file.text.lastIndexOf('-', item.range.start);
  return dash < list.range.start ? [] : removeLines(file, { start: dash, end: item.range.end });
}

/**
 * Adds `key: value` lines to a mapping: after the entry `after` if it is there and stands on one line, else before
 * the first entry. `lines` are written with the mapping's indentation; lines after the first may carry more of it.
 */
export function insertEntry(
  file: ComposeFile,
  map: MapNode,
  lines: readonly string[],
  after?: string,
): readonly Edit[] {
  if (map.isFlow) return insertIntoFlow(map, lines);
  const eol = lineBreak(file.text);
  const { line, column } = file.lines.position(map.range.start);
  const indent = ' '.repeat(column - 1);
  const neighbour = after === undefined ? undefined : map.get(after);
  if (
    neighbour &&
    !neighbour.isMerged &&
    isOneLine(file, neighbour) &&
    isInside(neighbour.range, map.range)
  ) {
    const end = file.lines.lineEnd(file.lines.position(neighbour.range.start).line);
    return [{ start: end, end, insert: lines.map((text) => `${eol}${indent}${text}`).join('') }];
  }
  if (file.text.slice(file.lines.lineStart(line), map.range.start).trim() !== '') return [];
  const insert = lines.map((text, index) => `${index === 0 ? '' : indent}${text}${eol}`).join('') + indent;
  return [{ start: map.range.start, end: map.range.start, insert }];
}

/** Adds an item to the end of a block list, after the comment on its last line. A list in flow style is left alone. */
export function appendItem(file: ComposeFile, list: ListNode, text: string): readonly Edit[] {
  const last = list.items.at(-1);
  if (list.isFlow || !last || !isInside(last.range, list.range)) return [];
  const dash = file.text.lastIndexOf('-', last.range.start);
  if (dash < list.range.start) return [];
  const { line, column } = file.lines.position(dash);
  if (file.text.slice(file.lines.lineStart(line), dash).trim() !== '') return [];
  const content = file.text.slice(dash, last.range.end).trimEnd();
  const end = lineFeedAfter(file.text, dash + content.length);
  return [{ start: end, end, insert: `${lineBreak(file.text)}${' '.repeat(column - 1)}- ${text}` }];
}

/** The end of a line as the YAML parser sees it inside a comment: a carriage return alone does not end it. */
export function lineFeedAfter(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  if (lineFeed === -1) return text.length;
  return text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
}

/** Adds a top-level section at the end of the text. `lines` are written as they are. */
export function appendSection(file: ComposeFile, lines: readonly string[]): readonly Edit[] {
  const { root, text } = file;
  const isOrdinary = root.kind === 'map' && !root.isFlow && file.secondDocument === null;
  if (!isOrdinary || file.lines.position(root.range.start).column !== 1 || /^\.\.\.\s*$/m.test(text))
    return [];
  const eol = lineBreak(text);
  const end = blankEnd(text);
  const tail = text.slice(end);
  const insert = `${eol}${lines.join(eol)}`;
  return [{ start: end, end, insert: tail.includes('\n') ? insert : `${insert}${eol}` }];
}

/** Where the blanks and line breaks at the end begin. Other white space and a lone carriage return belong to a value. */
function blankEnd(text: string): number {
  let end = text.length;
  while (end > 0 && (' \t\n'.includes(text.charAt(end - 1)) || text.startsWith('\r\n', end - 1))) end -= 1;
  return end;
}

/**
 * True if the value of a key is for others too: it carries an anchor, or is an alias of a value written elsewhere. A
 * change meant for one place would then change the others as well.
 */
export function isShared(file: ComposeFile, key: Range, value: Range): boolean {
  return value.start < key.end || file.text.slice(key.end, value.start).includes('&');
}

/** The line break that the file uses. */
export function lineBreak(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** How many spaces one level of a mapping is indented; 2 where the file does not show it. */
export function indentStep(file: ComposeFile, outer: Range, inner: Range): number {
  const step = file.lines.position(inner.start).column - file.lines.position(outer.start).column;
  return step > 0 && step <= 8 ? step : 2;
}

function isOneLine(file: ComposeFile, entry: MapEntry): boolean {
  const first = file.lines.position(entry.range.start).line;
  return (
    file.lines.position(entry.range.end).line === first && !/[|>][-+0-9]*\s*$/.test(endOfLine(file, first))
  );
}

function endOfLine(file: ComposeFile, line: number): string {
  return file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line));
}

function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whole lines from the start of the range to its end. Text before the range on its first line (`- `) must be blank. */
function removeLines(file: ComposeFile, range: Range): readonly Edit[] {
  const firstLine = file.lines.position(range.start).line;
  const start = file.lines.lineStart(firstLine);
  if (file.text.slice(start, range.start).trim() !== '') return [];
  // The YAML parser reads a carriage return inside a comment as part of it; cutting there would lay the rest bare.
  const lineFeed = file.text.indexOf('\n', range.end);
  if (/\r(?!\n|$)/.test(file.text.slice(start, lineFeed === -1 ? file.text.length : lineFeed))) return [];
  // A block scalar ends with its line break: the last line that belongs to the value is the one before it.
  const content = file.text.slice(range.start, range.end).trimEnd();
  const lastLine = file.lines.position(range.start + content.length).line;
  const indent = file.text.slice(start, range.start);
  const kept = commentsIn(file, firstLine, lastLine, range).map((comment) => `${indent}${comment}`);
  const end = file.lines.lineStart(lastLine + 1);
  const isLast = lastLine >= file.lines.lineCount;
  const eol = lineBreak(file.text);
  if (isLast && kept.length === 0 && start > 0) {
    return [{ start: file.lines.lineEnd(firstLine - 1), end: file.text.length, insert: '' }];
  }
  return [
    {
      start,
      end: isLast ? file.text.length : end,
      insert: kept.map((line) => `${line}${isLast ? '' : eol}`).join(isLast ? eol : ''),
    },
  ];
}

/** An element of `[a, b]` or `{a: 1, b: 2}` with one of the commas beside it. */
function removeFromFlow(text: string, { start, end }: Range): readonly Edit[] {
  const after = /^[ \t]*,[ \t]*/.exec(text.slice(end, end + 200));
  if (after) return [{ start, end: end + after[0].length, insert: '' }];
  const before = /,[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start));
  return before ? [{ start: start - before[0].length, end, insert: '' }] : [];
}

function insertIntoFlow(map: MapNode, lines: readonly string[]): readonly Edit[] {
  const first = lines[0];
  if (first === undefined || lines.length > 1) return [];
  const at = map.range.start + 1;
  return [{ start: at, end: at, insert: map.entries.length === 0 ? first : `${first}, ` }];
}
