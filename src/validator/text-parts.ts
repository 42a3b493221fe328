/** A stretch of a sentence; code stands between backticks in the text of a rule. */
export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

/** Cuts a sentence at its backticks. A backtick without a partner is a character like any other. */
export function textParts(sentence: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of sentence.matchAll(/`([^`\n]+)`/g)) {
    if (match.index > at) parts.push({ text: sentence.slice(at, match.index), isCode: false });
    parts.push({ text: match[1] ?? '', isCode: true });
    at = match.index + match[0].length;
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at), isCode: false });
  return parts;
}

/** A sentence without its backticks, for where there is no markup. */
export function plainText(sentence: string): string {
  return textParts(sentence)
    .map(({ text }) => text)
    .join('');
}
