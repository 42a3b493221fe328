import { LIMITS } from './progress-limits.ts';
import type { Run } from './progress.ts';

/** The runs of one list, and the one that is shown. There is always at least one. */
export interface Book {
  readonly runs: readonly Run[];
  readonly active: string;
}

/** What was done to a book, as undo names it. */
export const STEPS = [
  'tick',
  'untick',
  'set-aside',
  'note',
  'reset',
  'rename',
  'values',
  'new-run',
  'delete-run',
  'import',
  'validator',
] as const;
export type Step = (typeof STEPS)[number];

/** A book with the books before it, the oldest first. */
export interface History {
  readonly book: Book;
  readonly past: readonly { readonly step: Step; readonly subject: string; readonly book: Book }[];
}

/** So many steps can be undone. */
const DEPTH = 100;

/** The run that is shown. */
export function activeRun({ runs, active }: Book): Run {
  const run = runs.find(({ id }) => id === active) ?? runs[0];
  if (!run) throw new Error('A book without a run: whoever removes the last one adds another.');
  return run;
}

/** Puts a changed run in the place of the one with its id. */
export function replaceRun(book: Book, run: Run): Book {
  return { ...book, runs: book.runs.map((each) => (each.id === run.id ? run : each)) };
}

/** Adds a run and shows it. @returns the same book if it is full. */
export function addRun(book: Book, run: Run): Book {
  if (book.runs.length >= LIMITS.runs) return book;
  return { runs: [...book.runs, run], active: run.id };
}

/** Shows another run. */
export function showRun(book: Book, id: string): Book {
  return book.runs.some((run) => run.id === id) ? { ...book, active: id } : book;
}

/** Takes a run away and shows the one before it. @param next takes the place of the last one. */
export function removeRun(book: Book, id: string, next: () => Run): Book {
  const at = book.runs.findIndex((run) => run.id === id);
  if (at < 0) return book;
  const left = book.runs.filter((run) => run.id !== id);
  const runs = left.length > 0 ? left : [next()];
  return { runs, active: runs[Math.max(0, at - 1)]?.id ?? '' };
}

/**
 * Notes a step, so that it can be undone. Typing on in the same field is one step.
 * @param subject what the step was done to: the id of an item or of a run.
 */
export function record(history: History, step: Step, subject: string, book: Book): History {
  if (book === history.book) return history;
  const last = history.past.at(-1);
  const isTyping = step === 'note' || step === 'values' || step === 'rename';
  if (isTyping && last?.step === step && last.subject === subject) return { ...history, book };
  return { book, past: [...history.past, { step, subject, book: history.book }].slice(-DEPTH) };
}

/** Goes back one step. @returns null if there is none. */
export function undo({ past }: History): { readonly history: History; readonly step: Step } | null {
  const last = past.at(-1);
  return last ? { history: { book: last.book, past: past.slice(0, -1) }, step: last.step } : null;
}
