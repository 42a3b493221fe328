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
  const isInValue = finder(values());
  const next = nextContent(file);
  const ignores: Ignore[] = [];
  for (const found of file.text.matchAll(COMMENT)) {
    const range = { start: found.index, end: found.index + found[0].trimEnd().length };
    if (!startsComment(file.text, range.start) || isInValue(range)) continue;
    const reason = found[2]?.trim() ?? '';
    ignores.push({
      rules: (found[1] ?? '').split(/(?<![ \t])[ \t]*,[ \t]*/),
      reason: reason === '' ? null : reason,
      range,
      line: coveredLine(file, range.start, next),
    });
  }
  return ignores;
}

/** YAML 1.2.2 §6.6: a comment begins a line or follows a blank. */
function startsComment(text: string, offset: number): boolean {
  return offset === 0 || /\s/.test(text.charAt(offset - 1));
}

/** Tells whether a range lies inside one of others, which do not overlap. */
function finder(outer: readonly Range[]): (inner: Range) => boolean {
  const sorted = [...outer].sort((a, b) => a.start - b.start);
  return (inner) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= inner.start) low = middle + 1;
      else high = middle;
    }
    const last = sorted[low - 1];
    return last !== undefined && inner.end <= last.end;
  };
}

/** Comment lines below each other cover the same line; it is looked for once. */
function coveredLine(file: TextFile, offset: number, next: NextContent): number {
  const { line } = file.lines.position(offset);
  const standsAlone = file.text.slice(file.lines.lineStart(line), offset).trim() === '';
  return standsAlone ? (next(line + 1) ?? line) : line;
}

/** The first line from the given one on that has content; null if none has. Lines are asked for in ascending order. */
type NextContent = (from: number) => number | null;

function nextContent({ text, lines }: TextFile): NextContent {
  let found = 0;
  return (from) => {
    for (found = Math.max(found, from); found <= lines.lineCount; found += 1) {
      const content = text.slice(lines.lineStart(found), lines.lineEnd(found)).trim();
      if (content !== '' && !content.startsWith('#')) return found;
    }
    return null;
  };
}
