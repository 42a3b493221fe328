import type { ComposeFile, EnvironmentEntry, Range } from '../compose/index.ts';

/** A scalar as the model or the scan gives it: its characters and where it stands. */
interface WrittenScalar {
  readonly text: string;
  readonly range: Range;
}

/**
 * The place in the file of the characters `start` to `end` of a scalar's text. Quotes, escapes, indentation and folded
 * lines make the text differ from what is written.
 * @returns the whole scalar where the characters do not stand in the file as they are.
 */
export function placeIn(file: ComposeFile, scalar: WrittenScalar, start: number, end: number): Range {
  const verbatim = verbatimStart(file.text, scalar);
  if (verbatim !== null && start >= 0 && start < end && end <= scalar.text.length) {
    return { start: verbatim + start, end: verbatim + end };
  }
  const offsets = offsetsOf(file, scalar);
  const first = offsets[start] ?? -1;
  const last = offsets[end - 1] ?? -1;
  if (end <= start || first === -1 || last === -1) return scalar.range;
  const place = { start: first, end: last + 1 };
  return file.text.slice(place.start, place.end) === scalar.text.slice(start, end) ? place : scalar.range;
}

/** The same for characters of the value of `environment` or `build.args`. */
export function placeInValue(file: ComposeFile, entry: EnvironmentEntry, start: number, end: number): Range {
  if (!entry.scalar) return entry.valueRange;
  return placeIn(file, entry.scalar, entry.valueIndex + start, entry.valueIndex + end);
}

/** Longer texts are aligned once instead of being compared for each place. */
const COMPARED = 1000;

/** Where the text of a scalar stands as it is: most do, and then there is nothing to align. Null for the others. */
function verbatimStart(source: string, { text, range }: WrittenScalar): number | null {
  const first = source[range.start];
  if (text.length > COMPARED || first === '|' || first === '>') return null;
  const isDouble = first === '"';
  if (isDouble && text.includes('\\')) return null;
  const start = range.start + (isDouble || first === "'" ? 1 : 0);
  return start + text.length <= range.end && source.startsWith(text, start) ? start : null;
}

const cache = new WeakMap<ComposeFile, Map<number, Int32Array>>();

/** For each character of a scalar's text its offset in the file, or -1; made once for each scalar that is asked about. */
function offsetsOf(file: ComposeFile, scalar: WrittenScalar): Int32Array {
  let known = cache.get(file);
  if (!known) {
    known = new Map();
    cache.set(file, known);
  }
  let offsets = known.get(scalar.range.start);
  if (!offsets) {
    offsets = align(file.text, scalar);
    known.set(scalar.range.start, offsets);
  }
  return offsets;
}

/** Walks the text and what is written side by side; what stands only in the file is skipped. */
function align(source: string, { text, range }: WrittenScalar): Int32Array {
  const offsets = new Int32Array(text.length).fill(-1);
  const isDouble = source[range.start] === '"';
  let at = range.start + (isDouble || source[range.start] === "'" ? 1 : 0);
  if (/^[|>]/.test(source.charAt(range.start))) at = source.indexOf('\n', at) + 1;
  for (let index = 0; index < text.length && at < range.end;) {
    if (isDouble && source[at] === '\\') {
      const { length, isCharacter } = escapeAt(source, at);
      if (isCharacter) index += 1;
      at += length;
    } else if (source[at] === text[index]) {
      offsets[index] = at;
      index += 1;
      at += 1;
    } else at += 1;
  }
  return offsets;
}

/** An escape of a double-quoted scalar (YAML 1.2.2 §5.7); one before a line break stands for no character. */
function escapeAt(source: string, at: number): { length: number; isCharacter: boolean } {
  const next = source.charAt(at + 1);
  if (next === '\n' || next === '\r') return { length: 2, isCharacter: false };
  const digits = { x: 2, u: 4, U: 8 }[next] ?? 0;
  return { length: 2 + digits, isCharacter: true };
}
