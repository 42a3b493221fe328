import { linesOf } from './line-index.ts';

/** A stretch of whole lines of a text that is too large to be shown. */
export interface Excerpt {
  readonly text: string;
  /** Offset of the excerpt in the whole text. */
  readonly start: number;
  /** Number of its first line, from 1. */
  readonly firstLine: number;
}

const LINES = 300;
/** A line can be as long as the file. */
const MAX_CHARACTERS = 64 * 1024;

/** The lines around a line (from 1) of a text: a third before it, the rest after. */
export function excerptAround(text: string, line: number): Excerpt {
  const lines = linesOf(text);
  const lastFirst = Math.max(1, lines.lineCount - LINES + 1);
  const firstLine = Math.min(Math.max(1, line - LINES / 3), lastFirst);
  const start = lines.lineStart(firstLine);
  const end = lines.lineEnd(Math.min(lines.lineCount, firstLine + LINES - 1));
  if (end - start <= MAX_CHARACTERS) return { text: text.slice(start, end), start, firstLine };
  const own = lines.lineStart(line);
  return { text: text.slice(own, Math.min(end, own + MAX_CHARACTERS)), start: own, firstLine: line };
}

/** True if a range of the whole text (offsets, `end` not included) lies inside the excerpt. */
export function holdsRange(excerpt: Excerpt, start: number, end: number): boolean {
  return start >= excerpt.start && end <= excerpt.start + excerpt.text.length;
}
