import { describe, expect, it } from 'vitest';
import { activeRun, addRun, removeRun, showRun } from '#src/checklists/progress-book.ts';
import { joinNotes, mergeRuns } from '#src/checklists/progress-merge.ts';
import { loadBook, runKey, type Store } from '#src/checklists/progress-store.ts';
import { annotate, itemOf, newRun, rename, setValue, tick, type Run } from '#src/checklists/progress.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const LATER = '2026-11-23T11:00:00.000Z';
const IDS = ['port-closed', 'volume-named'];
const begun = newRun('a1b2', 'Release 7', IDS, NOW);

describe('two copies of a run', () => {
  it('take name, values and time of the one that was changed last, and lose no value of the other', () => {
    const own = setValue(setValue(begun, 'branch', 'main', NOW), 'sha', '4f2a', NOW);
    const other = setValue(rename(begun, 'Release 8', LATER), 'branch', 'next', LATER);
    for (const merged of [mergeRuns(own, other), mergeRuns(other, own)]) {
      expect(merged).toMatchObject({
        name: 'Release 8',
        values: { branch: 'next', sha: '4f2a' },
        changed: LATER,
      });
    }
  });

  it('have the newer state of an item, whichever copy holds it', () => {
    const older = tick(begun, 'port-closed', NOW);
    const newer = { ...older, items: { 'port-closed': { state: 'open' as const, at: LATER } } };
    expect(itemOf(mergeRuns(older, newer), 'port-closed').state).toBe('open');
    expect(itemOf(mergeRuns(newer, older), 'port-closed').state).toBe('open');
  });

  it('mark an item as new as long as neither has given it a state', () => {
    const fresh: Run = { ...begun, fresh: ['port-closed', 'volume-named'] };
    const other = tick({ ...begun, fresh: ['volume-named'] }, 'port-closed', LATER);
    expect(mergeRuns(fresh, other).fresh).toEqual(['volume-named']);
    expect(mergeRuns(fresh, begun).fresh).toEqual(['port-closed', 'volume-named']);
  });

  it.each([
    [undefined, undefined, undefined],
    ['mine', undefined, 'mine'],
    [undefined, 'theirs', 'theirs'],
    ['mine and theirs', 'theirs', 'mine and theirs'],
    ['mine', 'theirs and mine', 'theirs and mine'],
    ['mine', 'theirs', 'mine\ntheirs'],
  ])('join the notes %j and %j', (own, other, joined) => {
    expect(joinNotes(own, other)).toBe(joined);
  });
});

describe('a change that changes nothing', () => {
  const run = setValue(annotate(begun, 'port-closed', 'seen', NOW), 'branch', 'main', NOW);
  it.each([
    ['the same note', (given: Run) => annotate(given, 'port-closed', 'seen', LATER)],
    ['no note where there is none', (given: Run) => annotate(given, 'volume-named', ' ', LATER)],
    ['the same value', (given: Run) => setValue(given, 'branch', ' main ', LATER)],
    ['no value where there is none', (given: Run) => setValue(given, 'sha', '', LATER)],
  ])('leaves the time of the run: %s', (_, change) => {
    expect(change(run)).toBe(run);
  });
});

describe('the runs of a list', () => {
  const book = addRun({ runs: [begun], active: begun.id }, newRun('0aaa', 'Release 8', IDS, NOW));

  it('show another run, and none that is not there', () => {
    expect(activeRun(showRun(book, 'a1b2')).id).toBe('a1b2');
    expect(showRun(book, 'ffff')).toBe(book);
  });

  it('lose nothing when a run is removed that is not there', () => {
    expect(removeRun(book, 'ffff', () => begun)).toBe(book);
  });

  it('show the first where the one to show is unknown', () => {
    expect(activeRun({ ...book, active: 'ffff' })).toBe(begun);
    expect(() => activeRun({ runs: [], active: 'ffff' })).toThrow('A book without a run');
  });

  it('come back by age where their order was lost', () => {
    const runs = [
      newRun('cccc', 'C', IDS, LATER),
      newRun('dddd', 'D', IDS, NOW),
      newRun('eeee', 'E', IDS, LATER),
    ];
    const entries = new Map(runs.map((run) => [runKey('pre-push', run.id), JSON.stringify(run)]));
    const store: Store = {
      getItem: (key) => entries.get(key) ?? null,
      setItem: (key, value) => void entries.set(key, value),
      removeItem: (key) => void entries.delete(key),
      key: (at) => [...entries.keys()][at] ?? null,
      length: entries.size,
    };
    const loaded = loadBook(() => store, 'pre-push', { items: [] }, NOW);
    expect(loaded?.runs[0]?.id).toBe('dddd');
    expect(loaded?.runs).toHaveLength(3);
    expect(loaded?.active).toBe('dddd');
  });
});
