/**
 * Progress on a checklist, as plain data and pure transitions. What happens to stored progress, scenario by scenario;
 * `tests/checklists/progress-scenarios.test.ts` plays each of them:
 *
 * 1. An item is ticked, unticked, set aside with a reason, annotated: only that item changes. Setting aside without a
 *    reason changes nothing. A tick by hand takes the place of what the validator said.
 * 2. The list gains an item: it is open in every run, and marked as new until it is given a state.
 * 3. The list loses an item: its progress is kept and shown under "no longer asked", with its note.
 * 4. An item gets another id: its progress moves to the item that names the former id. Where both hold something, the
 *    newer state stays and both notes do.
 * 5. An item returns after it was lost: its progress is there again.
 * 6. The order or the words of items change: nothing happens, ids count.
 * 7. A run is reset: its items are open, its name and values stay. Undo brings everything back.
 * 8. A run is deleted: undo brings it back. The last one leaves an empty run.
 * 9. A file or a link is opened: a run that is here already takes the newer state of each item and keeps all notes;
 *    any other is added. A damaged file changes nothing.
 * 10. What is stored was damaged or is of a later version: what can be read is kept, and nothing throws.
 * 11. The browser stores nothing: everything works until the page is left, and the page says so.
 */
import type { RunValue } from './checklist.ts';

export type ItemState = 'done' | 'not-applicable' | 'open';

/** What the validator said about an item. */
export interface Evidence {
  readonly outcome: 'proved' | 'failed';
  /** Ids of the rules that were silent, or that reported. */
  readonly rules: readonly string[];
  /** Names of the files that were checked. */
  readonly source: string;
  /** Tells the texts that were checked from others. */
  readonly fingerprint: string;
}

export interface ItemProgress {
  readonly state: ItemState;
  /** Why it does not apply; there exactly if the state is `not-applicable`. */
  readonly reason?: string;
  readonly note?: string;
  /** When the state was given: ISO 8601, UTC. */
  readonly at: string;
  /** Absent where a person gave the state. */
  readonly provedBy?: Evidence;
}

/** One way through a list: for this commit, this restore. */
export interface Run {
  readonly id: string;
  readonly name: string;
  readonly values: RunValues;
  /** By id. An item that is not here is open. Read it with `itemOf`. */
  readonly items: Readonly<Record<string, ItemProgress>>;
  /** Ids of the items that the list had when the run was last opened. */
  readonly known: readonly string[];
  /** Ids of items that the list gained since the run began and that have no state yet. */
  readonly fresh: readonly string[];
  readonly created: string;
  readonly changed: string;
}

export type RunValues = Readonly<Partial<Record<RunValue, string>>>;

const UNTOUCHED: ItemProgress = { state: 'open', at: '' };

/** Begins a run in which every item is open. */
export function newRun(
  id: string,
  name: string,
  known: readonly string[],
  now: string,
  values: RunValues = {},
): Run {
  return { id, name, values, items: {}, known, fresh: [], created: now, changed: now };
}

/** The progress of an item; open if there is none. Names such as `constructor` are ids like any other. */
export function itemOf(run: Run, item: string): ItemProgress {
  return (Object.hasOwn(run.items, item) ? run.items[item] : undefined) ?? UNTOUCHED;
}

/** True if there is something about an item that would be missed. */
export function isTouched({ state, note }: ItemProgress): boolean {
  return state !== 'open' || note !== undefined;
}

/** A person says that an item holds. */
export function tick(run: Run, item: string, now: string): Run {
  return withState(run, item, { state: 'done', at: now }, now);
}

/** An item is open again. */
export function untick(run: Run, item: string, now: string): Run {
  return withState(run, item, { state: 'open', at: now }, now);
}

/** Sets an item aside. Without a reason nothing changes: a list full of unexplained gaps convinces nobody. */
export function setAside(run: Run, item: string, reason: string, now: string): Run {
  const given = reason.trim();
  return given === '' ? run : withState(run, item, { state: 'not-applicable', reason: given, at: now }, now);
}

/** Takes over what the validator said: a silent rule ticks the item, one that reported opens it. */
export function takeEvidence(run: Run, item: string, evidence: Evidence, now: string): Run {
  const state = evidence.outcome === 'proved' ? 'done' : 'open';
  return withState(run, item, { state, at: now, provedBy: evidence }, now);
}

/** Writes a note on an item, or takes it away if it is blank. The state and its time stay. */
export function annotate(run: Run, item: string, note: string, now: string): Run {
  const { note: before, ...progress } = itemOf(run, item);
  const text = note.trim() === '' ? undefined : note;
  if (text === before) return run;
  return withItem(run, item, text === undefined ? progress : { ...progress, note: text }, now);
}

/** Opens every item and takes the notes away; name and values stay. */
export function reset(run: Run, now: string): Run {
  return { ...run, items: {}, fresh: [], changed: now };
}

export function rename(run: Run, name: string, now: string): Run {
  const given = name.trim();
  return given === '' || given === run.name ? run : { ...run, name: given, changed: now };
}

/** Sets what the run is about; a blank value is taken away. */
export function setValue(run: Run, value: RunValue, text: string, now: string): Run {
  const { [value]: before, ...others } = run.values;
  const given = text.trim();
  if (given === (before ?? '')) return run;
  return { ...run, values: given === '' ? others : { ...others, [value]: given }, changed: now };
}

function withState(run: Run, item: string, state: ItemProgress, now: string): Run {
  const { note } = itemOf(run, item);
  const changed = withItem(run, item, note === undefined ? state : { ...state, note }, now);
  return { ...changed, fresh: run.fresh.filter((id) => id !== item) };
}

function withItem(run: Run, item: string, progress: ItemProgress, now: string): Run {
  return { ...run, items: { ...run.items, [item]: progress }, changed: now };
}

/** How far a run is. */
export interface Count {
  readonly total: number;
  readonly done: number;
  readonly notApplicable: number;
  readonly failed: number;
}

/** Counts the items that the list has now. */
export function countItems(run: Run, items: readonly string[]): Count {
  const progress = items.map((id) => itemOf(run, id));
  const having = (state: ItemState): number => progress.filter((item) => item.state === state).length;
  return {
    total: items.length,
    done: having('done'),
    notApplicable: having('not-applicable'),
    failed: progress.filter(({ provedBy }) => provedBy?.outcome === 'failed').length,
  };
}
