import { applyEdits, type FixSafety } from './edit.ts';
import type { Finding } from './finding.ts';
import { fittingFixes } from './fitting-fixes.ts';
import { lintFile, type LintOptions } from './lint.ts';
import type { InputFile } from './project.ts';
import { isReadable } from './readable.ts';
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
const MAX_CHARACTERS = 1_000_000;
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
  let round: Round = { ...read(input, input.text, options), applied: [] };
  const refused = new Set<string>();
  let characters = 0;
  for (let count = 0; count < MAX_ROUNDS; count += 1) {
    characters += round.file.text.length;
    if (count >= MIN_ROUNDS && characters > MAX_CHARACTERS) break;
    const wanted = round.findings.filter(
      (finding) => isWanted(finding, safety) && !refused.has(nameOf(finding)),
    );
    let { next, findings } = applied(round, wanted, input, options);
    // Fixes that are right one by one may not fit together: two that write the same key.
    if (findings.length > 1 && isBroken(next, round)) {
      ({ next, findings } = applied(round, findings.slice(0, 1), input, options));
    }
    if (next.file.text === round.file.text) break;
    // A fix that leaves a text nobody can read is a defect of the rule: it is not made, the others are.
    if (isBroken(next, round)) for (const finding of findings) refused.add(nameOf(finding));
    else round = next;
  }
  return { text: round.file.text, applied: round.applied };
}

/** A text, what is found in it, and how it came about. */
interface Round {
  readonly file: TextFile;
  readonly findings: readonly Finding[];
  readonly applied: readonly AppliedFix[];
}

function read(input: InputFile, text: string, options: LintOptions): Pick<Round, 'file' | 'findings'> {
  const { file, findings } = lintFile({ ...input, text }, options);
  return { file, findings };
}

/** The text after those of the wanted fixes that can be made together, and which these are. */
function applied(
  round: Round,
  wanted: readonly Finding[],
  input: InputFile,
  options: LintOptions,
): { next: Round; findings: readonly Finding[] } {
  const { file } = round;
  const { edits, findings } = fittingFixes(wanted, file.text.length);
  const text = applyEdits(file.text, edits);
  if (text === file.text) return { next: round, findings };
  const made = findings.map((finding) => ({ finding, file }));
  return { next: { ...read(input, text, options), applied: [...round.applied, ...made] }, findings };
}

function isBroken({ file }: Round, from: Round): boolean {
  return isReadable(from.file) && !isReadable(file);
}

/** What a finding is still called after the text around it has changed. */
function nameOf({ rule, path }: Finding): string {
  return JSON.stringify([rule, ...path]);
}

function isWanted(finding: Finding, safety: FixSafety): boolean {
  try {
    return finding.edits !== null && (safety === 'unsafe' || finding.edits.safety === 'safe');
  } catch {
    return false;
  }
}
