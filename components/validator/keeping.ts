import type { Step } from '#src/validator/history.ts';
import { keepText } from './storage.ts';

/** How long typing must pause before the text is stored, in milliseconds. */
const DELAY = 400;

/**
 * Returns a function that stores a text soon, and at the latest when the page is left.
 * @param onDone called each time, with false if the browser did not store it.
 */
export function keeper(onDone: (isKept: boolean) => void): (text: string, last: Step | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { readonly text: string; readonly last: Step | null } | null = null;
  const keep = (): void => {
    clearTimeout(timer);
    if (pending === null) return;
    onDone(keepText(pending.text, pending.last));
    pending = null;
  };
  window.addEventListener('pagehide', keep);
  return (text, last) => {
    pending = { text, last };
    clearTimeout(timer);
    timer = setTimeout(keep, DELAY);
  };
}
