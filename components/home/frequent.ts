import { FREQUENCIES, PRIORITIES, SEVERITIES, type ErrorFacts } from '#src/catalog/schema.ts';

/** A catalogue entry as lists need it. */
export interface ListedError {
  /** The permanent id, equal in both languages. */
  readonly id: string;
  readonly title: string;
  readonly facts: ErrorFacts;
}

/**
 * Sorts entries by how likely a reader is to need them: priority, then frequency, then severity;
 * the id decides between equals, so that the order never depends on the file system.
 */
export function byUrgency(left: ListedError, right: ListedError): number {
  return (
    PRIORITIES.indexOf(left.facts.priority) - PRIORITIES.indexOf(right.facts.priority) ||
    FREQUENCIES.indexOf(left.facts.frequency) - FREQUENCIES.indexOf(right.facts.frequency) ||
    SEVERITIES.indexOf(left.facts.severity) - SEVERITIES.indexOf(right.facts.severity) ||
    left.id.localeCompare(right.id, 'en')
  );
}
