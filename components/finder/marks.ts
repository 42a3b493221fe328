import type { FinderIndex } from '#src/diagnose/index.ts';
import { lookUp } from '#src/diagnose/rank.ts';
import type { Mark } from './protocol.ts';

/** Words that stand together are looked at together: an index knows pairs and phrases. */
const LONGEST_WINDOW = 3;
/** A word that tells less than this share of the most telling one is not marked. */
const LEAST_SHARE = 0.4;
const MOST_MARKS = 6;
/** Marked words with no more than this between them are one mark. */
const WIDEST_GAP = 2;

const WORD = /[\p{L}\p{N}_]+/gu;

interface Word extends Mark {
  /** The features that the index knows of the stretches that begin with this word, one word long and longer. */
  readonly windows: readonly (readonly number[])[];
}

/** A line, read once, whose telling parts can be asked for each entry. */
export interface MarkedLine {
  marksFor(entry: string): Mark[];
}

/** Prepares a line: the marks of an entry are its literal texts, or else the words that speak for it most. */
export function markable(line: string, index: FinderIndex): MarkedLine {
  let words: readonly Word[] | null = null;
  return {
    marksFor: (entry) => {
      const topic = index.topics.indexOf(entry);
      const literal = literalMarks(line, topic, index);
      if (literal.length > 0) return literal;
      words ??= wordsOf(line, index);
      return tellingWords(line, words, topic, index);
    },
  };
}

/** A line as literal texts are compared, with the place of each of its characters in the line. */
function folded(line: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const own = /\s/.test(line[at] ?? '')
      ? text.endsWith(' ') || text === ''
        ? ''
        : ' '
      : (line[at] ?? '')
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toLowerCase();
    text += own;
    for (let unit = 0; unit < own.length; unit += 1) places.push(at);
  }
  return { text, places };
}

/** Every literal text of the entry that the line holds; of those that overlap, the longest. */
function literalMarks(line: string, topic: number, index: FinderIndex): Mark[] {
  const { text, places } = folded(line);
  const own = index.patterns
    .filter((pattern) => pattern.topic === topic)
    .sort((a, b) => b.text.length - a.text.length);
  const found: Mark[] = [];
  for (const pattern of own) {
    const at = text.indexOf(pattern.text);
    if (at === -1) continue;
    const start = places[at] ?? 0;
    const end = (places[at + pattern.text.length - 1] ?? 0) + 1;
    if (found.every((mark) => end <= mark.start || start >= mark.end)) found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start).slice(0, MOST_MARKS);
}

function wordsOf(line: string, index: FinderIndex): Word[] {
  const spans = [...line.matchAll(WORD)].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
  }));
  return spans.map((span, at) => {
    const windows: number[][] = [];
    for (let length = 1; length <= LONGEST_WINDOW; length += 1) {
      const last = spans[at + length - 1];
      if (last === undefined) break;
      windows.push([...lookUp(line.slice(span.start, last.end), index).known]);
    }
    return { ...span, windows };
  });
}

/** What a longer stretch tells beyond its parts is shared among its words. */
function tellingWords(line: string, words: readonly Word[], topic: number, index: FinderIndex): Mark[] {
  const worth = new Float64Array(words.length);
  const seen = new Set<number>();
  for (let length = 1; length <= LONGEST_WINDOW; length += 1) {
    const found = new Set<number>();
    for (const [at, { windows }] of words.entries()) {
      for (const feature of windows[length - 1] ?? []) {
        if (length > 1 && seen.has(feature)) continue;
        found.add(feature);
        const own = weightOf(feature, topic, index) / length;
        for (let word = at; word < at + length; word += 1) worth[word] = (worth[word] ?? 0) + own;
      }
    }
    for (const feature of found) seen.add(feature);
  }
  const most = worth.reduce((best, own) => Math.max(best, own), 0);
  if (most <= 0) return [];
  const chosen = words
    .map((word, at) => ({ word, worth: worth[at] ?? 0 }))
    .filter(({ worth: own }) => own >= most * LEAST_SHARE);
  return joined(
    line,
    chosen.map(({ word: { start, end } }) => ({ start, end })),
  ).slice(0, MOST_MARKS);
}

function weightOf(feature: number, topic: number, index: FinderIndex): number {
  const end = index.starts[feature + 1] ?? 0;
  for (let at = index.starts[feature] ?? 0; at < end; at += 1) {
    if (index.weightTopics[at] === topic) return index.weights[at] ?? 0;
  }
  return 0;
}

function joined(line: string, marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const before = found.at(-1);
    const isNear = before !== undefined && mark.start - before.end <= WIDEST_GAP;
    if (isNear && !/[\p{L}\p{N}]/u.test(line.slice(before.end, mark.start))) {
      found[found.length - 1] = { start: before.start, end: mark.end };
    } else found.push(mark);
  }
  return found;
}
