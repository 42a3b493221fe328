import type { CheckId, Status } from './check-ids.ts';
import type { Code, Details, SkipCode } from './details.ts';
import { OUTCOMES } from './outcomes.ts';

/** What a check has found, as data: a language makes a sentence of it at the edge. */
export type Outcome = {
  [Name in Code]: {
    readonly check: CheckId;
    readonly status: Status;
    readonly code: Name;
    readonly data: Details[Name];
    /** The entry of the catalog that explains it, or null. */
    readonly entry: string | null;
  };
}[Code];

/**
 * An outcome of the table; check, status and entry come from there.
 * @param entry the entry that explains it, where that depends on what was seen.
 */
export function outcome<Name extends Exclude<Code, SkipCode>>(
  code: Name,
  data: Details[Name],
  entry?: string | null,
): Outcome {
  const row: { check: CheckId; status: Status; entry: string | null } = OUTCOMES[code];
  return {
    check: row.check,
    status: row.status,
    code,
    data,
    entry: entry === undefined ? row.entry : entry,
  } as Outcome;
}

/** A check that was not measured, and why. */
export function skipped<Name extends SkipCode>(check: CheckId, code: Name, data: Details[Name]): Outcome {
  return { check, status: 'skip', code, data, entry: null } as Outcome;
}
