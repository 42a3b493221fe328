import type { Locale } from '#src/i18n/locale.ts';
import type { Survival } from '#src/preview/index.ts';
import { COOLIFY_VERSION } from '#src/site/coverage.ts';

/** The words around the files and the preview of a recipe; the sentences come with the preview. */
export interface RecipeStrings {
  download(size: string): string;
  readonly locks: string;
  lines(count: number): string;
  readonly variables: string;
  readonly variable: string;
  readonly enter: string;
  readonly nothingToEnter: string;
  readonly byItself: string;
  readonly value: string;
  readonly origin: string;
  readonly survival: Readonly<Record<Survival, string>>;
  readonly domains: string;
  readonly service: string;
  readonly port: string;
  readonly domain: string;
  readonly domainExample: string;
  readonly about: string;
  readonly address: string;
  readonly noDomain: string;
  readonly data: string;
  readonly redeploy: string;
  readonly deletion: string;
  readonly noData: string;
  readonly recipe: string;
  readonly services: string;
  readonly toEnter: string;
  readonly none: string;
  readonly aDomain: string;
  readonly order: string;
  readonly healthcheck: string;
  readonly noHealthcheck: string;
  changes(count: number): string;
}

export const strings: Readonly<Record<Locale, RecipeStrings>> = {
  en: {
    download: (size) => `Download all files (zip, ${size})`,
    locks: 'Written by the package manager, only in the zip:',
    lines: (count) => `${count} lines`,
    variables: 'Variables',
    variable: 'Variable',
    enter: 'To fill in, in Environment Variables:',
    nothingToEnter: 'There is nothing to enter.',
    byItself: 'Set without you',
    value: 'Value',
    origin: 'Comes from',
    survival: { kept: 'kept.', lost: 'lost.', separate: 'separate.' },
    domains: 'Domains',
    service: 'Service',
    port: 'Port',
    domain: 'Domain',
    domainExample: 'your domain, for example',
    about: `Made from the compose file by the model of Coolify ${COOLIFY_VERSION}, for a new application without settings of its own. The identifier and the domain are examples.`,
    address: 'Address',
    noDomain: 'none: reachable inside the stack only',
    data: 'Data',
    redeploy: 'After a deployment',
    deletion: 'After the application is deleted',
    recipe: 'Recipe',
    services: 'Services, in the order in which they start',
    toEnter: 'To enter in Coolify',
    none: 'none',
    aDomain: 'a domain',
    noData: 'No service keeps data: a deployment loses nothing.',
    order: 'Start order',
    healthcheck: 'healthcheck',
    noHealthcheck: 'no healthcheck',
    changes: (count) => (count === 1 ? 'One change' : `All ${count} changes that Coolify makes`),
  },
  es: {
    download: (size) => `Descargar todos los archivos (zip, ${size})`,
    locks: 'Los escribe el gestor de paquetes; solo están en el zip:',
    lines: (count) => `${count} líneas`,
    variables: 'Variables',
    variable: 'Variable',
    enter: 'Por rellenar, en Environment Variables:',
    nothingToEnter: 'No hay nada que introducir.',
    byItself: 'Se asignan sin intervención',
    value: 'Valor',
    origin: 'Procede de',
    survival: { kept: 'se conservan.', lost: 'se pierden.', separate: 'aparte.' },
    domains: 'Dominios',
    service: 'Servicio',
    port: 'Puerto',
    domain: 'Dominio',
    domainExample: 'su dominio, por ejemplo',
    about: `Generada a partir del archivo compose por el modelo de Coolify ${COOLIFY_VERSION}, para una aplicación nueva sin ajustes propios. El identificador y el dominio son ejemplos.`,
    address: 'Dirección',
    noDomain: 'ninguna: solo accesible dentro del stack',
    data: 'Datos',
    redeploy: 'Tras un despliegue',
    deletion: 'Tras eliminar la aplicación',
    recipe: 'Receta',
    services: 'Servicios, en el orden en que arrancan',
    toEnter: 'Por introducir en Coolify',
    none: 'ninguno',
    aDomain: 'un dominio',
    noData: 'Ningún servicio guarda datos: un despliegue no pierde nada.',
    order: 'Orden de arranque',
    healthcheck: 'comprobación de estado',
    noHealthcheck: 'sin comprobación de estado',
    changes: (count) => (count === 1 ? 'Un cambio' : `Los ${count} cambios que hace Coolify`),
  },
};
