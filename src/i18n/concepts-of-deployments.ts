import { concept, type Concept } from './concept.ts';

/** What a deployment does, and what this site calls its own parts. */
export const CONCEPTS_OF_DEPLOYMENTS: readonly Concept[] = [
  concept(
    'magic-variable',
    { en: 'magic variable', es: 'variable mágica' },
    {
      en: 'A name that begins with `SERVICE_`, for which Coolify makes a secret, an address or a domain.',
      es: 'Un nombre que empieza por `SERVICE_`, para el que Coolify crea un secreto, una dirección o un dominio.',
    },
    'F-089',
  ),
  concept(
    'wildcard-domain',
    { en: 'wildcard domain', es: 'dominio comodín' },
    {
      en: 'The domain of a server below which Coolify makes up addresses. Without one they end in `sslip.io` and use plain HTTP.',
      es: 'El dominio de un servidor bajo el cual Coolify forma direcciones. Sin él terminan en `sslip.io` y usan HTTP sin cifrar.',
    },
    'F-095',
  ),
  concept(
    'build-variable',
    { en: 'build-time variable', es: 'variable de construcción' },
    {
      en: 'A variable with **Available during build**: it exists while the image is built and stays in what is built with it.',
      es: 'Una variable con **Available during build**: existe mientras se construye la imagen y permanece en lo que se construye con ella.',
    },
    'F-105',
    'F-111',
  ),
  concept(
    'runtime-variable',
    { en: 'runtime variable', es: 'variable de ejecución' },
    {
      en: 'A variable with **Available in the container**: it reaches every container of the application through `.env`.',
      es: 'Una variable con **Available in the container**: llega a todos los contenedores de la aplicación a través de `.env`.',
    },
    'F-105',
    'F-037',
  ),
  concept(
    'deployment',
    { en: 'deployment', es: 'despliegue' },
    {
      en: 'Clone, build, remove the old containers, start the new ones. It counts as finished when `up` returns.',
      es: 'Clonar, construir, retirar los contenedores antiguos e iniciar los nuevos. Se da por terminado cuando `up` finaliza.',
    },
    'F-123',
    'F-135',
  ),
  concept(
    'rolling-update',
    { en: 'rolling update', es: 'actualización gradual' },
    {
      en: 'Start the new container, wait until it is healthy, remove the old one. Compose applications do not have it.',
      es: 'Iniciar el contenedor nuevo, esperar a que funcione y retirar el antiguo. Las aplicaciones Compose no la tienen.',
    },
    'F-123',
    'F-165',
  ),
  concept(
    'preview-deployment',
    { en: 'preview deployment', es: 'despliegue de previsualización' },
    {
      en: 'A second set of containers, volumes and domains for a pull request.',
      es: 'Un segundo juego de contenedores, volúmenes y dominios para una solicitud de incorporación de cambios (pull request).',
    },
    'F-136',
    'F-137',
  ),
  concept(
    'raw-mode',
    { en: 'raw mode', es: 'modo Raw' },
    {
      en: 'The setting **Compose deployment** that leaves the file as it is: no networks, no routes, no magic variables.',
      es: 'El ajuste **Compose deployment** que deja el archivo como está: sin redes, sin rutas y sin variables mágicas.',
    },
    'F-129',
  ),
  concept(
    'job',
    { en: 'job', es: 'tarea' },
    {
      en: 'A service that ends by itself, such as a migration. It needs `restart: "no"`.',
      es: 'Un servicio que termina por sí mismo, como una migración. Necesita `restart: "no"`.',
    },
    'F-070',
  ),
  concept(
    'worker',
    { en: 'worker', es: 'proceso de trabajo (worker)' },
    {
      en: 'A service that runs all the time and answers no requests: it takes work from a queue.',
      es: 'Un servicio que se ejecuta siempre y no atiende peticiones: toma trabajo de una cola.',
    },
  ),
  concept(
    'fact',
    { en: 'fact', es: 'hecho' },
    {
      en: 'A statement about Coolify with its place in the source code and a permanent id such as F-038.',
      es: 'Una afirmación sobre Coolify con su lugar en el código fuente y un identificador permanente, como F-038.',
    },
  ),
  concept(
    'rule',
    { en: 'rule, finding', es: 'regla, hallazgo' },
    {
      en: 'A rule is what the validator looks for; a finding is one place where it found it.',
      es: 'Una regla es lo que busca el validador; un hallazgo es un lugar en el que lo encontró.',
    },
  ),
  concept(
    'runbook',
    { en: 'runbook', es: 'guía de actuación' },
    {
      en: 'The steps for one kind of incident, each with the output that says go on and the one that says stop.',
      es: 'Los pasos para un tipo de incidente, cada uno con la salida que indica seguir y la que indica detenerse.',
    },
  ),
  concept(
    'restore-drill',
    { en: 'restore drill', es: 'simulacro de restauración' },
    {
      en: 'Restoring a backup next to the running system, to know that it can be done and how long it takes.',
      es: 'Restaurar una copia de seguridad junto al sistema en marcha, para saber que es posible y cuánto tarda.',
    },
  ),
];
