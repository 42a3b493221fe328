import { element, partOf } from '#components/validator/elements.ts';
import { copyText } from '#components/validator/clipboard.ts';
import { fillCommand } from '#src/checklists/fill.ts';
import type { ItemProgress, RunValues } from '#src/checklists/progress.ts';
import type { ChecklistStrings } from './strings.ts';

export interface ItemEvents {
  onTick(id: string, isDone: boolean): void;
  onSetAside(id: string, reason: string): void;
  onNote(id: string, text: string): void;
  notify(sentence: string): void;
}

/** What the views share: words, and times as a reader of the page's language writes them. */
export interface ItemWords {
  readonly words: ChecklistStrings;
  readonly timeOf: (time: string) => string;
  readonly validatorUrl: string;
  readonly icons: Readonly<Record<'fail' | 'ready', Node>>;
}

/** Characters of a note that are shown where the note is folded. */
const PREVIEW = 80;

/** One item of the list: its box, what is said about it, its reason and its note. Markup: `ChecklistItem.astro`. */
export class ItemView {
  readonly id: string;
  readonly root: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #aside: HTMLButtonElement;
  readonly #noteButton: HTMLButtonElement;
  readonly #reason: HTMLFormElement;
  readonly #note: HTMLElement;
  readonly #textarea: HTMLTextAreaElement;
  readonly #shared: ItemWords;
  readonly #events: ItemEvents;
  readonly #notApplicable: string;
  readonly #commands: readonly { readonly code: HTMLElement; readonly template: string }[];
  #drawn = '';
  #isSetAside = false;

