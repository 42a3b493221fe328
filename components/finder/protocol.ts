import type { Why } from '#src/diagnose/index.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** Where the finder takes its data from: addresses on this site. */
export interface FinderSource {
  readonly index: string;
  /** The titles of the entries in the language of the page. */
  readonly titles: string;
  /** What an incident report says about the entries. */
  readonly facts: string;
}

/** What is read: short texts as they are, long ones as bytes that change hands, files by reference. */
export type FinderInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'file'; readonly file: File };

/** What the page asks of the worker. A channel belongs to one field, whose last text the worker keeps. */
export type FinderRequest =
  | { readonly kind: 'prepare'; readonly source: FinderSource }
  | {
      readonly kind: 'find';
      readonly id: number;
      readonly channel: number;
      readonly input: FinderInput;
      readonly locale: Locale;
      readonly source: FinderSource;
    }
  | {
      readonly kind: 'incident';
      readonly id: number;
      readonly channel: number;
      readonly locale: Locale;
      readonly source: FinderSource;
      /** Of the site, so that the report can be read elsewhere. */
      readonly origin: string;
    };

/** A stretch of a line: code units, the end excluded. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A line that speaks for a cause, with the part of it that does. */
export interface QuotedLine {
  /** In the text as it was given, from 1. */
  readonly line: number;
  readonly text: string;
  readonly why: Why;
  readonly marks: readonly Mark[];
}

/** A cause, ready to be shown. */
export interface Cause {
  readonly entry: string;
  readonly title: string;
  readonly url: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly lines: readonly QuotedLine[];
}

/** Answers that one command tells apart; a null command means that looking is enough. */
export interface Way {
  readonly command: string | null;
  readonly answers: readonly { readonly text: string; readonly title: string; readonly url: string }[];
}

/** What a text is about. */
export interface Found {
  readonly causes: readonly Cause[];
  readonly question: { readonly text: string; readonly ways: readonly Way[] } | null;
  readonly bytes: number;
  readonly lineCount: number;
  /** The beginning of the text, as much as a field can show of a large one. */
  readonly excerpt: string;
  /** True if the text was too large to be read whole: then its end was read. */
  readonly isCut: boolean;
  /** False if the text holds something that does not belong in an address: a secret, an address, an e-mail. */
  readonly isShareable: boolean;
}

/** Why there is no answer. */
export type FinderProblem = 'not-text' | 'unreadable' | 'unavailable';

/** What the worker answers. */
export type FinderAnswer =
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | { readonly kind: 'incident'; readonly id: number; readonly markdown: string }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: FinderProblem };
