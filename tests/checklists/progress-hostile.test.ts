import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRuns, writeRuns } from '#src/checklists/progress-file.ts';
import { LIMITS } from '#src/checklists/progress-limits.ts';
import { takeRuns } from '#src/checklists/progress-merge.ts';
import { migrate } from '#src/checklists/progress-migrate.ts';
import { readRun } from '#src/checklists/progress-read.ts';
import { runMarkdown, type RunMarkdownWords, type ShownList } from '#src/checklists/progress-markdown.ts';
import {
  annotate,
  itemOf,
  newRun,
  rename,
  setAside,
  setValue,
  tick,
  type Run,
} from '#src/checklists/progress.ts';
import { prove, type Scope } from '#src/checklists/prove.ts';
import {
  evidenceFrom,
  fingerprintOf,
  readResult,
  type ValidatorResult,
} from '#src/checklists/validator-result.ts';
import { PAYLOADS } from '../hostile.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const own = tick(newRun('a1b2', 'Ours', ['port-closed'], NOW), 'port-closed', NOW);

/** Values of the right names and any type. */
const anyRun = fc.record(
  {
    id: fc.oneof(fc.constant('a1b2'), fc.stringMatching(/^[a-z0-9]{4,12}$/), fc.anything()),
    name: fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.anything()),
    values: fc.oneof(
      fc.dictionary(fc.constantFrom('sha', 'domain', '__proto__'), fc.anything()),
      fc.anything(),
    ),
    items: fc.oneof(
      fc.dictionary(
        fc.constantFrom('port-closed', 'constructor', '__proto__', 'toString', 'x y', 'volume-named'),
        fc.oneof(
          fc.record(
            {
              state: fc.constantFrom('done', 'open', 'not-applicable', 'hacked', 1),
              reason: fc.oneof(fc.string(), fc.anything()),
              note: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
              at: fc.oneof(fc.constantFrom(NOW, '9999-99-99T99:99:99Z'), fc.string()),
              provedBy: fc.oneof(
                fc.constant({ outcome: 'proved', rules: ['db-port-published'] }),
                fc.anything(),
              ),
            },
            { requiredKeys: [] },
          ),
          fc.anything(),
        ),
      ),
      fc.anything(),
    ),
    known: fc.anything(),
    fresh: fc.oneof(fc.array(fc.anything()), fc.anything()),
    changed: fc.anything(),
  },
  { requiredKeys: [] },
);

/** What every run that was read holds to. */
function expectSound(run: Run): void {
  expect(run.id).toMatch(/^[a-z0-9]{4,40}$/);
  for (const text of [run.name, ...Object.values(run.values)]) {
    expect(text).toMatch(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+$/u);
    expect(text.length).toBeLessThanOrEqual(LIMITS.value);
  }
  expect(Object.keys(run.items).length).toBeLessThanOrEqual(LIMITS.items);
  for (const item of Object.values(run.items)) {
    expect(['done', 'open', 'not-applicable']).toContain(item.state);
    expect('reason' in item).toBe(item.state === 'not-applicable');
    expect(item.note?.length ?? 0).toBeLessThanOrEqual(LIMITS.note);
    expect(item.note ?? 'note').toMatch(/^[^\p{Cs}]+$/u);
    if (item.provedBy) expect(item.state).toBe(item.provedBy.outcome === 'proved' ? 'done' : 'open');
  }
}