  constructor(root: HTMLElement, shared: ItemWords, events: ItemEvents) {
    this.root = root;
    this.id = root.id;
    this.#shared = shared;
    this.#events = events;
    this.#box = only(root, '.assertion input', HTMLInputElement);
    this.#status = partOf(root, 'status', HTMLElement);
    this.#aside = partOf(root, 'aside', HTMLButtonElement);
    this.#noteButton = partOf(root, 'note-button', HTMLButtonElement);
    this.#reason = partOf(root, 'reason', HTMLFormElement);
    this.#note = partOf(root, 'note', HTMLElement);
    this.#textarea = only(this.#note, 'textarea', HTMLTextAreaElement);
    this.#notApplicable = this.#aside.textContent.trim();
    this.#commands = [...root.querySelectorAll<HTMLElement>('[data-command]')].map((code) => ({
      code,
      template: code.textContent,
    }));
    const text = only(root, '.text', HTMLElement);
    text.id = `${this.id}-text`;
    // "Note", of which there are many, is said with what it is a note on.
    for (const each of [this.#aside, this.#noteButton]) each.setAttribute('aria-describedby', text.id);
    this.#wire();
  }

  focus(): void {
    this.#box.focus();
  }

  /** Opens what shows the item, as a link to it does. */
  unfold(isOpen = true): void {
    const details = this.root.querySelector('details');
    if (details) details.open = isOpen;
  }

  toggleFold(): void {
    this.unfold(this.root.querySelector('details')?.open !== true);
  }

  toggleTick(): void {
    this.#box.click();
  }

  /** Asks for the reason, or takes it back. */
  toggleAside(): void {
    if (this.#isSetAside) {
      this.#events.onTick(this.id, false);
      return;
    }
    this.#showReason(this.#reason.hasAttribute('hidden'));
  }

  toggleNote(): void {
    const isShown = this.#note.hidden;
    this.#note.hidden = !isShown;
    this.#noteButton.setAttribute('aria-expanded', String(isShown));
    this.#drawn = '';
    if (isShown) this.#textarea.focus();
    else this.focus();
  }

  draw(progress: ItemProgress, isFresh: boolean, values: RunValues): void {
    for (const { code, template } of this.#commands) {
      const filled = fillCommand(template, values);
      if (code.textContent !== filled) code.textContent = filled;
    }
    // Most rows stay as they are from one change to the next.
    const state = JSON.stringify([progress, isFresh, this.#note.hidden]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    this.#isSetAside = progress.state === 'not-applicable';
    this.root.dataset['state'] = progress.provedBy?.outcome === 'failed' ? 'failed' : progress.state;
    this.#box.checked = progress.state === 'done';
    this.#box.indeterminate = this.#isSetAside;
    this.#aside.textContent = this.#isSetAside ? this.#shared.words.openAgain : this.#notApplicable;
    if (this.#isSetAside) this.#showReason(false, false);
    if (this.#textarea.value !== (progress.note ?? '')) this.#textarea.value = progress.note ?? '';
    this.#status.replaceChildren(...this.#statusOf(progress, isFresh));
  }

  #statusOf(progress: ItemProgress, isFresh: boolean): readonly Node[] {
    const { words, timeOf, validatorUrl, icons } = this.#shared;
    const { state, provedBy, reason = '', note = '', at } = progress;
    const lines: Node[] = [];
    if (isFresh) lines.push(element('span', { class: 'fresh' }, words.fresh));
    if (provedBy?.outcome === 'failed') {
      const link = element('a', { href: validatorUrl }, words.failed(provedBy.rules.length));
      lines.push(
        element(
          'span',
          { class: 'failed', title: provedBy.rules.join(', ') },
          icons.fail.cloneNode(true),
          link,
        ),
      );
    } else if (provedBy) {
      const time = timeOf(at);
      const sentence = element('span', { class: 'on-screen' }, words.byValidator(provedBy.source, time));
      const short = element('span', { class: 'on-paper' }, words.byValidatorShort(time));
      const title = provedBy.rules.join(', ');
      lines.push(element('span', { class: 'proved', title }, icons.ready.cloneNode(true), sentence, short));
    } else if (state === 'done') lines.push(element('span', {}, words.byYou(timeOf(at))));
    if (state === 'not-applicable') lines.push(element('span', {}, words.setAside(reason)));
    if (note !== '') {
      const short = note.length > PREVIEW ? `${note.slice(0, PREVIEW).trimEnd()}…` : note;
      const parts = [`${words.noteSet}: `, element('span', { class: 'on-screen' }, short)];
      const whole = element('span', { class: 'on-paper' }, note);
      lines.push(element('span', { class: 'preview', 'data-open': !this.#note.hidden }, ...parts, whole));
    }
    return lines;
  }

  #showReason(isShown: boolean, movesFocus = true): void {
    this.#reason.hidden = !isShown;
    this.#aside.setAttribute('aria-expanded', String(isShown));
    const field = only(this.#reason, 'input', HTMLInputElement);
    if (!isShown) field.value = '';
    if (!movesFocus) return;
    if (isShown) field.focus();
    else this.#aside.focus();
  }

  #wire(): void {
    this.#box.addEventListener('change', () => this.#events.onTick(this.id, this.#box.checked));
    this.#aside.addEventListener('click', () => this.toggleAside());
    this.#noteButton.addEventListener('click', () => this.toggleNote());
    this.#textarea.addEventListener('input', () => this.#events.onNote(this.id, this.#textarea.value));
    this.#reason.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#events.onSetAside(this.id, only(this.#reason, 'input', HTMLInputElement).value);
      if (this.#isSetAside) this.focus();
    });
    partOf(this.#reason, 'cancel', HTMLButtonElement).addEventListener('click', () =>
      this.#showReason(false),
    );
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      if (!this.#reason.hidden) this.#showReason(false);
      else if (!this.#note.hidden) this.toggleNote();
    });
    for (const copy of this.root.querySelectorAll('[data-part="copy-command"]')) {
      copy.addEventListener('click', () => void this.#copy());
    }
  }

  async #copy(): Promise<void> {
    const { words } = this.#shared;
    const isCopied = await copyText(this.#commands.map(({ code }) => code.textContent).join('\n'));
    this.#events.notify(isCopied ? words.copied : words.notCopied);
  }
}

/** The element below `root` that a selector finds; markup that lacks it is a defect of the page. */
function only<Type extends HTMLElement>(root: ParentNode, selector: string, kind: new () => Type): Type {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The markup of the checklist has no "${selector}".`);
  return found;
}
