import type { LineMap, Range } from '../../compose/index.ts';

/** An env file (`.env`, `.env.example`), line by line, with the place of every name and value. */
export interface Dotenv {
  readonly text: string;
  readonly lines: LineMap;
  readonly entries: readonly DotenvEntry[];
  /** Lines that are neither blank, comment nor `NAME=value`. */
  readonly unreadable: readonly Range[];
}

export interface DotenvEntry {
  /** As written, blanks around it taken off, without `export`. */
  readonly name: string;
  readonly nameRange: Range;
  /** What Compose reads: quotes taken off, a comment after a blank and `#` cut off; variables not replaced. */
  readonly value: string;
  /** From after the separator to the end of the value, quotes included; an empty range for an empty value. */
  readonly valueRange: Range;
  /** The characters of `valueRange`. */
  readonly raw: string;
  readonly quote: 'single' | 'double' | null;
  /** False if a quote opens and never closes. */
  readonly isClosed: boolean;
  readonly separator: '=' | ':';
  readonly isExported: boolean;
  /** True if blanks stand before or after the separator. */
  readonly hasBlanks: boolean;
  /** The whole entry, from its first character to the end of the value. */
  readonly range: Range;
}
