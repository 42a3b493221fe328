import type { Locale } from '../../i18n/locale.ts';
import { UsageError } from '../arguments.ts';
import { printable } from '../terminal.ts';
import { VERIFY_COMMAND_TEXTS } from './texts.ts';
import { readUrl } from '../../verify/read-url.ts';

/**
 * Reads an address of a deployment.
 * @throws UsageError with what to type instead, for an address without `https://`, with a password, or that is none.
 */
export function readAddress(given: string, locale: Locale): URL {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  if (!/^https?:\/\//i.test(given)) {
    const guess = /^[\w.[\]:-]+(?:\/\S*)?$/u.test(given) || /^[\p{L}\p{N}.-]+$/u.test(given);
    const isOther = /^[a-z][a-z0-9+.-]*:\/\//i.test(given);
    throw new UsageError(
      texts.addressUnreadable(printable(given)) +
        (guess && !isOther ? texts.didYouMean(printable(`https://${given}`)) : ''),
    );
  }
  const url = readUrl(given);
  if (url === null || url.hostname === '') throw new UsageError(texts.addressUnreadable(printable(given)));
  // The password is not repeated: the sentence ends up in a log.
  if (url.username !== '' || url.password !== '') throw new UsageError(texts.addressWithPassword);
  url.hash = '';
  return url;
}

/** A second domain: an address, or a name alone, which stands for its `https://` address. */
export function readDomain(given: string, locale: Locale): URL {
  return readAddress(/^https?:\/\//i.test(given) ? given : `https://${given}/`, locale);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A day: what takes longer is the work of a monitor. */
const LONGEST = 86_400_000;

/**
 * Reads a time such as `60s`, `5m` or `60` (seconds).
 * @returns milliseconds.
 * @throws UsageError if it is none, is nothing, or is longer than a day.
 */
export function readDuration(option: string, given: string, locale: Locale): number {
  const [, number, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(given) ?? [];
  const milliseconds = Number(number) * (UNITS[unit] ?? 1000);
  if (!(milliseconds > 0 && milliseconds <= LONGEST))
    throw new UsageError(VERIFY_COMMAND_TEXTS[locale].durationUnreadable(option, printable(given)));
  return milliseconds;
}