describe('a run from anywhere', () => {
  it('is read as a sound run or not at all, and can be merged, fitted and written', () => {
    fc.assert(
      fc.property(fc.oneof(anyRun, fc.anything()), (value) => {
        const run = readRun(value, NOW);
        if (run === null) return;
        expectSound(run);
        const { book } = takeRuns({ runs: [own], active: own.id }, [run]);
        book.runs.forEach(expectSound);
        const fitted = migrate(run, { items: [{ id: 'constructor', formerIds: ['port-closed'] }] });
        expectSound(fitted);
        expect(parseRuns(writeRuns('pre-push', [fitted]), 'pre-push', NOW)).toEqual({
          ok: true,
          runs: [fitted],
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('ignores unknown fields and pollutes nothing', () => {
    const text = `{"version":1,"list":"pre-push","runs":[{"id":"beef","name":"x","extra":1,"__proto__":{"polluted":1},
      "items":{"__proto__":{"state":"done"},"constructor":{"state":"done","at":"${NOW}","html":"<b>"}}}]}`;
    const read = parseRuns(text, 'pre-push', NOW);
    expect(read.ok).toBe(true);
    const [run] = read.ok ? read.runs : [];
    expect(run?.items).toEqual({ constructor: { state: 'done', at: NOW } });
    expect(run).not.toHaveProperty('extra');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(itemOf(own, 'constructor').state).toBe('open');
  });

  it('never throws on a text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(typeof parseRuns(text, 'pre-push', NOW).ok).toBe('boolean');
        expect(readResult(text)).toBeNull();
      }),
    );
  });

  it('holds no more than its limits', () => {
    const items = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [
        `item-${String(at)}`,
        { state: 'done', note: 'n'.repeat(9000) },
      ]),
    );
    const run = readRun(
      { id: 'beef', name: 'n'.repeat(9000), values: { sha: 's'.repeat(9000) }, items },
      NOW,
    );
    expect(run?.name).toHaveLength(LIMITS.name);
    expect(run?.values.sha).toHaveLength(LIMITS.value);
    expect(Object.keys(run?.items ?? {})).toHaveLength(LIMITS.items);
    expect(Object.values(run?.items ?? {})[0]?.note).toHaveLength(LIMITS.note);
    const runs = Array.from({ length: 90 }, (_, at) => ({ id: `run${String(at)}`, name: 'x' }));
    const read = parseRuns(JSON.stringify({ version: 1, list: 'pre-push', runs }), 'pre-push', NOW);
    expect(read.ok && read.runs).toHaveLength(LIMITS.runs);
    expect(takeRuns({ runs: [own], active: own.id }, read.ok ? read.runs : [])).toMatchObject({
      added: 49,
      left: 1,
    });
  });

  it.each(Object.entries(PAYLOADS))('keeps %s as text on one line', (_, payload) => {
    const run = readRun({ id: 'beef', name: `x${payload}`, items: {} }, NOW);
    expectSound(run!);
  });
});

describe('the last result of the validator', () => {
  const result: ValidatorResult = {
    findings: [
      { rule: 'db-port-published', severity: 'error', path: 'docker-compose.yaml', line: 5, count: 2 },
    ],
    accepted: ['port-published'],
    broken: [],
    given: ['compose'],
    files: ['docker-compose.yaml'],
    isWhole: true,
    checkedAt: NOW,
    fingerprint: fingerprintOf(['services:']),
  };
  const scopes = new Map<string, Scope>([
    ['db-port-published', 'compose'],
    ['port-published', 'compose'],
    ['port-undeclared', 'compose'],
    ['image-untagged', 'dockerfile'],
  ]);
  const stateOf = (rule: string, read = result): string =>
    prove({ rules: [rule] }, evidenceFrom(read, scopes)).state;

  it('is read as it was written', () => {
    expect(readResult(JSON.stringify(result))).toEqual(result);
  });

  it('proves what was looked at and silent, and nothing else', () => {
    expect(stateOf('db-port-published')).toBe('failed');
    expect(stateOf('port-undeclared')).toBe('proved');
    // Accepted by a comment; without its Dockerfile; unknown.
    for (const rule of ['port-published', 'image-untagged', 'retired-rule'])
      expect(stateOf(rule)).toBe('open');
  });

  it('proves nothing by silence if findings are missing, by their number or because they cannot be read', () => {
    expect(stateOf('port-undeclared', { ...result, isWhole: false })).toBe('open');
    expect(stateOf('db-port-published', { ...result, isWhole: false })).toBe('failed');
    const damaged = readResult(JSON.stringify({ ...result, findings: [{ rule: 7 }] }));
    expect(stateOf('port-undeclared', damaged!)).toBe('open');
    expect(stateOf('port-undeclared', { ...result, broken: ['port-undeclared'] })).toBe('open');
  });

  it.each(['findings', 'given', 'isWhole', 'checkedAt', 'fingerprint'])('is none without %s', (field) => {
    expect(readResult(JSON.stringify({ ...result, [field]: undefined }))).toBeNull();
  });

  it('tells texts apart, long ones by their ends', () => {
    const long = 'a'.repeat(300_000);
    const texts = [
      [''],
      ['a'],
      ['a', ''],
      ['ab'],
      ['a', 'b'],
      ['b', 'a'],
      [long],
      [`${long}a`],
      [`${long}b`],
      [`b${long}`],
    ];
    expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
  });
});

describe('a run as a task list', () => {
  const words: RunMarkdownWords = {
    values: { repository: 'R', branch: 'B', sha: 'S', domain: 'D', service: 'V', uuid: 'U' },
    progress: '1 of 2.',
    notApplicable: (reason) => `not applicable: ${reason}`,
    proved: (source) => `proved from ${source}`,
    failed: (rules) => `failed: ${rules}`,
    note: (text) => `note: ${text}`,
  };
  const list: ShownList = {
    title: 'Before',
    sections: [
      {
        title: 'Files',
        items: [
          { id: 'port-closed', text: 'No `ports`' },
          { id: 'image-pinned', text: 'Pinned' },
        ],
      },
    ],
  };
  const write = (run: Run): string => runMarkdown(list, run, words, (id) => `https://example.com/#${id}`);

  it('ticks what is settled and says how', () => {
    const aside = annotate(
      setAside(own, 'image-pinned', 'Own image', NOW),
      'image-pinned',
      'see\nabove',
      NOW,
    );
    expect(write(setValue(aside, 'sha', '4f2a', NOW))).toBe(`## Before: \`Ours\`

- S: \`4f2a\`

1 of 2.

### Files

- [x] [No \`ports\`](https://example.com/#port-closed)
- [x] ~~[Pinned](https://example.com/#image-pinned)~~ · not applicable: \`Own image\` · note: \`see above\`
`);
  });

  it.each(Object.entries(PAYLOADS))('keeps %s inside code spans', (_, payload) => {
    const run = setValue(
      annotate(
        setAside(rename(own, payload, NOW), 'image-pinned', payload, NOW),
        'port-closed',
        payload,
        NOW,
      ),
      'branch',
      payload,
      NOW,
    );
    const [title = '', , value = '', , , , , , first = '', second = '', ...rest] = write(run).split('\n');
    expect(rest).toEqual(['']);
    for (const [text, before] of [
      [title, '## Before: '],
      [value, '- B: '],
      [first, '- [x] [No `ports`](https://example.com/#port-closed) · note: '],
      [second, '- [x] ~~[Pinned](https://example.com/#image-pinned)~~ · not applicable: '],
    ] as const) {
      expect(text.startsWith(before)).toBe(true);
      const span = text.slice(before.length);
      const [fence = ''] = /^`+/.exec(span) ?? [];
      expect(span.endsWith(fence)).toBe(true);
      expect(span.slice(fence.length, -fence.length).match(/`+/g) ?? []).not.toContain(fence);
    }
  });
});
