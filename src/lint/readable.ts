import { readCompose, type ComposeFile } from '../compose/index.ts';
import { applyEdits, type Edit } from './edit.ts';
import type { TextFile } from './text-file.ts';

/** False for a compose file that is no YAML or gives a key twice; other files can always be read. */
export function isReadable(file: TextFile): boolean {
  if (!isCompose(file)) return true;
  const { syntaxProblems, scan } = file;
  return syntaxProblems.length === 0 && scan.duplicateKeys.length === 0;
}

/** Longer texts with such line ends are not tried out: their fixes are not offered. */
const MAX_TRIED = 100_000;

const HAS_LONE_RETURN = new WeakMap<TextFile, boolean>();

/**
 * Whether a text can still be read after these edits. A carriage return alone is a line break for YAML and not for an
 * editor; in a text with one, each fix is tried before it is offered.
 */
export function staysReadable(file: TextFile, edits: readonly Edit[]): boolean {
  if (!isCompose(file)) return true;
  let isOdd = HAS_LONE_RETURN.get(file);
  if (isOdd === undefined) {
    isOdd = /\r(?!\n)/.test(file.text);
    HAS_LONE_RETURN.set(file, isOdd);
  }
  if (!isOdd) return true;
  return (
    file.text.length <= MAX_TRIED &&
    (!isReadable(file) || isReadable(readCompose(applyEdits(file.text, edits))))
  );
}

function isCompose(file: TextFile): file is ComposeFile {
  return 'syntaxProblems' in file;
}
