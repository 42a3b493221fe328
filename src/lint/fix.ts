import { applyEdits, areApart, type Edit, type FixSafety } from './edit.ts';
import type { Finding } from './finding.ts';
import { lint, type LintOptions } from './lint.ts';

export interface FixResult {
  readonly text: string;
  /** What was fixed, with positions in the text as it was when the fix was applied. */
  readonly applied: readonly Finding[];
}

/** Fixes that make room for others are applied in the next round; a bound, not a target. */
const MAX_ROUNDS = 10;

/**
 * Applies every fix of the given safety, round after round until none is left.
 * `unsafe` includes the safe ones. Never throws.
 */
export function fixAll(text: string, safety: FixSafety = 'safe', options: LintOptions = {}): FixResult {
  const applied: Finding[] = [];
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { edits, findings } = chooseEdits(lint(current, options).findings, safety);
    if (edits.length === 0) break;
    const next = applyEdits(current, edits);
    if (next === current) break;
    applied.push(...findings);
    current = next;
  }
  return { text: current, applied };
}

/** The fixes that can be made together: in file order, leaving out any that touches an earlier one. */
function chooseEdits(
  findings: readonly Finding[],
  safety: FixSafety,
): { edits: Edit[]; findings: Finding[] } {
  const edits: Edit[] = [];
  const chosen: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.edits;
    if (!fix || (safety === 'safe' && fix.safety === 'unsafe') || !areApart(fix.changes, edits)) continue;
    edits.push(...fix.changes.filter((change) => !edits.some((edit) => isEqual(edit, change))));
    chosen.push(finding);
  }
  return { edits, findings: chosen };
}

function isEqual(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.insert === b.insert;
}
