import type { Diagnostic } from '@codemirror/lint';
import type { Locale } from '#src/i18n/locale.ts';
import type { Edit } from '#src/lint/edit.ts';
import type { FileKind } from '#src/lint/text-file.ts';
import { byteLength, EDITOR_LIMIT_BYTES } from '#src/validator/limits.ts';
import { excerptAround, holdsRange, type Excerpt } from '#src/validator/excerpt.ts';
import { linesOf } from '#src/validator/line-index.ts';
import type { Editor, EditorDocument, EditorOptions } from './editor.ts';
import type { ValidatorStrings } from './strings.ts';

/** A finding as the editor marks it: offsets in the whole text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly diagnostic: Omit<Diagnostic, 'from' | 'to'>;
}

/** The marks of the part that is shown: `isShown` tells of a range (offsets in the whole text) whether it is. */
export type MarksIn = (isShown: (start: number, end: number) => boolean) => readonly Mark[];

/** The file that is shown. */
export interface ShownFile {
  readonly id: number;
  readonly kind: FileKind;
  readonly text: string;
}

export interface SurfaceOptions {
  readonly file: ShownFile;
  readonly textarea: HTMLTextAreaElement;
  /** The empty element that the editor takes the place of the text field in. */
  readonly host: HTMLElement;
  readonly locale: Locale;
  readonly words: ValidatorStrings['editor'];
  onInput(text: string, kind: 'typing' | 'paste'): void;
  /** A part of the text is shown, or (`null`) all of it again. */
  onExcerpt(bytes: number | null): void;
}

/** Shows the text: in a plain text field, then in the editor once it has loaded. */
export class Surface {
  #editor: Editor | null = null;
  #loading: Promise<void> | null = null;
  #file: ShownFile;
  #text: string;
  #excerpt: Excerpt | null = null;
  #marks: MarksIn = () => [];
  #isPaste = false;
  #isComposing = false;
  readonly #options: SurfaceOptions;

