import type { ComposeFile } from '../compose/index.ts';
import { applyEdits, type FixSafety } from './edit.ts';
import type { Finding } from './finding.ts';
import { fittingFixes } from './fitting-fixes.ts';
import { lintFile, type LintOptions } from './lint.ts';
import type { InputFile } from './project.ts';
import type { TextFile } from './text-file.ts';

/** A finding whose fix was applied, with the text that it was found in. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly file: TextFile;
}

export interface FixResult {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
}

/**
 * Fixes that make room for others, or that write to the same place, are applied in the next round. The bounds, in
 * rounds and in characters read, are for texts made to hurt.
 */
const MAX_ROUNDS = 100;
const MAX_CHARACTERS = 500_000;
const MIN_ROUNDS = 4;

/** Applies the fixes of a compose file: see {@link fixFile}. */
export function fixAll(text: string, safety: FixSafety = 'safe', options: LintOptions = {}): FixResult {
  return fixFile({ path: 'docker-compose.yaml', kind: 'compose', text }, safety, options);
}

/**
 * Applies every fix of the given safety, round after round until none is left.
 * `unsafe` includes the safe ones. Never throws: a rule that breaks over its fix fixes nothing.
 */
export function fixFile(input: InputFile, safety: FixSafety = 'safe', options: LintOptions = {}): FixResult {
  let before: Round | null = null;
  let applied: readonly AppliedFix[] = [];
  let { text } = input;
  let characters = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    characters += text.length;
    if (round >= MIN_ROUNDS && characters > MAX_CHARACTERS) break;
    const { file, findings } = lintFile({ ...input, text }, options);
    // Fixes that are right one by one may not fit together: two that write the same key.
    const isBroken: boolean = before !== null && isReadable(before.file) && !isReadable(file);
    const wanted: readonly Finding[] =
      before !== null && isBroken
        ? before.fixes.slice(0, 1)
        : findings.filter((finding) => isWanted(finding, safety));
    const from: Round = before !== null && isBroken ? before : { file, applied, fixes: [] };
    const fitting = fittingFixes(wanted, from.file.text.length);
    const next = applyEdits(from.file.text, fitting.edits);
    if (next === text) break;
    applied = [...from.applied, ...fitting.findings.map((finding) => ({ finding, file: from.file }))];
    before = isBroken ? null : { ...from, fixes: fitting.findings };
    text = next;
  }
  return { text, applied };
}

/** A text, how it came about, and what was then fixed in it together. */
interface Round {
  readonly file: TextFile;
  readonly applied: readonly AppliedFix[];
  readonly fixes: readonly Finding[];
}

/** False for a compose file that is no YAML or gives a key twice; other files can always be read. */
function isReadable(file: TextFile): boolean {
  if (!('syntaxProblems' in file)) return true;
  const { syntaxProblems, scan } = file as ComposeFile;
  return syntaxProblems.length === 0 && scan.duplicateKeys.length === 0;
}

function isWanted(finding: Finding, safety: FixSafety): boolean {
  try {
    return finding.edits !== null && (safety === 'unsafe' || finding.edits.safety === 'safe');
  } catch {
    return false;
  }
}
