/** Technical prose with code to look at is read at about this many words a minute. */
const WORDS_PER_MINUTE = 180;

/**
 * Estimates how long a page takes to read.
 * @param source the Markdown of the page; its code counts as words too.
 * @returns whole minutes, at least one.
 */
export function readingMinutes(source: string): number {
  const words = source.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
