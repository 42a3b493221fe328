import { localeOf } from '#src/i18n/locale.ts';
import { addressWords, localeOfAddress } from './address-words.ts';
import { keepText, keptText, textInAddress } from './keeping.ts';
import type { FinderView } from './finder-view.ts';

/** A reader who stops typing for this long wants an answer. */
const DEBOUNCE_MS = 150;
/** Code units; a longer text never reaches the field, which would take seconds to lay it out. */
const LARGE = 256 * 1024;

/**
 * `<symptom-finder>`: a field for a log or for words. This is all that a page loads at first: it takes what is typed,
 * pasted or dropped; `finder-view.ts` follows with the first interaction. Markup: `Finder.astro`.
 */
export class SymptomFinder extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  #field: HTMLTextAreaElement | null = null;
  #view: Promise<FinderView> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPaste = false;

  connectedCallback(): void {
    if (this.#field !== null) return;
    const field = this.querySelector('textarea');
    const picker = this.querySelector<HTMLInputElement>('input[type="file"]');
    if (!field || !picker) return;
    this.#field = field;
    this.addEventListener('focusin', () => void this.#loaded());
    this.addEventListener('paste', (event) => this.#takePaste(event), { capture: true });
    this.addEventListener('drop', (event) => this.#takeDrop(event), { capture: true });
    this.addEventListener('dragover', (event) => this.#dragOver(event));
    this.addEventListener('dragleave', (event) => {
      const isInside = event.relatedTarget instanceof Node && this.contains(event.relatedTarget);
      if (!isInside) this.toggleAttribute('data-is-dragging', false);
    });
    field.addEventListener('input', () => {
      this.#askLater(this.#isPaste ? 0 : DEBOUNCE_MS);
      this.#isPaste = false;
    });
    this.querySelector('[data-part="open"]')?.addEventListener('click', () => picker.click());
    picker.addEventListener('change', () => {
      const [file] = picker.files ?? [];
      if (file) this.#take(file, file.name);
      // The same file can be chosen again after it has changed.
      picker.value = '';
    });
    for (const example of this.querySelectorAll('[data-part="examples"] button')) {
      example.addEventListener('click', () => this.#fill(example.textContent.trim()));
    }
    this.#begin(field);
  }

  /** What is already there to be searched: the address, what was kept, or what the browser has filled in. */
  #begin(field: HTMLTextAreaElement): void {
    if (this.dataset['variant'] === 'missing') {
      if (localeOfAddress(location.pathname) !== this.#locale) {
        this.hidden = this.closest('[data-half]') !== null;
        return;
      }
      this.#comeFirst();
      const words = addressWords(location.pathname);
      if (words !== '') this.#fill(words, false);
      return;
    }
    const asked = this.dataset['variant'] === 'page' ? textInAddress() : '';
    const text = asked || keptText(this.dataset['variant'] ?? '') || field.value;
    if (text !== '') this.#fill(text, false);
    if (this.dataset['variant'] === 'page') {
      addEventListener('hashchange', () => {
        const linked = textInAddress();
        if (linked !== '' && linked !== this.#field?.value.trim()) this.#fill(linked, false);
      });
    }
  }

  /** The half of the page in the language of the address changes places with the one before it. */
  #comeFirst(): void {
    const half = this.closest('[data-half]');
    const whole = half?.parentElement;
    const before = whole?.firstElementChild;
    if (!half || !whole || !before || before === half) return;
    whole.append(before);
    whole.prepend(half);
  }

  #fill(text: string, takesFocus = true): void {
    if (!this.#field) return;
    this.#field.readOnly = false;
    this.#field.value = text;
    if (takesFocus) this.#field.focus();
    this.#askLater(0);
  }

  #askLater(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const text = this.#field?.value ?? '';
      if (this.dataset['variant'] !== 'missing') keepText(this.dataset['variant'] ?? '', text);
      void this.#loaded().then((view) => view.showText(text));
    }, milliseconds);
  }

  #takePaste(event: ClipboardEvent): void {
    const [file] = event.clipboardData?.files ?? [];
    const text = file ? '' : (event.clipboardData?.getData('text/plain') ?? '');
    this.#isPaste = true;
    this.#intercept(event, text, file);
  }

  #takeDrop(event: DragEvent): void {
    this.toggleAttribute('data-is-dragging', false);
    const [file] = event.dataTransfer?.files ?? [];
    const text = file ? '' : (event.dataTransfer?.getData('text/plain') ?? '');
    this.#isPaste = true;
    this.#intercept(event, text, file);
  }

  /** Takes a file or a large text before the field does; anything else is left to the field. */
  #intercept(event: Event, text: string, file: File | undefined): void {
    // A field that shows the beginning of a large text takes no other: this text replaces that one.
    const isReplacement = text !== '' && this.#field?.readOnly === true;
    if (!file && text.length < LARGE && !isReplacement) return;
    event.preventDefault();
    event.stopPropagation();
    // Reading megabytes off the clipboard was one task: what is done with them is another.
    setTimeout(() => {
      if (file || text.length >= LARGE) this.#take(file ?? text, file?.name ?? '');
      else this.#fill(text);
    });
  }

  #take(content: File | string, name: string): void {
    clearTimeout(this.#timer);
    if (this.dataset['variant'] !== 'missing') keepText(this.dataset['variant'] ?? '', '');
    void this.#loaded().then((view) => view.showLarge(content, name));
  }

  #dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-is-dragging', true);
  }

  #loaded(): Promise<FinderView> {
    if (this.#view !== null) return this.#view;
    const loading = import('./finder-view.ts').then(({ FinderView: View }) => new View(this, this.#locale));
    this.#view = loading;
    loading.catch(() => {
      this.#view = null;
      const status = this.querySelector<HTMLElement>('[data-part="status"]');
      if (status) status.textContent = status.dataset['unavailable'] ?? '';
    });
    return loading;
  }
}

customElements.define('symptom-finder', SymptomFinder);
