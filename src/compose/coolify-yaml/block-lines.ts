/** Prepares the lines of a document or block: header, leading comments and document markers. */
import { isAsciiSpace } from './text.ts';

export interface PreparedLines {
  readonly lines: readonly string[];
  /** How many lines were removed at the start. */
  readonly removed: number;
}

/** Splits a document at every kind of line break. */
export function splitLines(text: string): string[] {
  const unified = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return unified.split('\n');
}

/** Drops `%YAML`, comments and `---` before the first content. A line is dropped only if another follows it. */
export function prepareLines(lines: readonly string[]): PreparedLines {
  const last = lines.length - 1;
  let removed = 0;
  if (removed < last && /^%YAML[: ][\d.\p{Nd}]/u.test(lines[0] ?? '')) removed += 1;
  while (removed < last && lines[removed]?.startsWith('#') === true) removed += 1;
  const hasMarker = removed < last && lines[removed]?.startsWith('---') === true;
  if (hasMarker) removed += 1;
  if (removed === 0) return { lines, removed };
  const rest = lines.slice(removed);
  return { lines: hasMarker ? withoutEndMarker(rest) : rest, removed };
}

/** After `---`, three dots at the very end are removed, even when they end a value. */
function withoutEndMarker(lines: string[]): readonly string[] {
  let last = lines.length - 1;
  while (last > 0 && endOfContent(lines[last] ?? '') === 0) last -= 1;
  const line = lines[last] ?? '';
  const end = endOfContent(line);
  if (!line.slice(0, end).endsWith('...')) return lines;
  return [...lines.slice(0, last), line.slice(0, end - '...'.length)];
}

function endOfContent(line: string): number {
  let end = line.length;
  while (end > 0 && isAsciiSpace(line.charCodeAt(end - 1))) end -= 1;
  return end;
}
