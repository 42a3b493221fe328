import type { Edit } from '../lint/edit.ts';
import type { CheckAnswer, CheckRequest } from './check.ts';
import type { Snapshot } from './desk.ts';
import type { WorkFile, Workspace } from './workspace.ts';

/** Answers requests; a request that a later one overtakes is never answered but `stale`. */
export interface Checker {
  ask(request: CheckRequest): Promise<CheckAnswer | 'stale' | 'failed'>;
}

/** empty: no text · checking: the report, if any, is of older texts · checked · failed: the checker is out of order. */
export type SessionStatus = 'empty' | 'checking' | 'checked' | 'failed';

export interface SessionEvents {
  /** The text that is shown was changed by the session; `edit` is what to do to it. */
  onText(edit: Edit): void;
  /** Another file is shown. */
  onOpen(file: WorkFile): void;
  /** Status, report, files or history changed. */
  onState(): void;
  /** What to keep: the files as they are, and those before a step that concerned several. */
  onKeep(workspace: Workspace, before: Snapshot | null): void;
}
