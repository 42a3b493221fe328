import { features } from './features.ts';
import type { FinderIndex } from './index-file.ts';
import { numberAt } from './number-at.ts';

/** The features of a text that the index knows. */
export interface KnownFeatures {
  readonly known: readonly number[];
  /** How many words and concepts it has, and how many of them the index knows. */
  readonly words: number;
  readonly knownWords: number;
  /** True if it speaks of deploying at all. */
  readonly isOnTopic: boolean;
}

/** What no text about something else speaks of. */
const ON_TOPIC = [
  'coolify', 'docker', 'traefik', 'dockerfile', 'compos', 'kubernet', 'ghcr', 'buildkit',
  '@container', '@deploy', '@redeploy', '@compose', '@proxy', '@healthcheck', '@badgateway', '@timeout504', '@noserver',
  '@magicvariable', '@letsencrypt', '@webhook', '@dockerfile', '@volume', '@connectionrefused', '@namenotfound',
]; // prettier-ignore

/** Looks the features of a text up. */
export function lookUp(text: string, index: FinderIndex): KnownFeatures {
  const found = features(text);
  const known: number[] = [];
  let words = 0;
  let knownWords = 0;
  for (const name of found) {
    const feature = index.vocabulary.get(name);
    if (feature !== undefined) known.push(feature);
    if (name.includes(' ')) continue;
    words += 1;
    if (feature !== undefined) knownWords += 1;
  }
  return { known, words, knownWords, isOnTopic: ON_TOPIC.some((name) => found.has(name)) };
}

/** What one feature of a text with so many counts: a long text says no more than a short one. */
export function valueOf(featureCount: number): number {
  return 1 / Math.sqrt(Math.max(4, featureCount));
}

/** How much features speak for each topic, without what the topics start with. */
export function evidenceFor(known: readonly number[], index: FinderIndex): Float64Array {
  const scores = new Float64Array(index.topics.length);
  const value = valueOf(known.length) * index.step;
  for (const feature of known) {
    const end = numberAt(index.starts, feature + 1);
    for (let at = numberAt(index.starts, feature); at < end; at += 1) {
      const topic = numberAt(index.weightTopics, at);
      scores[topic] = numberAt(scores, topic) + numberAt(index.weights, at) * value;
    }
  }
  return scores;
}

/** Turns evidence into shares that add up to 1. */
export function shares(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
