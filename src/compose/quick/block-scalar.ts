import { SourceScalar } from '../source.ts';
import { DASH, endOfLine, GREATER, HASH, LINE_FEED, skipSpaces, SPACE, TAB } from './characters.ts';
import { UNSURE } from './unsure.ts';

/** The content lines of a block scalar without their indentation, and the place after the last of them. */
interface Content {
  readonly lines: readonly string[];
  readonly end: number;
}

/**
 * Reads the block scalar whose `|` or `>` stands at `start`, inside a block collection at the column `indent`.
 * Indentation that the header names, `+`, and blank lines at the start or deeper than the text are left to others.
 */
export function blockScalar(text: string, start: number, indent: number): SourceScalar {
  const isFolded = text.charCodeAt(start) === GREATER;
  const isStripped = text.charCodeAt(start + 1) === DASH;
  const afterHeader = start + (isStripped ? 2 : 1);
  const at = skipSpaces(text, afterHeader);
  const lineEnd = endOfLine(text, at);
  if (at < lineEnd && (text.charCodeAt(at) !== HASH || at === afterHeader)) throw UNSURE;
  const { lines, end } = contentFrom(text, lineEnd + 1, indent);
  const value = isFolded ? folded(lines) : lines.join('\n');
  return new SourceScalar(isStripped ? value : `${value}\n`, 'block', start, end);
}

function contentFrom(text: string, from: number, outer: number): Content {
  const indent = skipSpaces(text, from) - from;
  if (indent <= outer || isEmptyAt(text, from + indent)) throw UNSURE;
  const lines: string[] = [];
  let count = 0;
  let end = from;
  for (let lineStart = from; lineStart < text.length;) {
    const at = skipSpaces(text, lineStart);
    const lineEnd = endOfLine(text, at);
    if (at === lineEnd) {
      if (at - lineStart > indent) throw UNSURE;
      lines.push('');
    } else if (text.charCodeAt(at) === TAB) throw UNSURE;
    else if (at - lineStart >= indent) {
      lines.push(text.slice(lineStart + indent, lineEnd));
      count = lines.length;
      end = Math.min(lineEnd + 1, text.length);
    } else break;
    lineStart = lineEnd + 1;
  }
  lines.length = count;
  return { lines, end };
}

function isEmptyAt(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === LINE_FEED;
}

/** Line folding (YAML 1.2.2 §8.1.3): lines that are indented deeper keep their breaks. */
function folded(lines: readonly string[]): string {
  let value = '';
  let separator = '';
  let wasDeeper = false;
  for (const line of lines) {
    if (line === '') {
      if (separator === '\n') value += '\n';
      else separator = '\n';
    } else if (line.charCodeAt(0) === SPACE) {
      if (separator === ' ') separator = '\n';
      else if (!wasDeeper && separator === '\n') separator = '\n\n';
      value += separator + line;
      separator = '\n';
      wasDeeper = true;
    } else {
      value += separator + line;
      separator = ' ';
      wasDeeper = false;
    }
  }
  return value;
}
