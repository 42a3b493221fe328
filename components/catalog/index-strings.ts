import type { PLACES, SERVICE_KINDS } from '#src/catalog/schema.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The words of the index of the catalog: its columns, filters and counts. */
export interface IndexStrings {
  readonly filters: string;
  readonly any: string;
  readonly shows: string;
  readonly service: string;
  readonly detected: string;
  readonly detectedYes: string;
  readonly detectedNo: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<'urgency' | 'title' | 'phase' | 'reports', string>>;
  readonly clear: string;
  readonly none: string;
  readonly reports: string;
  /** How many of how many are shown. */
  readonly shown: (count: number, all: number) => string;
  /** How many there are of each priority, for those who read without scripts. */
  readonly total: (count: number, byPriority: readonly (readonly [string, number])[]) => string;
  readonly places: Readonly<Record<(typeof PLACES)[number], string>>;
  readonly services: Readonly<Record<(typeof SERVICE_KINDS)[number], string>>;
}

export const indexStrings: Readonly<Record<Locale, IndexStrings>> = {
  en: {
    filters: 'Filter the errors',
    any: 'any',
    shows: 'Seen in',
    service: 'Service',
    detected: 'Found by a rule',
    detectedYes: 'yes, before the push',
    detectedNo: 'no',
    sort: 'Order',
    sorts: {
      urgency: 'most urgent first',
      title: 'by title',
      phase: 'by phase',
      reports: 'most reported first',
    },
    clear: 'Clear filters',
    none: 'No error of the catalog fits all of this. Clear a filter.',
    reports: 'Reports',
    shown: (count, all) => (count === all ? `All ${all} errors` : `${count} of ${all} errors`),
    total: (count, byPriority) =>
      `${count} errors: ${byPriority.map(([priority, number]) => `${number} ${priority}`).join(', ')}.`,
    places: {
      browser: 'browser',
      'container-log': 'log of a container',
      'deployment-log': 'deployment log',
      'build-log': 'build log',
      status: 'status in Coolify',
      'proxy-log': 'log of the proxy',
      terminal: 'terminal',
      git: 'git or webhook',
    },
    services: {
      web: 'web application',
      database: 'database',
      worker: 'worker or job',
      proxy: 'proxy',
      server: 'the whole server',
    },
  },
  es: {
    filters: 'Filtrar los errores',
    any: 'cualquiera',
    shows: 'Se ve en',
    service: 'Servicio',
    detected: 'Lo encuentra una regla',
    detectedYes: 'sí, antes de enviar',
    detectedNo: 'no',
    sort: 'Orden',
    sorts: {
      urgency: 'primero lo más urgente',
      title: 'por título',
      phase: 'por fase',
      reports: 'primero lo más notificado',
    },
    clear: 'Quitar los filtros',
    none: 'Ningún error del catálogo cumple todo esto. Quite algún filtro.',
    reports: 'Avisos',
    shown: (count, all) => (count === all ? `Los ${all} errores` : `${count} de ${all} errores`),
    total: (count, byPriority) =>
      `${count} errores: ${byPriority.map(([priority, number]) => `${number} ${priority}`).join(', ')}.`,
    places: {
      browser: 'navegador',
      'container-log': 'registro de un contenedor',
      'deployment-log': 'registro del despliegue',
      'build-log': 'registro de la construcción',
      status: 'estado en Coolify',
      'proxy-log': 'registro del proxy',
      terminal: 'terminal',
      git: 'git o webhook',
    },
    services: {
      web: 'aplicación web',
      database: 'base de datos',
      worker: 'proceso en segundo plano o tarea',
      proxy: 'proxy',
      server: 'el servidor entero',
    },
  },
};
