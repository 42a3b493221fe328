import { describe, expect, it } from 'vitest';
import type { CheckedFinding } from '#src/validator/check.ts';
import {
  countBySeverity,
  countSafeFixes,
  filterFindings,
  groupByPlace,
  groupBySeverity,
  nextFinding,
  NO_FILTER,
} from '#src/validator/findings.ts';

function finding(rule: string, service: string | null, change: Partial<CheckedFinding> = {}): CheckedFinding {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    file: 1,
    rule,
    service,
    severity: 'error',
    start,
    end: start,
    message: '',
    hint: '',
    fix: '',
    url: '/',
    facts: [],
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
  it('groups by file and service in the order of the files', () => {
    expect(
      groupByPlace([...LIST, finding('e', 'web', { file: 2 })]).map((group) => [
        group.file,
        group.service,
        ids(group.findings),
      ]),
    ).toEqual([
      [1, 'web', ['a', 'd']],
      [1, null, ['b']],
      [1, 'db', ['c']],
      [2, 'web', ['e']],
    ]);
  });

  it('groups by severity, the gravest first', () => {
    expect(groupBySeverity(LIST).map((group) => [group.severity, ids(group.findings)])).toEqual([
      ['error', ['a', 'd']],
      ['warning', ['c']],
      ['info', ['b']],
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
    [{ ...NO_FILTER, severity: 'error' as const, isFixable: true, service: 'web' }, ['d']],
    [{ ...NO_FILTER, file: 2 }, []],
  ])('narrows the list to %j', (filter, expected) => {
    expect(ids(filterFindings(LIST, filter))).toEqual(expected);
  });
});

describe('nextFinding', () => {
  const at = (rule: string, file: number, offset: number) =>
    finding(rule, null, { file, start: { line: 1, column: 1, offset } });
  const list = [at('a', 1, 5), at('b', 1, 5), at('c', 1, 20), at('d', 3, 2)];
  it.each([
    ['from the start', 1, 0, 1, null, 'a'],
    ['past one', 1, 6, 1, null, 'c'],
    ['backwards', 1, 20, -1, null, 'b'],
    ['in the next file', 1, 21, 1, null, 'd'],
    ['round at the end', 3, 3, 1, null, 'a'],
    ['round at the start', 1, 0, -1, null, 'd'],
    ['backwards from behind them all', 3, 3, -1, null, 'd'],
    ['two at one place', 1, 5, 1, 0, 'b'],
    ['two at one place, backwards', 1, 5, -1, 1, 'a'],
  ] as const)('%s', (_, file, offset, direction, current, expected) => {
    const known = current === null ? null : list[current]!;
    expect(nextFinding(list, { file, offset }, direction, known)?.rule).toBe(expected);
  });

  it('finds nothing in an empty list', () => {
    expect(nextFinding([], { file: 1, offset: 0 }, 1, null)).toBeNull();
  });
});
