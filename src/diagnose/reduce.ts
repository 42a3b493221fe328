import { cleanLine, type Level } from './clean-line.ts';
import { numberAt } from './number-at.ts';

/** A line that may tell the cause. */
export interface ReadLine {
  /** Its number in the text as it was given, from 1. */
  readonly line: number;
  /** Without colours, prefixes and time stamps. */
  readonly text: string;
  readonly level: Level;
  /** How many lines of the text differ from it in numbers alone, itself included. */
  readonly repeats: number;
}

/** Says how much a word of a line is worth, from the first letters of the word. */
export interface Salience {
  readonly table: Uint8Array;
}

/** Code units; a longer line is read in pieces, and of a very long one only the beginning and the end. */
const PIECE = 600;
const MOST_PIECES = 8;
/** In a text of this many code units, lines of fewer than these tell nothing. */
const LARGE = 100_000;
const SHORTEST_OF_LARGE = 4;
/** The lines that are read closely. */
const MOST_LINES = 240;

interface Candidate {
  readonly line: number;
  readonly raw: string;
  readonly worth: number;
  repeats: number;
}

/**
 * The lines of a text that are worth reading: each kind once, those that know the words of faults first, then in the
 * order of the text. Time is linear in the length of the text.
 */
export function reduce(text: string, salience: Salience): ReadLine[] {
  const candidates = new Map<number, Candidate>();
  const shortest = text.length > LARGE ? SHORTEST_OF_LARGE : 1;
  let line = 1;
  for (let start = 0; start <= text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    if (end - start > PIECE) {
      for (const [from, to] of pieces(start, end)) consider(text, from, to, line, salience, candidates);
    } else if (end - start >= shortest) consider(text, start, end, line, salience, candidates);
    start = end + 1;
  }
  const chosen = [...candidates.values()]
    .sort((a, b) => b.worth - a.worth || a.line - b.line)
    .slice(0, MOST_LINES)
    .sort((a, b) => a.line - b.line);
  return distinct(chosen);
}

function* pieces(start: number, end: number): Iterable<readonly [number, number]> {
  const count = Math.ceil((end - start) / PIECE);
  for (let piece = 0; piece < count; piece += 1) {
    if (count > MOST_PIECES && piece >= MOST_PIECES / 2 && piece < count - MOST_PIECES / 2) continue;
    const from = start + piece * PIECE;
    yield [from, Math.min(end, from + PIECE)];
  }
}

/** Lines that turn out to be the same once they are clean count once. */
function distinct(candidates: readonly Candidate[]): ReadLine[] {
  const found = new Map<string, ReadLine>();
  for (const { line, raw, repeats } of candidates) {
    const { text, level } = cleanLine(raw);
    if (text === '') continue;
    const known = found.get(text);
    if (known) found.set(text, { ...known, repeats: known.repeats + repeats });
    else found.set(text, { line, text, level, repeats });
  }
  return [...found.values()];
}

/** Bounds the memory for a text of ever new lines; what comes later must be worth more than nothing. */
const MOST_CANDIDATES = 20_000;

function consider(
  text: string,
  start: number,
  end: number,
  line: number,
  salience: Salience,
  candidates: Map<number, Candidate>,
): void {
  const { key, worth } = survey(text, start, end, salience.table);
  const known = candidates.get(key);
  if (known) {
    known.repeats += 1;
    return;
  }
  if (candidates.size >= MOST_CANDIDATES && worth === 0) return;
  if (candidates.size >= 2 * MOST_CANDIDATES) dropWorthless(candidates);
  candidates.set(key, { line, raw: text.slice(start, end), worth, repeats: 1 });
}

/** Halves the candidates. It happens once for as many new lines, so that the time stays linear. */
function dropWorthless(candidates: Map<number, Candidate>): void {
  const kept = [...candidates].sort((a, b) => b[1].worth - a[1].worth).slice(0, MOST_CANDIDATES);
  candidates.clear();
  for (const [key, candidate] of kept) candidates.set(key, candidate);
}

const PREFIX_LETTERS = 4;
const PREFIX_START = 7;

/** The number under which the first letters of a word stand in the table of worths. */
export function prefixHash(word: string): number {
  let hash = PREFIX_START;
  for (let at = 0; at < Math.min(PREFIX_LETTERS, word.length); at += 1) {
    hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  }
  return hash;
}

/** Numbers that tell lines apart: failing answers of HTTP, and exit codes. Others are counters and times. */
function isTellingNumber(value: number): boolean {
  return (value >= 400 && value < 600) || value === 137 || value === 139 || value === 126 || value === 127;
}

/**
 * One pass over the characters of a line: a key made of its words, without those that hold digits, and the worth of
 * its three best words.
 */
function survey(text: string, start: number, end: number, table: Uint8Array): { key: number; worth: number } {
  const best: [number, number, number] = [0, 0, 0];
  let key = 17;
  let prefix = PREFIX_START;
  let word = 0;
  let letters = 0;
  let digits = 0;
  let value = 0;
  for (let at = start; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) | 0 : 32;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if ((lower >= 97 && lower <= 122) || code > 127) {
      if (letters < PREFIX_LETTERS) prefix = (Math.imul(prefix, 31) + lower) | 0;
      word = (Math.imul(word, 33) + lower) | 0;
      letters += 1;
    } else if (code >= 48 && code <= 57) {
      if (digits < 4) value = value * 10 + code - 48;
      digits += 1;
    } else if (letters > 0 || digits > 0) {
      if (digits === 0) key = (Math.imul(key, 31) + word) | 0;
      else if (letters === 0 && isTellingNumber(value)) key = (Math.imul(key, 31) + value) | 0;
      if (letters > 2 && digits === 0) keepBest(best, numberAt(table, prefix & (table.length - 1)));
      prefix = PREFIX_START;
      word = 0;
      letters = 0;
      digits = 0;
      value = 0;
    }
  }
  return { key, worth: best[0] + best[1] + best[2] };
}

function keepBest(best: [number, number, number], worth: number): void {
  if (worth <= best[2]) return;
  if (worth > best[0]) best.splice(0, 3, worth, best[0], best[1]);
  else if (worth > best[1]) best.splice(1, 2, worth, best[1]);
  else best[2] = worth;
}
