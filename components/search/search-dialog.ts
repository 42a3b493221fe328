import type { FinderClient } from '#components/finder/finder-client.ts';
import type { Found as FoundCauses } from '#components/finder/protocol.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { causeItems } from './cause-items.ts';
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
/** A word that is still being typed is no symptom. */
const SHORTEST_SYMPTOM = 3;
const DEBOUNCE_MS = 80;

/** What the dialog of the search does once it is open: `site-search.ts` loads it then, and it loads the indexes. */
export class SearchDialog {
  readonly #locale: Locale;
  readonly #text: SearchStrings;
  readonly #data: DOMStringMap;
  readonly #input: HTMLInputElement | null;
  readonly #status: HTMLElement | null;
  readonly #list: HTMLElement | null;
  #index: Promise<Pagefind> | undefined;
  #finder: Promise<FinderClient> | undefined;
  #latest = 0;

  constructor(host: HTMLElement, locale: Locale) {
    this.#locale = locale;
    this.#text = searchStrings[locale];
    this.#data = host.dataset;
    this.#input = host.querySelector('input');
    this.#status = host.querySelector('[role="status"]');
    this.#list = host.querySelector('ol');
    host.querySelector('dialog')?.addEventListener('keydown', (event) => this.#moveFocus(event));
    this.#input?.addEventListener('input', () => void this.#search());
    // What was typed while this was on its way.
    if (this.#input && this.#input.value !== '') void this.#search();
  }

  /** Has the indexes fetched, so that the first answer does not wait for them. */
  prepare(): void {
    void this.#pagefind().catch(() => {
      this.#index = undefined;
      this.#say(this.#text.unavailable);
    });
    // Without it the pages are found all the same.
    void this.#causeFinder().catch(() => (this.#finder = undefined));
  }

  #causeFinder(): Promise<FinderClient> {
    this.#finder ??= import('#components/finder/finder-client.ts').then(({ FinderClient: Client }) => {
      const [index = '', titles = '', facts = ''] = this.#data['finder']?.split(' ') ?? [];
      const client = new Client(this.#locale, { index, titles, facts });
      client.prepare();
      return client;
    });
    return this.#finder;
  }

  /** What the symptom finder makes of the words; null if nothing, or if it cannot be loaded. */
  async #causes(text: string): Promise<FoundCauses | null> {
    if (text.length < SHORTEST_SYMPTOM) return null;
    const outcome = await this.#causeFinder().then(
      (finder) => finder.find({ kind: 'text', text }),
      () => null,
    );
    return outcome !== null && 'found' in outcome ? outcome.found : null;
  }

  #pagefind(): Promise<Pagefind> {
    this.#index ??= import(/* @vite-ignore */ this.#data['index'] ?? '').then(async (module: Pagefind) => {
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
    const pages = this.#pages(query);
    const causes = await this.#causes(query);
    if (turn !== this.#latest) return;
    const named = causes === null ? [] : causeItems(causes, query, this.#text, this.#locale);
    // The causes are known at once; the pages that are on their way come below them, and no focus is lost.
    if (named.length > 0) this.#list?.replaceChildren(...named);
    const found = await pages;
    if (found === 'later' || turn !== this.#latest) return;
    const addresses = new Set(
      named.flatMap((item) => [...item.querySelectorAll('a')].map(({ pathname }) => pathname)),
    );
    if (named.length === 0) this.#list?.replaceChildren();
    if (found === null) {
      this.#say(this.#text.unavailable);
      return;
    }
    const others = found.pages.filter(({ url }) => !addresses.has(new URL(url, location.href).pathname));
    const count = found.count - (found.pages.length - others.length);
    const causeCount = named.filter((item) => item.classList.contains('named')).length;
    const status = causeCount + count === 0 ? this.#text.none(query) : this.#text.found(causeCount, count);
    this.#say(status);
    this.#list?.append(...others.map(resultItem));
  }

  /** The pages that hold the words: null if the index cannot be loaded, 'later' if a later search has begun. */
  async #pages(query: string): Promise<{ pages: readonly FoundPage[]; count: number } | 'later' | null> {
    try {
      const pagefind = await this.#pagefind();
      const found = await pagefind.debouncedSearch(query, {}, DEBOUNCE_MS);
      if (!found) return 'later';
      const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      return { pages, count: found.results.length };
    } catch {
      this.#index = undefined;
      return null;
    }
  }

  #show(items: readonly HTMLElement[], status: string): void {
    this.#say(status);
    this.#list?.replaceChildren(...items);
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
  // The class of Pagefind's own interface, by which scripts and tests know a result.
  item.className = 'pagefind-ui__result';
  item.append(link);
  return item;
}
