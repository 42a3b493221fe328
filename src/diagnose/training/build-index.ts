import { features } from '../features.ts';
import type { FinderIndex, Pattern } from '../index-file.ts';
import { train, type Example } from './logistic.ts';
import { numberAt } from '../number-at.ts';

/** A text to learn from. */
export interface TrainingText {
  readonly text: string;
  /** Null for a text that belongs to no entry. */
  readonly topic: string | null;
  /** Entries that would be useful answers as well. */
  readonly alternatives: readonly string[];
  readonly weight: number;
}

/** What the index is made of. */
export interface TrainingData {
  /** In the order in which the index numbers them. */
  readonly topics: readonly string[];
  readonly texts: readonly TrainingText[];
  readonly patterns: readonly { readonly text: string; readonly topic: string }[];
  /** By topic: the reports that were read, which say how likely it is when a text says little. */
  readonly reports: ReadonlyMap<string, number>;
}

/** The name of the class of texts that belong to no entry. */
export const UNRELATED = '';

const MIN_TEXTS = 2;
const ALTERNATIVE_SHARE = 0.3;
const EPOCHS = 12;
const RATE = 0.5;
const DECAY = 1e-4;
/** How strongly the number of reports counts, and for how many an entry without a figure stands. */
const REPORT_FACTOR = 0.8;
const DEFAULT_REPORTS = 5;
/** What the index may hold: it has to travel. */
const MOST_WEIGHTS = 40_000;
const STEPS = 31;

export interface IndexLimits {
  readonly mostWeights: number;
  readonly steps: number;
}

/** Learns the index from texts; the same texts in the same order give the same bytes. */
export function buildIndex(
  data: TrainingData,
  { mostWeights, steps }: IndexLimits = { mostWeights: MOST_WEIGHTS, steps: STEPS },
): FinderIndex {
  const topics = [...data.topics, UNRELATED];
  const numbers = new Map(topics.map((topic, index) => [topic, index]));
  const found = data.texts.map(({ text }) => features(text));
  const counts = countTexts(found);
  const names = [...counts]
    .filter(([, count]) => count >= MIN_TEXTS)
    .map(([name]) => name)
    .sort();
  const ids = new Map(names.map((name, index) => [name, index]));
  const examples = data.texts.map((text, index) => example(text, found[index] ?? new Set(), numbers, ids));
  const weights = train(examples, {
    classes: topics.length,
    featureCount: names.length,
    epochs: EPOCHS,
    rate: RATE,
    decay: DECAY,
  });
  const popularity = names.map((name) => counts.get(name) ?? 0);
  return {
    topics,
    patterns: data.patterns.flatMap(({ text, topic }): Pattern[] => {
      const number = numbers.get(topic);
      return number === undefined ? [] : [{ text, topic: number }];
    }),
    bias: topics.map((topic) =>
      topic === UNRELATED ? 0 : REPORT_FACTOR * Math.log(data.reports.get(topic) ?? DEFAULT_REPORTS),
    ),
    ...prune(names, popularity, weights, topics.length, mostWeights, steps),
  };
}

function countTexts(found: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of found) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function example(
  { topic, alternatives, weight }: TrainingText,
  found: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
): Example {
  const others = alternatives.flatMap((name) => numbers.get(name) ?? []);
  const shared = others.length > 0 ? ALTERNATIVE_SHARE : 0;
  const own = numbers.get(topic ?? UNRELATED);
  if (own === undefined) throw new Error(`There is no topic "${topic}".`);
  return {
    features: [...found].flatMap((name) => ids.get(name) ?? []),
    target: [[own, 1 - shared], ...others.map((number) => [number, shared / others.length] as const)],
    weight,
  };
}

type Weights = Pick<FinderIndex, 'vocabulary' | 'starts' | 'weightTopics' | 'weights' | 'step'>;

/** Keeps the weights that change most, those of frequent features first, and rounds them to few steps. */
function prune(
  names: readonly string[],
  popularity: readonly number[],
  weights: Float32Array,
  classes: number,
  mostWeights: number,
  steps: number,
): Weights {
  const importance = weights.map(
    (weight, at) => Math.abs(weight) * numberAt(popularity, Math.floor(at / classes)) ** 0.25,
  );
  const least = Float32Array.from(importance).sort().at(-mostWeights) ?? 0;
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / steps;
  const vocabulary = new Map<string, number>();
  const starts = [0];
  const weightTopics: number[] = [];
  const kept: number[] = [];
  for (const [feature, name] of names.entries()) {
    for (let topic = 0; topic < classes; topic += 1) {
      const at = feature * classes + topic;
      const rounded = Math.round(numberAt(weights, at) / step);
      if (rounded === 0 || numberAt(importance, at) < least) continue;
      weightTopics.push(topic);
      kept.push(rounded);
    }
    if (kept.length === starts.at(-1)) continue;
    vocabulary.set(name, vocabulary.size);
    starts.push(kept.length);
  }
  return {
    vocabulary,
    starts: Uint32Array.from(starts),
    weightTopics: Uint8Array.from(weightTopics),
    weights: Int8Array.from(kept),
    step,
  };
}
