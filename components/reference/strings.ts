import type { Locale } from '#src/i18n/locale.ts';
import type { Effect } from '#src/site/reference/key-row.ts';

/** The words around the tables of the reference. */
export interface ReferenceStrings {
  readonly key: string;
  readonly whatCoolifyDoes: string;
  readonly sample: string;
  readonly written: string;
  readonly runs: string;
  readonly nothing: string;
  readonly same: string;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly secrets: string;
  readonly variable: string;
  readonly value: string;
  readonly inEnvironment: string;
  readonly result: string;
  readonly meaning: string;
  readonly service: string;
  readonly domain: string;
  readonly inContainer: string;
  readonly empty: string;
  readonly missing: string;
  readonly terms: string;
  readonly term: string;
  readonly otherLanguage: string;
  readonly translations: string;
  readonly english: string;
  readonly spanish: string;
  readonly notUsed: string;
  readonly requirement: string;
  readonly pages: string;
}

export const referenceStrings: Readonly<Record<Locale, ReferenceStrings>> = {
  en: {
    key: 'Key',
    whatCoolifyDoes: 'What Coolify does',
    sample: 'Example',
    written: 'You write',
    runs: 'Coolify runs',
    nothing: 'nothing',
    same: 'the same',
    effects: { rewritten: 'changed', added: 'added', removed: 'removed', kept: 'kept' },
    secrets: 'Kinds of secrets',
    variable: 'Variable',
    value: 'Value',
    inEnvironment: 'In environment',
    result: 'Result',
    meaning: 'Meaning',
    service: 'service',
    domain: 'domain stored',
    inContainer: 'in the container',
    empty: 'empty',
    missing: 'missing',
    terms: 'Terms',
    term: 'Term',
    otherLanguage: 'Spanish',
    translations: 'Translations',
    english: 'English',
    spanish: 'Spanish',
    notUsed: 'Not used in Spanish',
    requirement: 'Requirement',
    pages: 'Fulfilled by',
  },
  es: {
    key: 'Clave',
    whatCoolifyDoes: 'Qué hace Coolify',
    sample: 'Ejemplo',
    written: 'Usted escribe',
    runs: 'Coolify ejecuta',
    nothing: 'nada',
    same: 'lo mismo',
    effects: { rewritten: 'cambia', added: 'se añade', removed: 'se elimina', kept: 'se conserva' },
    secrets: 'Clases de secretos',
    variable: 'Variable',
    value: 'Valor',
    inEnvironment: 'En environment',
    result: 'Resultado',
    meaning: 'Significado',
    service: 'servicio',
    domain: 'dominio guardado',
    inContainer: 'en el contenedor',
    empty: 'vacía',
    missing: 'no existe',
    terms: 'Términos',
    term: 'Término',
    otherLanguage: 'Inglés',
    translations: 'Traducciones',
    english: 'Inglés',
    spanish: 'Español',
    notUsed: 'No se usa en español',
    requirement: 'Requisito',
    pages: 'Se cumple en',
  },
};
