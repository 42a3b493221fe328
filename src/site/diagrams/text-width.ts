/*
 * Widths of characters in em, those of DejaVu Sans: the widest of the fonts that the site names, so
 * that what fits here fits in all of them.
 */
const NARROW = /[iljI.,;:'|!·]/u;
const SLIM = /[ftr()[\]{}\-/ "`]/u;
const WIDE = /[mwMW@%…→—]/u;
const CAPITAL = /[\p{Lu}\d<>=+]/u;

/** A bold face is wider. */
const BOLD = 1.1;

/** The width of a text in pixels, estimated and never less than real. */
export function textWidth(text: string, size: number, isBold = false): number {
  let em = 0;
  for (const character of text) {
    if (NARROW.test(character)) em += 0.32;
    else if (SLIM.test(character)) em += 0.41;
    else if (WIDE.test(character)) em += 0.98;
    else if (CAPITAL.test(character)) em += 0.7;
    else em += 0.61;
  }
  return em * size * (isBold ? BOLD : 1);
}

/** Breaks a text between words into lines of at most `width` pixels; a word that is longer stays whole. */
export function wrapText(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
