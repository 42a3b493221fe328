/** User text inside a sentence: on one line, not too long, and without what would end the quotation. */
const MOST_CHARACTERS = 60;

/** As `code`. */
export function code(text: string): string {
  const clean = brief(text).replaceAll('`', "'");
  return `\`${clean === '' ? ' ' : clean}\``;
}

/** On one line of at most 60 characters. */
export function brief(text: string): string {
  const line = text
    .slice(0, 4 * MOST_CHARACTERS)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= MOST_CHARACTERS
    ? line
    : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

/** A name in the quotation marks of English. */
export function quoted(text: string): string {
  return `"${brief(text).replaceAll(/["`]/g, "'")}"`;
}

/** A name in the quotation marks of Spanish. */
export function quotedSpanish(text: string): string {
  return `«${brief(text).replaceAll(/[«»`]/g, "'")}»`;
}

/** `a, b and c`, with the word before the last item. */
export function joined(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${word}${last}`;
}
