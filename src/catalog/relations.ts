import type { Rule } from '../lint/index.ts';

/** An entry and what points at it. Entries list nobody: relations are declared by rules alone and inverted here. */
export interface EntryRelations {
  readonly rules: readonly Rule[];
}

/** For every entry that a rule prevents, the rules in alphabetical order. */
export function relationsOf(rules: readonly Rule[]): ReadonlyMap<string, EntryRelations> {
  const byEntry = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const entry of rule.prevents) byEntry.set(entry, [...(byEntry.get(entry) ?? []), rule]);
  }
  return new Map([...byEntry].map(([entry, found]) => [entry, { rules: found }]));
}
