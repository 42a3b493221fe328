import type { TextFile } from '../../lint/index.ts';
import type { ReportedFinding } from '../interface.ts';
import { displayWidth, printable, type Paint } from '../terminal.ts';

/** The widest line that is shown whole where the output is no terminal. */
const DEFAULT_COLUMNS = 120;
const MIN_COLUMNS = 20;
const ELLIPSIS = '…';

/**
 * The first line of a finding with its number, and carets under the characters in question. Empty for a finding about
 * the file as a whole.
 */
export function codeFrame(
  { range }: Pick<ReportedFinding, 'range'>,
  file: TextFile,
  paint: Paint,
  width: number,
): string[] {
  const { start, end } = range;
  const lineStart = file.lines.lineStart(start.line);
  const lineEnd = file.lines.lineEnd(start.line);
  if (end.offset === 0 || lineStart === lineEnd) return [];
  const number = String(start.line);
  const gutter = `  ${number} | `;
  const columns = Math.max(MIN_COLUMNS, (width === Infinity ? DEFAULT_COLUMNS : width) - gutter.length);
  const from = start.offset - lineStart;
  const to = Math.max(from, Math.min(end.offset, lineEnd) - lineStart);
  const { before, marked, after } = visiblePart(file.text, lineStart, lineEnd, from, to, columns);
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    paint('faint', gutter) + before + paint('strong', marked) + after,
    paint('faint', `  ${' '.repeat(number.length)} | `) +
      ' '.repeat(displayWidth(before)) +
      paint('error', carets),
  ];
}

/** The part of a line around the marked characters that fits; what is cut off shows as an ellipsis. */
function visiblePart(
  text: string,
  lineStart: number,
  lineEnd: number,
  from: number,
  to: number,
  columns: number,
): { before: string; marked: string; after: string } {
  const length = lineEnd - lineStart;
  const isCut = length > columns;
  const first = isCut ? Math.max(0, Math.min(from - Math.floor(columns / 3), length - columns)) : 0;
  const last = isCut ? Math.min(length, first + columns - 2) : length;
  const slice = (start: number, end: number): string =>
    visible(text.slice(lineStart + Math.min(start, last), lineStart + Math.min(end, last)));
  return {
    before: (first > 0 ? ELLIPSIS : '') + slice(first, from),
    marked: slice(from, to),
    after: slice(to, length) + (last < length ? ELLIPSIS : ''),
  };
}

/** A tab is shown: it is often what is wrong. */
function visible(text: string): string {
  return text.split('\t').map(printable).join('→   ');
}
