/** The start order as elements. */
import { element, sentence } from '#components/validator/dom.ts';
import type { OrderView } from '#src/preview/index.ts';
import { orderPicture } from './order-picture.ts';
import { MOST_ROWS, placeButton, remark, section, text, type Context } from './parts.ts';

export function orderSection(context: Context, order: OrderView): HTMLElement | null {
  const { words } = context;
  if (order.services.length === 0) return null;
  const picture = orderPicture(order, context);
  const list = order.services
    .slice(0, MOST_ROWS)
    .map((item) => element('li', {}, ...sentence(item.sentence), ' ', placeButton(context, item)));
  return section(
    words.order,
    picture === null ? null : figure(picture),
    ...order.deadEnds.map((problem) =>
      element('div', { class: 'problem' }, remark(context, problem), placeButton(context, problem)),
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
