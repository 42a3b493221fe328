import type { Locale } from '#src/i18n/locale.ts';

/** What the search dialog says. */
export interface SearchStrings {
  readonly open: string;
  readonly placeholder: string;
  readonly close: string;
  readonly results: string;
  readonly loading: string;
  readonly empty: string;
  readonly unavailable: string;
  /** How many causes the symptom finder names, and how many pages hold the words. */
  found(causes: number, pages: number): string;
  /** Above a result that the symptom finder names. */
  readonly cause: string;
  /** Above the question that separates several causes. */
  readonly question: string;
  none(query: string): string;
}

export const searchStrings: Readonly<Record<Locale, SearchStrings>> = {
  en: {
    open: 'Search',
    placeholder: 'Search errors, rules and pages',
    close: 'Close',
    results: 'Search results',
    loading: 'Searching…',
    empty: 'Type words or a part of the message on your screen.',
    unavailable: 'The search index could not be loaded. The list of errors is still in the menu.',
    found: (causes, pages) => {
      const found = pages === 1 ? '1 page found.' : `${pages} pages found.`;
      if (causes === 0) return found;
      return `${causes === 1 ? '1 likely cause' : `${causes} likely causes`}, ${found}`;
    },
    cause: 'Likely cause',
    question: 'Several causes: one question separates them',
    none: (query) => `Nothing found for "${query}". Try fewer words, or a part of the message.`,
  },
  es: {
    open: 'Buscar',
    placeholder: 'Buscar errores, reglas y páginas',
    close: 'Cerrar',
    results: 'Resultados de la búsqueda',
    loading: 'Buscando…',
    empty: 'Escriba palabras o una parte del mensaje que ve en pantalla.',
    unavailable: 'No se pudo cargar el índice de búsqueda. La lista de errores sigue en el menú.',
    found: (causes, pages) => {
      const found = pages === 1 ? '1 página encontrada.' : `${pages} páginas encontradas.`;
      if (causes === 0) return found;
      return `${causes === 1 ? '1 causa probable' : `${causes} causas probables`}, ${found}`;
    },
    cause: 'Causa probable',
    question: 'Varias causas: una pregunta las separa',
    none: (query) =>
      `No hay resultados para «${query}». Pruebe con menos palabras o con una parte del mensaje.`,
  },
};
