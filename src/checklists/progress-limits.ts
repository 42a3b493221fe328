/** How much a run may hold, in UTF-16 code units: what is read from a file or a link is cut to these. */
export const LIMITS = {
  name: 100,
  value: 200,
  reason: 400,
  note: 4000,
  source: 200,
  rules: 60,
  items: 200,
  runs: 50,
  /** Of a whole file. */
  file: 2_000_000,
} as const;

/** Control characters, and those that turn or hide text. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]+/g;

/** A text on one line, without what cannot be seen, cut to a length. */
export function oneLine(text: string, most: number): string {
  return cut(text.replace(UNSEEN, ' ').trim(), most);
}

/** The same for a text of several lines: line breaks and tabs stay. */
export function severalLines(text: string, most: number): string {
  const seen = text.replace(/\r\n?/g, '\n').replace(UNSEEN, (found) => found.replace(/[^\n\t]+/g, ' '));
  return cut(seen, most);
}

/** Cuts a text without leaving half of a character. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, '');
}
