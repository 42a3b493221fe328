import { composeProject } from '#src/validator/project.ts';
import { samples } from '#src/validator/samples.ts';
import type { Session } from '#src/validator/session.ts';
import { part, partOf } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

export interface Toolbar {
  /** Enables what can be done in the present state. */
  draw(): void;
}

/** Undo, redo, clear and the samples. */
export function wireToolbar(
  root: HTMLElement,
  session: Session,
  words: ValidatorStrings,
  notify: (sentence: string) => void,
  focusEditor: () => void,
): Toolbar {
  const undo = partOf(root, 'undo', HTMLButtonElement);
  const redo = partOf(root, 'redo', HTMLButtonElement);
  const clear = partOf(root, 'clear', HTMLButtonElement);
  const goBack = (): void => {
    const kind = session.undo();
    if (kind) notify(words.notice.undone(kind));
  };
  undo.addEventListener('click', goBack);
  redo.addEventListener('click', () => {
    const kind = session.redo();
    if (kind) notify(words.notice.redone(kind));
  });
  clear.addEventListener('click', () => {
    session.replace('', 'clear');
    notify(words.notice.cleared);
    focusEditor();
  });
  for (const choice of root.querySelectorAll<HTMLButtonElement>('[data-sample]')) {
    choice.addEventListener('click', () => {
      const sample = samples.find(({ id }) => id === choice.dataset['sample']);
      if (sample) session.load(composeProject(sample.text).files, 'sample');
      notify('');
      // The button is gone with the empty state.
      part(root, 'verdict').focus({ preventScroll: true });
    });
  }
  document.addEventListener('keydown', (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (!isUndo || event.shiftKey || isEditable(event.composedPath()[0]) || session.undoable === null) return;
    event.preventDefault();
    goBack();
  });
  return {
    draw() {
      setStep(undo, session.undoable === null ? null : words.editor.undoStep(session.undoable));
      setStep(redo, session.redoable === null ? null : words.editor.redoStep(session.redoable));
      redo.hidden = session.redoable === null;
      clear.disabled = session.text === '';
    },
  };
}

/** A disabled button says nothing; an enabled one says what it would do. */
function setStep(target: HTMLButtonElement, label: string | null): void {
  target.disabled = label === null;
  if (label === null) target.removeAttribute('title');
  else target.title = label;
}

function isEditable(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable="true"] *, [contenteditable="true"]')
  );
}
