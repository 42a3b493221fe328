import type { Locale } from '#src/i18n/locale.ts';

/** The words around the questions. */
export interface TriageStrings {
  readonly region: string;
  readonly trail: string;
  readonly again: string;
  readonly all: string;
  readonly oneByOne: string;
  readonly link: string;
  readonly ask: string;
}

export const triageStrings: Readonly<Record<Locale, TriageStrings>> = {
  en: {
    region: 'Triage, one question at a time',
    trail: 'Your answers',
    again: 'Start again',
    all: 'Show all questions',
    oneByOne: 'One question at a time',
    link: 'Link to this question',
    ask: 'Ask with this command',
  },
  es: {
    region: 'Triaje, pregunta a pregunta',
    trail: 'Sus respuestas',
    again: 'Empezar de nuevo',
    all: 'Mostrar todas las preguntas',
    oneByOne: 'Una pregunta cada vez',
    link: 'Enlace a esta pregunta',
    ask: 'Pregúntelo con esta orden',
  },
};
