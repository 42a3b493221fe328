import type { SourceNode } from '../source.ts';

/** The text with each line break one character long; null if a carriage return stands alone. */
export function withLineFeeds(text: string): string | null {
  const unified = text.replaceAll('\r\n', '\n');
  return unified.includes('\r') ? null : unified;
}

/** Moves a node that was read from the text with line feeds, and all below it, to its places in the text as it was. */
export function restorePlaces(node: SourceNode, text: string): void {
  const breaks: number[] = [];
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    breaks.push(at - breaks.length);
  // What was read is nested by a hundred and fifty levels at most.
  const move = (current: SourceNode | null): void => {
    if (!current) return;
    current.start += countBefore(breaks, current.start);
    current.end += countBefore(breaks, current.end);
    if (current.kind === 'list') current.items.forEach(move);
    if (current.kind !== 'map') return;
    for (const { key, value } of current.pairs) {
      move(key);
      move(value);
    }
  };
  move(node);
}

/** How many numbers of an ascending list are less than `value`. */
function countBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
