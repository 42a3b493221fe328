import { readCompose, type ComposeFile } from '../../../compose/index.ts';
import { applyEdits, type Edit } from '../../edit.ts';

/** A larger text is not tried out: each attempt reads it once. */
const MAX_LENGTH = 200_000;

/** Blocks of text may hold tabs that belong to their content. */
const BLOCK_SCALAR = /[|>][-+0-9]*[ \t]*(?:#.*)?$/m;

const cache = new WeakMap<ComposeFile, readonly Edit[]>();

/**
 * The edits that replace the tabs of every line's indentation by spaces, as many for each tab as the file indents by
 * (two where it does not show it). None if the text would still be no YAML, has no services then, or holds blocks of
 * text in which a tab may be content.
 */
export function tabsToSpaces(file: ComposeFile): readonly Edit[] {
  const known = cache.get(file);
  if (known) return known;
  const edits = isUnderstood(file) ? replaceTabs(file) : [];
  const result = edits.length > 0 ? readCompose(applyEdits(file.text, edits)) : null;
  const isReadable =
    result !== null &&
    result.syntaxProblems.length === 0 &&
    result.scan.duplicateKeys.length === 0 &&
    result.services.length > 0 &&
    result.services.every(({ node }) => node !== null);
  const chosen = isReadable ? edits : [];
  cache.set(file, chosen);
  return chosen;
}

function isUnderstood(file: ComposeFile): boolean {
  return file.text.length <= MAX_LENGTH && !BLOCK_SCALAR.test(file.text);
}

function replaceTabs(file: ComposeFile): Edit[] {
  const step = ' '.repeat(indentationStep(file.text));
  const edits: Edit[] = [];
  for (const found of file.text.matchAll(/^ *\t[ \t]*(?=[^ \t\r\n])/gm)) {
    const insert = found[0].replaceAll('\t', step);
    edits.push({ start: found.index, end: found.index + found[0].length, insert });
  }
  return edits;
}

/** The smallest indentation by spaces alone; 2 if there is none. */
function indentationStep(text: string): number {
  let step = Number.POSITIVE_INFINITY;
  for (const found of text.matchAll(/^( +)[^\s#-]/gm)) step = Math.min(step, found[1]?.length ?? step);
  return step <= 8 ? step : 2;
}
