/** A stretch of the text: offsets in UTF-16 code units from 0, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands in the document: map keys and list indexes from the root. */
export type Path = readonly (string | number)[];

/** A place as people count: line and column from 1, offset from 0 in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Translates offsets to lines and columns of one text. */
export interface LineMap {
  /** The position of an offset; offsets outside the text are clamped to it. */
  position(offset: number): Position;
  /** The offset of the first character of a line (from 1); past the last line, the end of the text. */
  lineStart(line: number): number;
  /** The offset of the line break that ends a line (from 1), or the end of the text. */
  lineEnd(line: number): number;
  readonly lineCount: number;
}

/** Builds the line map of a text. CR LF, LF and a lone CR each end a line. */
export function lineMap(text: string): LineMap {
  let starts: number[] | undefined;
  const lineStarts = (): number[] => (starts ??= findLineStarts(text));
  const lineStart = (line: number): number => lineStarts()[Math.max(0, line - 1)] ?? text.length;
  return {
    get lineCount() {
      return lineStarts().length;
    },
    lineStart,
    lineEnd(line) {
      let end = lineStart(line + 1);
      if (line + 1 > lineStarts().length) return text.length;
      if (text[end - 1] === '\n') end -= 1;
      if (text[end - 1] === '\r') end -= 1;
      return end;
    },
    position(offset) {
      const at = Math.min(Math.max(0, offset), text.length);
      const line = lastAtOrBefore(lineStarts(), at);
      return { line: line + 1, column: at - (lineStarts()[line] ?? 0) + 1, offset: at };
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) starts.push(at + 1);
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
  return starts;
}

/** Index of the last number that is not greater than `value`, in an ascending list that begins with 0. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
