import { FREQUENCIES, PRIORITIES, SEVERITIES, type ErrorFacts } from '#src/catalog/schema.ts';

/** A catalogue entry as lists need it. */
export interface ListedError {
  /** The permanent id, equal in both languages. */
  readonly id: string;
  readonly title: string;
  readonly facts: ErrorFacts;
}

/** The share of threads on this cause among the results of a search in the tracker; 0 where none was made. */
function share({ found }: ErrorFacts['evidence']): number {
  const [on = 0, read = 1] = (found ?? '0/1').split('/').map(Number);
  return on / read;
}

/**
 * Sorts entries by how likely a reader is to need them: priority, then frequency, then how many of the threads read were
 * about it, then severity; the id decides between equals, so that the order never depends on the file system.
 */
export function byUrgency(left: ListedError, right: ListedError): number {
  return (
    PRIORITIES.indexOf(left.facts.priority) - PRIORITIES.indexOf(right.facts.priority) ||
    FREQUENCIES.indexOf(left.facts.frequency) - FREQUENCIES.indexOf(right.facts.frequency) ||
    share(right.facts.evidence) - share(left.facts.evidence) ||
    SEVERITIES.indexOf(left.facts.severity) - SEVERITIES.indexOf(right.facts.severity) ||
    left.id.localeCompare(right.id, 'en')
  );
}
