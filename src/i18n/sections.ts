import type { Locale } from './locale.ts';

/** The five parts of a catalog entry, in order. */
export const ENTRY_SECTIONS = ['symptoms', 'cause', 'diagnosis', 'fix', 'prevention'] as const;

export type EntrySection = (typeof ENTRY_SECTIONS)[number];

/** The heading of each part; a test holds every entry to them. */
export const SECTION_TITLES: Readonly<Record<Locale, Readonly<Record<EntrySection, string>>>> = {
  en: {
    symptoms: 'Symptoms',
    cause: 'Root cause',
    diagnosis: 'Quick diagnosis',
    fix: 'Immediate fix',
    prevention: 'Permanent prevention',
  },
  es: {
    symptoms: 'Síntomas',
    cause: 'Causa raíz',
    diagnosis: 'Diagnóstico rápido',
    fix: 'Solución inmediata',
    prevention: 'Prevención permanente',
  },
};
