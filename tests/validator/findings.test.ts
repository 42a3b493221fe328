import { describe, expect, it } from 'vitest';
import type { CheckedFinding } from '#src/validator/check.ts';
import {
  countBySeverity,
  countSafeFixes,
  filterFindings,
  groupByService,
  NO_FILTER,
} from '#src/validator/findings.ts';

function finding(rule: string, service: string | null, change: Partial<CheckedFinding> = {}): CheckedFinding {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    rule,
    service,
    severity: 'error',
    start,
    end: start,
    message: '',
    hint: '',
    fix: '',
    url: '/',
    edits: null,
    ...change,
  };
}

const safe = { safety: 'safe', changes: [] } as const;
const LIST = [
  finding('a', 'web'),
  finding('b', null, { severity: 'info' }),
  finding('c', 'db', { severity: 'warning', edits: { safety: 'unsafe', changes: [] } }),
  finding('d', 'web', { edits: safe }),
];
const ids = (findings: readonly CheckedFinding[]) => findings.map(({ rule }) => rule);

describe('findings', () => {
  it('groups by service in the order of the file', () => {
    expect(groupByService(LIST).map((group) => [group.service, ids(group.findings)])).toEqual([
      ['web', ['a', 'd']],
      [null, ['b']],
      ['db', ['c']],
    ]);
  });

  it('counts by severity, and the fixes that may be applied together', () => {
    expect(countBySeverity(LIST)).toEqual({ error: 2, warning: 1, info: 1 });
    expect(countSafeFixes(LIST)).toBe(1);
  });

  it.each([
    [NO_FILTER, ['a', 'b', 'c', 'd']],
    [{ ...NO_FILTER, severity: 'error' as const }, ['a', 'd']],
    [{ ...NO_FILTER, isFixable: true }, ['c', 'd']],
    [{ ...NO_FILTER, service: 'db' }, ['c']],
    [{ ...NO_FILTER, service: '' }, ['b']],
    [{ severity: 'error' as const, isFixable: true, service: 'web' }, ['d']],
  ])('narrows the list to %j', (filter, expected) => {
    expect(ids(filterFindings(LIST, filter))).toEqual(expected);
  });
});
