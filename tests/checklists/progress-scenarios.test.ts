import { describe, expect, it } from 'vitest';
import {
  activeRun,
  addRun,
  record,
  removeRun,
  replaceRun,
  undo,
  type History,
} from '#src/checklists/progress-book.ts';
import { parseRuns, writeRuns } from '#src/checklists/progress-file.ts';
import { takeRuns } from '#src/checklists/progress-merge.ts';
import { migrate, noLongerAsked, type ListShape } from '#src/checklists/progress-migrate.ts';
import { indexKey, loadBook, runKey, saveBook, type Store } from '#src/checklists/progress-store.ts';
import {
  annotate,
  countItems,
  itemOf,
  newRun,
  rename,
  reset,
  setAside,
  setValue,
  takeEvidence,
  tick,
  untick,
  type Evidence,
} from '#src/checklists/progress.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const LATER = '2026-11-23T11:00:00.000Z';
const IDS = ['port-closed', 'volume-named', 'image-pinned'];
const SHAPE: ListShape = { items: IDS.map((id) => ({ id })) };
const begun = newRun('a1b2', 'Release 7', IDS, NOW);
const PROVED: Evidence = {
  outcome: 'proved',
  rules: ['db-port-published'],
  source: 'docker-compose.yaml',
  fingerprint: '1',
};

/** A browser's storage that can be filled up or blocked. */
function memory(): Store & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (at) => [...entries.keys()][at] ?? null,
    get length() {
      return entries.size;
    },
  };
}

describe('1. an item changes', () => {
  it('is ticked and unticked, and no other with it', () => {
    const ticked = tick(begun, 'port-closed', LATER);
    expect(itemOf(ticked, 'port-closed')).toEqual({ state: 'done', at: LATER });
    expect(itemOf(ticked, 'volume-named').state).toBe('open');
    expect(itemOf(untick(ticked, 'port-closed', LATER), 'port-closed').state).toBe('open');
    expect(itemOf(begun, 'port-closed').state).toBe('open');
  });

  it('is set aside with a reason only', () => {
    expect(setAside(begun, 'port-closed', '  ', LATER)).toBe(begun);
    expect(itemOf(setAside(begun, 'port-closed', ' No database ', LATER), 'port-closed')).toEqual({
      state: 'not-applicable',
      reason: 'No database',
      at: LATER,
    });
  });

  it('keeps its note through every state, and its state when the note changes', () => {
    const noted = annotate(tick(begun, 'port-closed', NOW), 'port-closed', 'seen by Ana', LATER);
    expect(itemOf(noted, 'port-closed')).toEqual({ state: 'done', note: 'seen by Ana', at: NOW });
    expect(itemOf(untick(noted, 'port-closed', LATER), 'port-closed').note).toBe('seen by Ana');
    expect(itemOf(annotate(noted, 'port-closed', ' ', LATER), 'port-closed').note).toBeUndefined();
  });

  it('is ticked or opened by the validator, which a person can overrule', () => {
    const proved = takeEvidence(begun, 'port-closed', PROVED, NOW);
    expect(itemOf(proved, 'port-closed')).toEqual({ state: 'done', at: NOW, provedBy: PROVED });
    const failed = takeEvidence(proved, 'port-closed', { ...PROVED, outcome: 'failed' }, LATER);
    expect(itemOf(failed, 'port-closed').state).toBe('open');
    expect(countItems(failed, IDS)).toEqual({ total: 3, done: 0, notApplicable: 0, failed: 1 });
    expect(itemOf(tick(failed, 'port-closed', LATER), 'port-closed')).toEqual({ state: 'done', at: LATER });
  });
});

