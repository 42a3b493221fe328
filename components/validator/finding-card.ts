import type { IconName } from '#components/icons/paths.ts';
import { reportButton } from '#components/report/report-button.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Severity } from '#src/lint/finding.ts';
import type { CheckedFinding } from '#src/validator/check.ts';
import { factUrl } from '#src/site/links.ts';
import { hunksOf, type Hunk } from '#src/validator/diff.ts';
import { visibleText } from '#src/validator/visible-text.ts';
import { button, element, icon, sentence } from './dom.ts';
import type { ValidatorStrings } from './strings.ts';

export interface CardEvents {
  onReveal(finding: CheckedFinding): void;
  onApply(finding: CheckedFinding): void;
  /** Null where the preview has nothing to show of it. */
  effectOf(finding: CheckedFinding): (() => void) | null;
}

/** What a card says about the place, where its heading does not: `null` leaves it out. */
export interface CardPlace {
  readonly path: string | null;
  readonly service: string | null;
}

/** A before/after longer than this is cut: the card is a preview, the editor shows the rest. */
const MAX_DIFF_LINES = 24;

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'fail', warning: 'risk', info: 'info' };

/** The icon and the word of a severity; each severity has its own outline. */
export function severityLabel(severity: Severity, words: ValidatorStrings['findings']): HTMLElement {
  return element('span', { class: `severity ${severity}` }, icon(ICONS[severity]), words.severity(severity));
}

/** One finding: what, where, why on Coolify, and what to do. `text` is the text that was checked. */
export function findingCard(
  finding: CheckedFinding,
  text: string,
  words: ValidatorStrings['findings'],
  events: CardEvents,
  { path, service }: CardPlace,
  locale: Locale,
): HTMLElement {
  const { severity, message, hint, fix, edits } = finding;
  const place = [path, service === null ? null : words.service(service)].filter((name) => name !== null);
  return element(
    'li',
    { class: `card ${severity}` },
    element(
      'p',
      { class: 'where' },
      severityLabel(severity, words),
      place.length > 0 ? element('span', { class: 'place' }, visibleText(place.join(' · '))) : null,
      lineButton(finding, words, events),
    ),
    element('p', { class: 'message' }, ...sentence(message)),
    element(
      'dl',
      {},
      element('dt', {}, words.why),
      element('dd', {}, ...sentence(hint)),
      element('dt', {}, words.fix),
      element('dd', {}, ...sentence(fix), edits ? diff(hunksOf(text, edits.changes), words) : null),
    ),
    element(
      'p',
      { class: 'card-actions' },
      edits
        ? button({ class: 'secondary', 'data-apply': true }, () => events.onApply(finding), words.apply)
        : null,
      edits?.safety === 'unsafe' ? element('span', { class: 'caution' }, words.changesBehaviour) : null,
      effectButton(finding, words, events),
      explanationLink(finding, words),
    ),
    explanation(finding, text, words, locale),
  );
}

/** Leads to what Coolify makes of the line. */
function effectButton(
  finding: CheckedFinding,
  words: ValidatorStrings['findings'],
  events: CardEvents,
): HTMLElement | null {
  const show = events.effectOf(finding);
  return show === null ? null : button({ class: 'more' }, show, words.effect);
}

/** What the finding rests on, folded. */
function explanation(
  { rule, facts, start }: CheckedFinding,
  text: string,
  words: ValidatorStrings['findings'],
  locale: Locale,
): HTMLElement {
  const links = facts.map((fact) => element('a', { href: factUrl(fact, locale) }, fact));
  return element(
    'details',
    { class: 'explain' },
    element('summary', {}, words.explain, element('span', { class: 'visually-hidden' }, ` ${rule}`)),
    element(
      'dl',
      {},
      element('dt', {}, words.rule),
      element('dd', {}, element('code', {}, rule)),
      element('dt', {}, words.facts),
      links.length > 0
        ? element(
            'dd',
            { class: 'facts' },
            ...links.flatMap((link, index) => (index > 0 ? [' ', link] : [link])),
          )
        : element('dd', {}, words.noFacts),
    ),
    reportButton({
      kind: 'false-alarm',
      rule,
      locale,
      excerpt: async () => (await import('#src/validator/masked-excerpt.ts')).maskedLines(text, start.line),
    }),
  );
}

/** A finding that the file's author has accepted, with the reason given. */
export function ignoredCard(
  finding: CheckedFinding,
  reason: string,
  words: ValidatorStrings['findings'],
  events: CardEvents,
): HTMLElement {
  return element(
    'li',
    { class: 'card ignored' },
    element(
      'p',
      { class: 'where' },
      severityLabel(finding.severity, words),
      lineButton(finding, words, events),
    ),
    element('p', { class: 'message' }, ...sentence(finding.message)),
    element('dl', {}, element('dt', {}, words.ignoredReason), element('dd', {}, reason)),
  );
}

function lineButton(
  finding: CheckedFinding,
  words: ValidatorStrings['findings'],
  events: CardEvents,
): HTMLButtonElement {
  const { line } = finding.start;
  return button(
    { class: 'line', title: words.goToLine(line) },
    () => events.onReveal(finding),
    words.line(line),
  );
}

/** The words of the link are the same on every card; what it explains is added for those who hear a list of links. */
function explanationLink({ url, rule }: CheckedFinding, words: ValidatorStrings['findings']): HTMLElement {
  return element(
    'a',
    { class: 'more', href: url },
    words.more,
    element('span', { class: 'visually-hidden' }, ` ${words.moreAbout(rule)}`),
  );
}

function diff(hunks: readonly Hunk[], words: ValidatorStrings['findings']): HTMLElement | null {
  if (hunks.length === 0) return null;
  const box = element('div', { class: 'diff', role: 'group', tabindex: '0', 'aria-label': words.fix });
  let left = MAX_DIFF_LINES;
  for (const { line, removed, added } of hunks) {
    if (left <= 0) break;
    const inner = element('div', { class: 'hunk' });
    if (hunks.length > 1) inner.append(element('p', { class: 'hunk-line' }, words.atLine(line)));
    const shownRemoved = removed.slice(0, left);
    left -= shownRemoved.length;
    const shownAdded = added.slice(0, Math.max(0, left));
    left -= shownAdded.length;
    inner.append(
      ...changedLines('del', '−', words.removed, shownRemoved),
      ...changedLines('ins', '+', words.added, shownAdded),
    );
    if (shownRemoved.length < removed.length || shownAdded.length < added.length) {
      inner.append(element('p', { class: 'hunk-line' }, '…'));
    }
    box.append(inner);
  }
  return box;
}

function changedLines(tag: 'del' | 'ins', sign: string, label: string, lines: readonly string[]): Node[] {
  return lines.map((line, index) =>
    element(
      tag,
      {},
      index === 0 ? element('span', { class: 'visually-hidden' }, `${label} `) : null,
      element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      line,
    ),
  );
}
