import { addRun, replaceRun, showRun, type Book } from './progress-book.ts';
import { LIMITS, oneLine } from './progress-limits.ts';
import { readValues } from './progress-read.ts';
import type { Run, RunValues } from './progress.ts';

/** Characters of a query that are looked at. */
const LONGEST = 20_000;

/** What an address asks a run to be about: `?run=Release&branch=main&sha=4f2a…&domain=…`. */
export interface Prefill {
  /** Null if the address gives none. */
  readonly name: string | null;
  readonly values: RunValues;
}

/**
 * Reads what a link from a pull request says about the run. Values are text and nothing else: on one line, without what
 * cannot be seen, cut to their limits.
 * @param query what follows the `?`.
 * @returns null if it names none of the values.
 */
export function prefillOf(query: string): Prefill | null {
  const parameters = new URLSearchParams(query.slice(0, LONGEST));
  const name = oneLine(parameters.get('run') ?? '', LIMITS.name);
  const values = readValues(Object.fromEntries(parameters));
  if (name === '' && Object.keys(values).length === 0) return null;
  return { name: name === '' ? null : name, values };
}

/** The name of a run that has none: branch and commit, or what else there is. */
function nameFrom({ branch, sha, domain, service, repository }: RunValues): string | null {
  const commit = sha?.slice(0, 7);
  const name = branch !== undefined && commit !== undefined ? `${branch} ${commit}` : (commit ?? branch);
  return name ?? domain ?? service ?? repository ?? null;
}

/**
 * Opens the run that an address asks for: the one with this name and this commit goes on, with the values that the
 * address adds; otherwise another begins.
 * @param begin makes a run with a name (null: any) and values.
 */
export function openPrefilled(
  book: Book,
  prefill: Prefill,
  begin: (name: string | null, values: RunValues) => Run,
  now: string,
): { readonly book: Book; readonly isNew: boolean } {
  const name = prefill.name ?? nameFrom(prefill.values);
  const { sha } = prefill.values;
  const own = book.runs.find((run) => run.name === name && run.values.sha === sha);
  if (!own) {
    const added = addRun(book, begin(name, prefill.values));
    return { book: added, isNew: added !== book };
  }
  const values = { ...own.values, ...prefill.values };
  const isSame = JSON.stringify(values) === JSON.stringify(own.values);
  const changed = isSame ? book : replaceRun(book, { ...own, values, changed: now });
  return { book: showRun(changed, own.id), isNew: false };
}
