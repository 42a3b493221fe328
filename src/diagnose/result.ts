/** Why a line speaks for an entry: a literal text of it, the form of the line, or its words. */
export type Why = 'pattern' | 'structure' | 'terms';

/** A line that speaks for an entry. */
export interface Evidence {
  /** In the text as it was given, from 1. */
  readonly line: number;
  /** Without colours, prefixes and time stamps. */
  readonly text: string;
  readonly why: Why;
}

/** An entry of the catalog that may explain the text. */
export interface Match {
  readonly entry: string;
  /** Every label that the entry answers. */
  readonly topics: readonly string[];
  /** From 0 to 1: how likely it is that the entry explains the text. */
  readonly score: number;
  /** The strongest line first. */
  readonly evidence: readonly Evidence[];
  /** The page of the entry: a path from the root of the documentation site. */
  readonly url: string;
}

/** One way to answer a question. */
export interface Answer {
  readonly text: string;
  readonly entry: string;
  readonly topics: readonly string[];
  /** The read-only command that tells, if one does. */
  readonly command?: string;
}

/** What to ask where a text fits several causes. */
export interface Question {
  /** The hub that it belongs to. */
  readonly hub: string;
  readonly text: string;
  /** At most four. */
  readonly answers: readonly Answer[];
}

/** What a text is about. */
export interface Diagnosis {
  readonly version: 1;
  /** At most ten, best first; none if the text is about nothing in the catalog. */
  readonly matches: readonly Match[];
  /** Null unless the text fits several causes. */
  readonly question: Question | null;
}
