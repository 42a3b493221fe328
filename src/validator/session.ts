import type { Locale } from '../i18n/locale.ts';
import { applyEdits, type Edit } from '../lint/edit.ts';
import type { CheckAnswer, CheckedFinding, CheckReport, CheckRequest } from './check.ts';
import { singleEdit } from './diff.ts';
import {
  EMPTY_HISTORY,
  record,
  redo,
  undo,
  type History,
  type Move,
  type Step,
  type StepKind,
} from './history.ts';
import { normalizeLineEnds } from './limits.ts';

/** Answers requests; a request that a later one overtakes is never answered but `stale`. */
export interface Checker {
  ask(request: CheckRequest): Promise<CheckAnswer | 'stale' | 'failed'>;
}

/** empty: no text · checking: the report, if any, is of an older text · checked · failed: the checker is out of order. */
export type SessionStatus = 'empty' | 'checking' | 'checked' | 'failed';

export interface SessionEvents {
  /** The text was changed by the session; `edit` is what to do to the text shown. */
  onText(edit: Edit): void;
  /** Status, report or history changed. */
  onState(): void;
  /** The text to keep, and the step that undo would take back. */
  onKeep(text: string, last: Step | null): void;
}

const TYPING_DELAY = 250;

/** The text being worked on, its history and its latest report. Knows neither page nor storage. */
export class Session {
  #text = '';
  #history: History = EMPTY_HISTORY;
  #report: CheckReport | null = null;
  #status: SessionStatus = 'empty';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #checker: Checker;
  readonly #locale: Locale;
  readonly #events: SessionEvents;

  constructor(checker: Checker, locale: Locale, events: SessionEvents) {
    this.#checker = checker;
    this.#locale = locale;
    this.#events = events;
  }

  get text(): string {
    return this.#text;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** The latest report; of the text as it is now if the status is `checked`. */
  get report(): CheckReport | null {
    return this.#report;
  }

  /** What undo would undo. */
  get undoable(): StepKind | null {
    return this.#history.past.at(-1)?.kind ?? null;
  }

  /** What redo would repeat. */
  get redoable(): StepKind | null {
    return this.#history.future.at(-1)?.kind ?? null;
  }

  /** Starts with a text that was kept, and with the step that led to it. */
  begin(text: string, last: Step | null = null): void {
    this.#history = last ? { past: [last], future: [] } : EMPTY_HISTORY;
    const edit = singleEdit(this.#text, normalizeLineEnds(text));
    this.#text = normalizeLineEnds(text);
    this.#afterChange(edit, 0);
  }

  /** The reader changed the text in the editor. */
  edited(text: string, kind: 'typing' | 'paste'): void {
    this.#take(text, kind, false);
  }

  /** Puts another text in place of the present one. */
  replace(text: string, kind: StepKind): void {
    this.#take(normalizeLineEnds(text), kind, true);
  }

  /** Applies the fix of a finding of the latest report; false if the text has changed since. */
  applyFix(finding: CheckedFinding): boolean {
    if (this.#status !== 'checked' || !finding.edits) return false;
    this.#take(applyEdits(this.#text, finding.edits.changes), 'fix', true);
    return true;
  }

  /** Applies every safe fix. Resolves to their number; null if the text changed meanwhile or the checker failed. */
  async applySafeFixes(): Promise<number | null> {
    const before = this.#text;
    const answer = await this.#checker.ask({ kind: 'fix', text: before });
    if (answer === 'failed') this.#enter('failed');
    if (answer === 'failed' || answer === 'stale' || answer.kind !== 'fix') return null;
    if (this.#text !== before) return null;
    this.#take(answer.text, 'fixes', true);
    // The request may have overtaken the check of a text that needed no fix.
    if (answer.text === before && this.#status === 'checking') void this.#check();
    return answer.applied;
  }

  /** Goes back one step. Returns what was undone. */
  undo(): StepKind | null {
    return this.#move(undo(this.#history, this.#text));
  }

  /** Repeats the step that was undone last. Returns what was repeated. */
  redo(): StepKind | null {
    return this.#move(redo(this.#history, this.#text));
  }

  #move(move: Move | null): StepKind | null {
    if (!move) return null;
    const edit = singleEdit(this.#text, move.text);
    this.#history = move.history;
    this.#text = move.text;
    this.#afterChange(edit, 0);
    return move.kind;
  }

  #take(text: string, kind: StepKind, isShown: boolean): void {
    if (text === this.#text) return;
    const edit = isShown ? singleEdit(this.#text, text) : null;
    this.#history = record(this.#history, this.#text, text, kind);
    this.#text = text;
    this.#afterChange(edit, kind === 'typing' ? TYPING_DELAY : 0);
  }

  #afterChange(edit: Edit | null, delay: number): void {
    if (edit) this.#events.onText(edit);
    this.#events.onKeep(this.#text, this.#history.past.at(-1) ?? null);
    clearTimeout(this.#timer);
    if (this.#text.trim() === '') {
      this.#report = null;
      this.#enter('empty');
      return;
    }
    this.#enter('checking');
    if (delay === 0) void this.#check();
    else this.#timer = setTimeout(() => void this.#check(), delay);
  }

  async #check(): Promise<void> {
    const text = this.#text;
    const answer = await this.#checker.ask({ kind: 'check', text, locale: this.#locale });
    if (answer === 'stale' || this.#text !== text) return;
    if (answer === 'failed' || answer.kind !== 'check') {
      this.#report = null;
      this.#enter('failed');
      return;
    }
    this.#report = answer.report;
    this.#enter('checked');
  }

  #enter(status: SessionStatus): void {
    this.#status = status;
    this.#events.onState();
  }
}
