import type { Locale } from '#src/i18n/locale.ts';

export const diagramStrings: Readonly<Record<Locale, { readonly inWords: string }>> = {
  en: { inWords: 'The picture in words' },
  es: { inWords: 'La figura en palabras' },
};
