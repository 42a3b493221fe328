import type { KeyRow } from './key-row.ts';

/** Keys of a service that are kept as written and yet do something else on Coolify, or nothing. */
export const KEPT_SERVICE_KEYS: readonly KeyRow[] = [
  {
    key: 'build',
    effect: 'kept',
    sample: 'build:\n  context: .',
    text: {
      en: 'Build variables also go to every built service, and `ARG` lines are written into its Dockerfile. With **Build secrets**, `build.secrets` is added.',
      es: 'Las variables de construcción llegan además a cada servicio construido, y se escriben líneas `ARG` en su Dockerfile. Con **Build secrets** se añade `build.secrets`.',
    },
    facts: ['F-111', 'F-112', 'F-009', 'F-082'],
  },
  {
    key: 'ports',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nports:\n  - "8090:80"',
    text: {
      en: 'Published on the server, past the proxy and past `ufw`, in previews too.',
      es: 'Se publican en el servidor, al margen del proxy y de `ufw`, también en las previsualizaciones.',
    },
    facts: ['F-062', 'F-063', 'F-206'],
  },
  {
    key: 'expose',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nexpose:\n  - "3000"',
    text: {
      en: 'Tells the proxy the port if the domain names none and it is the only one.',
      es: 'Indica el puerto al proxy si el dominio no nombra ninguno y es el único.',
    },
    facts: ['F-066'],
  },
  {
    key: 'healthcheck',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nhealthcheck:\n  test: ["CMD", "true"]',
    text: {
      en: 'The only check that counts. While it is not healthy, the proxy is expected to leave the container out.',
      es: 'Es la única comprobación que cuenta. Mientras no sea satisfactoria, cabe esperar que el proxy deje fuera el contenedor.',
    },
    facts: ['F-162', 'F-064'],
  },
  {
    key: 'depends_on',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\ndepends_on:\n  - db',
    text: {
      en: 'Waited for in `up`, when the old containers are gone. In previews the names get a suffix.',
      es: 'Se espera en `up`, cuando los contenedores antiguos ya no existen. En las previsualizaciones los nombres reciben un sufijo.',
    },
    facts: ['F-075', 'F-136'],
  },
  {
    key: 'deploy',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\ndeploy:\n  resources:\n    limits:\n      memory: 256M',
    text: {
      en: 'Limits apply; those of the page **Resource Limits** do not. More than one replica is expected to be refused.',
      es: 'Los límites se aplican; los de la página **Resource Limits**, no. Cabe esperar que se rechace más de una réplica.',
    },
    facts: ['F-069', 'F-196'],
  },
  {
    key: 'profiles',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nprofiles:\n  - debug',
    text: {
      en: 'No profile is chosen, so the service is neither built nor started.',
      es: 'No se elige ningún perfil, de modo que el servicio ni se construye ni se inicia.',
    },
    facts: ['F-072'],
  },
  {
    key: 'extends',
    effect: 'kept',
    sample: 'extends:\n  file: base.yaml\n  service: web',
    text: {
      en: 'Compose resolves it from the clone, so Coolify never processes what the other file brings.',
      es: 'Compose lo resuelve desde el clon, de modo que Coolify nunca procesa lo que aporta el otro archivo.',
    },
    facts: ['F-204'],
  },
  {
    key: 'configs',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nconfigs:\n  - nginx',
    text: {
      en: 'With `content` they work; with `file` they are expected to fail unless the repository is preserved.',
      es: 'Con `content` funcionan; con `file` cabe esperar que fallen si no se conserva el repositorio.',
    },
    facts: ['F-055'],
  },
  {
    key: 'network_mode',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nnetwork_mode: host',
    text: {
      en: 'The service gets no network of Coolify: the others do not reach it by name.',
      es: 'El servicio no recibe ninguna red de Coolify: los demás no lo alcanzan por su nombre.',
    },
    facts: ['F-057'],
  },
  {
    key: 'pull_policy',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\npull_policy: always',
    text: {
      en: 'The only way to have a moving tag pulled again: a deployment pulls only what is missing.',
      es: 'La única forma de volver a descargar una etiqueta móvil: un despliegue solo descarga lo que falta.',
    },
    facts: ['F-073'],
  },
  {
    key: 'stop_grace_period',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nstop_grace_period: 60s',
    text: {
      en: 'Not used: Coolify stops containers after **Stop grace period (seconds)**, 30 unless changed.',
      es: 'No se usa: Coolify detiene los contenedores tras **Stop grace period (seconds)**, 30 si no se cambia.',
    },
    facts: ['F-079'],
  },
  {
    key: 'logging',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nlogging:\n  driver: json-file',
    text: {
      en: 'Replaced only while **Log drain** is on for the server and the application.',
      es: 'Solo se sustituye mientras **Log drain** está activado para el servidor y la aplicación.',
    },
    facts: ['F-087'],
  },
  {
    key: 'links',
    effect: 'kept',
    sample: 'image: nginx:1.27.3\nlinks:\n  - db',
    text: {
      en: 'Like `volumes_from`, not adapted to the changed names in previews.',
      es: 'Como `volumes_from`, no se adapta a los nombres cambiados de las previsualizaciones.',
    },
    facts: ['F-084'],
  },
];
