/** Takes the lines that belong to a key or to a sequence item. */
import { ParseFailure } from './failures.ts';
import type { LineCursor } from './line-cursor.ts';

/** What an empty block is made of: one empty line. */
const NOTHING: readonly string[] = [''];

/** Indentation of the first content after the cursor's line, which is itself looked at; null without content. */
function contentIndentation(cursor: LineCursor): number | null {
  const start = cursor.index;
  let found = true;
  while (found && cursor.isEmpty) found = cursor.next();
  const indentation = found ? cursor.indentation : null;
  cursor.index = start;
  return indentation;
}

function indentationProblem(cursor: LineCursor): ParseFailure {
  return new ParseFailure('Indentation problem.', cursor.position);
}

/**
 * Moves over the lines nested below the current one and returns them without their indentation. `indentation` is
 * how much to cut, null to let the first content decide; `inSequence` when the current line is a sequence item.
 */
export function takeNestedLines(
  cursor: LineCursor,
  indentation: number | null,
  inSequence: boolean,
): readonly string[] {
  const outer = cursor.indentation;
  if (!cursor.next()) return NOTHING;
  const inner = indentation ?? contentIndentation(cursor);
  const startsWithDash = cursor.isDash;
  if (indentation === null && inner === 0 && !cursor.isEmpty && !startsWithDash) {
    throw indentationProblem(cursor);
  }
  const cut = inner ?? 0;
  const isNested = cursor.indentation >= cut;
  if (!isNested && !cursor.isEmpty) {
    cursor.back();
    return NOTHING;
  }
  const first = isNested ? cursor.line.slice(cut) : cursor.line;
  if (inSequence && outer === inner && first.startsWith('-')) {
    cursor.back();
    return NOTHING;
  }
  return collect(cursor, inner, [first]);
}

function isDeeper(line: string, indentation: number): boolean {
  for (let index = 0; index <= indentation; index += 1) if (line.charCodeAt(index) !== 32) return false;
  return true;
}

/** Adds lines to `taken` until one belongs to an outer block. */
function collect(cursor: LineCursor, inner: number | null, taken: string[]): readonly string[] {
  const cut = inner ?? 0;
  let inDashes = cursor.isDash;
  let afterComment = cursor.isComment;
  while (cursor.next()) {
    if (afterComment && !inDashes) {
      inDashes = cursor.isDash;
      afterComment = cursor.isComment;
    }
    const { line } = cursor;
    // Deeper lines are the common case, and their whole indentation need not be counted on every level.
    if (!afterComment && isDeeper(line, cut)) {
      taken.push(line.slice(cut));
      continue;
    }
    const { indentation } = cursor;
    if (inDashes && !cursor.isEmpty && !cursor.isDash && inner === indentation) {
      cursor.back();
      break;
    }
    if (cursor.isBlank || indentation >= cut) taken.push(line.slice(cut));
    else if (cursor.isComment) taken.push(line);
    else if (indentation === 0) {
      cursor.back();
      break;
    } else throw indentationProblem(cursor);
  }
  return taken;
}