  constructor(options: SurfaceOptions) {
    this.#options = options;
    const { textarea, file } = options;
    this.#file = file;
    this.#text = file.text;
    textarea.addEventListener('paste', () => (this.#isPaste = true));
    textarea.addEventListener('compositionstart', () => (this.#isComposing = true));
    textarea.addEventListener('compositionend', () => (this.#isComposing = false));
    textarea.addEventListener('input', () => this.#input(textarea.value, this.#isPaste));
    textarea.addEventListener('focus', () => void this.load(), { once: true });
  }

  /** Loads the editor, once. If that fails, the text field stays, and it does everything but colours. */
  load(): Promise<void> {
    this.#loading ??= import('./editor.ts')
      .then(async ({ createEditor }) => {
        // Taking the field away would break off a character that is being composed.
        while (this.#isComposing) await new Promise((resolve) => setTimeout(resolve, 100));
        await this.#replaceField(createEditor);
      })
      .catch(() => undefined);
    return this.#loading;
  }

  /** Shows another file. */
  open(file: ShownFile): void {
    const { textarea, words } = this.#options;
    const wasExcerpt = this.#excerpt !== null;
    this.#file = file;
    this.#text = file.text;
    this.#marks = () => [];
    this.#excerpt = null;
    textarea.setAttribute('aria-label', words.labels[file.kind]);
    textarea.placeholder = words.placeholders[file.kind];
    const isLarge = this.#isLarge();
    if (isLarge || wasExcerpt) this.#fill(isLarge, 0, true);
    else {
      this.#editor?.open(this.#document(file.text), null, true);
      this.#setField(file.text, 0);
    }
  }

  /** Where the reader is in the text. */
  cursor(): number {
    const cursor = this.#editor?.cursor() ?? this.#options.textarea.selectionStart;
    return cursor + (this.#excerpt?.start ?? 0);
  }

  /** What is selected in the text, as offsets; `null` where only a part of it is shown, which cannot be edited. */
  selection(): { readonly start: number; readonly end: number } | null {
    if (this.#excerpt) return null;
    const { selectionStart, selectionEnd } = this.#options.textarea;
    return this.#editor?.selection() ?? { start: selectionStart, end: selectionEnd };
  }

  /** Applies a change to the text shown, which makes it `text`. */
  apply(edit: Edit, text: string): void {
    this.#text = text;
    const isLarge = this.#isLarge();
    if (isLarge || this.#excerpt) this.#fill(isLarge, edit.start, false);
    else if (this.#editor) this.#editor.apply(edit);
    else this.#setField(this.#text, edit.start);
  }

  /** Underlines the findings. */
  mark(marks: MarksIn): void {
    this.#marks = marks;
    this.#showMarks();
  }

  /** Brings a finding into view, selects it and puts the focus there. */
  reveal({ start, end, line }: Pick<Mark, 'start' | 'end' | 'line'>): void {
    if (this.#excerpt && !holdsRange(this.#excerpt, start, end)) {
      this.#showExcerpt(excerptAround(this.#text, line));
    }
    const offset = this.#excerpt?.start ?? 0;
    const [from, to] = [start - offset, Math.max(start, end) - offset];
    if (this.#editor) {
      this.#editor.reveal(from, to);
      this.#editor.focus();
      return;
    }
    const { textarea } = this.#options;
    textarea.focus({ preventScroll: true });
    textarea.setSelectionRange(from, to);
    const lineHeight = parseFloat(getComputedStyle(textarea).lineHeight) || 20;
    const shown = line - (this.#excerpt?.firstLine ?? 1);
    textarea.scrollTop = Math.max(0, shown * lineHeight - textarea.clientHeight / 2);
  }

  /** Puts the cursor before the first character. */
  goToStart(): void {
    const { textarea } = this.#options;
    textarea.setSelectionRange(0, 0);
    textarea.scrollTop = 0;
    // The editor is still busy with the change that it reported.
    queueMicrotask(() => this.#editor?.select(0, 0));
  }

  focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.#options.textarea.focus();
  }

  #isLarge(): boolean {
    return this.#text.length * 3 > EDITOR_LIMIT_BYTES && byteLength(this.#text) > EDITOR_LIMIT_BYTES;
  }

  #document(text: string): EditorDocument {
    const { words } = this.#options;
    const { id, kind } = this.#file;
    return { id, kind, text, label: words.labels[kind], placeholder: words.placeholders[kind] };
  }

  #input(text: string, isPaste: boolean): void {
    this.#isPaste = false;
    this.#text = text;
    this.#options.onInput(text, isPaste ? 'paste' : 'typing');
  }

  #setField(text: string, cursor: number): void {
    const { textarea } = this.#options;
    textarea.value = text;
    textarea.setSelectionRange(cursor, cursor);
  }

  /** The editor is set up empty, and filled in a task of its own: together they would hold the page up. */
  async #replaceField(create: (options: EditorOptions) => Editor): Promise<void> {
    const { textarea, host, locale } = this.#options;
    const root = host.attachShadow({ mode: 'open' });
    const editor = create({ root, locale, onInput: (text, isPaste) => this.#input(text, isPaste) });
    await new Promise((resolve) => setTimeout(resolve));
    while (this.#isComposing) await new Promise((resolve) => setTimeout(resolve, 100));
    const hadFocus = document.activeElement === textarea;
    editor.open(this.#document(textarea.value), this.#excerpt?.firstLine ?? null, false);
    host.hidden = false;
    textarea.hidden = true;
    this.#editor = editor;
    editor.select(textarea.selectionStart, textarea.selectionEnd);
    if (hadFocus) editor.focus();
    this.#showMarks();
  }

  #fill(isLarge: boolean, near: number, isKnown: boolean): void {
    if (isLarge) {
      const { line } = linesOf(this.#text).position(near);
      this.#showExcerpt(excerptAround(this.#text, line));
      this.#options.onExcerpt(byteLength(this.#text));
    } else {
      this.#excerpt = null;
      this.#put(this.#text, null, isKnown);
      this.#options.textarea.readOnly = false;
      this.#options.onExcerpt(null);
    }
  }

  #showExcerpt(excerpt: Excerpt): void {
    this.#excerpt = excerpt;
    this.#put(excerpt.text, excerpt.firstLine, false);
    this.#options.textarea.readOnly = true;
    this.#showMarks();
  }

  #put(text: string, firstLine: number | null, isKnown: boolean): void {
    this.#editor?.open(this.#document(text), firstLine, isKnown);
    this.#setField(text, 0);
  }

  #showMarks(): void {
    const excerpt = this.#excerpt;
    const offset = excerpt?.start ?? 0;
    const length = excerpt?.text.length ?? this.#text.length;
    if (!this.#editor) return;
    const isShown = (start: number, end: number): boolean =>
      excerpt ? holdsRange(excerpt, start, end) : end <= length;
    const diagnostics = this.#marks(isShown).map(({ start, end, diagnostic }) => ({
      ...diagnostic,
      from: start - offset,
      to: end - offset,
    }));
    this.#editor.show(diagnostics);
  }
}
