import { repositoryPlace, type Fact } from './ledger.ts';

/** A place that is no longer as the ledger says. */
export interface Difference {
  readonly fact: string;
  /** As the ledger writes it: `app/Jobs/A.php:12-14`. */
  readonly source: string;
  readonly kind: 'file-gone' | 'lines-gone' | 'text-gone' | 'text-moved' | 'no-anchor';
  /** The lines at which the anchor stands now, from 1; empty unless it moved. */
  readonly lines: readonly number[];
}

/** Gives the text of a file of the repository; null when there is no such file. */
export type ReadFile = (path: string) => string | null;

/**
 * Compares the ledger with a state of the repository that it was read in: every cited file and line must exist, and the
 * anchor of a fact must stand within the lines of its first source in the repository.
 * @returns the differences in the order of the facts; empty when everything is where the ledger says.
 */
export function verifyFacts(facts: readonly Fact[], readFile: ReadFile): Difference[] {
  return facts.flatMap((fact) => [...sourcesOf(fact, readFile), ...anchorOf(fact, readFile)]);
}

function sourcesOf({ id, source: sources }: Fact, readFile: ReadFile): Difference[] {
  return sources.flatMap((source): Difference[] => {
    const place = repositoryPlace(source);
    if (place === null) return [];
    const text = readFile(place.path);
    if (text === null) return [{ fact: id, source, kind: 'file-gone', lines: [] }];
    const last = place.lines?.last ?? 0;
    return last > linesOf(text).length ? [{ fact: id, source, kind: 'lines-gone', lines: [] }] : [];
  });
}

function anchorOf({ id, source: sources, anchor }: Fact, readFile: ReadFile): Difference[] {
  const source = sources.find((candidate) => repositoryPlace(candidate) !== null);
  const place = source === undefined ? null : repositoryPlace(source);
  if (source === undefined || place === null) return [];
  if (anchor === undefined) return [{ fact: id, source, kind: 'no-anchor', lines: [] }];
  const text = readFile(place.path);
  if (text === null) return [];
  const found = linesOf(text).flatMap((line, index) => (line.includes(anchor) ? [index + 1] : []));
  if (found.length === 0) return [{ fact: id, source, kind: 'text-gone', lines: [] }];
  const { first, last } = place.lines ?? { first: 1, last: Infinity };
  if (found.some((line) => line >= first && line <= last)) return [];
  return [{ fact: id, source, kind: 'text-moved', lines: found }];
}

function linesOf(text: string): string[] {
  return text.split('\n');
}
