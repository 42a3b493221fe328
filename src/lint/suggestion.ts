/** More candidates than this are not compared: a name is looked for among what a person would read. */
const MAX_CANDIDATES = 1000;

/** After this many comparisons the rest goes without a suggestion: a bound against files made of unknown names. */
const MAX_COMPARISONS = 20_000;

/** Longer names are not compared. */
const MAX_LENGTH = 60;

/**
 * Returns a function that finds the candidate nearest to a name: null if none is close enough to be meant. Two edits
 * at most, one in names of up to four characters; upper and lower case count as equal. Of equally near candidates
 * the first wins.
 */
export function suggester(candidates: Iterable<string>): (name: string) => string | null {
  const known = [...candidates].slice(0, MAX_CANDIDATES);
  let comparisons = 0;
  return (name) => {
    if (comparisons > MAX_COMPARISONS || name.length > MAX_LENGTH) return null;
    let best: string | null = null;
    let limit = (name.length <= 4 ? 1 : 2) + 1;
    for (const candidate of known) {
      if (candidate === name || Math.abs(candidate.length - name.length) >= limit) continue;
      comparisons += 1;
      const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
      if (distance >= limit) continue;
      best = candidate;
      limit = distance;
    }
    return best;
  };
}

/**
 * The number of insertions, deletions, substitutions and swaps of neighbours between two words (optimal string
 * alignment).
 */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let distance = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
