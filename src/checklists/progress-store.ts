import type { ListId } from './checklist.ts';
import type { Book } from './progress-book.ts';
import { LIMITS } from './progress-limits.ts';
import { migrate, type ListShape } from './progress-migrate.ts';
import { isPlain, isRunId, readRun } from './progress-read.ts';
import type { Run } from './progress.ts';

/** What is needed of `localStorage`; where the browser blocks it, its very name throws. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The key of a run: `checklist/pre-push/v1/<run id>`. The same in both languages. */
export function runKey(list: ListId, run: string): string {
  return `${indexKey(list)}/${run}`;
}

/** The key of what holds the order of the runs and the one that is shown. */
export function indexKey(list: ListId): string {
  return `checklist/${list}/v1`;
}

/**
 * The stored runs of a list, fitted to the list as it is now. A run is found by its key, so that a damaged index loses
 * nothing but the order.
 * @returns null if there are none or nothing can be read.
 */
export function loadBook(store: () => Store, list: ListId, shape: ListShape, now: string): Book | null {
  try {
    const from = store();
    const index = parse(from.getItem(indexKey(list)));
    const order: readonly unknown[] = isPlain(index) && Array.isArray(index['order']) ? index['order'] : [];
    const place = (run: Run): number => (order.includes(run.id) ? order.indexOf(run.id) : order.length);
    const runs = storedIds(from, list)
      .map((id) => readRun(parse(from.getItem(runKey(list, id))), now))
      .filter((run) => run !== null)
      .map((run) => migrate(run, shape))
      .sort((a, b) => place(a) - place(b) || (a.created < b.created ? -1 : 1));
    const [first] = runs;
    if (!first) return null;
    const active = isPlain(index) ? index['active'] : null;
    return { runs, active: runs.find(({ id }) => id === active)?.id ?? first.id };
  } catch {
    return null;
  }
}

/**
 * Stores what changed from one book to the next. The runs go before the index, which can be done without.
 * @param before null if nothing is known to be stored.
 * @returns false if the browser refuses.
 */
export function saveBook(store: () => Store, list: ListId, before: Book | null, book: Book): boolean {
  try {
    const to = store();
    for (const run of book.runs) {
      if (before?.runs.includes(run) !== true) to.setItem(runKey(list, run.id), JSON.stringify(run));
    }
    const kept = new Set(book.runs.map(({ id }) => id));
    for (const { id } of before?.runs ?? []) if (!kept.has(id)) to.removeItem(runKey(list, id));
    to.setItem(indexKey(list), JSON.stringify({ version: 1, active: book.active, order: [...kept] }));
    return true;
  } catch {
    return false;
  }
}

function storedIds(store: Store, list: ListId): readonly string[] {
  const prefix = runKey(list, '');
  const ids: string[] = [];
  for (let at = 0; at < store.length && ids.length < LIMITS.runs; at += 1) {
    const key = store.key(at);
    const id = key?.startsWith(prefix) === true ? key.slice(prefix.length) : '';
    if (isRunId(id)) ids.push(id);
  }
  return ids;
}

/** A damaged entry is no reason to lose the others. */
function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}
