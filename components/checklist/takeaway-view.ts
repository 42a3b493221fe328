import { copyText } from '#components/validator/clipboard.ts';
import { element, part, partOf } from '#components/validator/elements.ts';
import { LIST_IDS, type ListId } from '#src/checklists/checklist.ts';
import { parseRuns, writeRuns, type ReadRuns } from '#src/checklists/progress-file.ts';
import { LIMITS } from '#src/checklists/progress-limits.ts';
import { takeRuns } from '#src/checklists/progress-merge.ts';
import { reset } from '#src/checklists/progress.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { decodeRun, encodeRun } from '#src/checklists/share.ts';
import type { Desk } from './desk.ts';
import { markdownOf } from './markdown-text.ts';
import { moreStrings, type MoreStrings } from './more-strings.ts';

/** What leaves the page and comes back: a task list, a link, a file. */
export class TakeawayView {
  readonly #root: HTMLElement;
  readonly #desk: Desk;
  readonly #words: MoreStrings;
  readonly #notify: (sentence: string) => void;
  readonly #progress: () => string;

  constructor(
    root: HTMLElement,
    desk: Desk,
    locale: Locale,
    notify: (sentence: string) => void,
    progress: () => string,
  ) {
    this.#root = root;
    this.#desk = desk;
    this.#words = moreStrings[locale];
    this.#notify = notify;
    this.#progress = progress;
  }

  /** Does what a button of the page is for. */
  act(button: string): void {
    const { markdownCopied, linkCopied } = this.#words;
    if (button === 'copy-markdown') void this.#copy(this.#markdown(), markdownCopied);
    else if (button === 'copy-link') void this.#copy(this.#link(), linkCopied);
    else if (button === 'save') this.#save();
    else if (button === 'reset') {
      this.#desk.change('reset', '', reset);
      this.#notify(this.#words.reset);
    }
  }

  /** Takes in what a link holds. */
  openFragment(fragment: string): void {
    this.#take(decodeRun(fragment, this.#desk.list, new Date().toISOString()));
  }

  #markdown(): string {
    return markdownOf(this.#root, this.#desk.run, this.#words, this.#progress());
  }

  #link(): string {
    const withNotes = partOf(this.#root, 'with-notes', HTMLInputElement).checked;
    return `${location.origin}${location.pathname}#${encodeRun(this.#desk.list, this.#desk.run, withNotes)}`;
  }

  #save(): void {
    const { list, run } = this.#desk;
    const name = `${list}-${fileName(run.name)}.json`;
    const address = URL.createObjectURL(new Blob([writeRuns(list, [run])], { type: 'application/json' }));
    element('a', { href: address, download: name }).click();
    // The browser takes the file up after this task.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.#notify(this.#words.saved(name));
  }

  /** Takes in a file. */
  async open(file: File): Promise<void> {
    // A byte is at least a code unit of what it becomes: a larger file is not even read.
    const isTooLarge = file.size > 4 * LIMITS.file;
    const text = isTooLarge ? ' '.repeat(LIMITS.file + 1) : await file.text().catch(() => '');
    this.#take(parseRuns(text, this.#desk.list, new Date().toISOString()));
  }

  #take(read: ReadRuns): void {
    const words = this.#words;
    if (!read.ok) {
      const isOther = read.problem === 'other-list' && read.list !== null;
      this.#notify(isOther ? words.otherList(this.#titleOf(read.list)) : words.problems[read.problem]);
      return;
    }
    const { added, merged, left } = this.#desk.take((book, fit) => takeRuns(book, read.runs.map(fit)));
    this.#notify(words.taken(added, merged, left));
  }

  /** The name of another list, as the menu of the site has it. */
  #titleOf(list: ListId | null): string {
    const known = LIST_IDS.find((id) => id === list) ?? '';
    const link = document.querySelector(`nav a[href$="/tools/checklists/${known}/"]`);
    return link?.textContent.trim() || known;
  }

  async #copy(text: string, done: string): Promise<void> {
    const fallback = part(this.#root, 'copy-fallback');
    fallback.replaceChildren();
    if (await copyText(text)) {
      this.#notify(done);
      return;
    }
    const label = fallback.dataset['label'] ?? '';
    const field = element('textarea', { readonly: true, rows: '4', 'aria-label': label });
    field.value = text;
    fallback.append(element('p', {}, label), field);
    field.focus();
    field.select();
  }
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return (
    plain
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .toLowerCase() || 'run'
  );
}
