import type { Range } from '../compose/index.ts';
import type { TextFile } from './text-file.ts';

/** A comment `# playbook-ignore RULE[, RULE] -- reason`. */
export interface Ignore {
  readonly rules: readonly string[];
  /** Why the finding is accepted; null if none is given, and then nothing is ignored. */
  readonly reason: string | null;
  /** The comment, from its `#`. */
  readonly range: Range;
  /** The line (from 1) whose findings it covers: its own, or the next one with content if it stands alone. */
  readonly line: number;
}

const COMMENT =
  /#[ \t]*playbook-ignore[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)[ \t]*(?:--[ \t]*([^\r\n]*))?/g;

/**
 * The ignore comments of a file, in order.
 * @param values the places in which the words are no comment: quoted and block values of YAML.
 */
export function readIgnores(file: TextFile, values: () => readonly Range[]): readonly Ignore[] {
  if (!file.text.includes('playbook-ignore')) return [];
  const scalars = values();
  const ignores: Ignore[] = [];
  for (const found of file.text.matchAll(COMMENT)) {
    const range = { start: found.index, end: found.index + found[0].trimEnd().length };
    if (!startsComment(file.text, range.start) || scalars.some((scalar) => holds(scalar, range))) continue;
    const reason = found[2]?.trim() ?? '';
    ignores.push({
      rules: (found[1] ?? '').split(/[ \t]*,[ \t]*/),
      reason: reason === '' ? null : reason,
      range,
      line: coveredLine(file, range.start),
    });
  }
  return ignores;
}

/** YAML 1.2.2 §6.6: a comment begins a line or follows a blank. */
function startsComment(text: string, offset: number): boolean {
  return offset === 0 || /\s/.test(text[offset - 1] ?? '');
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function coveredLine(file: TextFile, offset: number): number {
  const { line } = file.lines.position(offset);
  const standsAlone = file.text.slice(file.lines.lineStart(line), offset).trim() === '';
  if (!standsAlone) return line;
  for (let next = line + 1; next <= file.lines.lineCount; next += 1) {
    const content = file.text.slice(file.lines.lineStart(next), file.lines.lineEnd(next)).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return line;
}
