/** Text for a terminal: nothing that a file contains may move the cursor, change colours or reorder a line. */

/** C0 and C1 controls, and the Unicode characters that reorder, hide or break a line. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * What the runner of GitHub Actions takes for a command wherever a program prints it: `##[` in a line, and `::name::` at
 * its start (https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs).
 */
const RUNNER_COMMAND = /(?<=#)#(?=\[)|(?<=^\s{0,20}):(?=:[^\n]*::)/g;

/** The text with every unprintable character shown as an escape, `\x1b` or `\u202e`, and no command of a runner. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeCharacter).replace(RUNNER_COMMAND, escapeCharacter);
}

/** JSON escapes for what JSON itself allows raw inside strings but a terminal may act on. */
export function printableJson(json: string): string {
  return json
    .replace(UNPRINTABLE, (character) => (character === '\n' ? character : `\\u${hexadecimal(character, 4)}`))
    .replace(/(?<=#)#(?=\[)/g, '\\u0023');
}

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  return character.charCodeAt(0) < 256
    ? `\\x${hexadecimal(character, 2)}`
    : `\\u${hexadecimal(character, 4)}`;
}

function hexadecimal(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}

const ZERO_WIDTH = /^\p{M}$|^\u200d$|^[\ufe00-\ufe0f]$/u;
/** East Asian wide and full-width characters, and emoji (Unicode Standard Annex 11, the blocks in common use). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$|^\p{Emoji_Presentation}$/u;

/** How many columns a terminal uses for a printable text. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/**
 * Breaks a sentence at blanks so that no line is wider than `width` columns; a longer word keeps its own line, and so
 * does `code in backticks`.
 * @param width `Infinity` breaks nothing.
 */
export function wrap(text: string, width: number): string[] {
  if (width === Infinity) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/(?:`[^`]*`|[^ ])+/g) ?? []) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** How a part of the output is set off from the rest. */
export type Style = 'strong' | 'faint' | 'error' | 'warning' | 'info' | 'good' | 'code' | 'removed' | 'added';

/** Sets a printable text off with colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** SGR parameters (ECMA-48 §8.3.117): on, off. */
const CODES: Readonly<Record<Style, readonly [number | string, number | string]>> = {
  strong: [1, 22],
  faint: [2, 22],
  error: ['1;31', '22;39'],
  warning: ['1;33', '22;39'],
  info: ['1;34', '22;39'],
  good: ['1;32', '22;39'],
  code: [36, 39],
  removed: [31, 39],
  added: [32, 39],
};

/** The painter for a terminal with colours, or for one without and for pipes. */
export function painter(hasColours: boolean): Paint {
  if (!hasColours) return (_, text) => text;
  return (style, text) => (text === '' ? '' : `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`);
}

/** Colours `code` in a sentence; without colours the backticks stay. */
export function paintCode(sentence: string, paint: Paint): string {
  return sentence.replace(/`([^`]+)`/g, (quoted, code: string) => {
    const painted = paint('code', code);
    return painted === code ? quoted : painted;
  });
}