describe('2 to 6. the list changes', () => {
  const worked = annotate(tick(begun, 'port-closed', NOW), 'port-closed', 'checked', NOW);

  it('a new item is open and marked until it has a state', () => {
    const grown = migrate(worked, { items: [...SHAPE.items, { id: 'backup-taken' }] });
    expect(grown.fresh).toEqual(['backup-taken']);
    expect(itemOf(grown, 'backup-taken').state).toBe('open');
    const again = migrate(grown, { items: [...SHAPE.items, { id: 'backup-taken' }] });
    expect(again.fresh).toEqual(['backup-taken']);
    expect(tick(again, 'backup-taken', LATER).fresh).toEqual([]);
    expect(migrate(worked, SHAPE).fresh).toEqual([]);
  });

  it('what is no longer asked is kept with its note', () => {
    const shrunk: ListShape = { items: [{ id: 'volume-named' }, { id: 'image-pinned' }] };
    const run = migrate(worked, shrunk);
    expect(noLongerAsked(run, shrunk)).toEqual([
      ['port-closed', { state: 'done', note: 'checked', at: NOW }],
    ]);
    expect(countItems(run, ['volume-named', 'image-pinned']).done).toBe(0);
  });

  it('a renamed item takes its progress along, and is not new', () => {
    const renamed: ListShape = {
      items: [
        { id: 'database-closed', formerIds: ['port-closed'] },
        { id: 'volume-named' },
        { id: 'image-pinned' },
      ],
    };
    const run = migrate(worked, renamed);
    expect(itemOf(run, 'database-closed')).toEqual({ state: 'done', note: 'checked', at: NOW });
    expect(noLongerAsked(run, renamed)).toEqual([]);
    expect(run.fresh).toEqual([]);
  });

  it('where both ids hold something, the newer state and both notes stay', () => {
    const both = annotate(untick(worked, 'database-closed', LATER), 'database-closed', 'again', LATER);
    const run = migrate(both, { items: [{ id: 'database-closed', formerIds: ['port-closed'] }] });
    expect(itemOf(run, 'database-closed')).toEqual({ state: 'open', note: 'again\nchecked', at: LATER });
  });

  it('an id that the list still has is not taken from its item', () => {
    const run = migrate(worked, {
      items: [{ id: 'port-closed' }, { id: 'database-closed', formerIds: ['port-closed'] }],
    });
    expect(itemOf(run, 'port-closed').state).toBe('done');
    expect(itemOf(run, 'database-closed').state).toBe('open');
  });

  it('an item that returns finds its progress', () => {
    const away = migrate(worked, { items: [{ id: 'volume-named' }] });
    expect(itemOf(migrate(away, SHAPE), 'port-closed').state).toBe('done');
  });

  it('the order does not matter', () => {
    const reversed = migrate(worked, { items: [...SHAPE.items].reverse() });
    expect(reversed.items).toEqual(worked.items);
    expect(reversed.fresh).toEqual([]);
  });
});

describe('7 and 8. reset, delete and undo', () => {
  const start: History = { book: { runs: [begun], active: begun.id }, past: [] };
  const changed = (history: History, change: (run: typeof begun) => typeof begun, step = 'tick' as const) =>
    record(history, step, 'port-closed', replaceRun(history.book, change(activeRun(history.book))));

  it('a reset opens the items, keeps name and values, and is undone', () => {
    const valued = changed(start, (run) => tick(setValue(run, 'sha', '4f2a91c', NOW), 'port-closed', NOW));
    const empty = record(valued, 'reset', '', replaceRun(valued.book, reset(activeRun(valued.book), LATER)));
    expect(activeRun(empty.book).items).toEqual({});
    expect(activeRun(empty.book).values).toEqual({ sha: '4f2a91c' });
    const back = undo(empty);
    expect(back?.step).toBe('reset');
    expect(itemOf(activeRun(back!.history.book), 'port-closed').state).toBe('done');
  });

  it('the last run leaves an empty one, and comes back', () => {
    const gone = record(
      start,
      'delete-run',
      '',
      removeRun(start.book, begun.id, () => newRun('c3d4', 'New', IDS, LATER)),
    );
    expect(gone.book.runs.map(({ name }) => name)).toEqual(['New']);
    expect(undo(gone)?.history.book).toEqual(start.book);
  });

  it('of several runs the one before is shown', () => {
    const two = addRun(start.book, newRun('c3d4', 'Second', IDS, NOW));
    expect(two.active).toBe('c3d4');
    expect(removeRun(two, 'c3d4', () => begun).active).toBe('a1b2');
  });

  it('typing in one field is one step; a step that changes nothing is none', () => {
    let history = start;
    for (const text of ['s', 'se', 'see']) {
      const book = replaceRun(history.book, annotate(activeRun(history.book), 'port-closed', text, NOW));
      history = record(history, 'note', 'port-closed', book);
    }
    expect(history.past).toHaveLength(1);
    expect(record(history, 'tick', '', history.book)).toBe(history);
    expect(undo(undo(history)!.history)).toBeNull();
  });

  it('names and values are trimmed; a blank name changes nothing', () => {
    expect(rename(begun, '  ', LATER)).toBe(begun);
    expect(rename(begun, ' Hotfix ', LATER).name).toBe('Hotfix');
    expect(setValue(setValue(begun, 'sha', 'abc', NOW), 'sha', '', LATER).values).toEqual({});
  });
});

