import { reportButton } from '#components/report/report-button.ts';
import { copyText } from '#components/validator/clipboard.ts';
import { element, part, partOf } from '#components/validator/dom.ts';
import { formatBytes } from '#components/validator/sizes.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { FinderClient, type Outcome } from './finder-client.ts';
import { addressOf, fitsAddress, keepText, showInAddress } from './keeping.ts';
import type { FinderInput, Found } from './protocol.ts';
import { MOST_BYTES } from './read-input.ts';
import { drawResults } from './results.ts';
import { finderStrings } from './strings.ts';

/** Characters of a text that go into a report, and those that are read to mask them: a key begins long before its end. */
const MOST_REPORTED = 10_000;
const MOST_MASKED = 100_000;

/** Shows what the finder makes of a text. The element has the field; the rest of its parts are filled here. */
export class FinderView {
  readonly #host: HTMLElement;
  readonly #locale: Locale;
  readonly #words;
  readonly #client: FinderClient;
  readonly #field: HTMLTextAreaElement;
  /** What is shown, so that it can be asked again. */
  #last: { readonly input: FinderInput; readonly name: string | null; readonly text: string } | null = null;

  constructor(host: HTMLElement, locale: Locale) {
    this.#host = host;
    this.#locale = locale;
    this.#words = finderStrings[locale];
    this.#field = partOf(host, 'text', HTMLTextAreaElement);
    this.#client = new FinderClient(locale, {
      index: host.dataset['index'] ?? '',
      titles: host.dataset['titles'] ?? '',
      facts: host.dataset['facts'] ?? '',
    });
    this.#client.prepare();
    part(host, 'clear').addEventListener('click', () => this.#clear());
    part(host, 'again').addEventListener('click', () => this.#again());
    part(host, 'incident').addEventListener('click', () => void this.#copyIncident());
    part(host, 'link').addEventListener('click', () => void this.#copyLink());
    part(host, 'whole').addEventListener('click', () => this.#takeAlong());
    part(host, 'nothing').append(
      reportButton({ kind: 'missing-cause', rule: null, locale, excerpt: () => this.#masked() }),
    );
  }

  /** Shows what a text in the field is about. */
  showText(text: string): void {
    if (this.#field.readOnly) return;
    const trimmed = text.trim();
    if (trimmed === '') this.#empty();
    else void this.#show({ kind: 'text', text }, null, trimmed);
  }

  /** Shows what a file or a text is about that does not go into the field whole. */
  showLarge(content: File | string, name: string): void {
    const input: FinderInput =
      typeof content === 'string' ? { kind: 'text', text: content } : { kind: 'file', file: content };
    this.#field.readOnly = true;
    this.#field.value = '';
    void this.#show(input, name || this.#words.pasted, '');
  }

  async #show(input: FinderInput, name: string | null, text: string): Promise<void> {
    const asked = { input, name, text };
    this.#last = asked;
    part(this.#host, 'clear').hidden = false;
    // An answer to a few words comes before anybody could read that it is on its way.
    const timer = setTimeout(() => this.#say(this.#words.reading), name === null ? 400 : 0);
    const outcome = await this.#client.find(input);
    clearTimeout(timer);
    if (outcome === null || this.#last !== asked) return;
    this.#draw(outcome, name, text);
  }

  #draw(outcome: Exclude<Outcome, null>, name: string | null, text: string): void {
    const isProblem = 'problem' in outcome;
    part(this.#host, 'again').hidden = !isProblem || outcome.problem === 'not-text';
    this.#notice('');
    if (isProblem) {
      this.#say(this.#words.problems[outcome.problem]);
      this.#ways(null, '');
      part(this.#host, 'results').replaceChildren();
      part(this.#host, 'size').textContent = '';
      if (outcome.problem !== 'unavailable') this.#field.readOnly = false;
      return;
    }
    const { found } = outcome;
    const size = part(this.#host, 'size');
    size.textContent = name === null ? '' : this.#sizeOf(found, name);
    if (name !== null) this.#field.value = found.excerpt;
    const [best] = found.causes;
    this.#say(
      !best
        ? this.#words.nothing
        : found.question
          ? this.#words.asks(found.causes.length)
          : this.#words.found(found.causes.length, best.title),
    );
    part(this.#host, 'results').replaceChildren(
      ...drawResults(found, {
        words: this.#words,
        heading: this.#host.dataset['heading'] === 'h3' ? 'h3' : 'h2',
        isShort: this.#host.dataset['variant'] !== 'page',
        hasLineNumbers: found.lineCount > 1,
      }),
    );
    this.#ways(found, text);
  }

  #sizeOf({ bytes, lineCount, isCut }: Found, name: string): string {
    const own = this.#words.large(name, formatBytes(bytes, this.#locale), lineCount);
    return isCut ? `${own} ${this.#words.cut(formatBytes(MOST_BYTES, this.#locale))}` : own;
  }

  /** What can be done with an answer. */
  #ways(found: Found | null, text: string): void {
    const isNothing = found !== null && found.causes.length === 0;
    const hasCauses = found !== null && !isNothing;
    const isPage = this.#host.dataset['variant'] === 'page';
    const isLinkable = found !== null && fitsAddress(text) && found.isShareable && !text.includes('\n');
    part(this.#host, 'incident').hidden = !hasCauses;
    part(this.#host, 'link').hidden = !(hasCauses && isPage && isLinkable);
    part(this.#host, 'whole').hidden = !(hasCauses && !isPage && text !== '');
    part(this.#host, 'nothing').hidden = !isNothing;
    part(this.#host, 'examples').hidden =
      !isNothing && !(isPage && found === null && this.#field.value === '');
    part(this.#host, 'elsewhere').hidden = found === null;
    part(this.#host, 'report').hidden = true;
    if (isPage) showInAddress(isLinkable ? text : null);
  }

  #empty(): void {
    this.#last = null;
    this.#say('');
    this.#notice('');
    part(this.#host, 'size').textContent = '';
    part(this.#host, 'results').replaceChildren();
    part(this.#host, 'clear').hidden = true;
    part(this.#host, 'again').hidden = true;
    this.#ways(null, '');
  }

  #clear(): void {
    this.#field.readOnly = false;
    this.#field.value = '';
    keepText(this.#host.dataset['variant'] ?? '', '');
    this.#empty();
    this.#field.focus();
  }

  #again(): void {
    if (this.#last === null) return;
    void this.#show(this.#last.input, this.#last.name, this.#last.text);
  }

  /** The end of the text that nothing fits, as the field shows it, with secrets and addresses masked. */
  async #masked(): Promise<string> {
    const { mask } = await import('#src/diagnose/mask.ts');
    return mask(this.#field.value.slice(-MOST_MASKED)).slice(-MOST_REPORTED);
  }

  async #copyIncident(): Promise<void> {
    const markdown = await this.#client.incident();
    const report = part(this.#host, 'report');
    if (markdown === null) {
      this.#notice(this.#words.incidentFailed);
      return;
    }
    const isCopied = await copyText(markdown);
    this.#notice(isCopied ? this.#words.incidentCopied : this.#words.incidentShown);
    report.hidden = false;
    report.replaceChildren(
      element('pre', { tabindex: '0', role: 'group', 'aria-label': this.#words.report }, markdown),
    );
  }

  async #copyLink(): Promise<void> {
    const { origin, pathname } = location;
    const isCopied = await copyText(origin + pathname + addressOf(this.#last?.text ?? ''));
    this.#notice(isCopied ? this.#words.linkCopied : this.#words.copyRefused);
  }

  /** The finder's own page begins with the text of this one; the link works by itself. */
  #takeAlong(): void {
    keepText('page', this.#last?.text ?? '');
  }

  #say(text: string): void {
    const status = part(this.#host, 'status');
    // The same words are not read aloud again.
    if (status.textContent !== text) status.textContent = text;
  }

  #notice(text: string): void {
    part(this.#host, 'notice').textContent = text;
  }
}
