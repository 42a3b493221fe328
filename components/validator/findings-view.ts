import type { Locale } from '#src/i18n/locale.ts';
import type { CheckedFinding, CheckReport } from '#src/validator/check.ts';
import { filterFindings, NO_FILTER, type Filter, type Grouping } from '#src/validator/findings.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import { button, element, part } from './dom.ts';
import { filterFields, needsFilters } from './filters.ts';
import { findingCard, ignoredCard, type CardEvents } from './finding-card.ts';
import { rowsOf, type Row } from './finding-rows.ts';
import { inSlices } from './slices.ts';
import type { ValidatorStrings } from './strings.ts';

export interface FindingsEvents extends CardEvents {
  /** The text that a file had when it was checked. */
  textOf(file: number): string;
}

/** Cards drawn at once; a file can have thousands of findings. */
const PAGE = 60;
/** Cards drawn before the page can answer again: about what a tall screen shows. */
const AT_ONCE = 12;

/** The list of findings: filters, groups by file and service or by severity, what is ignored. */
export class FindingsView {
  #filter: Filter = NO_FILTER;
  #grouping: Grouping = 'place';
  #report: CheckReport | null = null;
  #rows: readonly Row[] = [];
  #drawn = 0;
  readonly #cards = new Map<CheckedFinding, HTMLElement>();
  #stop: () => void = () => undefined;
  readonly #words: ValidatorStrings['findings'];
  readonly #locale: Locale;
  readonly #events: FindingsEvents;
  readonly #filters: HTMLElement;
  readonly #list: HTMLElement;

  constructor(
    root: HTMLElement,
    words: ValidatorStrings['findings'],
    locale: Locale,
    events: FindingsEvents,
  ) {
    this.#words = words;
    this.#locale = locale;
    this.#events = events;
    this.#filters = part(root, 'filters');
    this.#list = part(root, 'list');
  }

  /** The findings that pass the filters, in file order. */
  get visible(): readonly CheckedFinding[] {
    return filterFindings(this.#report?.findings ?? [], this.#filter);
  }

  /** Draws the findings of a report; `null` clears the list. The same report is not drawn twice. */
  show(report: CheckReport | null): void {
    if (report !== null && report === this.#report) return;
    this.#report = report;
    const isStillThere = this.#filter === NO_FILTER || this.visible.length > 0;
    if (!needsFilters(report) || !isStillThere) this.#filter = NO_FILTER;
    this.#drawFilters();
    this.#drawList();
  }

  /** Marks the card of a finding and brings it into sight within the list, if it is drawn. */
  point(finding: CheckedFinding): void {
    this.#list.querySelector('.current')?.classList.remove('current');
    const card = this.#cards.get(finding);
    card?.classList.add('current');
    const pane = this.#list.parentElement;
    if (!card || !pane || pane.scrollHeight <= pane.clientHeight) return;
    const [own, view] = [card.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (own.top < view.top || own.bottom > view.bottom) pane.scrollTop += own.top - view.top - 48;
  }

  /** Puts the focus on the fix of the card at an index, or of the last one; false if no card has a fix. */
  focusFix(index: number): boolean {
    const buttons = [...this.#list.querySelectorAll<HTMLButtonElement>('[data-apply]')];
    const target = buttons[Math.min(index, buttons.length - 1)];
    target?.focus();
    return target !== undefined;
  }

  /** The index of the fix that has the focus, among the fixes shown; -1 if none has. */
  focusedFix(): number {
    return [...this.#list.querySelectorAll('[data-apply]')].indexOf(document.activeElement as Element);
  }

  #drawFilters(): void {
    const report = this.#report;
    this.#filters.hidden = !needsFilters(report);
    if (!report || this.#filters.hidden) {
      this.#filters.replaceChildren();
      return;
    }
    this.#filters.replaceChildren(
      ...filterFields(report, this.#filter, this.#grouping, this.#words, {
        onFilter: (change) => {
          this.#filter = { ...this.#filter, ...change };
          this.#drawList();
        },
        onGroup: (grouping) => {
          this.#grouping = grouping;
          this.#drawList();
        },
      }),
    );
  }

  #drawList(): void {
    this.#stop();
    this.#list.replaceChildren();
    this.#cards.clear();
    this.#drawn = 0;
    const report = this.#report;
    if (!report) return;
    const shown = this.visible;
    if (shown.length < report.findings.length) this.#list.append(this.#filterResult(shown.length));
    this.#rows = rowsOf(report, shown, this.#grouping, this.#words);
    // What is in sight at once, the rest of the page by and by.
    Array.from(this.#steps(AT_ONCE));
    this.#stop = inSlices(this.#steps(PAGE - AT_ONCE), () => this.#drawMore());
  }

  /** Draws rows from where the list ends, until so many more cards are drawn. */
  *#steps(cards: number): Generator<void> {
    let left = cards;
    for (; this.#drawn < this.#rows.length && left > 0; this.#drawn += 1) {
      const row = this.#rows[this.#drawn];
      if (!row) return;
      if (row.kind === 'heading') {
        this.#list.append(element(row.level, {}, visibleText(row.text)), element('ul', { class: 'cards' }));
      } else {
        left -= 1;
        this.#list.lastElementChild?.append(this.#card(row));
      }
      yield;
    }
  }

  #card(row: Exclude<Row, { kind: 'heading' }>): HTMLElement {
    const { finding } = row;
    if (row.kind === 'ignored') return ignoredCard(finding, row.reason, this.#words, this.#events);
    const text = this.#events.textOf(finding.file);
    const card = findingCard(finding, text, this.#words, this.#events, row.place, this.#locale);
    this.#cards.set(finding, card);
    return card;
  }

  /** The buttons below a list that is not drawn to its end. */
  #drawMore(): void {
    const left = this.#rows.slice(this.#drawn).filter(({ kind }) => kind !== 'heading').length;
    if (left === 0) return;
    const more = element('p', { class: 'more-cards' });
    const draw = (cards: number): void => {
      const { length } = this.#list.querySelectorAll('.card');
      more.remove();
      this.#stop = inSlices(this.#steps(cards), () => this.#drawMore());
      this.#list.querySelectorAll<HTMLElement>('.card')[length]?.querySelector('button')?.focus();
    };
    const next = Math.min(PAGE, left);
    more.append(button({ class: 'secondary' }, () => draw(PAGE), this.#words.showMore(next)));
    if (left > PAGE) {
      more.append(button({ class: 'secondary' }, () => draw(left), this.#words.showRest(left)));
    }
    this.#list.append(more);
  }

  #filterResult(shown: number): HTMLElement {
    const total = this.#report?.findings.length ?? 0;
    const sentence = shown === 0 ? this.#words.noneShown : this.#words.shown(shown, total);
    const reset = button(
      { class: 'plain' },
      () => {
        this.#filter = NO_FILTER;
        this.#drawFilters();
        this.#drawList();
        this.#filters.querySelector('select')?.focus();
      },
      this.#words.showAll,
    );
    return element('p', { class: 'shown', role: 'status' }, sentence, ' ', reset);
  }
}
