import { numberAt } from '../number-at.ts';
import { valueOf } from '../rank.ts';

/** A text to learn from, as the numbers of its features, with the share of each class that it stands for. */
export interface Example {
  readonly features: readonly number[];
  /** Class numbers with their shares, which add up to 1. */
  readonly target: readonly (readonly [number, number])[];
  /** How much it counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly classes: number;
  readonly featureCount: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards zero at each step on its feature, as a share of the rate. */
  readonly decay: number;
}

/** A generator of pseudo-random numbers from 0 to 1 (Mulberry32): the same seed gives the same index everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad steps. Deterministic.
 * @returns weights, feature by feature: `weights[feature * classes + class]`.
 */
export function train(examples: readonly Example[], options: TrainingOptions): Float32Array {
  const { classes, featureCount, epochs, rate, decay } = options;
  const weights = new Float32Array(featureCount * classes);
  const squares = new Float32Array(featureCount * classes).fill(1e-2);
  const scores = new Float64Array(classes);
  const order = Uint32Array.from(examples.keys());
  const next = random(20_261_123);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined || example.features.length === 0) continue;
      const value = valueOf(example.features.length);
      softmax(weights, example.features, value, scores);
      for (const [label, share] of example.target) scores[label] = numberAt(scores, label) - share;
      for (const feature of example.features) {
        const at = feature * classes;
        for (let label = 0; label < classes; label += 1) {
          const place = at + label;
          const old = numberAt(weights, place);
          const gradient = example.weight * numberAt(scores, label) * value + decay * old;
          const square = numberAt(squares, place) + gradient * gradient;
          squares[place] = square;
          weights[place] = old - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

function softmax(
  weights: Float32Array,
  features: readonly number[],
  value: number,
  scores: Float64Array,
): void {
  const classes = scores.length;
  scores.fill(0);
  for (const feature of features) {
    const at = feature * classes;
    for (let label = 0; label < classes; label += 1)
      scores[label] = numberAt(scores, label) + numberAt(weights, at + label);
  }
  let highest = -Infinity;
  for (let label = 0; label < classes; label += 1) {
    const score = numberAt(scores, label) * value;
    scores[label] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let label = 0; label < classes; label += 1) {
    const power = Math.exp(numberAt(scores, label) - highest);
    scores[label] = power;
    sum += power;
  }
  for (let label = 0; label < classes; label += 1) scores[label] = numberAt(scores, label) / sum;
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const kept = numberAt(order, at);
    order[at] = numberAt(order, other);
    order[other] = kept;
  }
}
