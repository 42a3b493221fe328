/** What `localStorage` offers of itself; it throws where the browser blocks it. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The same in both languages: the steps have permanent ids. */
export const PROGRESS_KEY = 'onboarding/v1';

/** The steps that are done; none where nothing is kept, nothing can be read or what is kept is no list. */
export function readProgress(store: () => Store): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(store().getItem(PROGRESS_KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((step) => typeof step === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps the steps that are done. @returns whether they were kept. */
export function writeProgress(store: () => Store, done: ReadonlySet<string>): boolean {
  try {
    store().setItem(PROGRESS_KEY, JSON.stringify([...done].sort()));
    return true;
  } catch {
    return false;
  }
}

/** How far a reader is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Minutes of the steps that are open. */
  readonly minutesLeft: number;
}

/** Counts the steps of the page; steps kept from an older list do not count. */
export function progressOf(
  steps: readonly { readonly id: string; readonly minutes: number }[],
  done: ReadonlySet<string>,
): Progress {
  const open = steps.filter(({ id }) => !done.has(id));
  return {
    done: steps.length - open.length,
    total: steps.length,
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
