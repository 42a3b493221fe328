import { isTouched, itemOf, type ItemProgress, type Run } from './progress.ts';
import { joinNotes } from './progress-merge.ts';

/** What stored progress needs to know about a list as it is now. */
export interface ListShape {
  readonly items: readonly { readonly id: string; readonly formerIds?: readonly string[] }[];
}

/**
 * Fits a stored run to the list as it is now: progress under a former id moves to the item that names it, items that the
 * run has not seen are marked as new, and what is no longer asked stays where it is.
 */
export function migrate(run: Run, shape: ListShape): Run {
  const ids = shape.items.map(({ id }) => id);
  const asked = new Set(ids);
  const items = new Map(Object.entries(run.items));
  const known = new Set(run.known);
  for (const { id, formerIds = [] } of shape.items) {
    for (const former of formerIds) {
      // An id that the list uses again belongs to the item that has it.
      if (asked.has(former)) continue;
      if (known.has(former)) known.add(id);
      const moved = items.get(former);
      if (!moved) continue;
      items.delete(former);
      items.set(id, joined(items.get(id), moved));
    }
  }
  const isOpen = (id: string): boolean => (items.get(id)?.state ?? 'open') === 'open';
  const added = ids.filter((id) => !known.has(id));
  const fresh = [...new Set([...run.fresh, ...added])].filter((id) => asked.has(id) && isOpen(id));
  return { ...run, items: Object.fromEntries(items), known: ids, fresh };
}

/** The newer state, and both notes. */
function joined(own: ItemProgress | undefined, moved: ItemProgress): ItemProgress {
  if (!own) return moved;
  const newer = own.at >= moved.at ? own : moved;
  const note = joinNotes(own.note, moved.note);
  return note === undefined ? newer : { ...newer, note };
}

/** What a run holds about items that the list no longer has. */
export function noLongerAsked(run: Run, shape: ListShape): readonly (readonly [string, ItemProgress])[] {
  const asked = new Set(shape.items.map(({ id }) => id));
  return Object.keys(run.items)
    .filter((id) => !asked.has(id))
    .map((id): readonly [string, ItemProgress] => [id, itemOf(run, id)])
    .filter(([, progress]) => isTouched(progress));
}
