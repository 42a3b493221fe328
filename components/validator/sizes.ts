import type { Locale } from '#src/i18n/locale.ts';

/** A size in words: `312 KiB`, `6.4 MiB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const isMega = bytes >= 1024 * 1024;
  const number = bytes / (isMega ? 1024 * 1024 : 1024);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: isMega ? 1 : 0 });
  return `${format.format(number)} ${isMega ? 'MiB' : 'KiB'}`;
}
