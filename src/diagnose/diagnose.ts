import type { Locale } from '../i18n/locale.ts';
import { entryUrl } from '../site/links.ts';
import type { FinderIndex } from './index-file.ts';
import { bareHub, questionFor } from './question.ts';
import { evidenceFor, shares } from './rank.ts';
import { readText, type Reading, type WeighedLine } from './read.ts';
import { prefixHash, type Salience } from './reduce.ts';
import type { Diagnosis, Evidence, Match } from './result.ts';
import { numberAt } from './number-at.ts';

/** An index, ready to be asked. */
export interface Finder {
  /** What a text is about. Throws on no text; the time is linear in its length. */
  diagnose(text: string, locale: Locale): Diagnosis;
  /** The lines of a text that count, cleaned, in the order of the text. */
  tellingLines(text: string): readonly Pick<WeighedLine, 'line' | 'text' | 'level'>[];
}

const MOST_MATCHES = 10;
/** An entry that is less likely than this is no help, unless the list would be too short to choose from. */
const LEAST_SCORE = 0.02;
const LEAST_SCORE_OF_FIRST = 0.002;
const SHORT_LIST = 3;
/** What a literal text of an entry adds; a long one cannot be chance. */
const PATTERN_BONUS = 1.5;
const LONG_PATTERN = 24;
/** What the name of a hub adds to its first answer; the following ones get less. */
const HUB_BONUS = 5;
const HUB_STEP = 0.25;
/** The name of a hub alone says that it is one of its causes, and hardly which. */
const SHARPNESS_OF_NAME = 0.4;
/** Sharpens the shares to what they turn out to be worth; from cross-validation. */
const SHARPNESS = 1.1;

/** Prepares an index: a finder is made once and asked often. */
export function createFinder(index: FinderIndex): Finder {
  const salience = salienceOf(index);
  const read = (text: string): Reading => readText(text, index, salience);
  return {
    diagnose: (text, locale) => diagnosisOf(text, read(text), index, locale),
    tellingLines: (text) => read(text).lines,
  };
}

function diagnosisOf(text: string, reading: Reading, index: FinderIndex, locale: Locale): Diagnosis {
  const { lines } = reading;
  const hub = bareHub(text);
  const scores = scoresOf(reading, index);
  for (const [order, { entry }] of (hub?.answers ?? []).entries()) {
    const topic = index.topics.indexOf(entry);
    if (topic >= 0) scores[topic] = numberAt(scores, topic) + HUB_BONUS - HUB_STEP * order;
  }
  const sharpness = hub === null ? SHARPNESS : SHARPNESS_OF_NAME;
  const likely = shares(scores.map((score) => score * sharpness));
  if (hub === null && !isAboutFaults(lines, likely)) return { version: 1, matches: [], question: null };
  const ranked = index.topics
    .map((entry, topic) => ({ entry, topic, score: numberAt(likely, topic) }))
    .slice(0, -1)
    .sort((a, b) => b.score - a.score);
  const matches = ranked
    .filter(({ score }, order) => score >= (order < SHORT_LIST ? LEAST_SCORE_OF_FIRST : LEAST_SCORE))
    .slice(0, MOST_MATCHES)
    .map(({ entry, topic, score }): Match => ({
      entry,
      topics: [entry],
      score: Math.round(score * 1000) / 1000,
      evidence: evidenceOf(lines, topic),
      url: entryUrl(entry, locale),
    }));
  const shareOf = new Map(ranked.map(({ entry, score }) => [entry, score]));
  return { version: 1, matches, question: questionFor(shareOf, hub, locale) };
}

/** Few lines are read as one text; of a log, each line counts half as much as the one that tells more. */
const NEXT_LINE_FACTOR = 0.5;

function scoresOfWhole(lines: readonly WeighedLine[], index: FinderIndex): Float64Array {
  const known = new Set(lines.flatMap((line) => line.known));
  return evidenceFor(
    [...known].sort((a, b) => a - b),
    index,
  );
}

function sumOfLines(lines: readonly WeighedLine[], index: FinderIndex): Float64Array {
  const scores = new Float64Array(index.topics.length);
  let factor = 1;
  for (const line of lines.toSorted((a, b) => b.worth - a.worth || a.line - b.line)) {
    for (const [topic, score] of line.scores.entries())
      scores[topic] = numberAt(scores, topic) + score * factor;
    factor *= NEXT_LINE_FACTOR;
  }
  return scores;
}

