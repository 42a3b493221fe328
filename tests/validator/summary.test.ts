import { describe, expect, it } from 'vitest';
import type { CheckedFinding } from '#src/validator/check.ts';
import { gravest, summarize } from '#src/validator/summary.ts';

function finding(severity: CheckedFinding['severity'], file = 1, safety?: 'safe' | 'unsafe'): CheckedFinding {
  const edits = safety ? { safety, changes: [] } : null;
  return { severity, file, edits } as unknown as CheckedFinding;
}

describe('summarize', () => {
  it('counts by severity, by file and by what a fix settles', () => {
    const list = [
      finding('warning', 1, 'safe'),
      finding('error', 2),
      finding('error', 2, 'unsafe'),
      finding('info', 2, 'safe'),
      finding('info', 1),
    ];
    expect(summarize(list, 3)).toEqual({
      total: 5,
      ignored: 3,
      counts: { error: 2, warning: 1, info: 2 },
      byFile: new Map([
        [1, { error: 0, warning: 1, info: 1 }],
        [2, { error: 2, warning: 0, info: 1 }],
      ]),
      safeFixes: 2,
      left: 2,
      decisive: list[1],
    });
  });

  it('has nothing decisive where the file is ready', () => {
    expect(summarize([finding('info')], 0).decisive).toBeNull();
    expect(summarize([finding('info'), finding('warning')], 0).decisive).toMatchObject({
      severity: 'warning',
    });
  });
});

describe('gravest', () => {
  const list = [finding('info'), finding('error'), finding('warning'), finding('error'), finding('info')];

  it('leaves a short list as it is', () => expect(gravest(list, 5)).toBe(list));

  it.each([
    [1, [1]],
    [2, [1, 3]],
    [3, [1, 2, 3]],
    [4, [0, 1, 2, 3]],
  ])('takes %i, the gravest, in their order', (most, expected) => {
    expect(gravest(list, most).map((item) => list.indexOf(item))).toEqual(expected);
  });
});
