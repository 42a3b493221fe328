import type { Locale } from '#src/i18n/locale.ts';

/** What the editor's own panels say; English is the editor's language. */
export const editorPhrases: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {},
  es: {
    'Control character': 'Carácter de control',
    'Selection deleted': 'Selección eliminada',
    Find: 'Buscar',
    Replace: 'Sustituir',
    next: 'siguiente',
    previous: 'anterior',
    all: 'todas',
    'match case': 'distinguir mayúsculas',
    'by word': 'palabra completa',
    regexp: 'expresión regular',
    replace: 'sustituir',
    'replace all': 'sustituir todas',
    close: 'cerrar',
    'current match': 'coincidencia actual',
    'replaced $ matches': '$ coincidencias sustituidas',
    'replaced match on line $': 'coincidencia sustituida en la línea $',
    'on line': 'en la línea',
    'Go to line': 'Ir a la línea',
    go: 'ir',
    Diagnostics: 'Hallazgos',
    'No diagnostics': 'Sin hallazgos',
  },
};
