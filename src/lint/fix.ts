import type { ComposeFile } from '../compose/index.ts';
import { applyEdits, type FixSafety } from './edit.ts';
import type { Finding } from './finding.ts';
import { fittingFixes } from './fitting-fixes.ts';
import { lint, type LintOptions } from './lint.ts';

/** A finding whose fix was applied, with the text that it was found in. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly file: ComposeFile;
}

export interface FixResult {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
}

/** Fixes that make room for others are applied in the next round; a bound, not a target. */
const MAX_ROUNDS = 10;

/**
 * Applies every fix of the given safety, round after round until none is left.
 * `unsafe` includes the safe ones. Never throws: a rule that breaks over its fix fixes nothing.
 */
export function fixAll(text: string, safety: FixSafety = 'safe', options: LintOptions = {}): FixResult {
  const applied: AppliedFix[] = [];
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { file, findings } = lint(current, options);
    const wanted = findings.filter((finding) => isWanted(finding, safety));
    const fitting = fittingFixes(wanted, current.length);
    const next = applyEdits(current, fitting.edits);
    if (next === current) break;
    applied.push(...fitting.findings.map((finding) => ({ finding, file })));
    current = next;
  }
  return { text: current, applied };
}

function isWanted(finding: Finding, safety: FixSafety): boolean {
  try {
    return finding.edits !== null && (safety === 'unsafe' || finding.edits.safety === 'safe');
  } catch {
    return false;
  }
}
