import type { Locale } from '#src/i18n/locale.ts';
import type { CheckedFinding, CheckReport } from '#src/validator/check.ts';
import { filterFindings, NO_FILTER, type Filter, type Grouping } from '#src/validator/findings.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import { button, element, part } from './dom.ts';
import { filterFields, needsFilters } from './filters.ts';
import { findingCard, ignoredCard, type CardEvents } from './finding-card.ts';
import { countCards, headingsAt, rowBefore, rowsOf, type Row } from './finding-rows.ts';
import { inSlices } from './slices.ts';
import type { ValidatorStrings } from './strings.ts';

export interface FindingsEvents extends CardEvents {
  /** The text that a file had when it was checked. */
  textOf(file: number): string;
}

/** Cards drawn at once; a file can have thousands of findings. */
const PAGE = 60;
/** Cards that are in the page together: with thousands, every layout takes longer than a reader's patience. */
const MAX_DRAWN = 240;

/** The list of findings: filters, groups by file and service or by severity, what is ignored. */
export class FindingsView {
  #filter: Filter = NO_FILTER;
  #grouping: Grouping = 'place';
  #report: CheckReport | null = null;
  #rows: readonly Row[] = [];
  #visible: readonly CheckedFinding[] = [];
  /** The rows that are drawn: from the first to before the last. */
  #first = 0;
  #last = 0;
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
    return this.#visible;
  }

  /**
   * Draws the findings of a report; `null` clears the list. The same report is not drawn twice.
   * @param onDrawn called when the first cards are there, unless another list takes their place before.
   */
  show(report: CheckReport | null, onDrawn: () => void): void {
    if (report !== null && report === this.#report) {
      onDrawn();
      return;
    }
    this.#report = report;
    const isStillThere = this.#filter === NO_FILTER || this.#filtered().length > 0;
    if (!needsFilters(report) || !isStillThere) this.#filter = NO_FILTER;
    this.#visible = this.#filtered();
    this.#work(this.#whole(), onDrawn);
  }

  /** Marks the card of a finding and brings it into sight within the list, which is drawn from there if need be. */
  point(finding: CheckedFinding): void {
    this.#list.querySelector('.current')?.classList.remove('current');
    if (this.#cards.has(finding)) this.#pointAt(finding);
    // The editor has just been given another part of the file: the list is a task of its own.
    else setTimeout(() => this.#drawAround(finding));
  }

  #drawAround(finding: CheckedFinding): void {
    const row = this.#rows.findIndex(
      (candidate) => candidate.kind === 'card' && candidate.finding === finding,
    );
    if (row === -1) return;
    this.#drawFrom(row);
    this.#pointAt(finding);
  }

  #pointAt(finding: CheckedFinding): void {
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

  #filtered(): readonly CheckedFinding[] {
    const findings = this.#report?.findings ?? [];
    return this.#filter === NO_FILTER ? findings : filterFindings(findings, this.#filter);
  }

  /** Draws the list anew, after its filter or its grouping has changed. */
  #drawList(): void {
    this.#visible = this.#filtered();
    this.#work(this.#groups());
  }

  /** Draws a page of the list that begins at a row. */
  #drawFrom(row: number): void {
    this.#work(this.#page(row));
  }

  /** Does what a generator yields in slices, in place of what was being drawn. */
  #work(steps: Iterator<unknown>, onDrawn: () => void = () => undefined): void {
    this.#stop();
    this.#stop = inSlices(steps, () => {
      this.#drawMore();
      onDrawn();
    });
  }

  *#whole(): Generator<void> {
    this.#drawFilters();
    yield;
    yield* this.#groups();
  }

  *#groups(): Generator<void> {
    this.#rows = this.#report ? rowsOf(this.#report, this.#visible, this.#grouping, this.#words) : [];
    yield* this.#page(0);
  }

  *#page(row: number): Generator<void> {
    this.#list.replaceChildren();
    this.#cards.clear();
    this.#first = row;
    this.#last = row;
    yield;
    const total = this.#report?.summary.total ?? 0;
    if (this.#visible.length < total) this.#list.append(this.#filterResult(total));
    if (row > 0) this.#drawBefore();
    // A page that begins within a group says which.
    for (const heading of headingsAt(this.#rows, row)) this.#drawHeading(heading);
    yield* this.#steps(PAGE);
  }

  /** Draws rows from where the list ends, until so many more cards are drawn. */
  *#steps(cards: number): Generator<void> {
    let left = cards;
    for (; this.#last < this.#rows.length && left > 0; this.#last += 1) {
      const row = this.#rows[this.#last];
      if (!row) return;
      if (row.kind === 'heading') this.#drawHeading(row);
      else {
        left -= 1;
        this.#list.lastElementChild?.append(this.#card(row));
      }
      yield;
    }
  }

  #drawHeading({ level, text }: Extract<Row, { kind: 'heading' }>): void {
    this.#list.append(element(level, {}, visibleText(text)), element('ul', { class: 'cards' }));
  }

  #card(row: Exclude<Row, { kind: 'heading' }>): HTMLElement {
    const { finding } = row;
    if (row.kind === 'ignored') return ignoredCard(finding, row.reason, this.#words, this.#events);
    const text = this.#events.textOf(finding.file);
    const card = findingCard(finding, text, this.#words, this.#events, row.place, this.#locale);
    this.#cards.set(finding, card);
    return card;
  }

  /** The way back, above a page that is not the first. */
  #drawBefore(): void {
    const before = rowBefore(this.#rows, this.#first, PAGE);
    const count = countCards(this.#rows, before, this.#first);
    const back = button({ class: 'secondary' }, () => this.#turnTo(before), this.#words.showBefore(count));
    this.#list.append(element('p', { class: 'more-cards' }, back));
  }

  /** The button below a list that is not drawn to its end. */
  #drawMore(): void {
    const left = countCards(this.#rows, this.#last, this.#rows.length);
    if (left === 0) return;
    const label = this.#words.showMore(Math.min(PAGE, left), left);
    const more = element('p', { class: 'more-cards' });
    const draw = (): void => {
      const drawn = this.#list.querySelectorAll('.card').length;
      if (drawn + PAGE > MAX_DRAWN) {
        this.#turnTo(this.#last);
        return;
      }
      more.remove();
      this.#work(this.#steps(PAGE));
      this.#focusCard(drawn);
    };
    more.append(button({ class: 'secondary' }, draw, label));
    this.#list.append(more);
  }

  #turnTo(row: number): void {
    this.#drawFrom(row);
    this.#focusCard(0);
  }

  #focusCard(index: number): void {
    this.#list.querySelectorAll<HTMLElement>('.card')[index]?.querySelector('button')?.focus();
  }

  #filterResult(total: number): HTMLElement {
    const shown = this.#visible.length;
    const isFiltered = this.#filter !== NO_FILTER;
    // Of a very long list the page has the gravest findings only.
    const sentence =
      shown === 0
        ? this.#words.noneShown
        : isFiltered
          ? this.#words.shown(shown, total)
          : this.#words.gravest(shown, total);
    if (!isFiltered) return element('p', { class: 'shown' }, sentence);
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
