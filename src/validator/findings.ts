import type { Severity } from '../lint/finding.ts';
import type { CheckedFinding } from './check.ts';

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What the reader has narrowed the list to; `null` is no restriction. */
export interface Filter {
  readonly severity: Severity | null;
  readonly isFixable: boolean;
  /** The number of a file. */
  readonly file: number | null;
  /** A service; the empty string stands for findings that belong to none. */
  readonly service: string | null;
}

/** How the list is grouped. */
export type Grouping = 'place' | 'severity';

/** The findings of one service, or of a file as a whole (`service: null`). */
export interface FindingGroup {
  readonly file: number;
  readonly service: string | null;
  readonly findings: readonly CheckedFinding[];
}

export const NO_FILTER: Filter = { severity: null, isFixable: false, file: null, service: null };

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
    ({ severity, edits, file, service }) =>
      (filter.severity === null || severity === filter.severity) &&
      (!filter.isFixable || edits !== null) &&
      (filter.file === null || file === filter.file) &&
      (filter.service === null || (service ?? '') === filter.service),
  );
}

/** Groups findings by file and service; groups stand in the order of their first finding, findings in file order. */
export function groupByPlace(findings: readonly CheckedFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly findings: CheckedFinding[] }>();
  for (const finding of findings) {
    const { file, service } = finding;
    const key = `${file} ${service ?? ' '}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { file, service, findings: [finding] });
  }
  // The services of a file stay together: findings come file by file.
  return [...groups.values()];
}

/** The findings by severity, the gravest first. */
export function groupBySeverity(
  findings: readonly CheckedFinding[],
): { readonly severity: Severity; readonly findings: readonly CheckedFinding[] }[] {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0);
}

/** Where the reader is: a file and an offset in it. */
export interface Place {
  readonly file: number;
  readonly offset: number;
}

/**
 * The finding after or before a place, in the order of the list, going round at its ends.
 * @param current the finding that was visited last, if the reader is still there: several can begin at one place.
 */
export function nextFinding(
  findings: readonly CheckedFinding[],
  from: Place,
  direction: 1 | -1,
  current: CheckedFinding | null,
): CheckedFinding | null {
  const { length } = findings;
  if (length === 0) return null;
  const known = current ? findings.indexOf(current) : -1;
  if (known !== -1) return findings[(known + direction + length) % length] ?? null;
  const order = [...new Set(findings.map(({ file }) => file))];
  const isBehind = ({ file, start }: CheckedFinding): boolean =>
    file === from.file ? start.offset >= from.offset : order.indexOf(file) > order.indexOf(from.file);
  const after = findings.findIndex(isBehind);
  if (direction === 1) return findings[after === -1 ? 0 : after] ?? null;
  const before = (after === -1 ? length : after) - 1;
  return findings[(before + length) % length] ?? null;
}
