import type { Locale } from '../i18n/locale.ts';

type Text = Readonly<Record<Locale, string>>;

/** One way to answer the question of a hub. */
export interface HubAnswer {
  /** The entry that explains the cause; also the label of its topic. */
  readonly entry: string;
  /** What the reader sees if it is this cause. */
  readonly text: Text;
  /** The read-only command that tells, if one does. */
  readonly command?: string;
}

/** What looks alike and has several causes: the question that separates them, and its answers. */
export interface Hub {
  readonly id: string;
  /** What the reader sees, in their own words. */
  readonly title: Text;
  /** Texts that say nothing but this: then the question comes first. Lower case, without accents. */
  readonly bare: readonly string[];
  readonly question: Text;
  /** The most frequent cause first. */
  readonly answers: readonly HubAnswer[];
}

const HEALTH = "docker inspect --format '{{json .State.Health}}' <CONTAINER>";
const PROXY_LOG = 'docker logs --tail 50 coolify-proxy';
const ENVIRONMENT = "docker inspect --format '{{json .Config.Env}}' <CONTAINER>";
const MOUNTS = "docker inspect --format '{{json .Mounts}}' <CONTAINER>";
const NETWORKS = "docker inspect --format '{{json .NetworkSettings.Networks}}' <CONTAINER>";
const LABELS = "docker inspect --format '{{json .Config.Labels}}' <CONTAINER>";
const STATES = 'docker ps -a';
const VOLUMES = 'docker volume ls';
const LISTENING = `sudo nsenter -n -t "$(docker inspect --format '{{.State.Pid}}' <CONTAINER>)" ss -ltn`;
const HEADERS = 'curl -sSI https://<DOMAIN>/';

