import { byteLength, sizeClass } from '#src/validator/limits.ts';

export type IntakeProblem =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable' };

export interface IntakeEvents {
  /** A file was dropped or picked; `others` more were left aside. */
  onFile(text: string, name: string, others: number): void;
  /** A text too large for the editor was pasted or dropped. */
  onLargeText(text: string): void;
  onProblem(problem: IntakeProblem): void;
  /** Something that could be dropped is over the element, or has left it. */
  onDrag(isOver: boolean): void;
}

/**
 * Takes files that are dropped on an element, and large texts that are pasted or dropped, before they reach a text
 * field. Other pastes are left to the field.
 */
export function takeIn(host: HTMLElement, events: IntakeEvents): void {
  host.addEventListener(
    'paste',
    (event) => {
      const { clipboardData } = event;
      if (!clipboardData) return;
      const files = [...clipboardData.files];
      if (files.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        void readFiles(files, events);
        return;
      }
      interceptText(clipboardData.getData('text/plain'), event, events);
    },
    { capture: true },
  );
  host.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    events.onDrag(true);
  });
  host.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node) || !host.contains(event.relatedTarget)) events.onDrag(false);
  });
  host.addEventListener(
    'drop',
    (event) => {
      events.onDrag(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) {
        interceptText(event.dataTransfer?.getData('text/plain') ?? '', event, events);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      void readFiles(files, events);
    },
    { capture: true },
  );
}

/** Reads the first of some files as UTF-8. A byte order mark is kept: a rule reports it. */
export async function readFiles(files: readonly File[], events: IntakeEvents): Promise<void> {
  const [file] = files;
  if (!file) return;
  if (sizeClass(file.size) === 'too-large') {
    events.onProblem({ kind: 'too-large', bytes: file.size });
    return;
  }
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    if (text.includes('\0')) events.onProblem({ kind: 'not-text' });
    else events.onFile(text, file.name, files.length - 1);
  } catch {
    events.onProblem({ kind: 'unreadable' });
  }
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
  else events.onLargeText(text);
}
