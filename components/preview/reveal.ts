import type { Place } from '#src/preview/index.ts';

/** Milliseconds for which what was looked for stands out. */
const HIGHLIGHT = 1500;

/**
 * Scrolls to the first part of the preview that speaks of a place of the text, unfolds what hides it and gives it the
 * focus. Surprises come first on the page, so they are found first.
 * @returns false if no part speaks of it.
 */
export function reveal(root: HTMLElement, { range }: Place): boolean {
  if (range === null) return false;
  const parts = [...root.querySelectorAll<HTMLElement>('[data-place]')];
  const found = parts.find((part) => {
    const [start, end] = (part.dataset['place'] ?? '').split('-').map(Number);
    return start !== undefined && end !== undefined && start <= range.end && range.start <= end;
  });
  if (!found) return false;
  for (let outer = found.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null)
    outer.open = true;
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
  found.classList.add('found');
  setTimeout(() => found.classList.remove('found'), HIGHLIGHT);
  return true;
}