/** Every hub; an entry may belong to several. */
export const HUBS: readonly Hub[] = [
  {
    id: 'no-available-server',
    title: { en: 'no available server (503)', es: 'no available server (503)' },
    bare: [
      'no available server',
      '503',
      'error 503',
      '503 service unavailable',
      'service unavailable',
      'servicio no disponible',
    ],
    question: {
      en: 'Only this application, or every application on the server? And what does its healthcheck say?',
      es: '¿Solo esta aplicación o todas las del servidor? ¿Y qué dice su comprobación de estado?',
    },
    answers: [
      {
        entry: 'no-available-server-503',
        text: {
          en: 'Only this application; the container is unhealthy or still starting',
          es: 'Solo esta aplicación; el contenedor está unhealthy o aún arranca',
        },
        command: HEALTH,
      },
      {
        entry: 'proxy-outdated-docker29',
        text: {
          en: 'Every application; the proxy log says that the client version is too old',
          es: 'Todas; el registro del proxy dice que la versión del cliente es demasiado antigua',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'healthcheck-curl-missing',
        text: {
          en: 'The check says that curl or wget is not found',
          es: 'La comprobación dice que no encuentra curl o wget',
        },
        command: HEALTH,
      },
      {
        entry: 'healthcheck-localhost-ipv6',
        text: {
          en: 'The check is refused on localhost, although the application runs',
          es: 'La comprobación recibe un rechazo en localhost, aunque la aplicación funciona',
        },
        command: HEALTH,
      },
      {
        entry: 'healthcheck-wrong-port-or-path',
        text: {
          en: 'The check asks another port or path than the application serves',
          es: 'La comprobación consulta un puerto o una ruta que la aplicación no sirve',
        },
        command: HEALTH,
      },
      {
        entry: 'healthcheck-start-period-too-short',
        text: {
          en: 'The application was still starting when the check gave up',
          es: 'La aplicación aún arrancaba cuando la comprobación desistió',
        },
        command: HEALTH,
      },
      {
        entry: 'proxy-down-or-stale',
        text: {
          en: 'The container is healthy; a restart of the proxy helps',
          es: 'El contenedor está healthy; reiniciar el proxy lo resuelve',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'dns-or-firewall-not-reaching-server',
        text: {
          en: 'It began with a change of a domain or of DNS',
          es: 'Empezó con un cambio de dominio o de DNS',
        },
        command: HEADERS,
      },
    ],
  },
  {
    id: 'bad-gateway',
    title: { en: 'Bad Gateway (502)', es: 'Bad Gateway (502)' },
    bare: ['bad gateway', '502', 'error 502', '502 bad gateway', 'http 502', 'me tira 502', 'da 502'],
    question: {
      en: 'Always, or only during deployments? On which port and address does the process listen?',
      es: '¿Siempre o solo durante los despliegues? ¿En qué puerto y dirección escucha el proceso?',
    },
    answers: [
      {
        entry: 'bad-gateway-502-wrong-port',
        text: {
          en: 'Always; the process listens on another port than the domain names',
          es: 'Siempre; el proceso escucha en un puerto distinto del que indica el dominio',
        },
        command: LISTENING,
      },
      {
        entry: 'app-binds-localhost',
        text: {
          en: 'Always; the process listens on 127.0.0.1 only',
          es: 'Siempre; el proceso escucha solo en 127.0.0.1',
        },
        command: LISTENING,
      },
      {
        entry: 'graceful-shutdown-sigterm',
        text: {
          en: 'Only for some seconds during a deployment',
          es: 'Solo unos segundos durante un despliegue',
        },
        command: STATES,
      },
      {
        entry: 'worker-no-http-port-unhealthy',
        text: {
          en: 'The container is a worker and serves no HTTP',
          es: 'El contenedor es un worker y no sirve HTTP',
        },
        command: LISTENING,
      },
      {
        entry: 'healthcheck-not-defined-compose',
        text: {
          en: 'Only until the application has started; it has no healthcheck',
          es: 'Solo hasta que la aplicación arranca; no tiene comprobación de estado',
        },
        command: HEALTH,
      },
      {
        entry: 'service-magic-var-misuse',
        text: {
          en: 'The port comes from a SERVICE_URL or SERVICE_FQDN variable',
          es: 'El puerto procede de una variable SERVICE_URL o SERVICE_FQDN',
        },
        command: LABELS,
      },
    ],
  },
  {
    id: 'gateway-timeout',
    title: { en: 'Gateway Timeout (504)', es: 'Gateway Timeout (504)' },
    bare: [
      'gateway timeout',
      '504',
      'error 504',
      '504 gateway timeout',
      'gateway time-out',
      '504 gateway time-out',
      'me da 504',
      'da 504',
    ],
    question: {
      en: 'Does the compose file declare networks? Does a restart of the proxy help for a while?',
      es: '¿Declara redes el archivo Compose? ¿Ayuda por un tiempo reiniciar el proxy?',
    },
    answers: [
      {
        entry: 'gateway-timeout-504-multiple-networks',
        text: { en: 'The container is in several networks', es: 'El contenedor está en varias redes' },
        command: NETWORKS,
      },
      {
        entry: 'proxy-down-or-stale',
        text: {
          en: 'One network; a restart of the proxy helps',
          es: 'Una sola red; reiniciar el proxy lo resuelve',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'custom-traefik-labels-conflict',
        text: {
          en: 'The compose file has Traefik labels of its own',
          es: 'El archivo Compose tiene etiquetas propias de Traefik',
        },
        command: LABELS,
      },
      {
        entry: 'healthcheck-not-defined-compose',
        text: {
          en: 'Only right after a deployment; there is no healthcheck',
          es: 'Solo justo después de un despliegue; no hay comprobación de estado',
        },
        command: HEALTH,
      },
      {
        entry: 'upload-limit-or-proxy-timeout',
        text: {
          en: 'Only long requests or large uploads',
          es: 'Solo las peticiones largas o las subidas grandes',
        },
      },
      {
        entry: 'oom-killed-build',
        text: { en: 'Every site, while a build runs', es: 'Todos los sitios, mientras se ejecuta un build' },
        command: 'free -h',
      },
      {
        entry: 'websocket-proxy',
        text: {
          en: 'Only WebSocket or streaming connections',
          es: 'Solo las conexiones WebSocket o de streaming',
        },
      },
    ],
  },
  {
    id: 'not-found-plain',
    title: { en: '404 page not found in plain text', es: '404 page not found en texto sin formato' },
    bare: [
      '404 page not found',
      '404',
      'error 404',
      'page not found',
      'pagina no encontrada',
      'http 404',
      'me da 404',
    ],
    question: {
      en: 'Plain text means that the proxy answered: is the container healthy, and does a router for the domain exist?',
      es: 'El texto sin formato indica que respondió el proxy: ¿está healthy el contenedor y existe un router para el dominio?',
    },
    answers: [
      {
        entry: 'domain-without-router-404',
        text: {
          en: 'No label names this domain, or the container is stopped',
          es: 'Ninguna etiqueta nombra este dominio, o el contenedor está detenido',
        },
        command: LABELS,
      },
      {
        entry: 'no-available-server-503',
        text: {
          en: 'The container is unhealthy or starting',
          es: 'El contenedor está unhealthy o arrancando',
        },
        command: HEALTH,
      },
      {
        entry: 'custom-traefik-labels-conflict',
        text: {
          en: 'The compose file has Traefik labels of its own',
          es: 'El archivo Compose tiene etiquetas propias de Traefik',
        },
        command: LABELS,
      },
      {
        entry: 'proxy-outdated-docker29',
        text: {
          en: 'Every application; the proxy log says that the client version is too old',
          es: 'Todas; el registro del proxy dice que la versión del cliente es demasiado antigua',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'service-magic-var-misuse',
        text: {
          en: 'The domain comes from a SERVICE_URL or SERVICE_FQDN variable',
          es: 'El dominio procede de una variable SERVICE_URL o SERVICE_FQDN',
        },
        command: LABELS,
      },
    ],
  },
  {
    id: 'site-unreachable',
    title: { en: 'The domain does not answer', es: 'El dominio no responde' },
    bare: [
      'site down',
      'website down',
      'site unreachable',
      'no carga',
      'no carga la pagina',
      'connection timed out',
      'err_connection_timed_out',
      'err_connection_refused',
      'err_name_not_resolved',
      'pagina caida',
      'no responde',
      'app caida',
    ],
    question: {
      en: 'Does the name lead to the server, and does the proxy answer there?',
      es: '¿Conduce el nombre al servidor y responde allí el proxy?',
    },
    answers: [
      {
        entry: 'dns-or-firewall-not-reaching-server',
        text: {
          en: 'The name resolves to another address, or the connection times out',
          es: 'El nombre lleva a otra dirección, o la conexión agota el tiempo',
        },
        command: HEADERS,
      },
      {
        entry: 'proxy-down-or-stale',
        text: {
          en: 'The proxy is stopped, or only its restart helps',
          es: 'El proxy está detenido, o solo ayuda reiniciarlo',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'proxy-outdated-docker29',
        text: {
          en: 'Every site, since an update of Docker',
          es: 'Todos los sitios, desde una actualización de Docker',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'oom-killed-build',
        text: { en: 'Every site, while a build runs', es: 'Todos los sitios, mientras se ejecuta un build' },
        command: 'free -h',
      },
      {
        entry: 'app-binds-localhost',
        text: {
          en: 'Only this application; the process listens on 127.0.0.1',
          es: 'Solo esta aplicación; el proceso escucha en 127.0.0.1',
        },
        command: LISTENING,
      },
      {
        entry: 'domain-without-router-404',
        text: { en: 'The proxy answers with 404', es: 'El proxy responde con 404' },
        command: HEADERS,
      },
      {
        entry: 'bad-gateway-502-wrong-port',
        text: { en: 'The proxy answers with 502', es: 'El proxy responde con 502' },
        command: HEADERS,
      },
    ],
  },
  {
    id: 'variable-not-set',
    title: {
      en: 'The "X" variable is not set. Defaulting to a blank string.',
      es: 'The "X" variable is not set. Defaulting to a blank string.',
    },
    bare: [
      'variable is not set',
      'variable is not set. defaulting to a blank string',
      'defaulting to a blank string',
      'variable not set',
    ],
    question: {
      en: 'Is the name one that you wrote, or a piece of a password or hash?',
      es: '¿Es un nombre que escribió usted, o un fragmento de una contraseña o de un hash?',
    },
    answers: [
      {
        entry: 'env-missing-runtime',
        text: {
          en: 'A variable of mine that has no value in Coolify',
          es: 'Una variable mía que no tiene valor en Coolify',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-special-characters-dollar',
        text: { en: 'A piece of a value that contains $', es: 'Un fragmento de un valor que contiene $' },
        command: ENVIRONMENT,
      },
      {
        entry: 'service-magic-var-misuse',
        text: {
          en: 'Its name begins with SERVICE_ or COOLIFY_',
          es: 'Su nombre empieza por SERVICE_ o COOLIFY_',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'required-variable-missing',
        text: {
          en: 'The deployment stops: the file demands a value',
          es: 'El despliegue se detiene: el archivo exige un valor',
        },
      },
    ],
  },
  {
    id: 'variable-empty',
    title: {
      en: 'A variable is empty or wrong in the application',
      es: 'Una variable está vacía o es incorrecta en la aplicación',
    },
    bare: [
      'env not working',
      'environment variable empty',
      'variable undefined',
      'variables de entorno no funcionan',
      'variable vacia',
      'process.env undefined',
      'undefined env',
    ],
    question: {
      en: 'Where is the value missing: in the running container, only in what was built, or is it there but altered?',
      es: '¿Dónde falta el valor: en el contenedor en marcha, solo en lo construido, o está pero alterado?',
    },
    answers: [
      {
        entry: 'env-missing-runtime',
        text: {
          en: 'It is not in the environment of the container',
          es: 'No está en el entorno del contenedor',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-build-time-missing',
        text: {
          en: 'It is in the container, and missing in the built files (NEXT_PUBLIC_, VITE_)',
          es: 'Está en el contenedor y falta en los archivos construidos (NEXT_PUBLIC_, VITE_)',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-special-characters-dollar',
        text: {
          en: 'It is cut short or altered where it has a $',
          es: 'Está cortado o alterado donde tiene un $',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'service-magic-var-misuse',
        text: {
          en: 'Coolify generates it (SERVICE_…, COOLIFY_…)',
          es: 'Lo genera Coolify (SERVICE_…, COOLIFY_…)',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-value-format-json-url',
        text: {
          en: 'It is there, and the program cannot read it (JSON, quotes, URL)',
          es: 'Está, y el programa no puede leerlo (JSON, comillas, URL)',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-file-not-found',
        text: {
          en: 'It stands in a .env file that is not on the server',
          es: 'Está en un archivo .env que no existe en el servidor',
        },
      },
      {
        entry: 'coolify-build-env-injection',
        text: {
          en: 'It is there though I did not ask for it, or changes the build',
          es: 'Está aunque no lo pedí, o cambia el build',
        },
      },
      {
        entry: 'required-variable-missing',
        text: {
          en: 'The deployment stops: a required variable is missing',
          es: 'El despliegue se detiene: falta una variable obligatoria',
        },
      },
    ],
  },
  {
    id: 'password-rejected',
    title: {
      en: 'password authentication failed / role does not exist',
      es: 'password authentication failed / role does not exist',
    },
    bare: [
      'password authentication failed',
      'role does not exist',
      'access denied for user',
      'authentication failed',
      'contrasena incorrecta',
      'wrong password',
    ],
    question: {
      en: 'Always, or only now and then? Is the host a generic name such as postgres or db?',
      es: '¿Siempre o solo de vez en cuando? ¿Es el host un nombre genérico como postgres o db?',
    },
    answers: [
      {
        entry: 'db-password-changed-after-init',
        text: {
          en: 'Always, since the password was changed or generated anew',
          es: 'Siempre, desde que la contraseña cambió o se generó de nuevo',
        },
      },
      {
        entry: 'dns-alias-collision',
        text: {
          en: 'Now and then; the host is postgres, db or redis',
          es: 'De vez en cuando; el host es postgres, db o redis',
        },
        command: 'docker network inspect coolify',
      },
      {
        entry: 'env-special-characters-dollar',
        text: { en: 'Always; the password contains $', es: 'Siempre; la contraseña contiene $' },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-value-format-json-url',
        text: {
          en: 'The password stands in a URL and contains @, #, / or %',
          es: 'La contraseña va en una URL y contiene @, #, / o %',
        },
        command: ENVIRONMENT,
      },
    ],
  },
  {
    id: 'too-many-redirects',
    title: { en: 'ERR_TOO_MANY_REDIRECTS', es: 'ERR_TOO_MANY_REDIRECTS' },
    bare: [
      'err_too_many_redirects',
      'too many redirects',
      'demasiadas redirecciones',
      'redirect loop',
      'bucle de redirecciones',
      'redirected you too many times',
    ],
    question: {
      en: 'Is there a CDN in front of the server, and in which SSL mode?',
      es: '¿Hay una CDN delante del servidor y en qué modo SSL?',
    },
    answers: [
      {
        entry: 'redirect-loop-cloudflare-flexible',
        text: { en: 'Cloudflare in mode Flexible', es: 'Cloudflare en modo Flexible' },
        command: HEADERS,
      },
      {
        entry: 'forwarded-proto-not-trusted',
        text: {
          en: 'No CDN, or mode Full: the application redirects to HTTPS by itself',
          es: 'Sin CDN, o en modo Full: la propia aplicación redirige a HTTPS',
        },
        command: HEADERS,
      },
      {
        entry: 'custom-traefik-labels-conflict',
        text: {
          en: 'The compose file has redirects among its Traefik labels',
          es: 'El archivo Compose tiene redirecciones entre sus etiquetas de Traefik',
        },
        command: LABELS,
      },
      {
        entry: 'service-magic-var-misuse',
        text: {
          en: 'The address that the application knows has the wrong scheme',
          es: 'La dirección que conoce la aplicación tiene el esquema equivocado',
        },
        command: ENVIRONMENT,
      },
    ],
  },
  {
    id: 'name-not-found',
    title: {
      en: 'EAI_AGAIN / ENOTFOUND / could not translate host name',
      es: 'EAI_AGAIN / ENOTFOUND / could not translate host name',
    },
    bare: [
      'eai_again',
      'enotfound',
      'getaddrinfo',
      'could not translate host name',
      'name or service not known',
      'temporary failure in name resolution',
      'no such host',
      'unknown host',
    ],
    question: {
      en: 'During the build or at run time? Is the other service in the same compose file or another resource?',
      es: '¿Durante el build o en ejecución? ¿Está el otro servicio en el mismo archivo Compose o es otro recurso?',
    },
    answers: [
      {
        entry: 'cross-stack-network',
        text: {
          en: 'At run time; the name belongs to another resource of Coolify',
          es: 'En ejecución; el nombre pertenece a otro recurso de Coolify',
        },
        command: NETWORKS,
      },
      {
        entry: 'service-hostname-not-found',
        text: {
          en: 'At run time; same compose file, another server, or asked from the host',
          es: 'En ejecución; mismo archivo Compose, otro servidor, o preguntado desde el host',
        },
        command: NETWORKS,
      },
      { entry: 'build-step-differs-from-dev', text: { en: 'During the build', es: 'Durante el build' } },
      {
        entry: 'server-prerequisites-broken',
        text: {
          en: 'The server itself cannot resolve names such as github.com',
          es: 'El propio servidor no resuelve nombres como github.com',
        },
        command: 'getent hosts github.com',
      },
      {
        entry: 'localhost-or-host-alias-in-container',
        text: { en: 'The name is host.docker.internal', es: 'El nombre es host.docker.internal' },
      },
      {
        entry: 'dns-alias-collision',
        text: {
          en: 'The name resolves, now and then to the wrong container',
          es: 'El nombre se resuelve, a veces al contenedor equivocado',
        },
        command: NETWORKS,
      },
    ],
  },
  {
    id: 'connection-refused',
    title: { en: 'ECONNREFUSED', es: 'ECONNREFUSED' },
    bare: [
      'econnrefused',
      'connection refused',
      'connect econnrefused',
      'conexion rechazada',
      'no conecta a la base de datos',
      'cannot connect to database',
      "can't connect to database",
    ],
    question: {
      en: 'Which address follows the message: 127.0.0.1 or ::1, or that of another container? Only at start?',
      es: '¿Qué dirección sigue al mensaje: 127.0.0.1 o ::1, o la de otro contenedor? ¿Solo al arrancar?',
    },
    answers: [
      {
        entry: 'localhost-or-host-alias-in-container',
        text: {
          en: '127.0.0.1 or localhost, from the application',
          es: '127.0.0.1 o localhost, desde la aplicación',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'depends-on-readiness-or-migrations',
        text: { en: 'Another container, only at start', es: 'Otro contenedor, solo al arrancar' },
        command: STATES,
      },
      {
        entry: 'healthcheck-localhost-ipv6',
        text: {
          en: '::1 or localhost, from the healthcheck',
          es: '::1 o localhost, desde la comprobación de estado',
        },
        command: HEALTH,
      },
      {
        entry: 'cross-stack-network',
        text: {
          en: 'A database that is another resource of Coolify',
          es: 'Una base de datos que es otro recurso de Coolify',
        },
        command: NETWORKS,
      },
      {
        entry: 'app-binds-localhost',
        text: { en: 'The proxy is refused by the application', es: 'La aplicación rechaza al proxy' },
        command: LISTENING,
      },
    ],
  },
  {
    id: 'networks',
    title: { en: 'Services do not reach each other', es: 'Los servicios no se alcanzan entre sí' },
    bare: [
      'network not found',
      'declared as external, but could not be found',
      'containers cannot communicate',
      'contenedores no se comunican',
    ],
    question: {
      en: 'Does the network exist, and are both services in it?',
      es: '¿Existe la red y están en ella ambos servicios?',
    },
    answers: [
      {
        entry: 'external-network-not-found',
        text: {
          en: 'The deployment stops: the network is missing, or there is no room for a new one',
          es: 'El despliegue se detiene: la red falta o no hay espacio para otra',
        },
        command: 'docker network ls',
      },
      {
        entry: 'cross-stack-network',
        text: {
          en: 'The services are different resources, each in its own network',
          es: 'Los servicios son recursos distintos, cada uno en su red',
        },
        command: NETWORKS,
      },
      {
        entry: 'service-hostname-not-found',
        text: {
          en: 'The name is asked from a place where it does not exist',
          es: 'El nombre se pregunta desde un lugar donde no existe',
        },
        command: NETWORKS,
      },
      {
        entry: 'dns-alias-collision',
        text: {
          en: 'Two stacks use the same service name',
          es: 'Dos proyectos usan el mismo nombre de servicio',
        },
        command: 'docker network inspect coolify',
      },
      {
        entry: 'gateway-timeout-504-multiple-networks',
        text: {
          en: 'Only the proxy cannot reach it, now and then',
          es: 'Solo el proxy no lo alcanza, de vez en cuando',
        },
        command: NETWORKS,
      },
      {
        entry: 'localhost-or-host-alias-in-container',
        text: {
          en: 'One service looks for the other at localhost',
          es: 'Un servicio busca al otro en localhost',
        },
        command: ENVIRONMENT,
      },
    ],
  },
  {
    id: 'permission-denied',
    title: { en: 'permission denied', es: 'permission denied' },
    bare: [
      'permission denied',
      'permiso denegado',
      'eacces',
      'eacces: permission denied',
      'operation not permitted',
    ],
    question: { en: 'Which path or host follows the message?', es: '¿Qué ruta o qué host sigue al mensaje?' },
    answers: [
      {
        entry: 'volume-permission-denied-uid',
        text: { en: 'A path inside a volume or mount', es: 'Una ruta dentro de un volumen o montaje' },
        command: MOUNTS,
      },
      {
        entry: 'permission-denied-entrypoint',
        text: { en: 'The start script of the image', es: 'El script de arranque de la imagen' },
      },
      {
        entry: 'git-clone-auth-or-submodule',
        text: {
          en: '(publickey), while the repository is cloned',
          es: '(publickey), al clonar el repositorio',
        },
      },
      {
        entry: 'registry-pull-denied-or-rate-limited',
        text: { en: 'The pull of an image', es: 'La descarga de una imagen' },
      },
    ],
  },
  {
    id: 'no-such-file',
    title: { en: 'no such file or directory', es: 'no such file or directory' },
    bare: [
      'no such file or directory',
      'file not found',
      'enoent',
      'no existe el archivo',
      'archivo no encontrado',
      'enoent: no such file or directory',
    ],
    question: {
      en: 'Build log or container log? Is the missing file the script itself?',
      es: '¿Registro del build o del contenedor? ¿Es el archivo que falta el propio script?',
    },
    answers: [
      {
        entry: 'build-or-compose-path-wrong',
        text: {
          en: 'The Dockerfile, the compose file or the build context',
          es: 'El Dockerfile, el archivo Compose o el contexto de build',
        },
      },
      {
        entry: 'multi-stage-copy-missing',
        text: {
          en: 'What a COPY of the Dockerfile names, or the result of the build',
          es: 'Lo que nombra un COPY del Dockerfile, o el resultado del build',
        },
      },
      {
        entry: 'crlf-entrypoint',
        text: {
          en: 'The start script, which is in the image',
          es: 'El script de arranque, que está en la imagen',
        },
      },
      { entry: 'env-file-not-found', text: { en: 'A .env file', es: 'Un archivo .env' } },
      {
        entry: 'bind-mount-source-missing',
        text: {
          en: 'A file of the repository that is mounted',
          es: 'Un archivo del repositorio que se monta',
        },
        command: MOUNTS,
      },
    ],
  },
  {
    id: 'build-failed',
    title: { en: 'The build fails', es: 'El build falla' },
    bare: [
      'build failed',
      'build fails',
      'falla el build',
      'failed to solve',
      'exit code: 1',
      'deployment failed',
      'falla la compilacion',
      'error de build',
      'build error',
      'deploy failed',
      'falla el deploy',
      'falla el despliegue',
      'despliegue fallido',
    ],
    question: {
      en: 'What does the last line before the failure say?',
      es: '¿Qué dice la última línea antes del fallo?',
    },
    answers: [
      {
        entry: 'coolify-build-env-injection',
        text: {
          en: 'A tool such as tsc, vite or nest is not found, only on Coolify',
          es: 'No se encuentra una herramienta como tsc, vite o nest, solo en Coolify',
        },
      },
      {
        entry: 'oom-killed-build',
        text: { en: 'Killed, exit code 137, or nothing more', es: 'Killed, código 137, o nada más' },
        command: 'free -h',
      },
      {
        entry: 'multi-stage-copy-missing',
        text: { en: 'COPY does not find a file', es: 'COPY no encuentra un archivo' },
      },
      {
        entry: 'build-or-compose-path-wrong',
        text: {
          en: 'The Dockerfile, the compose file or the context is not found',
          es: 'No se encuentra el Dockerfile, el archivo Compose o el contexto',
        },
      },
      {
        entry: 'build-step-differs-from-dev',
        text: {
          en: 'A type, lint or module error, or the build asks for a database',
          es: 'Un error de tipos, de lint o de módulo, o el build pide una base de datos',
        },
      },
      {
        entry: 'npm-ci-lock-mismatch',
        text: { en: 'The lock file is out of sync', es: 'El archivo de bloqueo no está sincronizado' },
      },
      {
        entry: 'no-space-left',
        text: {
          en: 'No space left, or a hang at an early step',
          es: 'Sin espacio, o se cuelga en un paso temprano',
        },
        command: 'df -h',
      },
      {
        entry: 'env-build-time-missing',
        text: { en: 'A variable is missing during the build', es: 'Falta una variable durante el build' },
      },
    ],
  },
  {
    id: 'compose-refused',
    title: {
      en: 'Coolify or Compose refuses the compose file',
      es: 'Coolify o Compose rechaza el archivo Compose',
    },
    bare: [
      'invalid compose',
      'invalid docker-compose file',
      'compose file invalid',
      'invalid compose project',
      'archivo compose invalido',
    ],
    question: { en: 'What does the message name?', es: '¿Qué nombra el mensaje?' },
    answers: [
      {
        entry: 'compose-feature-unsupported',
        text: {
          en: 'A key, an anchor or a form of a value',
          es: 'Una clave, un ancla o una forma de un valor',
        },
      },
      {
        entry: 'compose-profiles-no-service',
        text: {
          en: 'No service, or services with profiles',
          es: 'Ningún servicio, o servicios con profiles',
        },
      },
      {
        entry: 'required-variable-missing',
        text: { en: 'A variable without a value', es: 'Una variable sin valor' },
      },
      { entry: 'env-file-not-found', text: { en: 'An env file', es: 'Un archivo env' } },
      {
        entry: 'build-or-compose-path-wrong',
        text: { en: 'A path that does not exist', es: 'Una ruta que no existe' },
      },
      {
        entry: 'server-prerequisites-broken',
        text: {
          en: 'An unknown command or flag of docker',
          es: 'Un comando u opción desconocidos de docker',
        },
        command: 'docker compose version',
      },
      {
        entry: 'env-special-characters-dollar',
        text: {
          en: 'An invalid template or interpolation with $',
          es: 'Una plantilla o interpolación inválida con $',
        },
      },
    ],
  },
  {
    id: 'cors',
    title: { en: 'CORS error in the console', es: 'Error de CORS en la consola' },
    bare: [
      'cors',
      'cors error',
      'error cors',
      'error de cors',
      'blocked by cors policy',
      'access-control-allow-origin',
    ],
    question: {
      en: 'What does the request really return? With 408, 413 or 502, CORS is only the wrapping.',
      es: '¿Qué devuelve en realidad la petición? Con 408, 413 o 502, CORS es solo el envoltorio.',
    },
    answers: [
      {
        entry: 'public-origin-not-allowed',
        text: {
          en: 'An answer of the application without the header',
          es: 'Una respuesta de la aplicación sin la cabecera',
        },
        command: HEADERS,
      },
      {
        entry: 'upload-limit-or-proxy-timeout',
        text: { en: '408 or 413, or only large uploads', es: '408 o 413, o solo subidas grandes' },
      },
      {
        entry: 'env-missing-runtime',
        text: {
          en: 'The origin is set in Coolify and not in the container',
          es: 'El origen está en Coolify y no en el contenedor',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'forwarded-proto-not-trusted',
        text: {
          en: 'http instead of https in the origin or callback',
          es: 'http en lugar de https en el origen o en el callback',
        },
      },
      {
        entry: 'env-build-time-missing',
        text: {
          en: 'The browser calls localhost or an old address',
          es: 'El navegador llama a localhost o a una dirección antigua',
        },
      },
    ],
  },
  {
    id: 'old-code',
    title: {
      en: 'The deployment succeeded, the code is old',
      es: 'El despliegue terminó bien, el código es antiguo',
    },
    bare: [
      'old code',
      'codigo viejo',
      'codigo antiguo',
      'changes not showing',
      'old version after deploy',
      'version antigua',
      'no se ven los cambios',
    ],
    question: {
      en: 'Is something mounted over the code? Has the image the same tag as before?',
      es: '¿Hay algo montado sobre el código? ¿Tiene la imagen la misma etiqueta que antes?',
    },
    answers: [
      {
        entry: 'mount-overrides-image-code',
        text: { en: 'A mount or volume lies over the code', es: 'Un montaje o volumen cubre el código' },
        command: MOUNTS,
      },
      {
        entry: 'stale-image-not-pulled',
        text: { en: 'The same tag was pushed again', es: 'Se publicó de nuevo la misma etiqueta' },
        command: 'docker images --digests',
      },
      {
        entry: 'container-name-conflict-or-orphans',
        text: {
          en: 'An old container still runs beside the new one',
          es: 'Un contenedor antiguo sigue en marcha junto al nuevo',
        },
        command: STATES,
      },
      {
        entry: 'healthcheck-start-period-too-short',
        text: {
          en: 'The new container was unhealthy; Coolify went back to the old one',
          es: 'El contenedor nuevo estaba unhealthy; Coolify volvió al anterior',
        },
        command: HEALTH,
      },
      { entry: 'wrong-branch', text: { en: 'Another branch is deployed', es: 'Se despliega otra rama' } },
    ],
  },
  {
    id: 'data-gone',
    title: { en: 'Data is gone after a deployment', es: 'Los datos desaparecen tras un despliegue' },
    bare: [
      'database empty',
      'database is empty',
      'data lost',
      'base de datos vacia',
      'se perdieron los datos',
      'perdi los datos',
      'database empty after redeploy',
      'data gone',
      'datos perdidos',
    ],
    question: {
      en: 'What was lost: the database or files? Do several volumes exist? Which major version of Postgres runs?',
      es: '¿Qué se perdió: la base de datos o archivos? ¿Existen varios volúmenes? ¿Qué versión mayor de Postgres se ejecuta?',
    },
    answers: [
      {
        entry: 'volume-recreated-data-lost',
        text: {
          en: 'The database; a second volume exists',
          es: 'La base de datos; existe un segundo volumen',
        },
        command: VOLUMES,
      },
      {
        entry: 'postgres-18-volume-path',
        text: { en: 'The database; Postgres 18 or later', es: 'La base de datos; Postgres 18 o posterior' },
        command: MOUNTS,
      },
      {
        entry: 'uploads-not-persisted',
        text: {
          en: 'Uploads or an SQLite file; no volume holds them',
          es: 'Archivos subidos o un archivo SQLite; ningún volumen los guarda',
        },
        command: MOUNTS,
      },
      {
        entry: 'bind-mount-source-missing',
        text: {
          en: 'A mounted file of the repository is empty or a directory',
          es: 'Un archivo montado del repositorio está vacío o es un directorio',
        },
        command: MOUNTS,
      },
      {
        entry: 'backups-missing',
        text: {
          en: 'There is no backup, or it cannot be restored',
          es: 'No hay copia, o no se puede restaurar',
        },
      },
    ],
  },
  {
    id: 'panel-status',
    title: {
      en: 'exited, degraded or unhealthy in the panel',
      es: 'exited, degraded o unhealthy en el panel',
    },
    bare: [
      'exited',
      'degraded',
      'unhealthy',
      'degraded unhealthy',
      'running unhealthy',
      'estado exited',
      'estado degraded',
      'container exited',
      'exited unhealthy',
    ],
    question: {
      en: 'What is the exit code, and does docker ps agree with the panel?',
      es: '¿Cuál es el código de salida? ¿Coincide docker ps con el panel?',
    },
    answers: [
      {
        entry: 'one-off-job-exited-degraded',
        text: { en: 'Exited (0): a job that has finished', es: 'Exited (0): una tarea que ha terminado' },
        command: STATES,
      },
      {
        entry: 'restart-loop',
        text: { en: 'Restarting, or an exit code other than 0', es: 'Restarting, o un código distinto de 0' },
        command: STATES,
      },
      {
        entry: 'panel-status-or-queue-mismatch',
        text: {
          en: 'docker ps says that it runs and is healthy',
          es: 'docker ps dice que funciona y está healthy',
        },
        command: STATES,
      },
      {
        entry: 'healthcheck-wrong-port-or-path',
        text: {
          en: 'It runs, and its check asks a wrong port or path',
          es: 'Funciona, y su comprobación consulta un puerto o una ruta equivocados',
        },
        command: HEALTH,
      },
      {
        entry: 'healthcheck-curl-missing',
        text: {
          en: 'It runs, and its check does not find curl or wget',
          es: 'Funciona, y su comprobación no encuentra curl o wget',
        },
        command: HEALTH,
      },
      {
        entry: 'healthcheck-localhost-ipv6',
        text: {
          en: 'It runs, and its check is refused on localhost',
          es: 'Funciona, y su comprobación recibe un rechazo en localhost',
        },
        command: HEALTH,
      },
      {
        entry: 'healthcheck-start-period-too-short',
        text: {
          en: 'Its check gives up before it has started',
          es: 'Su comprobación desiste antes de que arranque',
        },
        command: HEALTH,
      },
      {
        entry: 'worker-no-http-port-unhealthy',
        text: {
          en: 'It is a worker, and its check asks over HTTP',
          es: 'Es un worker, y su comprobación pregunta por HTTP',
        },
        command: HEALTH,
      },
      {
        entry: 'no-available-server-503',
        text: { en: 'The domain says: no available server', es: 'El dominio responde: no available server' },
        command: HEADERS,
      },
      {
        entry: 'healthcheck-not-defined-compose',
        text: { en: 'It has no healthcheck', es: 'No tiene comprobación de estado' },
        command: HEALTH,
      },
      {
        entry: 'graceful-shutdown-sigterm',
        text: { en: 'It takes long to stop', es: 'Tarda mucho en detenerse' },
      },
    ],
  },
  {
    id: 'container-crashes',
    title: {
      en: 'The container stops or restarts again and again',
      es: 'El contenedor se detiene o se reinicia sin parar',
    },
    bare: [
      'restarting',
      'restart loop',
      'container keeps restarting',
      'se reinicia',
      'bucle de reinicios',
      'crash loop',
      'keeps restarting',
      'exit code 1',
      'exited with code 1',
      'no arranca',
      'no levanta',
    ],
    question: { en: 'What is the last line of its log?', es: '¿Cuál es la última línea de su registro?' },
    answers: [
      {
        entry: 'restart-loop',
        text: {
          en: 'Nothing that tells, or an error of the application',
          es: 'Nada que lo explique, o un error de la aplicación',
        },
        command: 'docker logs --tail 50 <CONTAINER>',
      },
      {
        entry: 'depends-on-readiness-or-migrations',
        text: {
          en: 'The database refuses, or a table does not exist',
          es: 'La base de datos rechaza, o una tabla no existe',
        },
        command: STATES,
      },
      {
        entry: 'env-missing-runtime',
        text: { en: 'A variable is missing', es: 'Falta una variable' },
        command: ENVIRONMENT,
      },
      {
        entry: 'env-value-format-json-url',
        text: { en: 'A value cannot be parsed', es: 'Un valor no se puede interpretar' },
        command: ENVIRONMENT,
      },
      {
        entry: 'crlf-entrypoint',
        text: {
          en: 'no such file or directory, for a script that exists',
          es: 'no such file or directory, para un script que existe',
        },
      },
      {
        entry: 'permission-denied-entrypoint',
        text: {
          en: 'permission denied, for the start script',
          es: 'permission denied, para el script de arranque',
        },
      },
      {
        entry: 'exec-format-error-arch',
        text: { en: 'exec format error', es: 'exec format error' },
        command: 'uname -m',
      },
      {
        entry: 'multi-stage-copy-missing',
        text: {
          en: 'A file that the build should have produced is missing',
          es: 'Falta un archivo que el build debía producir',
        },
      },
      {
        entry: 'volume-permission-denied-uid',
        text: {
          en: 'permission denied, for a path in a volume',
          es: 'permission denied, para una ruta de un volumen',
        },
        command: MOUNTS,
      },
      {
        entry: 'postgres-18-volume-path',
        text: {
          en: 'Postgres 18 refuses its data directory',
          es: 'Postgres 18 rechaza su directorio de datos',
        },
      },
      {
        entry: 'bind-mount-source-missing',
        text: { en: 'A mounted file is a directory', es: 'Un archivo montado es un directorio' },
        command: MOUNTS,
      },
    ],
  },
  {
    id: 'certificate',
    title: { en: 'The certificate is missing or wrong', es: 'El certificado falta o no es válido' },
    bare: [
      'traefik default cert',
      'ssl error',
      'certificate invalid',
      'certificado no valido',
      'not secure',
      'no es seguro',
      'err_cert_authority_invalid',
      'ssl not working',
      'https no funciona',
      'your connection is not private',
      'la conexion no es privada',
      'unable to obtain acme certificate',
    ],
    question: {
      en: 'What does the log of the proxy say about the domain?',
      es: '¿Qué dice del dominio el registro del proxy?',
    },
    answers: [
      {
        entry: 'letsencrypt-challenge-fails',
        text: { en: 'The challenge cannot be answered', es: 'No se puede responder al desafío' },
        command: PROXY_LOG,
      },
      {
        entry: 'letsencrypt-rate-limit',
        text: { en: '429 or rateLimited', es: '429 o rateLimited' },
        command: PROXY_LOG,
      },
      {
        entry: 'wildcard-or-custom-certificate',
        text: {
          en: 'A wildcard, a DNS challenge or a certificate of mine',
          es: 'Un comodín, un desafío DNS o un certificado propio',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'dns-or-firewall-not-reaching-server',
        text: {
          en: 'The domain does not lead to the server, or port 80 is closed',
          es: 'El dominio no conduce al servidor, o el puerto 80 está cerrado',
        },
        command: PROXY_LOG,
      },
      {
        entry: 'forwarded-proto-not-trusted',
        text: {
          en: 'The certificate is good; parts of the page are loaded over http',
          es: 'El certificado es bueno; partes de la página se cargan por http',
        },
      },
    ],
  },
  {
    id: 'behind-proxy',
    title: {
      en: 'The application works, and login, forms, links or sockets do not',
      es: 'La aplicación funciona, y el inicio de sesión, los formularios, los enlaces o los sockets no',
    },
    bare: [
      'login not working',
      'csrf',
      'invalid origin',
      'mixed content',
      'no funciona el login',
      'websocket connection failed',
    ],
    question: {
      en: 'Which of these does the browser show?',
      es: '¿Cuál de estas cosas muestra el navegador?',
    },
    answers: [
      {
        entry: 'forwarded-proto-not-trusted',
        text: {
          en: 'http where https belongs: mixed content, CSRF, callbacks',
          es: 'http donde corresponde https: contenido mixto, CSRF, callbacks',
        },
      },
      {
        entry: 'public-origin-not-allowed',
        text: { en: 'The host or origin is not allowed', es: 'El host o el origen no está permitido' },
      },
      {
        entry: 'websocket-proxy',
        text: { en: 'WebSocket or event stream fails', es: 'Falla el WebSocket o el flujo de eventos' },
      },
      {
        entry: 'service-magic-var-misuse',
        text: {
          en: 'Links lead to an address that Coolify generated',
          es: 'Los enlaces llevan a una dirección que generó Coolify',
        },
        command: ENVIRONMENT,
      },
      {
        entry: 'upload-limit-or-proxy-timeout',
        text: {
          en: 'Only uploads or long requests fail',
          es: 'Solo fallan las subidas o las peticiones largas',
        },
      },
      {
        entry: 'redirect-loop-cloudflare-flexible',
        text: {
          en: 'Too many redirects, behind Cloudflare',
          es: 'Demasiadas redirecciones, detrás de Cloudflare',
        },
      },
      {
        entry: 'custom-traefik-labels-conflict',
        text: {
          en: 'Labels for a path, a redirect or a password have no effect',
          es: 'Las etiquetas para una ruta, una redirección o una contraseña no surten efecto',
        },
        command: LABELS,
      },
      {
        entry: 'env-build-time-missing',
        text: {
          en: 'The browser calls localhost or undefined',
          es: 'El navegador llama a localhost o a undefined',
        },
      },
    ],
  },
  {
    id: 'push-or-clone',
    title: {
      en: 'The push deploys nothing, or the repository cannot be read',
      es: 'El push no despliega nada, o no se puede leer el repositorio',
    },
    bare: [
      'auto deploy not working',
      'push does not deploy',
      'push no despliega',
      'failed to read git source',
      'webhook not working',
      'no se despliega solo',
    ],
    question: {
      en: 'Does a deployment begin, and what does its first line say?',
      es: '¿Empieza un despliegue y qué dice su primera línea?',
    },
    answers: [
      {
        entry: 'webhook-not-triggered',
        text: { en: 'No deployment begins', es: 'No empieza ningún despliegue' },
      },
      {
        entry: 'git-clone-auth-or-submodule',
        text: {
          en: 'The clone is refused, or a submodule or LFS file is missing',
          es: 'Se rechaza el clon, o falta un submódulo o un archivo LFS',
        },
      },
      {
        entry: 'wrong-branch',
        text: {
          en: 'The branch is not found, or another one is deployed',
          es: 'No se encuentra la rama, o se despliega otra',
        },
      },
      {
        entry: 'server-prerequisites-broken',
        text: {
          en: 'git is not found, or the name of the host cannot be resolved',
          es: 'No se encuentra git, o no se resuelve el nombre del host',
        },
        command: 'git --version',
      },
      {
        entry: 'panel-status-or-queue-mismatch',
        text: { en: 'It is queued, and nothing moves', es: 'Está en cola y nada avanza' },
      },
      {
        entry: 'stale-image-not-pulled',
        text: {
          en: 'It runs, and the image stays the old one',
          es: 'Se ejecuta, y la imagen sigue siendo la antigua',
        },
      },
    ],
  },
  {
    id: 'image-pull',
    title: {
      en: 'The image cannot be pulled or does not start',
      es: 'La imagen no se puede descargar o no arranca',
    },
    bare: ['pull access denied', 'manifest unknown', 'failed to pull image', 'no matching manifest'],
    question: { en: 'What does the registry answer?', es: '¿Qué responde el registro?' },
    answers: [
      {
        entry: 'registry-pull-denied-or-rate-limited',
        text: { en: 'denied, unauthorized or toomanyrequests', es: 'denied, unauthorized o toomanyrequests' },
      },
      {
        entry: 'exec-format-error-arch',
        text: {
          en: 'no matching manifest, or exec format error',
          es: 'no matching manifest, o exec format error',
        },
        command: 'uname -m',
      },
      {
        entry: 'stale-image-not-pulled',
        text: { en: 'Nothing: the old image stays', es: 'Nada: se mantiene la imagen antigua' },
      },
      {
        entry: 'no-space-left',
        text: { en: 'no space left on device', es: 'no space left on device' },
        command: 'df -h',
      },
    ],
  },
  {
    id: 'name-or-port-taken',
    title: { en: 'A name or a port is taken', es: 'Un nombre o un puerto está ocupado' },
    bare: [
      'already in use',
      'address already in use',
      'port already in use',
      'puerto en uso',
      'conflict',
      'name is already in use',
    ],
    question: {
      en: 'Does the message name a port or a container?',
      es: '¿Nombra el mensaje un puerto o un contenedor?',
    },
    answers: [
      {
        entry: 'port-already-allocated',
        text: { en: 'A port of the server', es: 'Un puerto del servidor' },
        command: STATES,
      },
      {
        entry: 'container-name-conflict-or-orphans',
        text: { en: 'The name of a container', es: 'El nombre de un contenedor' },
        command: STATES,
      },
      {
        entry: 'published-port-bypasses-firewall',
        text: {
          en: 'None: the port is open to the Internet',
          es: 'Ninguno: el puerto está abierto a Internet',
        },
        command: 'docker ps --format "{{.Names}} {{.Ports}}"',
      },
    ],
  },
  {
    id: 'server-exhausted',
    title: { en: 'The server hangs or is full', es: 'El servidor se cuelga o está lleno' },
    bare: [
      'killed',
      'exit code 137',
      '137',
      'out of memory',
      'oom',
      'no space left',
      'server freezes',
      'se cuelga el servidor',
      'servidor colgado',
      'deployment stuck',
      'deploy stuck',
    ],
    question: {
      en: 'What has run out: memory, disk or the patience of a check?',
      es: '¿Qué se agotó: la memoria, el disco o la paciencia de una comprobación?',
    },
    answers: [
      {
        entry: 'oom-killed-build',
        text: { en: 'Memory, during a build', es: 'La memoria, durante un build' },
        command: 'free -h',
      },
      { entry: 'no-space-left', text: { en: 'Disk', es: 'El disco' }, command: 'df -h' },
      {
        entry: 'panel-status-or-queue-mismatch',
        text: {
          en: 'Neither: only the panel or the queue is stuck',
          es: 'Ninguno: solo el panel o la cola está atascado',
        },
        command: STATES,
      },
      {
        entry: 'graceful-shutdown-sigterm',
        text: { en: '137 when the container is stopped', es: '137 al detener el contenedor' },
      },
      {
        entry: 'restart-loop',
        text: { en: '137 at start, again and again', es: '137 al arrancar, una y otra vez' },
        command: STATES,
      },
    ],
  },
];
