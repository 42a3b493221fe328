import type { Locale } from '../i18n/locale.ts';

/** What a page asks of the service worker. */
export type PageMessage =
  /** Keep what readers of this language need, and say so once it is kept. */
  | { readonly kind: 'hold'; readonly locale: Locale }
  /** Take over from the version in use; the page loads again then. */
  | { readonly kind: 'take-over' };

/** What the service worker tells the page that asked. */
export interface WorkerMessage {
  readonly kind: 'held';
  readonly locale: Locale;
  /** False if something could not be fetched. */
  readonly isComplete: boolean;
}
