import type { Range } from '../../compose/index.ts';

/**
 * The characters of an instruction with the continuations taken out. Knows where each of them stands in the file, by
 * the runs of characters that stand there one after the other.
 */
export class Joined {
  readonly text: string;
  /** Where each run begins in the text that was put together, ascending. */
  private readonly starts: readonly number[];
  /** Where each run begins in the file. */
  private readonly offsets: readonly number[];
  /** How many characters of the text that was put together stand before `text`. */
  private readonly skipped: number;

  constructor(text: string, starts: readonly number[], offsets: readonly number[], skipped = 0) {
    this.text = text;
    this.starts = starts;
    this.offsets = offsets;
    this.skipped = skipped;
  }

  /** The same without its first characters. */
  from(index: number): Joined {
    return new Joined(this.text.slice(index), this.starts, this.offsets, this.skipped + index);
  }

  /** The offset in the file of a character; undefined for one that is not there. */
  offsetAt(index: number): number | undefined {
    if (index < 0 || index >= this.text.length) return undefined;
    const at = index + this.skipped;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (this.offsets[low] ?? 0) + at - (this.starts[low] ?? 0);
  }

  /** The source of the characters `from` to `to`; past the last one, the place after it. */
  rangeOf(from: number, to: number): Range {
    const start = this.offsetAt(from) ?? (this.offsetAt(this.text.length - 1) ?? -1) + 1;
    const before = to > from ? this.offsetAt(to - 1) : undefined;
    return { start, end: before === undefined ? start : before + 1 };
  }
}
