import { toEntry, toStep, type TriageStep } from './step.ts';

/** What shows in the browser, from the proxy's answers to those of the application. */
export const BROWSER_STEPS: readonly TriageStep[] = [
  {
    id: '404',
    question: {
      en: 'Is the 404 the plain text `404 page not found`, or a page of your application?',
      es: '¿El 404 es el texto plano `404 page not found` o una página de su aplicación?',
    },
    command: 'curl -sS -i https://<DOMAIN>/ | head -n 12',
    answers: [
      toStep('Plain text: the proxy answered', 'Texto plano: respondió el proxy', '404-container'),
      {
        text: {
          en: 'A page of the application',
          es: 'Una página de la aplicación',
        },
        to: {
          advice: {
            en: 'The request reached the application: proxy, domain and port are right. Look at its own routes, and at the base path with which it was built.',
            es: 'La petición llegó a la aplicación: el proxy, el dominio y el puerto son correctos. Revise sus propias rutas y la ruta base con la que se construyó.',
          },
        },
      },
    ],
  },
  {
    id: '404-container',
    question: {
      en: 'In which state is the container of the domain?',
      es: '¿En qué estado está el contenedor del dominio?',
    },
    command: "docker ps -a --filter label=coolify.managed=true --format '{{.Names}}  {{.Status}}'",
    answers: [
      toStep('`Exited`, `Restarting`, or not there', '`Exited`, `Restarting` o no aparece', 'exited'),
      toEntry(
        '`unhealthy` or `health: starting`',
        '`unhealthy` o `health: starting`',
        'no-available-server-503',
      ),
      toStep('`Up`, healthy or without health', '`Up`, healthy o sin estado de salud', '404-router'),
    ],
  },
  {
    id: '404-router',
    question: {
      en: 'Which host do the labels of the container name?',
      es: '¿Qué host indican las etiquetas del contenedor?',
    },
    command: "docker inspect --format '{{json .Config.Labels}}' <CONTAINER> | tr ',' '\\n' | grep -F 'Host('",
    answers: [
      toEntry('None, or another domain', 'Ninguno, u otro dominio', 'domain-without-router-404'),
      toEntry(
        'The domain, in labels of my own',
        'El dominio, en etiquetas propias',
        'custom-traefik-labels-conflict',
      ),
      toEntry(
        'The domain, in the labels of Coolify',
        'El dominio, en las etiquetas de Coolify',
        'proxy-down-or-stale',
      ),
    ],
  },
  {
    id: '502',
    question: {
      en: 'Is it always 502, or only for seconds during a deployment?',
      es: '¿Siempre es 502 o solo unos segundos durante un despliegue?',
    },
    answers: [
      toStep('Always', 'Siempre', '502-listening'),
      toEntry(
        'Only when the old container stops',
        'Solo cuando se detiene el contenedor antiguo',
        'graceful-shutdown-sigterm',
      ),
      toEntry(
        'Only until the new container has started',
        'Solo hasta que arranca el contenedor nuevo',
        'healthcheck-not-defined-compose',
      ),
    ],
  },
  {
    id: '502-listening',
    question: {
      en: 'Where does the process listen?',
      es: '¿Dónde escucha el proceso?',
    },
    command: 'sudo nsenter -n -t "$(docker inspect --format \'{{.State.Pid}}\' <CONTAINER>)" ss -ltn',
    hint: {
      en: 'Read the column `Local Address:Port`.',
      es: 'Lea la columna `Local Address:Port`.',
    },
    answers: [
      toEntry('Only on `127.0.0.1` or `[::1]`', 'Solo en `127.0.0.1` o `[::1]`', 'app-binds-localhost'),
      toEntry(
        'On every address, on another port than the domain names',
        'En todas las direcciones, en un puerto distinto del que indica el dominio',
        'bad-gateway-502-wrong-port',
      ),
      toEntry(
        'Nowhere: it is a worker, a bot or a scheduler',
        'En ninguna parte: es un worker, un bot o un planificador',
        'worker-no-http-port-unhealthy',
      ),
      toStep('The container restarts', 'El contenedor se reinicia', 'restarting'),
    ],
  },
  {
    id: '503',
    question: {
      en: 'Does only this application answer with 503, or every domain of the server?',
      es: '¿Responde con 503 solo esta aplicación o todos los dominios del servidor?',
    },
    answers: [
      toStep('Only this application', 'Solo esta aplicación', '503-health'),
      toStep('Every domain', 'Todos los dominios', 'proxy'),
    ],
  },
  {
    id: '503-health',
    question: {
      en: 'What does Docker say of the health of the container?',
      es: '¿Qué dice Docker de la salud del contenedor?',
    },
    command: "docker inspect --format '{{json .State.Health}}' <CONTAINER>",
    answers: [
      toStep('`unhealthy`', '`unhealthy`', 'unhealthy'),
      toEntry('`starting`', '`starting`', 'healthcheck-start-period-too-short'),
      toStep('`healthy` or `null`', '`healthy` o `null`', '404-router'),
      toStep('There is no such container', 'No existe ese contenedor', 'exited'),
    ],
  },
  {
    id: '504',
    question: {
      en: 'What times out?',
      es: '¿Qué agota el tiempo?',
    },
    answers: [
      toStep('Every domain of the server', 'Todos los dominios del servidor', 'proxy'),
      toEntry(
        'Only long requests or uploads, each after the same time',
        'Solo peticiones largas o subidas, siempre tras el mismo tiempo',
        'upload-limit-or-proxy-timeout',
      ),
      toStep('This application, now and then or always', 'Esta aplicación, a veces o siempre', '504-network'),
    ],
  },
  {
    id: '504-network',
    question: {
      en: 'Which network does the container tell the proxy to use?',
      es: '¿Qué red indica el contenedor al proxy?',
    },
    command: `docker inspect --format '{{index .Config.Labels "traefik.docker.network"}}' <CONTAINER>`,
    hint: {
      en: 'The right answer is the UUID of the application, which stands in the name of the container.',
      es: 'La respuesta correcta es el UUID de la aplicación, que figura en el nombre del contenedor.',
    },
    answers: [
      toEntry(
        'None, or another name than the UUID',
        'Ninguna, o un nombre distinto del UUID',
        'gateway-timeout-504-multiple-networks',
      ),
      toEntry(
        'The UUID; a restart of the proxy helps',
        'El UUID; reiniciar el proxy lo resuelve',
        'proxy-down-or-stale',
      ),
      toEntry(
        'The UUID; the container is routed before it can answer',
        'El UUID; el contenedor recibe tráfico antes de poder responder',
        'healthcheck-not-defined-compose',
      ),
      toEntry(
        'The UUID; the server itself is slow or out of memory',
        'El UUID; el propio servidor va lento o se queda sin memoria',
        'oom-killed-build',
      ),
    ],
  },
  {
    id: 'proxy',
    question: {
      en: 'Does the proxy run, and what does its log say?',
      es: '¿Se ejecuta el proxy y qué dice su registro?',
    },
    command: 'docker ps -a --filter name=coolify-proxy; docker logs --tail 50 coolify-proxy',
    answers: [
      toEntry(
        'It runs; `client version … is too old` in the log',
        'Se ejecuta; `client version … is too old` en el registro',
        'proxy-outdated-docker29',
      ),
      toEntry(
        'It is stopped or missing, or a restart helps',
        'Está detenido o no existe, o reiniciarlo lo resuelve',
        'proxy-down-or-stale',
      ),
      toEntry(
        'It cannot start: a port is in use',
        'No puede arrancar: un puerto está ocupado',
        'port-already-allocated',
      ),
      toEntry('`no space left on device`', '`no space left on device`', 'no-space-left'),
      toEntry(
        'It runs and sees no request at all',
        'Se ejecuta y no recibe ninguna petición',
        'dns-or-firewall-not-reaching-server',
      ),
    ],
  },
  {
    id: 'tls',
    question: {
      en: 'Who issued the certificate that the server shows?',
      es: '¿Quién emitió el certificado que muestra el servidor?',
    },
    command:
      'openssl s_client -connect <DOMAIN>:443 -servername <DOMAIN> </dev/null 2>/dev/null | openssl x509 -noout -issuer -dates',
    answers: [
      toStep('`TRAEFIK DEFAULT CERT`, or expired', '`TRAEFIK DEFAULT CERT`, o caducado', 'tls-log'),
      toEntry(
        'A certificate of another name, or of my own',
        'Un certificado de otro nombre, o uno propio',
        'wildcard-or-custom-certificate',
      ),
      toEntry(
        'No answer on port 443',
        'Sin respuesta en el puerto 443',
        'dns-or-firewall-not-reaching-server',
      ),
    ],
  },
  {
    id: 'tls-log',
    question: {
      en: 'Why did the proxy get no certificate?',
      es: '¿Por qué no obtuvo el proxy un certificado?',
    },
    command: 'docker logs coolify-proxy 2>&1 | grep -i acme | tail -n 20',
    answers: [
      toEntry('`rateLimited`, `too many`', '`rateLimited`, `too many`', 'letsencrypt-rate-limit'),
      toEntry(
        '`NXDOMAIN`, `no valid A records`',
        '`NXDOMAIN`, `no valid A records`',
        'dns-or-firewall-not-reaching-server',
      ),
      toEntry(
        '`403`, `404`, `Timeout during connect`, or nothing',
        '`403`, `404`, `Timeout during connect`, o nada',
        'letsencrypt-challenge-fails',
      ),
      toEntry(
        'The domain is a wildcard, or `dns-01` is named',
        'El dominio es comodín, o se menciona `dns-01`',
        'wildcard-or-custom-certificate',
      ),
    ],
  },
  {
    id: 'page',
    question: {
      en: 'What is wrong with the page or its requests?',
      es: '¿Qué falla en la página o en sus peticiones?',
    },
    hint: {
      en: 'Open the developer tools of the browser: console and network.',
      es: 'Abra las herramientas de desarrollo del navegador: consola y red.',
    },
    answers: [
      toStep('`ERR_TOO_MANY_REDIRECTS`', '`ERR_TOO_MANY_REDIRECTS`', 'redirects'),
      toEntry(
        'Mixed content, CSRF refused, a callback address with `http://`',
        'Contenido mixto, CSRF rechazado, dirección de retorno con `http://`',
        'forwarded-proto-not-trusted',
      ),
      toStep('CORS, or "host not allowed"', 'CORS, o «host not allowed»', 'cors'),
      toEntry(
        'It calls `localhost` or `undefined`',
        'Llama a `localhost` o a `undefined`',
        'env-build-time-missing',
      ),
      toEntry('WebSocket or event stream fails', 'Fallan WebSocket o el flujo de eventos', 'websocket-proxy'),
      toStep('It is the old version', 'Es la versión anterior', 'old-code'),
    ],
  },
  {
    id: 'redirects',
    question: {
      en: 'Is a CDN such as Cloudflare in front of the server?',
      es: '¿Hay una CDN como Cloudflare delante del servidor?',
    },
    command: 'curl -sSI https://<DOMAIN>/ | grep -i -E "^(server|location|cf-ray)"',
    answers: [
      toEntry(
        'Yes, and its mode for TLS is `Flexible`',
        'Sí, y su modo de TLS es `Flexible`',
        'redirect-loop-cloudflare-flexible',
      ),
      toEntry('No, or its mode is `Full`', 'No, o su modo es `Full`', 'forwarded-proto-not-trusted'),
    ],
  },
  {
    id: 'cors',
    question: {
      en: 'Which status has the request that the browser complains about?',
      es: '¿Qué código tiene la petición de la que se queja el navegador?',
    },
    answers: [
      toEntry('413, 408 or 504', '413, 408 o 504', 'upload-limit-or-proxy-timeout'),
      toStep('502', '502', '502'),
      toEntry(
        '200, 400 or 403, from the application',
        '200, 400 o 403, de la aplicación',
        'public-origin-not-allowed',
      ),
    ],
  },
  {
    id: 'old-code',
    question: {
      en: 'Is something mounted over the code in the container?',
      es: '¿Hay algo montado sobre el código en el contenedor?',
    },
    command:
      "docker inspect --format '{{range .Mounts}}{{.Source}} {{.Destination}}{{println}}{{end}}' <CONTAINER>",
    answers: [
      toEntry('Yes', 'Sí', 'mount-overrides-image-code'),
      toEntry(
        'No, and the tag of the image is the same as before',
        'No, y la etiqueta de la imagen es la de antes',
        'stale-image-not-pulled',
      ),
      toEntry(
        'No deployment of this commit is listed',
        'No consta ningún despliegue de ese commit',
        'webhook-not-triggered',
      ),
    ],
  },
];