describe('9. a file is opened', () => {
  it('brings back what was exported', () => {
    const worked = setAside(tick(begun, 'port-closed', NOW), 'image-pinned', 'No image of our own', NOW);
    const read = parseRuns(writeRuns('pre-push', [worked]), 'pre-push', LATER);
    expect(read).toEqual({ ok: true, runs: [worked] });
    const after = takeRuns({ runs: [reset(worked, LATER)], active: worked.id }, [worked]);
    expect(activeRun(after.book).items).toEqual(worked.items);
    expect(after).toMatchObject({ added: 0, merged: 1, left: 0 });
  });

  it('takes the newer state of each item and all notes', () => {
    const ours = annotate(tick(begun, 'port-closed', NOW), 'port-closed', 'ours', NOW);
    const theirs = annotate(untick(begun, 'port-closed', LATER), 'port-closed', 'theirs', LATER);
    const { book } = takeRuns({ runs: [ours], active: ours.id }, [tick(theirs, 'volume-named', NOW)]);
    expect(itemOf(activeRun(book), 'port-closed')).toEqual({
      state: 'open',
      at: LATER,
      note: 'ours\ntheirs',
    });
    expect(itemOf(activeRun(book), 'volume-named').state).toBe('done');
  });

  it('refuses the file of another list by its name', () => {
    expect(parseRuns(writeRuns('rollback', [begun]), 'pre-push', NOW)).toEqual({
      ok: false,
      problem: 'other-list',
      list: 'rollback',
    });
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'no-run'],
    ['{"version":1,"list":"pre-push","runs":[]}', 'no-run'],
    ['{"version":2,"list":"pre-push","runs":[]}', 'newer'],
    ['{"version":1,"list":"elsewhere","runs":[]}', 'no-run'],
    [' '.repeat(2_000_001), 'too-large'],
  ])('says of %.40s: %s', (text, problem) => {
    expect(parseRuns(text, 'pre-push', NOW)).toMatchObject({ ok: false, problem });
  });
});

describe('10 and 11. what is stored', () => {
  it('comes back with its order and the run that was shown', () => {
    const store = memory();
    const book = addRun(
      { runs: [tick(begun, 'port-closed', NOW)], active: begun.id },
      newRun('0aaa', 'B', IDS, NOW),
    );
    expect(saveBook(() => store, 'pre-push', null, book)).toBe(true);
    expect(loadBook(() => store, 'pre-push', SHAPE, NOW)).toEqual(book);
    expect(loadBook(() => store, 'post-deploy', SHAPE, NOW)).toBeNull();
  });

  it('is written run by run, and taken away with its run', () => {
    const store = memory();
    const before = addRun({ runs: [begun], active: begun.id }, newRun('0aaa', 'B', IDS, NOW));
    saveBook(() => store, 'pre-push', null, before);
    store.entries.set(runKey('pre-push', 'a1b2'), 'written by another page');
    const after = removeRun(before, '0aaa', () => begun);
    saveBook(() => store, 'pre-push', before, after);
    expect([...store.entries.keys()].sort()).toEqual([indexKey('pre-push'), runKey('pre-push', 'a1b2')]);
    expect(store.entries.get(runKey('pre-push', 'a1b2'))).toBe('written by another page');
  });

  it('survives a damaged index, a damaged run and a damaged field', () => {
    const store = memory();
    saveBook(
      () => store,
      'pre-push',
      null,
      addRun({ runs: [begun], active: '' }, newRun('0aaa', 'B', IDS, NOW)),
    );
    store.entries.set(indexKey('pre-push'), '{"order":');
    store.entries.set(runKey('pre-push', '0aaa'), 'null');
    store.entries.set(
      runKey('pre-push', 'a1b2'),
      JSON.stringify({
        ...begun,
        items: { 'port-closed': { state: 'done', at: 'yesterday' }, 'volume-named': 7 },
      }),
    );
    const book = loadBook(() => store, 'pre-push', SHAPE, NOW);
    expect(book?.runs.map(({ id }) => id)).toEqual(['a1b2']);
    expect(activeRun(book!).items).toEqual({ 'port-closed': { state: 'done', at: '' } });
  });

  it('is nothing where the browser blocks, and nothing throws', () => {
    const blocked = (): Store => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(loadBook(blocked, 'pre-push', SHAPE, NOW)).toBeNull();
    expect(saveBook(blocked, 'pre-push', null, { runs: [begun], active: begun.id })).toBe(false);
  });
});
