import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The ids of the catalog's entries, in alphabetical order. */
export function entryIds(): string[] {
  return globSync('content/docs/errors/*.mdx')
    .map((file) => basename(file, '.mdx'))
    .filter((id) => id !== 'index')
    .sort();
}

/** The ids of the rules that check files, in alphabetical order. */
export function ruleIds(): string[] {
  return globSync('src/lint/rules/*/rule.ts')
    .map((file) => file.split('/').at(-2) ?? '')
    .sort();
}

/** The areas of the ledger of facts: its files without `ledger.json`, which says what it was read in. */
export function factAreas(): string[] {
  return globSync('content/facts/*.json')
    .map((file) => basename(file, '.json'))
    .filter((area) => area !== 'ledger')
    .sort();
}

/** A fact as far as its place in the ledger goes. */
export interface StoredFact {
  readonly id: string;
}

/** The facts of an area, as they stand in its file. */
export function readFacts(area: string): StoredFact[] {
  return JSON.parse(readFileSync(`content/facts/${area}.json`, 'utf8')) as StoredFact[];
}
