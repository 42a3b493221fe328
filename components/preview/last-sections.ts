/** The start order and the differences as elements. */
import { element, sentence } from '#components/validator/dom.ts';
import type { DiffHunk, DiffView, OrderView } from '#src/preview/index.ts';
import { orderPicture } from './order-picture.ts';
import { folded, MOST_ROWS, placeButton, remark, section, text, type Context } from './parts.ts';

export function orderSection(context: Context, order: OrderView): HTMLElement | null {
  const { words } = context;
  if (order.services.length === 0) return null;
  const picture = orderPicture(order, words);
  const list = order.services
    .slice(0, MOST_ROWS)
    .map((item) => element('li', {}, ...sentence(item.sentence), ' ', placeButton(context, item)));
  return section(
    words.order,
    picture === null ? null : figure(picture),
    ...order.deadEnds.map((problem) =>
      element('div', { class: 'problem' }, remark(problem), placeButton(context, problem)),
    ),
    ...order.cycles.map((names) => element('div', { class: 'problem' }, text(words.cycle(names)))),
    element('ol', { class: 'steps' }, ...list),
  );
}

function figure(picture: SVGSVGElement): HTMLElement {
  const node = element('figure', {});
  node.append(picture);
  return node;
}

export function diffSection({ words }: Context, { hunks, isCut }: DiffView): HTMLElement | null {
  if (hunks.length === 0) return null;
  return section(
    words.diff,
    folded(
      words.showDiff(hunks.length),
      ...hunks.slice(0, MOST_ROWS).map((hunk) => hunkElement(words.removed, words.added, hunk)),
      isCut || hunks.length > MOST_ROWS ? text(words.diffCut) : null,
    ),
  );
}

function hunkElement(removed: string, added: string, { lines, reasons }: DiffHunk): HTMLElement {
  const rows = lines.slice(0, MOST_ROWS).map(({ sign, text: line }) => {
    const kind = sign === '-' ? 'removed' : sign === '+' ? 'added' : 'same';
    const label = sign === '-' ? removed : sign === '+' ? added : null;
    return element(
      'span',
      { class: kind },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, sign === '-' ? '−' : sign),
      label === null ? null : element('span', { class: 'sr-only' }, `${label} `),
      `${line}\n`,
    );
  });
  return element(
    'div',
    { class: 'hunk' },
    ...reasons.map(remark),
    element('pre', { tabindex: '0' }, element('code', {}, ...rows)),
  );
}
