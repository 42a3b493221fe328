/** C0 and C1 controls, and the characters that reorder, hide or break a line: nobody sees them where they stand. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** A text of the file with what cannot be seen shown as an escape, so that it moves nothing around it: `\u202e`. */
export function visibleText(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
