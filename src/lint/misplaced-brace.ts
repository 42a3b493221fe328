import type { Reference } from '../compose/index.ts';

/** A reference with the brace on the wrong side of the dollar sign: `{$NAME:-text}`. */
export interface MisplacedBrace {
  /** From the opening to the closing brace, counted from the start of the text. */
  readonly start: number;
  readonly end: number;
  /** What stands between the name and the closing brace: `:-text`. */
  readonly operation: string;
}

/** An operator of Compose with a plain operand up to the brace; JSON such as `{$NAME: 1}` is none. */
const OPERATION = /(?::?[-?+])[^\s{}$"']{0,200}\}/y;

/**
 * The braces around an unbraced reference that were meant to belong to it; null for any other reference. Without them
 * Compose reads `$NAME` alone and leaves the rest as text (Compose specification, interpolation).
 */
export function misplacedBrace(
  text: string,
  { isBraced, start, end }: Pick<Reference, 'isBraced' | 'start' | 'end'>,
): MisplacedBrace | null {
  if (isBraced || text[start - 1] !== '{' || /[{$]/.test(text.charAt(start - 2))) return null;
  OPERATION.lastIndex = end;
  const [found] = OPERATION.exec(text) ?? [];
  return found === undefined
    ? null
    : { start: start - 1, end: end + found.length, operation: found.slice(0, -1) };
}
