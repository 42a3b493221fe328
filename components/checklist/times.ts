import type { Locale } from '#src/i18n/locale.ts';

/** Times as readers of a language write them, in the time zone of the browser. */
export interface TimeWriter {
  /** The day: "23 Nov 2026". */
  readonly dateOf: (date: Date) => string;
  /** The time of a day today, day and time of any other. @param time ISO 8601; a time that is not known gives a dash. */
  readonly timeOf: (time: string) => string;
}

/** English with the day before the month, as the dates of the site. */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', es: 'es' };

export function timeWriter(locale: Locale): TimeWriter {
  const day = new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(TAGS[locale], { timeStyle: 'short' });
  const both = new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'medium', timeStyle: 'short' });
  return {
    dateOf: (date) => day.format(date),
    timeOf: (text) => {
      const date = new Date(text);
      if (Number.isNaN(date.getTime())) return '–';
      const isToday = date.toDateString() === new Date().toDateString();
      return (isToday ? time : both).format(date);
    },
  };
}
