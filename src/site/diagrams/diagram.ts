import type { Locale } from '../../i18n/locale.ts';

/** A text in every language of the site. */
export type Words = Readonly<Record<Locale, string>>;

/** What a box means; its words say the same, so that colour is never alone. */
export type Tone = 'plain' | 'accent' | 'ready' | 'risk' | 'fail';

/** One box: a name and, below it, a remark. */
export interface DiagramBox {
  readonly id: string;
  readonly name: Words;
  readonly note?: Words;
  readonly tone?: Tone;
}

/** Boxes side by side (at most three), and what happens on the way to them. */
export interface DiagramRow {
  /** Stands on the arrows that lead from the row above to this one. */
  readonly caption?: Words;
  readonly boxes: readonly DiagramBox[];
}

/**
 * An arrow between two boxes: of neighbouring rows, of neighbours in one row, or, along the right edge,
 * between rows that are further apart or back upwards.
 */
export interface DiagramArrow {
  readonly from: string;
  readonly to: string;
}

/** A picture of at most nine boxes, read from top to bottom. */
export interface Diagram {
  /** What the picture shows; its caption and its accessible name. */
  readonly title: Words;
  readonly rows: readonly DiagramRow[];
  readonly arrows: readonly DiagramArrow[];
  /** The same in sentences, in reading order, for those who do not see the picture. */
  readonly inWords: Readonly<Record<Locale, readonly string[]>>;
}

/** More boxes than this are a table. */
export const MOST_BOXES = 9;
