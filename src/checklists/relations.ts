import type { Checklist, ChecklistItem } from './checklist.ts';
import { checklists } from './index.ts';

/** An item, and the list that it belongs to. */
export interface ListedItem {
  readonly list: Checklist;
  readonly item: ChecklistItem;
}

/** Every item of every list, in the order in which a team meets them. */
export function allItems(): readonly ListedItem[] {
  return Object.values(checklists).flatMap((list) =>
    list.sections.flatMap(({ items }) => items.map((item) => ({ list, item }))),
  );
}

/** The items that prevent an entry of the catalogue: items name entries, and the entry lists nobody. */
export function itemsPreventing(entry: string): readonly ListedItem[] {
  return allItems().filter(({ item }) => item.prevents.includes(entry));
}
