import { addressOf } from '#components/finder/keeping.ts';
import type { Found as FoundCauses } from '#components/finder/protocol.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { localUrl } from '#src/site/links.ts';
import type { SearchStrings } from './strings.ts';

/** Causes that stand above the pages. */
const SHOWN_CAUSES = 3;
/** From 0 to 1; what is less likely is left to the page of the finder. */
const LEAST_SCORE = 0.1;

/** The causes that the finder names, and the question that separates them, which leads to the finder's page. */
export function causeItems(
  { causes, question }: FoundCauses,
  query: string,
  text: SearchStrings,
  locale: Locale,
): HTMLElement[] {
  const items = causes
    .filter(({ score }, order) => score >= LEAST_SCORE || (question !== null && order === 0))
    .slice(0, SHOWN_CAUSES)
    .map(({ title, url }) => causeItem('cause named', text.cause, title, url));
  if (question === null || items.length === 0) return items;
  const whole = `${localUrl('/tools/symptom-finder/', locale)}${addressOf(query)}`;
  return [...items, causeItem('cause', text.question, question.text, whole)];
}

function causeItem(className: string, kind: string, title: string, url: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = kind;
  const name = document.createElement('strong');
  name.textContent = title;
  link.append(label, name);
  const item = document.createElement('li');
  item.className = className;
  item.append(link);
  return item;
}
