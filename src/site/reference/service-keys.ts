import type { KeyRow } from './key-row.ts';

/** The keys of a service that Coolify sets, changes or removes, in the order in which a reader meets them. */
export const CHANGED_SERVICE_KEYS: readonly KeyRow[] = [
  {
    key: 'environment',
    effect: 'rewritten',
    sample: 'image: nginx:1.27.3\nenvironment:\n  - MODE=production',
    text: {
      en: 'Becomes a map. Coolify adds its own variables, the names of the services and, with a domain, the addresses. Values that begin with `$` are entered in **Environment Variables**; build arguments are copied in as well.',
      es: 'Se convierte en un mapa. Coolify añade sus propias variables, los nombres de los servicios y, si hay dominio, las direcciones. Los valores que empiezan por `$` se anotan en **Environment Variables**; también se copian los argumentos de construcción.',
    },
    facts: ['F-100', 'F-098', 'F-093', 'F-019', 'F-021', 'F-023'],
  },
  {
    key: 'env_file',
    effect: 'rewritten',
    sample: 'image: nginx:1.27.3\nenv_file: .env.production',
    text: {
      en: 'Replaced on every service by the one `.env` that Coolify writes; every variable reaches every container.',
      es: 'Se sustituye en todos los servicios por el único `.env` que escribe Coolify; cada variable llega a todos los contenedores.',
    },
    facts: ['F-013', 'F-014', 'F-037'],
  },
  {
    key: 'volumes',
    effect: 'rewritten',
    sample: 'image: nginx:1.27.3\nvolumes:\n  - data:/data\n  - ./conf:/etc/app',
    text: {
      en: 'Named volumes get the identifier of the application before their name. Paths that begin with `./` point to a folder on the server that does not hold your repository. Long syntax of a bind mount becomes short and loses its options.',
      es: 'Los volúmenes con nombre reciben delante el identificador de la aplicación. Las rutas que empiezan por `./` apuntan a una carpeta del servidor que no contiene su repositorio. La sintaxis larga de un montaje de ruta pasa a ser corta y pierde sus opciones.',
    },
    facts: ['F-049', 'F-038', 'F-039', 'F-043', 'F-052'],
  },
  {
    key: 'networks',
    effect: 'rewritten',
    sample: 'image: nginx:1.27.3\nnetworks:\n  - front',
    text: {
      en: 'Every service joins the network of the application, which the proxy joins too. Your own networks stay if they are a list or have values.',
      es: 'Cada servicio se une a la red de la aplicación, a la que también se une el proxy. Sus propias redes se conservan si forman una lista o tienen valores.',
    },
    facts: ['F-060', 'F-058', 'F-144'],
  },
  {
    key: 'labels',
    effect: 'rewritten',
    sample: 'image: nginx:1.27.3\nlabels:\n  - app.team=web',
    text: {
      en: 'Yours come first, then those of Coolify; with a domain, also those of the proxies. A `$` is doubled unless **Escape special characters in labels?** is off. Unquoted booleans turn into `1` and an empty text.',
      es: 'Primero las suyas, después las de Coolify y, si hay dominio, también las de los proxies. Un `$` se duplica salvo que **Escape special characters in labels?** esté desactivado. Los valores lógicos sin comillas se convierten en `1` y en un texto vacío.',
    },
    facts: ['F-142', 'F-076', 'F-077', 'F-078'],
  },
  {
    key: 'container_name',
    effect: 'rewritten',
    sample: 'image: nginx:1.27.3\ncontainer_name: web',
    text: {
      en: 'Always replaced. The name of the service stays the host name.',
      es: 'Siempre se sustituye. El nombre del servicio sigue siendo el nombre de host.',
    },
    facts: ['F-068'],
  },
  {
    key: 'restart',
    effect: 'added',
    sample: 'image: nginx:1.27.3',
    text: {
      en: 'Added where it is missing. A job that ends needs `restart: "no"`.',
      es: 'Se añade donde falta. Una tarea que termina necesita `restart: "no"`.',
    },
    facts: ['F-070'],
  },
  {
    key: 'image',
    effect: 'added',
    sample: 'build: .',
    text: {
      en: 'Added to a service that is only built, with the commit as its tag. A name that you give is kept, and such images do not appear in **Rollback**.',
      es: 'Se añade a un servicio que solo se construye, con la confirmación como etiqueta. Un nombre indicado por usted se conserva, y esas imágenes no aparecen en **Rollback**.',
    },
    facts: ['F-074'],
  },
  {
    key: 'exclude_from_hc',
    effect: 'removed',
    sample: 'image: nginx:1.27.3\nexclude_from_hc: true',
    text: {
      en: 'Read by Coolify, which leaves the service out of the status, and taken out before Compose sees it. Not so in raw mode.',
      es: 'Lo lee Coolify, que deja el servicio fuera del estado, y se retira antes de que Compose lo vea. No ocurre así en el modo Raw.',
    },
    facts: ['F-071', 'F-086'],
  },
];
