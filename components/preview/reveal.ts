import type { Place } from '#src/preview/index.ts';

/** Milliseconds for which what was looked for stands out. */
const HIGHLIGHT = 1500;

/** What the reader asks for: a place of the text, and what is known of it. */
export interface Wanted extends Place {
  readonly service: string | null;
  /** Facts that it rests on. */
  readonly facts: readonly string[];
}

/**
 * Scrolls to the first part of the preview that speaks of a place of the text, unfolds what hides it and gives it the
 * focus. Surprises come first on the page, so they are found first. Where no part stands at the place, one of the same
 * service that rests on the same fact is meant.
 * @returns false if no part speaks of it.
 */
export function reveal(root: HTMLElement, wanted: Wanted): boolean {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-place]')];
  const sharesFact = ({ dataset }: HTMLElement): boolean =>
    (dataset['facts'] ?? '').split(' ').some((fact) => wanted.facts.includes(fact));
  const found =
    parts.find((part) => isAt(part, wanted)) ??
    parts.find((part) => part.dataset['service'] === wanted.service && sharesFact(part)) ??
    (wanted.service === null ? parts.find(sharesFact) : undefined);
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

function isAt({ dataset }: HTMLElement, { range }: Place): boolean {
  const [start, end] = (dataset['place'] ?? '').split('-').map(Number);
  return (
    range !== null && start !== undefined && end !== undefined && start <= range.end && range.start <= end
  );
}
