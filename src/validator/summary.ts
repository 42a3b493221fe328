import { verdictOf } from '../lint/finding.ts';
import type { CheckedFinding } from './check.ts';
import { countBySeverity, type Counts } from './findings.ts';

/** What a page says about findings without looking at each: of a large file it does not have them all. */
export interface Summary {
  readonly total: number;
  /** How many findings comments in the files accept. */
  readonly ignored: number;
  readonly counts: Counts;
  /** The counts of each file, by its number; files without a finding are left out. */
  readonly byFile: ReadonlyMap<number, Counts>;
  /** Findings that "apply all safe fixes" can settle. */
  readonly safeFixes: number;
  /** Errors and warnings that no safe fix settles. */
  readonly left: number;
  /** The first finding that the verdict rests on. */
  readonly decisive: CheckedFinding | null;
}

/** Counts findings once, for all that the page shows about them. */
export function summarize(findings: readonly CheckedFinding[], ignored: number): Summary {
  const byFile = new Map<number, { error: number; warning: number; info: number }>();
  let [safeFixes, left] = [0, 0];
  for (const { file, severity, edits } of findings) {
    const counts = byFile.get(file) ?? { error: 0, warning: 0, info: 0 };
    counts[severity] += 1;
    byFile.set(file, counts);
    if (edits?.safety === 'safe') safeFixes += 1;
    else if (severity !== 'info') left += 1;
  }
  const gravest = verdictOf(findings) === 'will-fail' ? 'error' : 'warning';
  const decisive = findings.find(({ severity }) => severity === gravest) ?? null;
  return {
    total: findings.length,
    ignored,
    counts: countBySeverity(findings),
    byFile,
    safeFixes,
    left,
    decisive,
  };
}

/** The gravest findings up to a number, in their order. */
export function gravest(findings: readonly CheckedFinding[], most: number): readonly CheckedFinding[] {
  if (findings.length <= most) return findings;
  const { error, warning } = countBySeverity(findings);
  const room = { error: most, warning: Math.max(0, most - error), info: Math.max(0, most - error - warning) };
  return findings.filter(({ severity }) => {
    room[severity] -= 1;
    return room[severity] >= 0;
  });
}
