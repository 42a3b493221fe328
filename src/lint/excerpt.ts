/**
 * A stretch of the user's text as a sentence can quote it: one line, at most `length` characters, the rest as `…`.
 */
export function excerpt(text: string, length = 32): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
