/** A piece of a sentence and how it is set. */
export interface InlinePart {
  readonly tag: 'code' | 'strong' | 'em' | null;
  readonly text: string;
}

/** Splits a sentence of ours at `code`, **interface labels** and *foreign words*. */
export function inlineParts(sentence: string): readonly InlinePart[] {
  return sentence
    .split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((text) => text !== '')
    .map((text): InlinePart => {
      if (text.startsWith('`')) return { tag: 'code', text: text.slice(1, -1) };
      if (text.startsWith('**')) return { tag: 'strong', text: text.slice(2, -2) };
      if (text.startsWith('*') && text.length > 2) return { tag: 'em', text: text.slice(1, -1) };
      return { tag: null, text };
    });
}

/** A stretch of a file: a run of comment lines, or of other lines. */
export interface CodePart {
  readonly isComment: boolean;
  readonly text: string;
}

/** Splits a file so that its comments can be set back. Only a line that is nothing else counts as a comment. */
export function codeParts(path: string, text: string): readonly CodePart[] {
  if (/\.(?:md|json)$/.test(path)) return [{ isComment: false, text }];
  const parts: { isComment: boolean; text: string }[] = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const isComment = /^\s*#(?!!)/.test(line);
    const last = parts.at(-1);
    if (last?.isComment === isComment) last.text += line;
    else parts.push({ isComment, text: line });
  }
  return parts;
}

/** Files longer than this are folded: what they do is said above them. */
const LONG = 60;

/** True if a file is shown unfolded. */
export function isShort(text: string): boolean {
  return text.split('\n').length <= LONG;
}
