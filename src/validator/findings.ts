import type { Severity } from '../lint/finding.ts';
import type { CheckedFinding } from './check.ts';

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What the reader has narrowed the list to; `null` is no restriction. */
export interface Filter {
  readonly severity: Severity | null;
  readonly isFixable: boolean;
  /** A service; the empty string stands for findings that belong to none. */
  readonly service: string | null;
}

/** The findings of one service, or of the file as a whole (`service: null`). */
export interface FindingGroup {
  readonly service: string | null;
  readonly findings: readonly CheckedFinding[];
}

export const NO_FILTER: Filter = { severity: null, isFixable: false, service: null };

/** A list longer than this gets a row of filters. */
export const FILTER_THRESHOLD = 8;

export function countBySeverity(findings: Iterable<Pick<CheckedFinding, 'severity'>>): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The number of findings that "apply all safe fixes" can settle. */
export function countSafeFixes(findings: readonly CheckedFinding[]): number {
  return findings.filter(({ edits }) => edits?.safety === 'safe').length;
}

/** The findings that pass a filter, in the same order. */
export function filterFindings(findings: readonly CheckedFinding[], filter: Filter): CheckedFinding[] {
  return findings.filter(
    ({ severity, edits, service }) =>
      (filter.severity === null || severity === filter.severity) &&
      (!filter.isFixable || edits !== null) &&
      (filter.service === null || (service ?? '') === filter.service),
  );
}

/** Groups findings by service; groups stand in the order of their first finding, findings in file order. */
export function groupByService(findings: readonly CheckedFinding[]): FindingGroup[] {
  const groups = new Map<string | null, CheckedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.service);
    if (group) group.push(finding);
    else groups.set(finding.service, [finding]);
  }
  return [...groups].map(([service, members]) => ({ service, findings: members }));
}
