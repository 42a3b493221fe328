import { addRun, replaceRun, showRun, type Book } from './progress-book.ts';
import { LIMITS } from './progress-limits.ts';
import { itemOf, type ItemProgress, type Run } from './progress.ts';

/** Both notes, unless one holds the other. */
export function joinNotes(own: string | undefined, other: string | undefined): string | undefined {
  if (own === undefined || other === undefined) return own ?? other;
  if (own.includes(other)) return own;
  if (other.includes(own)) return other;
  return `${own}\n${other}`.slice(0, LIMITS.note);
}

/** One run of two with the same id: of each item the newer state, and the notes of both. */
export function mergeRuns(own: Run, other: Run): Run {
  const ids = [...new Set([...Object.keys(own.items), ...Object.keys(other.items)])].slice(0, LIMITS.items);
  const items = ids.map((id): [string, ItemProgress] => {
    const [ours, theirs] = [itemOf(own, id), itemOf(other, id)];
    const newer = theirs.at > ours.at ? theirs : ours;
    const note = joinNotes(ours.note, theirs.note);
    return [id, note === undefined ? newer : { ...newer, note }];
  });
  const isNewer = other.changed > own.changed;
  return {
    ...own,
    name: isNewer ? other.name : own.name,
    values: isNewer ? { ...own.values, ...other.values } : { ...other.values, ...own.values },
    items: Object.fromEntries(items),
    fresh: own.fresh.filter((id) => other.fresh.includes(id) || itemOf(other, id).state === 'open'),
    changed: isNewer ? other.changed : own.changed,
  };
}

/** What became of runs that were taken in. */
export interface Taken {
  readonly book: Book;
  readonly added: number;
  readonly merged: number;
  /** Runs for which there was no room. */
  readonly left: number;
}

/** Takes runs into a book and shows the last of them; one that is there already is merged. */
export function takeRuns(book: Book, runs: readonly Run[]): Taken {
  let taken: Taken = { book, added: 0, merged: 0, left: 0 };
  for (const run of runs) {
    const own = taken.book.runs.find(({ id }) => id === run.id);
    if (own) {
      const merged = showRun(replaceRun(taken.book, mergeRuns(own, run)), run.id);
      taken = { ...taken, book: merged, merged: taken.merged + 1 };
      continue;
    }
    const added = addRun(taken.book, run);
    const isAdded = added !== taken.book;
    taken = {
      ...taken,
      book: added,
      added: taken.added + Number(isAdded),
      left: taken.left + Number(!isAdded),
    };
  }
  return taken;
}
