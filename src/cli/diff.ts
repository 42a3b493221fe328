/** Lines around a change that a diff shows. */
const CONTEXT = 3;

/** Blocks without a common unique line are compared pair by pair up to this many pairs, then replaced whole. */
const MAX_PAIRS = 1_000_000;

/** Lines `fromStart`–`fromEnd` of the old text become lines `toStart`–`toEnd` of the new one; indexes from 0. */
interface Hunk {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/**
 * The changes between two texts as a unified diff, which `patch -p1` and `git apply` read; empty for equal texts.
 * @param path what the header calls the file.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const from = splitLines(before);
  const to = splitLines(after);
  const hunks = changes(from, to);
  if (hunks.length === 0) return '';
  const name = headerName(path);
  const parts = [`--- a/${name}\n+++ b/${name}\n`];
  for (const group of inContext(hunks)) parts.push(printGroup(group, from, to));
  return parts.join('');
}

/** Lines with their line break; a last line without one says so by lacking it. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A path as a header carries it: without a leading slash, and without what would end the name. */
function headerName(path: string): string {
  return path.replace(/^(?:\.\/)*\/*/, '').replace(/[\n\r\t]/g, '_');
}

function changes(from: readonly string[], to: readonly string[]): Hunk[] {
  const found: Hunk[] = [];
  const pending: Hunk[] = [{ fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length }];
  for (let block = pending.pop(); block; block = pending.pop()) {
    const rest = trimEqual(block, from, to);
    if (rest.fromStart === rest.fromEnd && rest.toStart === rest.toEnd) continue;
    if (rest.fromStart === rest.fromEnd || rest.toStart === rest.toEnd) {
      found.push(rest);
      continue;
    }
    const anchors = uniqueCommonLines(rest, from, to);
    if (anchors.length === 0) for (const hunk of compareAll(rest, from, to)) found.push(hunk);
    else for (const part of between(rest, anchors)) pending.push(part);
  }
  return found.sort((a, b) => a.fromStart - b.fromStart || a.toStart - b.toStart);
}

function trimEqual(block: Hunk, from: readonly string[], to: readonly string[]): Hunk {
  let { fromStart, fromEnd, toStart, toEnd } = block;
  while (fromStart < fromEnd && toStart < toEnd && from[fromStart] === to[toStart]) {
    fromStart += 1;
    toStart += 1;
  }
  while (fromStart < fromEnd && toStart < toEnd && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return { fromStart, fromEnd, toStart, toEnd };
}

/** Pairs of lines that occur once on either side, in the longest order that both sides share (patience diff). */
function uniqueCommonLines(block: Hunk, from: readonly string[], to: readonly string[]): [number, number][] {
  const there = uniqueIndexes(to, block.toStart, block.toEnd);
  const pairs: [number, number][] = [];
  for (const [line, index] of uniqueIndexes(from, block.fromStart, block.fromEnd)) {
    const other = there.get(line);
    if (other !== undefined) pairs.push([index, other]);
  }
  return longestIncreasing(pairs.sort((a, b) => a[0] - b[0]));
}

function uniqueIndexes(lines: readonly string[], start: number, end: number): Map<string, number> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (seen.has(line)) repeated.add(line);
    else seen.set(line, index);
  }
  for (const line of repeated) seen.delete(line);
  return seen;
}

function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (piles[low - 1] ?? -1);
    piles[low] = index;
  });
  const chain: [number, number][] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function between(block: Hunk, anchors: readonly [number, number][]): Hunk[] {
  const blocks: Hunk[] = [];
  let { fromStart, toStart } = block;
  for (const [fromLine, toLine] of anchors) {
    blocks.push({ fromStart, fromEnd: fromLine, toStart, toEnd: toLine });
    fromStart = fromLine + 1;
    toStart = toLine + 1;
  }
  return [...blocks, { fromStart, fromEnd: block.fromEnd, toStart, toEnd: block.toEnd }];
}

/** The longest common subsequence of a small block, as the changes around it. */
function compareAll(block: Hunk, from: readonly string[], to: readonly string[]): Hunk[] {
  const rows = block.fromEnd - block.fromStart;
  const columns = block.toEnd - block.toStart;
  if (rows * columns > MAX_PAIRS) return [block];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        from[block.fromStart + row] === to[block.toStart + column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const common: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const at = row * width + column;
    if (from[block.fromStart + row] === to[block.toStart + column]) {
      common.push([block.fromStart + row, block.toStart + column]);
      row += 1;
      column += 1;
    } else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return between(block, common).filter(
    ({ fromStart, fromEnd, toStart, toEnd }) => fromStart < fromEnd || toStart < toEnd,
  );
}

/** Changes whose context would meet are shown together. */
function inContext(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    if (last && hunk.fromStart - last.fromEnd <= 2 * CONTEXT) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function printGroup(group: readonly Hunk[], from: readonly string[], to: readonly string[]): string {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return '';
  const before = Math.min(CONTEXT, first.fromStart);
  const after = Math.min(CONTEXT, from.length - last.fromEnd);
  const lines: string[] = [];
  let at = first.fromStart - before;
  for (const { fromStart, fromEnd, toStart, toEnd } of group) {
    for (const line of from.slice(at, fromStart)) lines.push(` ${line}`);
    for (const line of from.slice(fromStart, fromEnd)) lines.push(`-${line}`);
    for (const line of to.slice(toStart, toEnd)) lines.push(`+${line}`);
    at = fromEnd;
  }
  for (const line of from.slice(at, at + after)) lines.push(` ${line}`);
  const fromSpan = span(first.fromStart - before, last.fromEnd + after);
  const toSpan = span(first.toStart - before, last.toEnd + after);
  const body = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`));
  return `@@ -${fromSpan} +${toSpan} @@\n${body.join('')}`;
}

/** POSIX diff -u: the first line from 1 and the number of lines; an empty range names the line before it. */
function span(start: number, end: number): string {
  const count = end - start;
  const first = count === 0 ? start : start + 1;
  return count === 1 ? String(first) : `${first},${count}`;
}