function scoresOf({ lines, isLog }: Reading, index: FinderIndex): Float64Array {
  const scores = isLog ? sumOfLines(lines, index) : scoresOfWhole(lines, index);
  for (const [topic, bias] of index.bias.entries()) scores[topic] = numberAt(scores, topic) + bias;
  const lengths = new Map<number, number>();
  for (const { hits } of lines) {
    for (const [topic, length] of hits) lengths.set(topic, Math.max(lengths.get(topic) ?? 0, length));
  }
  for (const [topic, length] of lengths) {
    scores[topic] = numberAt(scores, topic) + PATTERN_BONUS * Math.min(1.5, length / LONG_PATTERN);
  }
  return scores;
}

/** Below this share of known words, a text that does not speak of deploying is about something else. */
const LEAST_KNOWN = 0.6;
const LEAST_LIKELY = 0.2;
const LEAST_WORTH = 0.5;
/** What holds for a text that speaks of deploying. */
const LEAST_WORTH_ON_TOPIC = 0.2;
const SURELY_UNRELATED = 0.95;

function isAboutFaults(lines: readonly WeighedLine[], likely: Float64Array): boolean {
  if (lines.some(({ hits }) => hits.size > 0)) return true;
  const unrelated = likely.at(-1) ?? 0;
  const best = likely.slice(0, -1).reduce((most, share) => Math.max(most, share), 0);
  const worth = lines.reduce((most, line) => Math.max(most, line.worth), 0);
  if (lines.some(({ isOnTopic }) => isOnTopic)) {
    return unrelated < SURELY_UNRELATED && worth >= LEAST_WORTH_ON_TOPIC;
  }
  if (worth < LEAST_WORTH || unrelated > best || best < LEAST_LIKELY) return false;
  return lines.some(({ knownWords, words }) => knownWords >= words * LEAST_KNOWN);
}

const MOST_EVIDENCE = 3;
const MOST_CHARACTERS = 300;
const LEAST_LINE_SCORE = 0.25;

/** The lines that speak for a topic, the strongest first. */
function evidenceOf(lines: readonly WeighedLine[], topic: number): Evidence[] {
  return lines
    .map((line) => ({ line, strength: numberAt(line.scores, topic) + (line.hits.has(topic) ? 10 : 0) }))
    .filter(({ strength }) => strength >= LEAST_LINE_SCORE)
    .sort((a, b) => b.strength - a.strength || a.line.line - b.line.line)
    .slice(0, MOST_EVIDENCE)
    .map(({ line }) => ({
      line: line.line,
      text: line.text.slice(0, MOST_CHARACTERS),
      why: line.hits.has(topic) ? 'pattern' : line.signs.length > 0 ? 'structure' : 'terms',
    }));
}

const SALIENCE_SIZE = 1 << 15;
/** Words that say that something went wrong, whatever it is. */
const ALARMS =
  'error fatal panic failed denied refused unable cannot killed exception critical unhealthy timeout'.split(
    ' ',
  );

/** What the first letters of each word that the index knows are worth at most: for an entry, and not for none. */
function salienceOf(index: FinderIndex): Salience {
  const table = new Uint8Array(SALIENCE_SIZE);
  const unrelated = index.topics.length - 1;
  for (const [name, feature] of index.vocabulary) {
    if (!/^[a-z]{3,}$/.test(name)) continue;
    let worth = 0;
    for (let at = numberAt(index.starts, feature); at < numberAt(index.starts, feature + 1); at += 1) {
      const weight = numberAt(index.weights, at);
      worth = index.weightTopics[at] === unrelated ? worth - Math.max(0, weight) : Math.max(worth, weight);
    }
    const place = prefixHash(name) & (SALIENCE_SIZE - 1);
    table[place] = Math.max(numberAt(table, place), worth);
  }
  for (const word of ALARMS) {
    const place = prefixHash(word) & (SALIENCE_SIZE - 1);
    table[place] = numberAt(table, place) + STRONGEST_ALARM;
  }
  return { table };
}

const STRONGEST_ALARM = 30;
