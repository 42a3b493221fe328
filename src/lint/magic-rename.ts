import { references, type ComposeFile, type Range } from '../compose/index.ts';
import type { Edit } from './edit.ts';
import { interpolatedValues } from './interpolated-values.ts';
import { magicMentions } from './magic-mentions.ts';
import { placeIn } from './place.ts';

/**
 * Renames variables in every key and reference of the file. Empty where one of them cannot be found exactly as it is
 * written, or where a new name is in use already: a half-done renaming would break what works.
 */
export function renameEverywhere(file: ComposeFile, newNames: ReadonlyMap<string, string>): readonly Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<number>();
  const taken = new Set(newNames.values());
  for (const { name, range } of everyMention(file)) {
    if (taken.has(name)) return [];
    const newName = newNames.get(name);
    if (newName === undefined || seen.has(range.start)) continue;
    if (file.text.slice(range.start, range.end) !== name) return [];
    seen.add(range.start);
    edits.push({ start: range.start, end: range.end, insert: newName });
  }
  return edits;
}

function* everyMention(file: ComposeFile): Generator<{ name: string; range: Range }> {
  yield* magicMentions(file);
  for (const { scalar } of interpolatedValues(file)) {
    for (const { name, start, isBraced } of references(scalar.text)) {
      const from = start + (isBraced ? 2 : 1);
      yield { name, range: placeIn(file, scalar, from, from + name.length) };
    }
  }
}
