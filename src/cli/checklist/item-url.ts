import { SOURCE_LOCALE } from '../../i18n/locale.ts';
import type { ChecklistRequest } from './request.ts';

/** Where an item stands on the site: absolute if the address of the site is known, else a path from its root. */
export function itemUrl({ list, locale, site }: ChecklistRequest, itemId: string): string {
  const prefix = locale === SOURCE_LOCALE ? '' : `/${locale}`;
  return `${site ?? ''}${prefix}/tools/checklists/${list.id}/#${itemId}`;
}
