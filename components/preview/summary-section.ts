/** The short answer before all sections. */
import { element, sentence } from '#components/validator/dom.ts';
import type { Remark, SummaryView } from '#src/preview/index.ts';
import { facts, type Context } from './parts.ts';

export function summarySection(context: Context, { enter, lost }: SummaryView): HTMLElement {
  const { words } = context;
  return element(
    'div',
    { class: 'summary' },
    part(context, words.enter, enter),
    part(context, words.lost, lost),
  );
}

function part(context: Context, title: string, remarks: readonly Remark[]): HTMLElement {
  const items = remarks.map(({ sentence: said, facts: ids }) =>
    element('li', {}, ...sentence(said), ' ', facts(context, ids)),
  );
  return element('section', {}, element('h3', {}, title), element('ul', {}, ...items));
}
