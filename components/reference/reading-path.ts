import { localeOf } from '#src/i18n/locale.ts';
import { readingStrings } from './reading-strings.ts';
import { PROGRESS_KEY, progressOf, readProgress, writeProgress } from './reading-progress.ts';

const store = (): Storage => localStorage;

/** Adds a box to tick to each step of the list, and keeps what is ticked in this browser. */
class ReadingPath extends HTMLElement {
  #done = new Set<string>();
  #isKept = true;

  connectedCallback(): void {
    this.#done = new Set(readProgress(store));
    for (const box of this.#boxes()) {
      box.addEventListener('change', () => this.#mark(box.value, box.checked));
    }
    this.querySelector('button')?.addEventListener('click', () => this.#startOver());
    // The same list may be open in another tab, or in the other language.
    window.addEventListener('storage', ({ key }) => {
      if (key !== PROGRESS_KEY && key !== null) return;
      this.#done = new Set(readProgress(store));
      this.#show();
    });
    this.#show();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  #mark(step: string, isDone: boolean): void {
    if (isDone) this.#done.add(step);
    else this.#done.delete(step);
    this.#keep();
  }

  #startOver(): void {
    this.#done.clear();
    this.#keep();
    this.#boxes()[0]?.focus();
  }

  #keep(): void {
    this.#isKept = writeProgress(store, this.#done);
    this.#show();
  }

  #show(): void {
    const boxes = this.#boxes();
    for (const box of boxes) box.checked = this.#done.has(box.value);
    const steps = boxes.map(({ value, dataset }) => ({ id: value, minutes: Number(dataset['minutes']) }));
    const progress = progressOf(steps, this.#done);
    const words = readingStrings[localeOf(document.documentElement.lang)];
    const status = this.querySelector('[role="status"]');
    if (status !== null) {
      status.textContent = `${words.progress(progress)}${this.#isKept ? '' : ` ${words.notKept}`}`;
    }
    const bar = this.querySelector('progress');
    if (bar !== null) bar.value = progress.done;
    const button = this.querySelector('button');
    if (button !== null) button.disabled = progress.done === 0;
  }
}

customElements.define('reading-path', ReadingPath);
