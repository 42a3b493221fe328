import { localeOf } from '#src/i18n/locale.ts';
import { searchStrings, type SearchStrings } from './strings.ts';

/** What this file uses of Pagefind's search interface (pagefind 1.6). */
interface Pagefind {
  init(): Promise<void>;
  /** `null` if a later search has begun in the meantime. */
  debouncedSearch(query: string, options: object, milliseconds: number): Promise<Found | null>;
}

interface Found {
  readonly results: readonly { data(): Promise<FoundPage> }[];
}

interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results?: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

const SHOWN = 10;
const DEBOUNCE_MS = 120;

/** The search button and its dialog. The index is fetched when the dialog is opened for the first time. */
class SiteSearch extends HTMLElement {
  #text: SearchStrings = searchStrings.en;
  #dialog: HTMLDialogElement | null = null;
  #input: HTMLInputElement | null = null;
  #status: HTMLElement | null = null;
  #list: HTMLElement | null = null;
  #index: Promise<Pagefind> | undefined;
  #latest = 0;

  connectedCallback(): void {
    this.#text = searchStrings[localeOf(this.dataset['locale'])];
    this.#dialog = this.querySelector('dialog');
    this.#input = this.querySelector('input');
    this.#status = this.querySelector('[role="status"]');
    this.#list = this.querySelector('ol');
    const button = this.querySelector<HTMLButtonElement>('[data-open]');
    if (!button) return;
    button.disabled = false;
    button.addEventListener('click', () => this.#open());
    this.querySelector('[data-close]')?.addEventListener('click', () => this.#dialog?.close());
    this.#dialog?.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog?.close();
    });
    this.#dialog?.addEventListener('keydown', (event) => this.#moveFocus(event));
    this.#input?.addEventListener('input', () => void this.#search());
    window.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  #shortcut(event: KeyboardEvent): void {
    const isModified = event.metaKey || event.ctrlKey;
    const isSlash = event.key === '/' && !isModified && !event.altKey && !isTyping(event);
    if (!(isModified && event.key === 'k') && !isSlash) return;
    event.preventDefault();
    if (this.#dialog?.open) this.#dialog.close();
    else this.#open();
  }

  #open(): void {
    this.#dialog?.showModal();
    this.#input?.select();
    void this.#pagefind().catch(() => this.#say(this.#text.unavailable));
  }

  #pagefind(): Promise<Pagefind> {
    this.#index ??= import(/* @vite-ignore */ this.dataset['index'] ?? '').then(async (module: Pagefind) => {
      await module.init();
      return module;
    });
    return this.#index;
  }

  async #search(): Promise<void> {
    const query = this.#input?.value.trim() ?? '';
    const turn = (this.#latest += 1);
    if (query === '') {
      this.#show([], this.#text.empty);
      return;
    }
    this.#say(this.#text.loading);
    try {
      const pagefind = await this.#pagefind();
      const found = await pagefind.debouncedSearch(query, {}, DEBOUNCE_MS);
      if (!found || turn !== this.#latest) return;
      const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      if (turn !== this.#latest) return;
      const count = found.results.length;
      this.#show(pages, count === 0 ? this.#text.none(query) : this.#text.found(count));
    } catch {
      this.#index = undefined;
      if (turn === this.#latest) this.#show([], this.#text.unavailable);
    }
  }

  #show(pages: readonly FoundPage[], status: string): void {
    this.#say(status);
    this.#list?.replaceChildren(...pages.map(resultItem));
  }

  #say(status: string): void {
    if (this.#status) this.#status.textContent = status;
  }

  /** Arrow keys walk from the field through the results and back. */
  #moveFocus(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#input, ...(this.#list?.querySelectorAll('a') ?? [])].filter((stop) => stop !== null);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** A result: the best part of the page where there is one, so that the link leads to the passage. */
function resultItem(page: FoundPage): HTMLElement {
  const part = page.sub_results?.[0];
  const link = document.createElement('a');
  link.href = part?.url ?? page.url;
  const title = document.createElement('strong');
  const pageTitle = page.meta.title ?? page.url;
  title.textContent = part && part.title !== pageTitle ? `${pageTitle} › ${part.title}` : pageTitle;
  const excerpt = document.createElement('span');
  // The words of this site's own pages, escaped by Pagefind, with the matches marked.
  excerpt.innerHTML = part?.excerpt ?? page.excerpt;
  link.append(title, excerpt);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define('site-search', SiteSearch);
