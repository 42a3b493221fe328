import { lineMap, type LineMap } from '../compose/range.ts';

let latest: { readonly text: string; readonly lines: LineMap } | null = null;

/** The lines of a text. Cards and excerpts ask about the same text one after the other: the latest is remembered. */
export function linesOf(text: string): LineMap {
  if (latest?.text !== text) latest = { text, lines: text.includes('\r') ? lineMap(text) : countLines(text) };
  return latest.lines;
}

/** {@link lineMap} for texts whose only line break is the line feed: the browser's own search is ten times as fast. */
function countLines(text: string): LineMap {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineStart = (line: number): number => starts[Math.max(0, line - 1)] ?? text.length;
  return {
    lineCount: starts.length,
    lineStart,
    lineEnd: (line) => (line < starts.length ? lineStart(line + 1) - 1 : text.length),
    position: (offset) => {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= clamped) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1, offset: clamped };
    },
  };
}
