import type { Path, Range } from '../compose/index.ts';
import type { Edit, FixSafety } from './edit.ts';

/** error: the first deployment fails, runs wrong, loses data or opens a datastore · warning: differs on Coolify · info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** ready: no error, no warning · at-risk: warnings only · will-fail: an error. */
export type Verdict = 'ready' | 'at-risk' | 'will-fail';

/** A problem found in a file: where, and with what data. The words are added at the edge, by `render`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly path: Path;
  readonly service: string | null;
  readonly data: unknown;
  /** How the text could be changed; null where no automatic fix is known. */
  readonly edits: { readonly safety: FixSafety; readonly changes: readonly Edit[] } | null;
}

/** The verdict on a list of findings. */
export function verdictOf(findings: Iterable<Pick<Finding, 'severity'>>): Verdict {
  let verdict: Verdict = 'ready';
  for (const { severity } of findings) {
    if (severity === 'error') return 'will-fail';
    if (severity === 'warning') verdict = 'at-risk';
  }
  return verdict;
}
