import type { CheckedFinding, CheckReport } from '#src/validator/check.ts';
import {
  countBySeverity,
  FILTER_THRESHOLD,
  filterFindings,
  groupByService,
  NO_FILTER,
  type Filter,
} from '#src/validator/findings.ts';
import { button, element, part } from './dom.ts';
import { findingCard, ignoredCard, type CardEvents } from './finding-card.ts';
import type { ValidatorStrings } from './strings.ts';

/** Cards drawn at once; a file can have thousands of findings. */
const PAGE = 60;

/** The list of findings: filters, groups by service, what is ignored. */
export class FindingsView {
  #filter: Filter = NO_FILTER;
  #limit = PAGE;
  #report: CheckReport | null = null;
  #text = '';
  readonly #words: ValidatorStrings['findings'];
  readonly #events: CardEvents;
  readonly #filters: HTMLElement;
  readonly #list: HTMLElement;

  constructor(root: HTMLElement, words: ValidatorStrings['findings'], events: CardEvents) {
    this.#words = words;
    this.#events = events;
    this.#filters = part(root, 'filters');
    this.#list = part(root, 'list');
  }

  /** Draws the findings of a text; `null` clears the list. */
  show(report: CheckReport | null, text: string): void {
    this.#report = report;
    this.#text = text;
    this.#limit = PAGE;
    const findings = report?.findings ?? [];
    const isStillThere =
      this.#filter.service === null ||
      findings.some(({ service }) => (service ?? '') === this.#filter.service);
    if (findings.length <= FILTER_THRESHOLD || !isStillThere) this.#filter = NO_FILTER;
    this.#drawFilters(findings);
    this.#drawList();
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

  #drawFilters(findings: readonly CheckedFinding[]): void {
    this.#filters.hidden = findings.length <= FILTER_THRESHOLD;
    if (this.#filters.hidden) {
      this.#filters.replaceChildren();
      return;
    }
    const words = this.#words;
    const counts = countBySeverity(findings);
    const severities = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
    const services = groupByService(findings).map(({ service }) => service);
    const fixable = element('input', { type: 'checkbox', checked: this.#filter.isFixable });
    fixable.addEventListener('change', () => this.#narrow({ isFixable: fixable.checked }));
    this.#filters.replaceChildren(
      select(
        words.filterSeverity,
        this.#filter.severity ?? 'all',
        [
          ['all', words.all],
          ...severities.map(
            (severity) => [severity, words.severityCount(severity, counts[severity])] as const,
          ),
        ],
        (value) => this.#narrow({ severity: severities.find((severity) => severity === value) ?? null }),
      ),
      select(
        words.filterService,
        this.#filter.service === null ? 'all' : `=${this.#filter.service}`,
        [
          ['all', words.all],
          ...services.map((service) => [`=${service ?? ''}`, service ?? words.wholeFile] as const),
        ],
        (value) => this.#narrow({ service: value === 'all' ? null : value.slice(1) }),
      ),
      element('label', { class: 'check' }, fixable, words.filterFixable),
    );
  }

  #narrow(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#limit = PAGE;
    this.#drawList();
  }

  #drawList(): void {
    const report = this.#report;
    this.#list.replaceChildren();
    if (!report) return;
    const words = this.#words;
    const shown = filterFindings(report.findings, this.#filter);
    if (shown.length < report.findings.length) this.#list.append(this.#filterResult(shown.length));
    for (const { service, findings } of groupByService(shown.slice(0, this.#limit))) {
      this.#list.append(
        element('h3', {}, service === null ? words.wholeFile : words.service(service)),
        element(
          'ul',
          { class: 'cards' },
          ...findings.map((finding) => findingCard(finding, this.#text, words, this.#events)),
        ),
      );
    }
    if (shown.length > this.#limit) this.#list.append(this.#moreButton(shown.length - this.#limit));
    if (report.ignored.length > 0) {
      this.#list.append(
        element('h3', {}, words.ignored(report.ignored.length)),
        element(
          'ul',
          { class: 'cards' },
          ...report.ignored.map(({ finding, reason }) => ignoredCard(finding, reason, words, this.#events)),
        ),
      );
    }
  }

  #filterResult(shown: number): HTMLElement {
    const total = this.#report?.findings.length ?? 0;
    const sentence = shown === 0 ? this.#words.noneShown : this.#words.shown(shown, total);
    const reset = button(
      { class: 'plain' },
      () => {
        this.#filter = NO_FILTER;
        this.#drawFilters(this.#report?.findings ?? []);
        this.#drawList();
        this.#filters.querySelector('select')?.focus();
      },
      this.#words.showAll,
    );
    return element('p', { class: 'shown', role: 'status' }, sentence, ' ', reset);
  }

  #moreButton(left: number): HTMLElement {
    const next = Math.min(PAGE, left);
    return button(
      { class: 'secondary' },
      () => {
        const { length } = this.#list.querySelectorAll('.card');
        this.#limit += PAGE;
        this.#drawList();
        this.#list.querySelectorAll<HTMLElement>('.card')[length]?.querySelector('button')?.focus();
      },
      this.#words.showMore(next),
    );
  }
}

function select(
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  onChange: (value: string) => void,
): HTMLElement {
  const field = element(
    'select',
    {},
    ...options.map(([key, text]) => element('option', { value: key, selected: key === value }, text)),
  );
  field.addEventListener('change', () => onChange(field.value));
  return element('label', {}, element('span', {}, label), field);
}
