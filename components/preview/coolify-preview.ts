import { reportButton } from '#components/report/report-button.ts';
import { adoptStyles } from '#components/styles/adopt.ts';
import { element, part } from '#components/validator/dom.ts';
import type { PreviewOptions } from '#src/coolify/index.ts';
import { localeOf } from '#src/i18n/locale.ts';
import type { Place, PreviewView } from '#src/preview/index.ts';
import { PreviewClient } from './connect-preview.ts';
import { diffSection } from './diff-section.ts';
import { orderSection } from './order-section.ts';
import { remark, section, text, value, type Context } from './parts.ts';
import { reveal, type Wanted } from './reveal.ts';
import { dataSection, routesSection, surprisesSection, variablesSection } from './sections.ts';
import { summarySection } from './summary-section.ts';
import diffStyles from './diff.css?inline';
import previewStyles from './preview.css?inline';
import { strings } from './strings.ts';

/** Milliseconds without a change of the text before a preview is made. */
const PAUSE = 200;

/**
 * `<coolify-preview>`: what Coolify makes of the compose file in its property `text`. Markup: `CoolifyPreview.astro`.
 * Nothing is worked out while the element is hidden. Events, both bubbling: `preview-go` with a `Place` as its detail
 * when the reader asks for a line of the text, `preview-change` with the number of surprises when the view is new.
 */
export class CoolifyPreview extends HTMLElement {
  readonly #locale = localeOf(this.dataset['locale']);
  readonly #words = strings[this.#locale];
  readonly #client = new PreviewClient((view) => this.#draw(view));
  #text = '';
  #options: PreviewOptions = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  #observer: IntersectionObserver | null = null;
  /** A place that the reader asked for before there was a view. */
  #wanted: Wanted | null = null;

  connectedCallback(): void {
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting) && this.#isStale) this.#ask();
    });
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#client.stop();
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    this.#schedule();
  }

  get options(): PreviewOptions {
    return this.#options;
  }

  set options(options: PreviewOptions) {
    this.#options = options;
    this.#schedule();
  }

  /** Shows what becomes of a place of the text, as soon as the preview is there; says so if nothing does. */
  reveal(place: Wanted): void {
    if (this.#isStale || this.hasAttribute('aria-busy')) {
      this.#wanted = place;
      return;
    }
    this.#wanted = null;
    if (!reveal(part(this, 'sections'), place)) this.#say(this.#words.noEffect(place.line ?? 1));
  }

  #schedule(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.checkVisibility()) this.#ask();
    }, PAUSE);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#isStale = false;
    const isEmpty = this.#text.trim() === '';
    this.#say(isEmpty ? this.#words.empty : this.#words.working);
    if (isEmpty) {
      this.#client.stop();
      part(this, 'sections').replaceChildren();
      return;
    }
    this.setAttribute('aria-busy', 'true');
    this.#client.ask({ text: this.#text, options: this.#options, locale: this.#locale });
  }

  #say(words: string): void {
    const status = part(this, 'status');
    if (status.textContent !== words) status.textContent = words;
  }

  #draw(view: PreviewView | null): void {
    this.removeAttribute('aria-busy');
    const sections = part(this, 'sections');
    if (view === null) {
      sections.replaceChildren();
      this.#say(this.#words.failed);
      return;
    }
    const count = view.surprises.length + view.furtherSurprises.length;
    this.#say(view.refusal === null ? this.#words.updated(count) : view.refusal.sentence);
    sections.replaceChildren(...this.#sections(view).filter((node) => node !== null));
    this.dispatchEvent(new CustomEvent('preview-change', { bubbles: true, detail: count }));
    if (this.#wanted !== null) this.reveal(this.#wanted);
  }

  #sections(view: PreviewView): readonly (HTMLElement | null)[] {
    const context: Context = { words: this.#words, locale: this.#locale, onGo: (place) => this.#go(place) };
    const order = orderSection(context, view.order);
    if (view.refusal !== null) {
      const { message } = view.refusal;
      const said = element('p', {}, `${this.#words.message}: `, value(message));
      const refusal = section(
        this.#words.refused,
        remark(context, view.refusal),
        message === '' ? null : said,
      );
      refusal.classList.add('refusal');
      return [refusal, order, this.#report()];
    }
    return [
      text(this.#words.about),
      summarySection(context, view.summary),
      surprisesSection(context, view),
      routesSection(context, view.routes),
      dataSection(context, view.data),
      variablesSection(context, view),
      order,
      diffSection(context, view.diff, view.deployedText),
      this.#report(),
    ];
  }

  #report(): HTMLElement {
    return reportButton({
      kind: 'preview-differs',
      rule: null,
      locale: this.#locale,
      excerpt: async () => (await import('#src/validator/masked-excerpt.ts')).maskedFile(this.#text),
    });
  }

  #go(place: Place): void {
    this.dispatchEvent(new CustomEvent('preview-go', { bubbles: true, detail: place }));
  }
}

adoptStyles(previewStyles);
adoptStyles(diffStyles);
customElements.define('coolify-preview', CoolifyPreview);
