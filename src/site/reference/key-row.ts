import type { Locale } from '#src/i18n/locale.ts';

/** What becomes of a key. The model of Coolify confirms it with the sample of the row (tests/content/reference.test.ts). */
export type Effect = 'rewritten' | 'added' | 'removed' | 'kept';

/** A key of a compose file and what Coolify does with it. */
export interface KeyRow {
  readonly key: string;
  readonly effect: Effect;
  /** For a key of a service, the body of a service; for a key at the top level, a whole file. */
  readonly sample: string;
  /** Text with `code` in backticks. */
  readonly text: Readonly<Record<Locale, string>>;
  readonly facts: readonly string[];
}
