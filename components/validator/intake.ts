import { byteLength, sizeClass } from '#src/validator/limits.ts';
import type { PlainFile } from '#src/validator/project.ts';
import { selectFiles, type Selection } from '#src/validator/select-files.ts';
import { readEntries, type OfferedFile } from './folders.ts';

export type IntakeProblem =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'nothing-found' };

/** Files that a reader chose, as far as they could be taken. */
export interface Intake {
  readonly files: readonly PlainFile[];
  readonly selection: Selection<OfferedFile>;
  /** True if a folder was given: its files are a project of their own. */
  readonly isFolder: boolean;
  /** True if the folder has more entries than were looked at. */
  readonly isCut: boolean;
}

export interface IntakeEvents {
  onFiles(intake: Intake): void;
  /** A text too large for the editor was pasted or dropped. */
  onLargeText(text: string): void;
  onProblem(problem: IntakeProblem): void;
  /** Something that could be dropped is over the element, or has left it. */
  onDrag(isOver: boolean): void;
}

/**
 * Takes files and folders that are dropped on an element, and large texts that are pasted or dropped, before they reach
 * a text field. Other pastes are left to the field.
 */
export function takeIn(host: HTMLElement, events: IntakeEvents): void {
  const onPaste = (event: ClipboardEvent): void => take(event.clipboardData, event, events);
  const onDrop = (event: DragEvent): void => {
    events.onDrag(false);
    take(event.dataTransfer, event, events);
  };
  host.addEventListener('paste', onPaste, { capture: true });
  host.addEventListener('drop', onDrop, { capture: true });
  host.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    events.onDrag(true);
  });
  host.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node) || !host.contains(event.relatedTarget)) events.onDrag(false);
  });
}

/** Takes the files of an input, of a folder or chosen one by one. */
export function takeFromInput(input: HTMLInputElement, events: IntakeEvents): void {
  const offered = [...(input.files ?? [])].map((file) => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    file,
  }));
  const isFolder = input.webkitdirectory;
  // The same file can be picked again after it was changed.
  input.value = '';
  if (offered.length > 0) void readOffered(offered, isFolder, false, events);
}

function take(transfer: DataTransfer | null, event: Event, events: IntakeEvents): void {
  if (!transfer) return;
  if (transfer.files.length === 0) {
    interceptText(transfer.getData('text/plain'), event, events);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  // What was dropped can be asked for only now, before anything is awaited.
  const pending = readEntries(transfer);
  void pending.then(
    ({ offered, isFolder, isCut }) => readOffered(offered, isFolder, isCut, events),
    () => events.onProblem({ kind: 'unreadable' }),
  );
}

async function readOffered(
  offered: readonly OfferedFile[],
  isFolder: boolean,
  isCut: boolean,
  events: IntakeEvents,
): Promise<void> {
  const selection = selectFiles(offered, isFolder);
  const { chosen, tooLarge } = selection;
  if (chosen.length === 0) {
    const [refused] = tooLarge;
    events.onProblem(
      refused
        ? { kind: 'too-large', bytes: refused.size }
        : { kind: isFolder || offered.length > 1 ? 'nothing-found' : 'not-text' },
    );
    return;
  }
  try {
    const files = await Promise.all(
      chosen.map(async ({ candidate, kind, path }) => ({ kind, path, text: await readText(candidate.file) })),
    );
    const texts = files.filter(({ text }) => !text.includes('\0'));
    if (texts.length === 0) events.onProblem({ kind: 'not-text' });
    else events.onFiles({ files: texts, selection, isFolder, isCut });
  } catch {
    events.onProblem({ kind: 'unreadable' });
  }
}

/** Reads a file as UTF-8. A byte order mark is kept: a rule reports it. */
async function readText(file: File): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

function interceptText(text: string, event: Event, events: IntakeEvents): void {
  // A code unit is at most three bytes: most texts are evidently small.
  if (sizeClass(text.length * 3) === 'normal') return;
  const bytes = byteLength(text);
  const size = sizeClass(bytes);
  if (size === 'normal') return;
  event.preventDefault();
  event.stopPropagation();
  if (size === 'too-large') events.onProblem({ kind: 'too-large', bytes });
  // Reading megabytes off the clipboard was one task: what is done with them is another.
  else setTimeout(() => events.onLargeText(text));
}
