/** Pieces that several sections are made of. User text only ever becomes text nodes. */
import { button, element, sentence, type Child } from '#components/validator/dom.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Place, Remark } from '#src/preview/index.ts';
import { factUrl } from '#src/site/links.ts';
import type { PreviewStrings } from './strings.ts';

export interface Context {
  readonly words: PreviewStrings;
  readonly locale: Locale;
  /** Leads to a place of the text. */
  readonly onGo: (place: Place) => void;
}

/** Longer values are cut in the lists; the differences show them whole. */
const MOST_CHARACTERS = 240;
/** More rows than this make a page slow and nobody wiser. */
export const MOST_ROWS = 200;

export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

export function text(words: string): HTMLElement {
  return element('p', {}, ...sentence(words));
}

/** The facts behind a sentence, each a link to where the ledger says it. */
export function facts({ locale }: Context, ids: readonly string[]): HTMLElement | null {
  if (ids.length === 0) return null;
  const links = ids.map((id) => element('a', { href: factUrl(id, locale) }, id));
  return element('span', { class: 'facts' }, ...links);
}

export function remark(context: Context, { sentence: words, facts: ids }: Remark): HTMLElement {
  return element('p', { class: 'remark' }, ...sentence(words), ' ', facts(context, ids));
}

export function placeButton({ words, onGo }: Context, place: Place): HTMLElement | null {
  const { line } = place;
  if (line === null) return null;
  return button({ class: 'place', 'aria-label': words.goToLine(line) }, () => onGo(place), words.line(line));
}

/** By which an element is found again that speaks of a place: its range, its service and the facts it rests on. */
export function placed(
  { range }: Place,
  service: string | null,
  facts: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'data-place': range === null ? '' : `${String(range.start)}-${String(range.end)}`,
    'data-service': service ?? '',
    'data-facts': facts.join(' '),
  };
}

export function folded(title: string, ...children: readonly Child[]): HTMLElement {
  return element('details', {}, element('summary', {}, title), ...children);
}

export function value(words: string): HTMLElement {
  const shown = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
  return element('code', {}, shown);
}

/** Before → after, with the signs as part of the text. */
export function beforeAfter(
  { words }: Context,
  before: string | null,
  after: string | null,
): HTMLElement | null {
  const side = (sign: string, label: string, shown: string): HTMLElement =>
    element(
      'p',
      { class: sign === '−' ? 'removed' : 'added' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      element('span', { class: 'sr-only' }, `${label} `),
      value(shown),
    );
  if (before === null && after === null) return null;
  return element(
    'div',
    { class: 'change' },
    before === null ? null : side('−', words.removed, before),
    after === null ? null : side('+', words.added, after),
  );
}
