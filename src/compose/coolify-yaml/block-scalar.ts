/** Block scalars: `|` keeps line breaks, `>` folds them. */
import { RuntimeFailure } from './failures.ts';
import type { LineCursor } from './line-cursor.ts';
import { skipSpaces } from './text.ts';

const HEADER = /^(?:(![\w!./:-]+) +)?([|>])([+-]|[0-9]+|[+-][0-9]+|[0-9]+[+-])?(?: +#[^\n]*)?$/;

/** PCRE refuses to compile a repetition longer than this. */
const LONGEST_REPETITION = 65_535;

export interface BlockScalarHeader {
  readonly tag: string | null;
  readonly folds: boolean;
  readonly chomping: '+' | '-' | '';
  /** Indentation named in the header, 0 for none. */
  readonly indentation: number;
}

/** Reads the text after the key as the header of a block scalar, or gives null. */
export function matchBlockScalar(value: string): BlockScalarHeader | null {
  if (!'!|>'.includes(value.charAt(0))) return null;
  const parts = HEADER.exec(value);
  if (parts === null) return null;
  const modifiers = parts[3] ?? '';
  return {
    tag: parts[1] ?? null,
    folds: parts[2] === '>',
    chomping: modifiers.includes('+') ? '+' : modifiers.includes('-') ? '-' : '',
    indentation: Number(modifiers.replaceAll(/[+-]/g, '')),
  };
}

/** Moves over the lines of the scalar and gives its text. `lastLine` is the document's last line, 0-based. */
export function readBlockScalar(cursor: LineCursor, header: BlockScalarHeader, lastLine: number): string {
  if (!cursor.next()) return '';
  const lines: string[] = [];
  let more = true;
  while (more && cursor.isBlank) {
    more = cursor.next();
    if (more) lines.push('');
  }
  const indentation = header.indentation === 0 ? cursor.indentation : header.indentation;
  if (indentation > 0) more = more && takeLines(cursor, indentation, lines);
  else if (more) lines.push('');
  if (more) {
    lines.push('');
    cursor.back();
  } else if (cursor.documentLine < lastLine) lines.push('');
  return chomp(header.folds ? fold(lines) : lines.join('\n'), header.chomping);
}

/** Takes indented and blank lines; gives whether there is a line after them, which is then the current one. */
function takeLines(cursor: LineCursor, indentation: number, lines: string[]): boolean {
  if (indentation > LONGEST_REPETITION) {
    const message = 'preg_match(): Compilation failed: number too big in {} quantifier at offset 8';
    throw new RuntimeFailure('ErrorException', message);
  }
  for (;;) {
    const { line } = cursor;
    if (!cursor.isBlank && skipSpaces(line, 0) < indentation) return true;
    lines.push(line.slice(indentation));
    if (!cursor.next()) return false;
  }
}

function fold(lines: readonly string[]): string {
  const pieces: string[] = [];
  let previous: 'start' | 'blank' | 'indented' | 'text' = 'start';
  for (const line of lines) {
    if (line === '') {
      pieces.push('\n');
      previous = 'blank';
    } else if (line.startsWith(' ')) {
      pieces.push('\n', line);
      previous = 'indented';
    } else {
      if (previous === 'indented') pieces.push('\n');
      else if (previous === 'text') pieces.push(' ');
      pieces.push(line);
      previous = 'text';
    }
  }
  return pieces.join('');
}

function chomp(text: string, chomping: BlockScalarHeader['chomping']): string {
  if (chomping === '+') return text;
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  if (end === text.length) return text;
  return chomping === '-' ? text.slice(0, end) : `${text.slice(0, end)}\n`;
}
