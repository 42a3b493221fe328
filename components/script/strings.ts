import type { Locale } from '#src/i18n/locale.ts';

interface ScriptStrings {
  readonly download: (name: string) => string;
  readonly read: (lines: number) => string;
}

export const scriptStrings: Readonly<Record<Locale, ScriptStrings>> = {
  en: { download: (name) => `Download ${name}`, read: (lines) => `Read the script (${lines} lines)` },
  es: { download: (name) => `Descargar ${name}`, read: (lines) => `Leer el script (${lines} líneas)` },
};
