import type { Locale } from '../i18n/locale.ts';
import { applyEdits } from '../lint/edit.ts';
import type { FileKind } from '../lint/text-file.ts';
import type { CheckedFinding, CheckReport, FilesRequest } from './check.ts';
import { Desk, type Snapshot } from './desk.ts';
import { singleEdit } from './diff.ts';
import type { StepKind } from './history.ts';
import { normalizeLineEnds } from './limits.ts';
import type { Domains, PlainFile, PlainProject } from './project.ts';
import type { Checker, SessionEvents, SessionStatus } from './session-events.ts';
import { checkable, type WorkFile, type Workspace } from './workspace.ts';

const TYPING_DELAY = 250;

/** The files being worked on and the latest report. Knows neither page nor storage. */
export class Session {
  readonly #desk = new Desk();
  #report: CheckReport | null = null;
  #status: SessionStatus = 'empty';
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #checker: Checker;
  readonly #locale: Locale;
  readonly #events: SessionEvents;

  constructor(checker: Checker, locale: Locale, events: SessionEvents) {
    this.#checker = checker;
    this.#locale = locale;
    this.#events = events;
  }

  get workspace(): Workspace {
    return this.#desk.workspace;
  }

  /** The file that is shown. */
  get active(): WorkFile {
    return this.#desk.active;
  }

  /** The text of the file that is shown. */
  get text(): string {
    return this.active.text;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** The latest report; of the texts as they are now if the status is `checked`. */
  get report(): CheckReport | null {
    return this.#report;
  }

  /** What undo would undo. */
  get undoable(): StepKind | null {
    return this.#desk.undoable;
  }

  /** What redo would repeat. */
  get redoable(): StepKind | null {
    return this.#desk.redoable;
  }

  /** The files that hold something and the settings, as the checker wants them. */
  get request(): FilesRequest {
    return checkable(this.workspace);
  }

  /** Starts with files that were kept, and with those that undo may return to. */
  begin(workspace: Workspace, before: Snapshot | null = null): void {
    this.#change(() => this.#desk.begin(workspace, before));
  }

  /** The reader changed the text in the editor. */
  edited(text: string, kind: 'typing' | 'paste'): void {
    if (text === this.text) return;
    this.#desk.take(this.active.id, text, kind);
    this.#afterChange(kind === 'typing' ? TYPING_DELAY : 0);
  }

  /** Puts another text in place of the one shown. */
  replace(text: string, kind: StepKind): void {
    const wanted = normalizeLineEnds(text);
    if (wanted !== this.text) this.#change(() => this.#desk.take(this.active.id, wanted, kind));
  }

  /** Shows another file. */
  activate(id: number): void {
    if (id === this.active.id) return;
    this.#desk.activate(id);
    this.#events.onOpen(this.active);
    this.#events.onKeep(this.workspace, this.#desk.before);
    this.#events.onState();
  }

  /** Adds an empty file of a kind and shows it. */
  add(kind: FileKind): void {
    this.#change(() => this.#desk.add(kind));
  }

  rename(id: number, path: string): void {
    this.#change(() => this.#desk.rename(id, path));
  }

  /** Takes the file that is shown away; undo brings it back. */
  remove(): void {
    this.#change(() => this.#desk.remove());
  }

  /** Puts files beside the present ones; a file at the same path gives way. */
  load(files: readonly PlainFile[], kind: StepKind): void {
    this.#change(() => this.#desk.load(files, kind));
  }

  /** Puts other files in place of the present ones. */
  open(project: PlainProject, kind: StepKind): void {
    this.#change(() => this.#desk.open(project, kind));
  }

  setDomains(domains: Domains): void {
    this.#change(() => this.#desk.setDomains(domains));
  }

  /** Applies the fix of a finding of the latest report and shows its file; false if a text has changed since. */
  applyFix(finding: CheckedFinding): boolean {
    if (this.#status !== 'checked' || !finding.edits) return false;
    this.activate(finding.file);
    this.replace(applyEdits(this.text, finding.edits.changes), 'fix');
    return true;
  }

  /** Applies every safe fix. Resolves to their number; null if a text changed meanwhile or the checker failed. */
  async applySafeFixes(): Promise<number | null> {
    const revision = this.#revision;
    const answer = await this.#checker.ask({ kind: 'fix', ...this.request });
    if (answer === 'failed') this.#enter('failed');
    if (answer === 'failed' || answer === 'stale' || answer.kind !== 'fix') return null;
    if (this.#revision !== revision) return null;
    const [only, ...others] = answer.files;
    if (others.length > 0) this.#change(() => this.#desk.takeAll(answer.files, 'fixes'));
    else if (only) {
      this.activate(only.id);
      this.replace(only.text, 'fixes');
      // The request may have overtaken the check of texts that needed no fix.
    } else if (this.#status === 'checking') void this.#check();
    return answer.applied;
  }

  /** Goes back one step. Returns what was undone. */
  undo(): StepKind | null {
    return this.#change(() => this.#desk.undo());
  }

  /** Repeats the step that was undone last. Returns what was repeated. */
  redo(): StepKind | null {
    return this.#change(() => this.#desk.redo());
  }

  /** Does something to the files and shows what came of it. */
  #change<Result>(action: () => Result): Result {
    const { id, text } = this.active;
    const result = action();
    const { active } = this;
    const edit = active.id === id ? singleEdit(text, active.text) : null;
    if (active.id !== id) this.#events.onOpen(active);
    else if (edit) this.#events.onText(edit);
    this.#afterChange(0);
    return result;
  }

  #afterChange(delay: number): void {
    this.#revision += 1;
    this.#events.onKeep(this.workspace, this.#desk.before);
    clearTimeout(this.#timer);
    if (this.request.files.length === 0) {
      this.#enter('empty', null);
      return;
    }
    this.#enter('checking');
    if (delay === 0) void this.#check();
    else this.#timer = setTimeout(() => void this.#check(), delay);
  }

  async #check(): Promise<void> {
    const revision = this.#revision;
    const answer = await this.#checker.ask({ kind: 'check', locale: this.#locale, ...this.request });
    if (answer === 'stale' || this.#revision !== revision) return;
    if (answer === 'failed' || answer.kind !== 'check') this.#enter('failed', null);
    else this.#enter('checked', answer.report);
  }

  #enter(status: SessionStatus, report = this.#report): void {
    this.#status = status;
    this.#report = report;
    this.#events.onState();
  }
}
