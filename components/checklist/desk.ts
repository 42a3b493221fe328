import type { ListId } from '#src/checklists/checklist.ts';
import {
  activeRun,
  addRun,
  record,
  removeRun,
  replaceRun,
  showRun,
  undo,
  type Book,
  type History,
  type Step,
} from '#src/checklists/progress-book.ts';
import { migrate, type ListShape } from '#src/checklists/progress-migrate.ts';
import { indexKey, loadBook, saveBook, type Store } from '#src/checklists/progress-store.ts';
import { newRun, type Run, type RunValues } from '#src/checklists/progress.ts';

/** Begins a run with values; null: with the name of any run. */
type Begin = (name: string | null, values: RunValues) => Run;

/** The storage of the browser; the name itself throws, or is not there, where it is blocked. */
const store = (): Store => localStorage;

/** The runs of the list that a page shows: changes, undoes and keeps them. Knows no element. */
export class Desk {
  readonly list: ListId;
  readonly shape: ListShape;
  readonly #nameOf: (date: Date) => string;
  readonly #onChange: () => void;
  #history: History;
  /** What is known to be stored. */
  #stored: Book | null;
  #isKept = true;

  /** @param nameOf names a run that is begun without a name. */
  constructor(list: ListId, shape: ListShape, nameOf: (date: Date) => string, onChange: () => void) {
    this.list = list;
    this.shape = shape;
    this.#nameOf = nameOf;
    this.#onChange = onChange;
    this.#stored = loadBook(store, list, shape, now());
    this.#history = { book: this.#stored ?? this.#emptyBook(), past: [] };
  }

  get book(): Book {
    return this.#history.book;
  }

  /** The run that is shown. */
  get run(): Run {
    return activeRun(this.book);
  }

  /** The step that undo would take back. */
  get undoable(): Step | null {
    return this.#history.past.at(-1)?.step ?? null;
  }

  /** False once the browser has refused to store a change. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Changes the run that is shown. */
  change(step: Step, subject: string, change: (run: Run, now: string) => Run): void {
    const changed = change(this.run, now());
    if (changed !== this.run) this.#do(step, subject, replaceRun(this.book, changed));
  }

  /** Begins another run. @returns false if there is no room. */
  begin(): boolean {
    const book = addRun(this.book, this.#newRun(null, {}));
    this.#do('new-run', '', book);
    return this.book === book;
  }

  /** Deletes the run that is shown. */
  remove(): void {
    this.#do(
      'delete-run',
      '',
      removeRun(this.book, this.run.id, () => this.#newRun(null, {})),
    );
  }

  /** Shows another run. */
  show(id: string): void {
    this.#set({ ...this.#history, book: showRun(this.book, id) });
  }

  /**
   * Takes runs in that came from a file or a link. An empty run that nobody has named makes room.
   * @param takeIn adds runs to a book; what it is given fits a run to the list as it is now.
   */
  take<Result extends { readonly book: Book }>(
    takeIn: (book: Book, fit: (run: Run) => Run) => Result,
  ): Result {
    const book = this.#isUntouched() ? { runs: [], active: '' } : this.book;
    const taken = takeIn(book, (run) => migrate(run, this.shape));
    this.#do('import', '', taken.book);
    return taken;
  }

  /**
   * Opens or begins the run that an address asks for.
   * @param open does so in a book; what it is given begins a run.
   * @returns whether it is a new one.
   */
  prefill(open: (book: Book, begin: Begin, now: string) => { book: Book; isNew: boolean }): boolean {
    const begin: Begin = (name, values) => this.#newRun(name, values);
    const { book, isNew } = open(this.#isUntouched() ? { runs: [], active: '' } : this.book, begin, now());
    this.#set({ book, past: [] });
    return isNew;
  }

  /** Takes the last step back. @returns the step, or null if there is none. */
  undo(): Step | null {
    const undone = undo(this.#history);
    if (!undone) return null;
    this.#set(undone.history);
    return undone.step;
  }

  /** Another page of the site has stored something: what it stored is what there is. */
  takeStored(key: string | null): void {
    if (key !== null && !key.startsWith(indexKey(this.list))) return;
    this.#stored = loadBook(store, this.list, this.shape, now());
    if (!this.#stored) return;
    const shown = this.run.id;
    this.#history = { book: showRun(this.#stored, shown), past: [] };
    this.#onChange();
  }

  /** True while nothing was stored and nothing was done. */
  #isUntouched(): boolean {
    return this.#stored === null && this.#history.past.length === 0;
  }

  #do(step: Step, subject: string, book: Book): void {
    if (book !== this.book) this.#set(record(this.#history, step, subject, book));
  }

  #set(history: History): void {
    this.#history = history;
    this.#isKept = saveBook(store, this.list, this.#stored, history.book);
    if (this.#isKept) this.#stored = history.book;
    this.#onChange();
  }

  #emptyBook(): Book {
    const run = this.#newRun(null, {});
    return { runs: [run], active: run.id };
  }

  #newRun(name: string | null, values: RunValues): Run {
    const known = this.shape.items.map(({ id }) => id);
    return newRun(randomId(), name ?? this.#nameOf(new Date()), known, now(), values);
  }
}

function now(): string {
  return new Date().toISOString();
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(36).padStart(2, '0'))
    .join('');
}
