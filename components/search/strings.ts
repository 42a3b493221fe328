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
  /** How many pages were found; `count` and `shown` as numbers in words of the language. */
  found(count: number): string;
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
    found: (count) => (count === 1 ? '1 page found.' : `${count} pages found.`),
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
    found: (count) => (count === 1 ? '1 página encontrada.' : `${count} páginas encontradas.`),
    none: (query) =>
      `No hay resultados para «${query}». Pruebe con menos palabras o con una parte del mensaje.`,
  },
};
