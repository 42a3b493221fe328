import { element, part, partOf } from '#components/validator/elements.ts';
import { noLongerAsked } from '#src/checklists/progress-migrate.ts';
import { countItems, type Count } from '#src/checklists/progress.ts';
import type { Desk } from './desk.ts';
import type { ChecklistStrings } from './strings.ts';

/** How far the run is, in words and as a bar; what undo takes back; and what the list no longer asks. */
export class ProgressView {
  readonly #root: HTMLElement;
  readonly #desk: Desk;
  readonly #words: ChecklistStrings;
  readonly #undo: HTMLButtonElement;
  readonly #undoLabel: string;

  constructor(root: HTMLElement, desk: Desk, words: ChecklistStrings, onUndo: () => void) {
    this.#root = root;
    this.#desk = desk;
    this.#words = words;
    this.#undo = partOf(root, 'undo', HTMLButtonElement);
    this.#undoLabel = this.#undo.textContent.trim();
    this.#undo.addEventListener('click', onUndo);
  }

  /** The progress as a sentence, for those who hear it. */
  get sentence(): string {
    const count = this.#count();
    const isFinished = count.done + count.notApplicable === count.total;
    return [`${this.#words.progress(count)}.`, isFinished ? this.#words.finished : ''].join(' ').trim();
  }

  draw(): void {
    const count = this.#count();
    part(this.#root, 'progress').textContent = this.#words.progress(count);
    const bar = part(this.#root, 'bar');
    bar.style.setProperty('--done', String(count.done / Math.max(1, count.total)));
    bar.style.setProperty('--aside', String(count.notApplicable / Math.max(1, count.total)));
    const { undoable } = this.#desk;
    this.#undo.disabled = undoable === null;
    const label = undoable === null ? this.#undoLabel : this.#words.undo(undoable);
    this.#undo.setAttribute('aria-label', label);
    this.#undo.title = label;
    this.#drawRetired();
  }

  #count(): Count {
    return countItems(
      this.#desk.run,
      this.#desk.shape.items.map(({ id }) => id),
    );
  }

  #drawRetired(): void {
    const kept = noLongerAsked(this.#desk.run, this.#desk.shape);
    const section = part(this.#root, 'retired');
    section.hidden = kept.length === 0;
    const rows = kept.map(([id, { state, reason, note }]) => {
      const said = [this.#words.states[state], reason, note].filter((text) => text !== undefined);
      return element('li', {}, element('code', {}, id), ` ${said.join(' · ')}`);
    });
    section.querySelector('ul')?.replaceChildren(...rows);
  }
}
