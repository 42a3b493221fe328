import type { Locale } from '../../i18n/locale.ts';

/** A sentence in every language; text between backticks is code. */
export type Words = Readonly<Record<Locale, string>>;

/** One way to answer a step: it leads to another step, to an entry of the catalog, or to a last advice. */
export interface TriageAnswer {
  readonly text: Words;
  readonly to: { readonly step: string } | { readonly entry: string } | { readonly advice: Words };
}

/** One question of the walk from what is seen to its cause. */
export interface TriageStep {
  /** Part of the address; permanent. */
  readonly id: string;
  readonly question: Words;
  /** A command that only reads and tells the answers apart; placeholders in capitals. */
  readonly command?: string;
  /** What to look at in its output, or where to look without a terminal. */
  readonly hint?: Words;
  readonly answers: readonly TriageAnswer[];
}

/** Shorthand for tables: an answer that leads to a step. */
export function toStep(en: string, es: string, step: string): TriageAnswer {
  return { text: { en, es }, to: { step } };
}

/** Shorthand for tables: an answer that leads to an entry. */
export function toEntry(en: string, es: string, entry: string): TriageAnswer {
  return { text: { en, es }, to: { entry } };
}
