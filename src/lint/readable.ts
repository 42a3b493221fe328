import { readCompose, type ComposeFile } from '../compose/index.ts';
import { applyEdits, type Edit } from './edit.ts';
import type { TextFile } from './text-file.ts';

/** False for a compose file that is no YAML or gives a key twice; other files can always be read. */
export function isReadable(file: TextFile): boolean {
  if (!isCompose(file)) return true;
  const { syntaxProblems, scan } = file;
  return syntaxProblems.length === 0 && scan.duplicateKeys.length === 0;
}

/** The fixes of longer texts of that kind are not tried out, and not offered. */
const MAX_TRIED = 100_000;

/**
 * Whether a text can still be read after these edits. Edits are made for the plain part of YAML; in a text with more
 * than that (a key on two lines, a carriage return alone), each is tried before it is offered.
 */
export function staysReadable(file: TextFile, edits: readonly Edit[]): boolean {
  if (!isCompose(file) || file.isPlain || !isReadable(file)) return true;
  return file.text.length <= MAX_TRIED && isReadable(readCompose(applyEdits(file.text, edits)));
}

function isCompose(file: TextFile): file is ComposeFile {
  return 'syntaxProblems' in file;
}
