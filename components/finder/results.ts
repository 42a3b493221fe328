import { copyText } from '#components/validator/clipboard.ts';
import { button, element, type Child } from '#components/validator/dom.ts';
import type { Cause, Found, QuotedLine, Way } from './protocol.ts';
import type { FinderStrings, Likelihood } from './strings.ts';

/** How results are drawn. */
export interface ResultLooks {
  readonly words: FinderStrings;
  /** The level that follows the heading above the finder. */
  readonly heading: 'h2' | 'h3';
  /** True where the finder is not what the page is for. */
  readonly isShort: boolean;
  /** False for a text of one line. */
  readonly hasLineNumbers: boolean;
}

const SHOWN = 5;
const SHOWN_IF_SHORT = 3;
/** The question has named most of them already. */
const SHOWN_AFTER_QUESTION = 1;

/** The question first, then the causes. */
export function drawResults({ causes, question }: Found, looks: ResultLooks): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  if (question) {
    drawn.push(
      element(
        'section',
        { class: 'question' },
        element(looks.heading, {}, question.text),
        ...question.ways.map((way) => drawWay(way, looks.words)),
      ),
    );
  }
  if (causes.length > 0) {
    const shown = !looks.isShort ? SHOWN : question ? SHOWN_AFTER_QUESTION : SHOWN_IF_SHORT;
    drawn.push(...drawCauses(causes, shown, looks, question !== null));
  }
  return drawn;
}

function drawWay({ command, answers }: Way, words: FinderStrings): HTMLElement {
  return element(
    'div',
    { class: 'way' },
    command === null ? null : drawCommand(command, words),
    element(
      'ul',
      {},
      ...answers.map(({ text, title, url }) =>
        element(
          'li',
          {},
          element('a', { href: url }, element('strong', {}, text), element('span', {}, title)),
        ),
      ),
    ),
  );
}

function drawCommand(command: string, words: FinderStrings): HTMLElement {
  const copy = button(
    { class: 'copy' },
    () => {
      void copyText(command).then((isCopied) => {
        copy.textContent = isCopied ? words.copied : words.copyRefused;
        setTimeout(() => (copy.textContent = words.copy), 2000);
      });
    },
    words.copy,
  );
  return element(
    'div',
    { class: 'command' },
    element(
      'pre',
      { tabindex: '0', role: 'group', 'aria-label': words.command },
      element('code', {}, command),
    ),
    copy,
  );
}

function drawCauses(
  causes: readonly Cause[],
  shown: number,
  looks: ResultLooks,
  isAsked: boolean,
): HTMLElement[] {
  const { words } = looks;
  const list = element('ol', { class: 'causes', 'aria-label': words.causes });
  list.append(...causes.slice(0, shown).map((cause) => drawCause(cause, looks, isAsked)));
  const rest = causes.slice(shown);
  if (rest.length === 0) return [list];
  const more = button(
    { class: 'more' },
    () => {
      const items = rest.map((cause) => drawCause(cause, looks, isAsked));
      list.append(...items);
      items[0]?.querySelector('a')?.focus();
      more.remove();
    },
    words.more(rest.length),
  );
  return [list, more];
}

function drawCause({ title, url, score, lines }: Cause, looks: ResultLooks, isAsked: boolean): HTMLElement {
  const likelihood = likelihoodOf(score, isAsked);
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'title' },
      element('a', { href: url }, title),
      ' ',
      element(
        'span',
        { class: 'likelihood', 'data-likelihood': likelihood },
        looks.words.likelihood[likelihood],
      ),
    ),
    ...lines.map((line) => drawLine(line, looks)),
  );
}

/** The shares are calibrated by cross-validation; a number would promise more than they can hold. */
function likelihoodOf(score: number, isAsked: boolean): Likelihood {
  // Where a question is open, no cause is more than likely.
  if (score >= 0.6) return isAsked ? 'good' : 'high';
  if (score >= 0.25) return 'good';
  return score >= 0.08 ? 'some' : 'little';
}

function drawLine(
  { line, text, why, marks }: QuotedLine,
  { words, hasLineNumbers }: ResultLooks,
): HTMLElement {
  const place = hasLineNumbers ? `${words.line(line)}, ${words.why[why]}` : words.why[why];
  return element(
    'div',
    { class: 'line' },
    element('span', { class: 'place' }, place),
    element('code', { dir: 'auto' }, ...marked(text, marks)),
  );
}

function marked(text: string, marks: QuotedLine['marks']): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
