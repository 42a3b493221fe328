import type { Diagram } from './diagram.ts';

/** From a push to a running container; F-116 to F-123, F-135, F-168, F-173, F-205. */
export const pushPath: Diagram = {
  title: {
    en: 'The path of a push, and what a failure costs at each step',
    es: 'El camino de un envío y qué cuesta un fallo en cada paso',
  },
  rows: [
    { boxes: [{ id: 'push', name: { en: 'Push to the branch', es: 'Envío a la rama' } }] },
    {
      boxes: [
        {
          id: 'webhook',
          name: { en: 'Webhook', es: 'Webhook' },
          note: { en: 'which commit', es: 'qué confirmación' },
        },
        {
          id: 'queue',
          name: { en: 'Queue', es: 'Cola' },
          note: { en: 'one at a time', es: 'de uno en uno' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'clone',
          name: { en: 'Clone in a helper container', es: 'Clon en un contenedor auxiliar' },
          note: {
            en: 'compose file from the head of the branch',
            es: 'archivo Compose de la cabeza de la rama',
          },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'rewrite',
          name: { en: 'Rewrite the compose file', es: 'Reescribir el archivo Compose' },
          note: {
            en: 'names, network, volumes, labels, env_file',
            es: 'nombres, red, volúmenes, etiquetas, env_file',
          },
          tone: 'accent',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'build',
          name: { en: 'Build the images', es: 'Construir las imágenes' },
          note: { en: 'a failure up to here changes nothing', es: 'un fallo hasta aquí no cambia nada' },
          tone: 'ready',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'remove',
          name: { en: 'Stop and remove all containers', es: 'Detener y eliminar los contenedores' },
          note: { en: 'from here on the application is down', es: 'desde aquí la aplicación está caída' },
          tone: 'fail',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'up',
          name: { en: 'Start with docker compose up -d', es: 'Arrancar con docker compose up -d' },
          note: { en: 'a failure here is an outage', es: 'un fallo aquí es una caída' },
          tone: 'fail',
        },
      ],
    },
    {
      caption: { en: 'Coolify says: finished', es: 'Coolify indica: terminado' },
      boxes: [
        {
          id: 'healthy',
          name: { en: 'Healthy, then routed', es: 'Sano y después enrutado' },
          note: { en: 'nobody waits for this: check it', es: 'nadie espera a esto: compruébelo' },
          tone: 'risk',
        },
      ],
    },
  ],
  arrows: [
    { from: 'push', to: 'webhook' },
    { from: 'webhook', to: 'queue' },
    { from: 'queue', to: 'clone' },
    { from: 'clone', to: 'rewrite' },
    { from: 'rewrite', to: 'build' },
    { from: 'build', to: 'remove' },
    { from: 'remove', to: 'up' },
    { from: 'up', to: 'healthy' },
  ],
  inWords: {
    en: [
      'A push reaches the branch that the application follows.',
      'The webhook tells Coolify which commit it was.',
      'The deployment waits in a queue; one at a time runs for an application.',
      'A helper container clones the repository. The compose file is read from the head of the branch.',
      'Coolify rewrites the compose file: container names, network, volumes, labels and env_file.',
      'The images are built. A failure up to here changes nothing: the old containers still run.',
      'All containers of the application are stopped and removed. From here on it is down.',
      'The new ones start with docker compose up -d. A failure here is an outage.',
      'Coolify reports the deployment as finished. Whether the containers become healthy and receive requests is for you to check.',
    ],
    es: [
      'Un envío llega a la rama que sigue la aplicación.',
      'El webhook indica a Coolify qué confirmación fue.',
      'El despliegue espera en una cola; de cada aplicación se ejecuta uno cada vez.',
      'Un contenedor auxiliar clona el repositorio. El archivo Compose se lee de la cabeza de la rama.',
      'Coolify reescribe el archivo Compose: nombres de contenedores, red, volúmenes, etiquetas y env_file.',
      'Se construyen las imágenes. Un fallo hasta aquí no cambia nada: los contenedores antiguos siguen en marcha.',
      'Se detienen y se eliminan todos los contenedores de la aplicación. Desde aquí está caída.',
      'Los nuevos arrancan con docker compose up -d. Un fallo aquí es una caída.',
      'Coolify da el despliegue por terminado. Si los contenedores llegan a estar sanos y reciben peticiones debe comprobarlo usted.',
    ],
  },
};
