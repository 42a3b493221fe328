import { templateItems, type Materials } from '#src/adopt/index.ts';
import { checklists } from '#src/checklists/index.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The items of the checklists that templates ask for. Made when the site is built: the lists stay there. */
export function templateItemsOfLists(): Materials['items'] {
  const of = (locale: Locale): Materials['items'][Locale] => ({
    'pre-push': templateItems(checklists['pre-push'], locale),
    'post-deploy': templateItems(checklists['post-deploy'], locale),
  });
  return { en: of('en'), es: of('es') };
}
