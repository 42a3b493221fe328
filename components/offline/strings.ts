import type { Locale } from '#src/i18n/locale.ts';

/** What is said about reading without a connection. */
export interface OfflineStrings {
  /** Names the bar for assistive technology. */
  readonly label: string;
  readonly offline: string;
  readonly update: string;
  readonly reload: string;
  readonly later: string;
  /** In the footer. */
  readonly held: string;
}

export const offlineStrings: Readonly<Record<Locale, OfflineStrings>> = {
  en: {
    label: 'Connection and version',
    offline: 'Offline: everything works from this device',
    update: 'A new version of this site is ready.',
    reload: 'Reload',
    later: 'Later',
    held: 'This site is kept on this device and works offline.',
  },
  es: {
    label: 'Conexión y versión',
    offline: 'Sin conexión: todo funciona desde aquí',
    update: 'Hay una versión nueva de este sitio.',
    reload: 'Recargar',
    later: 'Más tarde',
    held: 'Este sitio está guardado en este dispositivo y funciona sin conexión.',
  },
};
