import type { Locale } from '#src/i18n/locale.ts';

/** A size in words: `312 KiB`, `6.4 MiB`. Below 1024 of a unit, so that only the decimal sign depends on the language. */
export function formatBytes(bytes: number, locale: Locale): string {
  const kibibytes = bytes / 1024;
  if (Math.round(kibibytes) < 1024) return `${Math.round(kibibytes)} KiB`;
  // A number format of the browser's own takes 50 ms to load, in the middle of a paste.
  const number = (kibibytes / 1024).toFixed(1).replace(/\.0$/, '');
  return `${locale === 'es' ? number.replace('.', ',') : number} MiB`;
}
