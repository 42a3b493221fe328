import { button, element } from '#components/validator/dom.ts';
import type { Reported } from './report-panel.ts';
import { reportStrings } from './strings.ts';

/** The repository that the markup of the tool around an element names; null where it names none. */
function repositoryOf(node: Element): string | null {
  return node.closest<HTMLElement>('[data-repository]')?.dataset['repository'] ?? null;
}

/** A button that opens a report in its place; what it needs is loaded then. */
export function reportButton(reported: Omit<Reported, 'repository' | 'onClose'>): HTMLElement {
  const place = element('div', { class: 'report-place' });
  const open = button(
    { class: 'report-open' },
    () => {
      void import('./report-panel.ts').then(({ reportPanel }) => {
        const panel = reportPanel({ ...reported, repository: repositoryOf(place), onClose: () => close() });
        const close = (): void => {
          place.replaceChildren(open);
          open.focus();
        };
        place.replaceChildren(panel);
        panel.querySelector('textarea')?.focus();
      });
    },
    reportStrings[reported.locale].open[reported.kind],
  );
  place.append(open);
  return place;
}
