import type { Locale } from '#src/i18n/locale.ts';
import type { Progress } from './reading-progress.ts';

/** The words of the reading path. */
export interface ReadingStrings {
  readonly minutes: (minutes: number) => string;
  readonly total: (steps: number, minutes: number) => string;
  readonly progress: (progress: Progress) => string;
  readonly bar: string;
  readonly done: (title: string) => string;
  readonly startOver: string;
  readonly notKept: string;
}

/** Hours and minutes, in both languages alike: `2 h 5 min`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60} min` : '']
    .filter((part) => part !== '')
    .join(' ');
}

export const readingStrings: Readonly<Record<Locale, ReadingStrings>> = {
  en: {
    minutes: duration,
    total: (steps, minutes) => `${steps} steps, about ${duration(minutes)}.`,
    progress: ({ done, total, minutesLeft }) =>
      done === total
        ? `All ${total} steps are done.`
        : `${done} of ${total} steps done, about ${duration(minutesLeft)} left.`,
    bar: 'Steps done',
    done: (title) => `Done: ${title}`,
    startOver: 'Start over',
    notKept: 'This browser keeps nothing for this site: the ticks are gone when the page is closed.',
  },
  es: {
    minutes: duration,
    total: (steps, minutes) => `${steps} pasos, unos ${duration(minutes)}.`,
    progress: ({ done, total, minutesLeft }) =>
      done === total
        ? `Los ${total} pasos están hechos.`
        : `${done} de ${total} pasos hechos; quedan unos ${duration(minutesLeft)}.`,
    bar: 'Pasos hechos',
    done: (title) => `Hecho: ${title}`,
    startOver: 'Empezar de nuevo',
    notKept: 'Este navegador no guarda nada de este sitio: las marcas se pierden al cerrar la página.',
  },
};
