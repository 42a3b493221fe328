/** A change of the text: the characters from `start` to `end` (offsets in UTF-16 code units) become `insert`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** safe: keeps behaviour on Coolify or restores what was meant · unsafe: changes behaviour; the fix text says how. */
export type FixSafety = 'safe' | 'unsafe';

/**
 * Applies edits to a text. They may come in any order but must not overlap.
 * @throws RangeError if two edits overlap or one lies outside the text: a fix is wrong, and a guess would corrupt the file.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, insert } of ordered) {
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another or lies outside the text`);
    }
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}
