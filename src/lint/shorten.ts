/** The first line of a text, cut to a number of characters with an ellipsis: values quoted in sentences are the author's. */
export function shorten(text: string, length: number): string {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A parser's own words as the end of a sentence of ours. */
export function quotedReason(words: string): string {
  return `${shorten(words, 60).replace(/(?<![.:])[.:]+$/, '')}.`;
}
