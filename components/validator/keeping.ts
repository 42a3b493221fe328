import type { Snapshot } from '#src/validator/desk.ts';
import type { Workspace } from '#src/validator/workspace.ts';
import { keepWorkspace } from './storage.ts';

/** How long typing must pause before the files are stored, in milliseconds. */
const DELAY = 400;

/**
 * Returns a function that stores the files soon, and at the latest when the page is left.
 * @param onDone called each time, with false if the browser did not store them.
 */
export function keeper(
  onDone: (isKept: boolean) => void,
): (workspace: Workspace, before: Snapshot | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { readonly workspace: Workspace; readonly before: Snapshot | null } | null = null;
  /** Large files are stored one after the other: the newest must be the last. */
  let last = Promise.resolve();
  let isBusy = false;
  /** Begins at once, so that small files are stored even while the page is being left. */
  const start = async (workspace: Workspace, before: Snapshot | null): Promise<void> => {
    isBusy = true;
    const isKept = await keepWorkspace(workspace, before);
    isBusy = false;
    onDone(isKept);
  };
  const keep = (): void => {
    clearTimeout(timer);
    if (pending === null) return;
    const { workspace, before } = pending;
    pending = null;
    if (isBusy) last = last.then(() => start(workspace, before));
    else last = start(workspace, before);
  };
  window.addEventListener('pagehide', keep);
  return (workspace, before) => {
    pending = { workspace, before };
    clearTimeout(timer);
    timer = setTimeout(keep, DELAY);
  };
}
