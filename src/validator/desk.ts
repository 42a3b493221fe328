import type { FileKind } from '../lint/text-file.ts';
import { record, redo, undo, type Move, type StepKind } from './history.ts';
import { normalizeLineEnds } from './limits.ts';
import { EMPTY_PROJECT, type Domains, type PlainFile, type PlainProject } from './project.ts';
import * as work from './workspace.ts';
import type { WorkFile, Workspace } from './workspace.ts';

/** The files before or after a step that concerned more than one of them. */
export interface Snapshot {
  readonly kind: StepKind;
  readonly workspace: Workspace;
}

/** The files being worked on and what can be undone. Each file has its own history; a step of several files is one step. */
export class Desk {
  #workspace: Workspace = work.workspaceOf(EMPTY_PROJECT);
  #before: Snapshot | null = null;
  #after: Snapshot | null = null;
  /** True if the step in `#before` is newer than any step of a single file. */
  #isWholeStepLast = false;

  get workspace(): Workspace {
    return this.#workspace;
  }

  /** The file that is shown. */
  get active(): WorkFile {
    return work.activeFile(this.#workspace);
  }

  /** The files before the latest step of several files, if it can be undone. */
  get before(): Snapshot | null {
    return this.#before;
  }

  /** What undo would undo. */
  get undoable(): StepKind | null {
    if (this.#isWholeStepLast && this.#before) return this.#before.kind;
    return this.active.history.past.at(-1)?.kind ?? this.#before?.kind ?? null;
  }

  /** What redo would repeat. */
  get redoable(): StepKind | null {
    return this.active.history.future.at(-1)?.kind ?? this.#after?.kind ?? null;
  }

  begin(workspace: Workspace, before: Snapshot | null): void {
    this.#workspace = workspace;
    this.#before = before;
    this.#isWholeStepLast = before !== null;
  }

  /** Gives a file another text. */
  take(id: number, text: string, kind: StepKind): void {
    const file = this.#workspace.files.find((candidate) => candidate.id === id);
    if (!file || file.text === text) return;
    const history = record(file.history, file.text, text, kind);
    this.#workspace = work.withFile(this.#workspace, id, { text, history });
    this.#after = null;
    this.#isWholeStepLast = false;
  }

  activate(id: number): void {
    this.#workspace = work.withActive(this.#workspace, id);
  }

  add(kind: FileKind): void {
    this.#workspace = work.withNewFile(this.#workspace, kind);
  }

  rename(id: number, path: string): void {
    this.#workspace = work.withPath(this.#workspace, id, path);
  }

  setDomains(domains: Domains): void {
    this.#workspace = { ...this.#workspace, domains };
  }

  /** Takes the file that is shown away. */
  remove(): void {
    this.#takeWhole(work.withoutFile(this.#workspace, this.#workspace.active), 'remove');
  }

  /** Puts files beside the present ones. */
  load(files: readonly PlainFile[], kind: StepKind): void {
    const [only] = files;
    const { active } = this;
    const isOwnPlace = only?.kind === active.kind && (active.kind === 'compose' || only.path === active.path);
    // One file for the place that is shown is a step of this file.
    if (files.length === 1 && isOwnPlace) {
      this.rename(active.id, only.path);
      this.take(active.id, normalizeLineEnds(only.text), kind);
    } else this.#takeWhole(work.withLoaded(this.#workspace, files), kind);
  }

  /** Puts other files in place of the present ones. */
  open(project: PlainProject, kind: StepKind): void {
    this.#takeWhole(work.workspaceOf(project), kind);
  }

  /** Gives several files another text, as one step. */
  takeAll(texts: readonly { readonly id: number; readonly text: string }[], kind: StepKind): void {
    let next = this.#workspace;
    for (const { id, text } of texts) {
      const file = next.files.find((candidate) => candidate.id === id);
      // Each file can also be taken back by itself.
      if (file)
        next = work.withFile(next, id, { text, history: record(file.history, file.text, text, kind) });
    }
    this.#takeWhole(next, kind);
  }

  /** Goes back one step. Returns what was undone. */
  undo(): StepKind | null {
    const snapshot = this.#before;
    const isWhole = this.#isWholeStepLast && snapshot !== null;
    const move = isWhole ? null : undo(this.active.history, this.active.text);
    if (move) return this.#move(move);
    if (!snapshot) return null;
    this.#after = { kind: snapshot.kind, workspace: this.#workspace };
    this.#before = null;
    this.#isWholeStepLast = false;
    this.#workspace = snapshot.workspace;
    return snapshot.kind;
  }

  /** Repeats the step that was undone last. Returns what was repeated. */
  redo(): StepKind | null {
    const move = redo(this.active.history, this.active.text);
    if (move) return this.#move(move);
    if (!this.#after) return null;
    const { kind, workspace } = this.#after;
    this.#before = { kind, workspace: this.#workspace };
    this.#after = null;
    this.#isWholeStepLast = true;
    this.#workspace = workspace;
    return kind;
  }

  #takeWhole(next: Workspace, kind: StepKind): void {
    const isNothing = this.#workspace.files.every(({ text }) => text === '');
    // Nothing is not worth returning to.
    this.#before = isNothing ? null : { kind, workspace: this.#workspace };
    this.#after = null;
    this.#isWholeStepLast = !isNothing;
    this.#workspace = next;
  }

  #move({ history, text, kind }: Move): StepKind {
    this.#workspace = work.withFile(this.#workspace, this.active.id, { history, text });
    return kind;
  }
}
