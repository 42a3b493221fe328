import type { Diagram } from './diagram.ts';

/** Who is responsible for what; F-116, F-119, F-142, F-181, F-182. */
export const layers: Diagram = {
  title: { en: 'The layers, and what each is responsible for', es: 'Las capas y de qué responde cada una' },
  rows: [
    {
      boxes: [
        {
          id: 'developer',
          name: { en: 'Developer', es: 'Desarrollador' },
          note: { en: 'code, Dockerfile, compose file', es: 'código, Dockerfile, archivo Compose' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'github',
          name: { en: 'GitHub', es: 'GitHub' },
          note: {
            en: 'history, review, notice of each push',
            es: 'historial, revisión, aviso de cada envío',
          },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'coolify',
          name: { en: 'Coolify: control plane', es: 'Coolify: plano de control' },
          note: {
            en: 'variables, domains, rewritten file, deployments',
            es: 'variables, dominios, archivo reescrito, despliegues',
          },
          tone: 'accent',
        },
      ],
    },
    {
      caption: { en: 'commands to the server', es: 'órdenes al servidor' },
      boxes: [
        {
          id: 'docker',
          name: { en: 'Docker Engine', es: 'Docker Engine' },
          note: {
            en: 'images, containers, networks, volumes, restarts',
            es: 'imágenes, contenedores, redes, volúmenes, reinicios',
          },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'proxy',
          name: { en: 'Proxy (Traefik)', es: 'Proxy (Traefik)' },
          note: { en: 'ports 80 and 443, TLS, routes', es: 'puertos 80 y 443, TLS, rutas' },
        },
        {
          id: 'stack',
          name: { en: 'Stack', es: 'Stack' },
          note: { en: 'one container per service', es: 'un contenedor por servicio' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'data',
          name: { en: 'Data', es: 'Datos' },
          note: { en: 'named volumes on the server', es: 'volúmenes con nombre en el servidor' },
        },
      ],
    },
    {
      caption: { en: 'a scheduled dump', es: 'un volcado programado' },
      boxes: [
        {
          id: 'backups',
          name: { en: 'Backups', es: 'Copias de seguridad' },
          note: { en: 'off the server, restored on trial', es: 'fuera del servidor, restauradas a prueba' },
          tone: 'ready',
        },
      ],
    },
  ],
  arrows: [
    { from: 'developer', to: 'github' },
    { from: 'github', to: 'coolify' },
    { from: 'coolify', to: 'docker' },
    { from: 'docker', to: 'proxy' },
    { from: 'docker', to: 'stack' },
    { from: 'proxy', to: 'stack' },
    { from: 'stack', to: 'data' },
    { from: 'data', to: 'backups' },
  ],
  inWords: {
    en: [
      'The developer writes the code, one Dockerfile per image and one compose file, and pushes them.',
      'GitHub keeps the history and the reviews, and notifies Coolify of each push.',
      'Coolify keeps variables and domains, rewrites the compose file and gives the commands of a deployment to the server.',
      'Docker Engine on the server builds images and runs containers, networks and volumes; it restarts what exits.',
      'The proxy, itself a container, accepts requests on ports 80 and 443, ends TLS and passes them to the stack.',
      'The stack is one container per service.',
      'Data lies in named volumes on the server and outlives the containers.',
      'Backups are made from the data on a schedule, leave the server and are restored on trial.',
    ],
    es: [
      'El desarrollador escribe el código, un Dockerfile por imagen y un archivo Compose, y los envía.',
      'GitHub conserva el historial y las revisiones, y avisa a Coolify de cada envío.',
      'Coolify guarda variables y dominios, reescribe el archivo Compose y da al servidor las órdenes de un despliegue.',
      'Docker Engine, en el servidor, construye imágenes y ejecuta contenedores, redes y volúmenes; reinicia lo que termina.',
      'El proxy, que es otro contenedor, acepta peticiones en los puertos 80 y 443, termina TLS y las entrega al stack.',
      'El stack es un contenedor por servicio.',
      'Los datos están en volúmenes con nombre en el servidor y sobreviven a los contenedores.',
      'Las copias se hacen de los datos de forma programada, salen del servidor y se restauran a prueba.',
    ],
  },
};
