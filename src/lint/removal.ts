import type { ComposeFile, MapNode } from '../compose/index.ts';
import { removeEntry } from './change.ts';
import type { Edit } from './edit.ts';

/** A key of a mapping. */
export interface Place {
  readonly map: MapNode | null;
  readonly key: string;
}

/**
 * Removes the innermost of the places, or the one around it where nothing else stands beside it. What defines an
 * anchor stays, because an alias elsewhere may need it; so does what came through an alias or a merge key.
 */
export function removeInnermost(file: ComposeFile, ...places: readonly Place[]): readonly Edit[] {
  for (const { map, key } of places) {
    const entry = map?.get(key);
    if (!map || !entry || entry.isMerged) return [];
    const written = file.text.slice(entry.range.start, entry.range.end);
    if (/(?:^|[\s:,[{-])&\S/.test(written) || /:\s*\*\S+$/.test(written)) return [];
    if (map.entries.length > 1) return removeEntry(file, map, key);
  }
  return [];
}
