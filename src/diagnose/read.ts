import type { FinderIndex } from './index-file.ts';
import { patternHits } from './patterns.ts';
import { evidenceFor, lookUp, type KnownFeatures } from './rank.ts';
import { reduce, type ReadLine, type Salience } from './reduce.ts';
import { signsOf, type Sign } from './structure.ts';

/** A line with what the index makes of it. */
export interface WeighedLine extends ReadLine, KnownFeatures {
  /** How much it speaks for each topic. */
  readonly scores: Float64Array;
  /** Topics of which it holds a literal text, with the length of the text. */
  readonly hits: ReadonlyMap<number, number>;
  readonly signs: readonly Sign[];
  /** How much it tells about any fault. */
  readonly worth: number;
}

/** A text, read. */
export interface Reading {
  /** The lines that count, in the order of the text. */
  readonly lines: readonly WeighedLine[];
  /** False for a phrase or a message of a few lines, which are read as one. */
  readonly isLog: boolean;
}

/** More lines than this are a log, of which only the telling lines count. */
const MOST_LINES_OF_PROSE = 4;
const TELLING_LINES = 10;
/** A line that tells less than this share of the best one only dilutes. */
const LEAST_SHARE_OF_BEST = 0.4;

/** Reads a text for the diagnosis. */
export function readText(text: string, index: FinderIndex, salience: Salience): Reading {
  const lines = reduce(text, salience);
  const isLog = lines.reduce((sum, { repeats }) => sum + repeats, 0) > MOST_LINES_OF_PROSE;
  const weighed = lines.map((line) => weigh(line, index, isLog));
  if (!isLog) return { lines: weighed, isLog };
  const best = weighed.reduce((most, { worth }) => Math.max(most, worth), 0);
  const telling = weighed
    .filter(({ worth }) => worth > 0 && worth >= best * LEAST_SHARE_OF_BEST)
    .sort((a, b) => b.worth - a.worth || a.line - b.line)
    .slice(0, TELLING_LINES)
    .sort((a, b) => a.line - b.line);
  return { lines: telling, isLog };
}

const LEVEL_FACTOR = { error: 1.3, warning: 1.1, other: 0.6 } as const;

function weigh(line: ReadLine, index: FinderIndex, isLog: boolean): WeighedLine {
  const signs = signsOf(line, isLog);
  const found = lookUp([line.text, ...signs.map(({ says }) => says)].join(' \n '), index);
  const scores = evidenceFor(found.known, index);
  const hits = patternHits(line.text, index);
  const unrelated = scores.at(-1) ?? 0;
  const strongest = scores.reduce(
    (most, score, topic) => (topic < scores.length - 1 ? Math.max(most, score) : most),
    0,
  );
  const worth =
    (Math.max(0, strongest - Math.max(0, unrelated)) + (hits.size > 0 ? 2 : 0)) * LEVEL_FACTOR[line.level];
  return { ...line, ...found, scores, hits, signs, worth };
}
