import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { localeOf, SOURCE_LOCALE } from '../../i18n/locale.ts';
import { cardKindOf, CARDS } from './cards.ts';
import { cardAddress } from './drawing.ts';

/** Names the card of each page in its head, for the programs that show a link with a picture. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { head, id, locale: segment } = locals.starlightRoute;
  const locale = localeOf(segment);
  const kind = cardKindOf(locale === SOURCE_LOCALE ? id : id.slice(locale.length + 1));
  const property = (name: string, content: string): void => {
    head.push({ tag: 'meta', attrs: { property: name, content }, content: '' });
  };
  property('og:image', new URL(cardAddress(kind, locale), site ?? url).href);
  property('og:image:alt', `Coolify Playbook: ${CARDS[kind][locale].heading}`);
});
