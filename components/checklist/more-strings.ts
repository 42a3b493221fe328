import type { ReadProblem } from '#src/checklists/progress-file.ts';
import type { RunMarkdownWords } from '#src/checklists/progress-markdown.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The words of what is loaded when it is needed: taking runs along, and the result of the validator. */
export interface MoreStrings {
  readonly markdownCopied: string;
  readonly linkCopied: string;
  readonly saved: (file: string) => string;
  readonly taken: (added: number, merged: number, left: number) => string;
  readonly problems: Readonly<Record<ReadProblem, string>>;
  readonly otherList: (title: string) => string;
  readonly markdown: Omit<RunMarkdownWords, 'values' | 'progress'>;
  readonly reset: string;
  readonly offer: (files: string, time: string) => string;
  readonly used: (files: string, time: string) => string;
  readonly applied: (proved: number, failed: number, open: number) => string;
}

const plain = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

const en: MoreStrings = {
  markdownCopied: 'Task list copied: paste it into the pull request.',
  linkCopied: 'Link copied. Whoever opens it gets a copy of this run.',
  saved: (file) => `Saved as ${file}.`,
  taken: (added, merged, left) =>
    [
      added > 0 && `${plain(added, 'run', 'runs')} added.`,
      merged > 0 && `${plain(merged, 'run', 'runs')} merged with yours: newer states and all notes stay.`,
      left > 0 && `No room for ${plain(left, 'run', 'runs')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  problems: {
    'not-json': 'This cannot be read as a run: it is damaged or cut off. Nothing was changed.',
    'no-run': 'There is no run in it. Nothing was changed.',
    newer: 'It was made by a newer version of this page. Reload the page and try again.',
    'other-list': 'It belongs to another list. Nothing was changed.',
    'too-large': 'It is larger than a run can be. Nothing was changed.',
  },
  otherList: (title) => `It belongs to the list "${title}": open it there. Nothing was changed.`,
  markdown: {
    notApplicable: (reason) => `not applicable: ${reason}`,
    proved: (source) => `proved by the validator from ${source}`,
    failed: (rules) => `failed: ${rules}`,
    note: (text) => `note: ${text}`,
  },
  reset: 'All items are open again. Undo brings the run back.',
  offer: (files, time) => `Use its last result (${files}, ${time})`,
  used: (files, time) => `Its last result is in this run (${files}, ${time}).`,
  applied: (proved, failed, open) =>
    `By the validator: ${proved} proved, ${failed} failed, ${open} left to you. Undo takes it back.`,
};

const es: MoreStrings = {
  markdownCopied: 'Lista de tareas copiada: péguela en la solicitud de cambios.',
  linkCopied: 'Enlace copiado. Quien lo abra obtiene una copia de esta ejecución.',
  saved: (file) => `Guardado como ${file}.`,
  taken: (added, merged, left) =>
    [
      added > 0 && `${plain(added, 'ejecución añadida', 'ejecuciones añadidas')}.`,
      merged > 0 &&
        `${plain(merged, 'ejecución combinada', 'ejecuciones combinadas')} con la suya: quedan los estados más recientes y todas las notas.`,
      left > 0 && `No hay sitio para ${plain(left, 'ejecución', 'ejecuciones')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  problems: {
    'not-json': 'No se puede leer como una ejecución: está dañada o incompleta. No se ha cambiado nada.',
    'no-run': 'No contiene ninguna ejecución. No se ha cambiado nada.',
    newer: 'Procede de una versión más reciente de esta página. Recargue la página e inténtelo de nuevo.',
    'other-list': 'Pertenece a otra lista. No se ha cambiado nada.',
    'too-large': 'Es mayor de lo que puede ser una ejecución. No se ha cambiado nada.',
  },
  otherList: (title) => `Pertenece a la lista «${title}»: ábrala allí. No se ha cambiado nada.`,
  markdown: {
    notApplicable: (reason) => `no aplicable: ${reason}`,
    proved: (source) => `comprobado por el validador con ${source}`,
    failed: (rules) => `incumplido: ${rules}`,
    note: (text) => `nota: ${text}`,
  },
  reset: 'Todos los puntos vuelven a estar pendientes. Deshacer recupera la ejecución.',
  offer: (files, time) => `Usar su último resultado (${files}, ${time})`,
  used: (files, time) => `Su último resultado ya está en esta ejecución (${files}, ${time}).`,
  applied: (proved, failed, open) =>
    `Según el validador: ${plain(proved, 'comprobado', 'comprobados')}, ${plain(failed, 'incumplido', 'incumplidos')}, ${plain(open, 'queda', 'quedan')} para usted. Deshacer lo retira.`,
};

export const moreStrings: Readonly<Record<Locale, MoreStrings>> = { en, es };
