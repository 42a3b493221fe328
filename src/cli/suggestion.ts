/** The longest name that is compared; nobody mistypes a longer one. */
const MAX_LENGTH = 80;

/**
 * The name that was most likely meant: the nearest by edit distance (insert, delete, replace, swap neighbours), if no
 * more than a third of it differs; else one that contains the word, or is contained in it.
 */
export function didYouMean(word: string, names: Iterable<string>): string | null {
  const wanted = word.toLowerCase().slice(0, MAX_LENGTH);
  const candidates = [...names];
  let best: { name: string; distance: number } | null = null;
  for (const name of candidates) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance <= Math.max(1, name.length / 3) && (!best || distance < best.distance))
      best = { name, distance };
  }
  if (best) return best.name;
  if (wanted.length < 4) return null;
  return candidates.find((name) => name.includes(wanted) || wanted.includes(name)) ?? null;
}

/** Optimal string alignment distance. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, (beforePrevious[column - 2] ?? Infinity) + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
