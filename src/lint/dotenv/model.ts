import type { LineMap, Range } from '../../compose/index.ts';

/** An env file (`.env`, `.env.example`), entry by entry, with the place of every name and value. */
export interface Dotenv {
  readonly text: string;
  readonly lines: LineMap;
  readonly entries: readonly DotenvEntry[];
  /** What is neither blank, comment nor `NAME=value`. */
  readonly unreadable: readonly UnreadableText[];
}

export interface UnreadableText {
  readonly range: Range;
  /**
   * name: a name alone, whose value Compose takes from the shell · text: anything else without a separator ·
   * after-quote: text between a closing quote and the end of the line.
   */
  readonly reason: 'name' | 'text' | 'after-quote';
}

export interface DotenvEntry {
  /** As written, blanks around it taken off, without `export`. */
  readonly name: string;
  readonly nameRange: Range;
  /**
   * What Compose reads: quotes taken off, escapes of double quotes replaced (`\$` becomes `$$`), a comment after a blank
   * and `#` cut off; variables not replaced.
   */
  readonly value: string;
  /** From the first to the last character of the value, quotes included; an empty range for an empty value. */
  readonly valueRange: Range;
  /** The characters of `valueRange`. */
  readonly raw: string;
  readonly quote: 'single' | 'double' | null;
  /** False if a quote opens and never closes. */
  readonly isClosed: boolean;
  readonly separator: '=' | ':';
  readonly separatorRange: Range;
  readonly isExported: boolean;
  /** True if blanks stand before or after the separator. */
  readonly hasBlanks: boolean;
  /** The whole entry, from its first character (`export` included) to the end of the value. */
  readonly range: Range;
}
