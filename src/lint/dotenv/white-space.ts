/** White space as Go sees it (`unicode.IsSpace`), which is not that of JavaScript. */
const WHITE = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

/** The text without the white space at its end. */
export function withoutWhiteEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhite(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/** True for one character of white space. */
export function isWhite(character: string | undefined): boolean {
  return character !== undefined && WHITE.test(character);
}
