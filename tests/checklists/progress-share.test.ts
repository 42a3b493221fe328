import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUN_VALUES } from '#src/checklists/checklist.ts';
import { activeRun, type Book } from '#src/checklists/progress-book.ts';
import { annotate, itemOf, newRun, tick, type Run, type RunValues } from '#src/checklists/progress.ts';
import { openPrefilled, prefillOf } from '#src/checklists/prefill.ts';
import { isRunFragment } from '#src/checklists/run-fragment.ts';
import { decodeRun, encodeRun } from '#src/checklists/share.ts';
import { PAYLOADS } from '../hostile.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const LATER = '2026-11-23T11:00:00.000Z';
const run = annotate(
  tick(newRun('a1b2', 'Versión ñ «7» 🚀', ['port-closed'], NOW, { sha: '4f2a91c' }), 'port-closed', NOW),
  'port-closed',
  'the password is in the vault',
  NOW,
);

describe('a run in a link', () => {
  it('arrives as it was sent, notes only if asked for', () => {
    const fragment = encodeRun('pre-push', run, true);
    expect(isRunFragment(`#${fragment}`)).toBe(true);
    expect(fragment).toMatch(/^run=[\w-]+$/);
    expect(decodeRun(`#${fragment}`, 'pre-push', NOW)).toEqual({ ok: true, runs: [run] });
    const bare = decodeRun(encodeRun('pre-push', run, false), 'pre-push', NOW);
    expect(bare.ok && bare.runs.map((each) => itemOf(each, 'port-closed'))).toEqual([
      { state: 'done', at: NOW },
    ]);
  });

  it('stays short: a full list without notes fits every mail program', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `an-item-with-a-usual-id-${String(at)}`);
    const full = ids.reduce<Run>((each, id) => tick(each, id, NOW), newRun('a1b2c3d4', 'Release', ids, NOW));
    expect(encodeRun('pre-push', full, false).length).toBeLessThan(4200);
  });

  it.each([
    ['', 'no-run'],
    ['run=', 'no-run'],
    ['run=***', 'no-run'],
    ['run=AAAA', 'not-json'],
    ['run=bnVsbA', 'no-run'],
    [`run=${'A'.repeat(200_001)}`, 'too-large'],
  ])('refuses %.20s: %s', (fragment, problem) => {
    expect(decodeRun(fragment, 'pre-push', NOW)).toMatchObject({ ok: false, problem });
  });

  it('never throws on a fragment', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        expect(decodeRun(`#run=${text}`, 'pre-push', NOW).ok).toBe(false);
      }),
    );
  });

  it('names the list that it belongs to', () => {
    expect(decodeRun(encodeRun('rollback', run, false), 'pre-push', NOW)).toMatchObject({
      problem: 'other-list',
      list: 'rollback',
    });
  });
});

describe('an address that names a run', () => {
  const book: Book = { runs: [run], active: run.id };
  const begin = (name: string | null, values: RunValues): Run =>
    newRun('ffff', name ?? 'Any', [], NOW, values);
  const open = (query: string) => openPrefilled(book, prefillOf(query)!, begin, NOW);

  it('begins a run with its values', () => {
    const { book: opened, isNew } = open(
      '?run=PR+12&repository=org/app&branch=main&sha=9be1&domain=app.example.com',
    );
    expect(isNew).toBe(true);
    expect(activeRun(opened)).toMatchObject({
      name: 'PR 12',
      values: { repository: 'org/app', branch: 'main', sha: '9be1', domain: 'app.example.com' },
    });
    expect(opened.runs).toHaveLength(2);
  });

  it('goes on with the run of this name and this commit, and adds what is new', () => {
    const first = open('?run=PR+12&sha=9be1').book;
    const again = openPrefilled(first, prefillOf('run=PR+12&sha=9be1&domain=app.example.com')!, begin, NOW);
    expect(again.isNew).toBe(false);
    expect(again.book.runs).toHaveLength(2);
    expect(activeRun(again.book).values).toEqual({ sha: '9be1', domain: 'app.example.com' });
    const reloaded = openPrefilled(first, prefillOf('run=PR+12&sha=9be1')!, begin, LATER);
    expect(activeRun(reloaded.book)).toEqual(activeRun(first));
    const other = openPrefilled(
      first,
      prefillOf('run=PR+12&sha=77aa')!,
      () => newRun('eeee', 'PR 12', [], NOW),
      NOW,
    );
    expect(other.isNew).toBe(true);
  });

  it('takes a name from what it is about', () => {
    expect(activeRun(open('?branch=main&sha=9be1c0ffee').book).name).toBe('main 9be1c0f');
    expect(activeRun(open('?domain=app.example.com').book).name).toBe('app.example.com');
    expect(activeRun(open('?branch=main').book).name).toBe('main');
    expect(activeRun(open('?service=web').book).name).toBe('web');
    expect(activeRun(open('?repository=org/app').book).name).toBe('org/app');
    expect(activeRun(open('?uuid=abc123').book).name).toBe('Any');
  });

  it('asks for nothing without a known value', () => {
    for (const query of ['', '?', '?q=x', '?run=', '?sha=%00%0a', '?__proto__=x'])
      expect(prefillOf(query)).toBeNull();
  });

  it.each(Object.entries(PAYLOADS))('takes %s as text on one line, cut to its limit', (_, payload) => {
    const query = new URLSearchParams(RUN_VALUES.map((name) => [name, payload.repeat(40)]));
    query.set('run', payload);
    const prefill = prefillOf(`?${query.toString()}`);
    for (const text of Object.values(prefill?.values ?? {})) {
      expect(text.length).toBeLessThanOrEqual(200);
      expect(text).toMatch(/^[^\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069]+$/u);
    }
  });
});
