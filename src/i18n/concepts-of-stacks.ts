import { concept, type Concept } from './concept.ts';

/** What a stack is made of and where it runs. */
export const CONCEPTS_OF_STACKS: readonly Concept[] = [
  concept(
    'application',
    { en: 'application', es: 'aplicación' },
    {
      en: 'What Coolify deploys from one repository and branch. With the build pack Docker Compose, all services of the file are one application.',
      es: 'Lo que Coolify despliega a partir de un repositorio y una rama. Con el build pack Docker Compose, todos los servicios del archivo forman una aplicación.',
    },
  ),
  concept(
    'stack',
    { en: 'stack', es: 'stack' },
    {
      en: 'The services, volumes and networks of one compose file, seen as one thing.',
      es: 'Los servicios, volúmenes y redes de un archivo Compose, vistos como un conjunto.',
    },
  ),
  concept(
    'service',
    { en: 'service', es: 'servicio' },
    {
      en: 'An entry under `services` of a compose file. Not a Service of Coolify, which is a resource of its own kind and does not come from git.',
      es: 'Una entrada bajo `services` de un archivo Compose. No es un Service de Coolify, que es otro tipo de recurso y no procede de git.',
    },
    'F-202',
  ),
  concept(
    'build-pack',
    { en: 'build pack', es: 'build pack' },
    {
      en: 'How Coolify turns a repository into images: Railpack, Nixpacks, Static, Dockerfile or Docker Compose.',
      es: 'La forma en que Coolify convierte un repositorio en imágenes: Railpack, Nixpacks, Static, Dockerfile o Docker Compose.',
    },
    'F-191',
  ),
  concept(
    'server',
    { en: 'server', es: 'servidor' },
    {
      en: 'The machine on which the containers run. Coolify may run on it or on another one.',
      es: 'La máquina en la que se ejecutan los contenedores. Coolify puede estar en ella o en otra.',
    },
  ),
  concept(
    'helper-container',
    { en: 'helper container', es: 'contenedor auxiliar' },
    {
      en: 'The container that Coolify starts for each deployment. It holds the clone, and `docker compose` runs in it.',
      es: 'El contenedor que Coolify inicia en cada despliegue. Contiene el clon, y en él se ejecuta `docker compose`.',
    },
    'F-116',
    'F-121',
  ),
  concept(
    'proxy',
    { en: 'reverse proxy', es: 'proxy inverso' },
    {
      en: 'The container `coolify-proxy` (Traefik, or Caddy), which receives every request on ports 80 and 443 and passes it to a container.',
      es: 'El contenedor `coolify-proxy` (Traefik o Caddy), que recibe cada petición en los puertos 80 y 443 y la entrega a un contenedor.',
    },
    'F-141',
    'F-154',
  ),
  concept(
    'route',
    { en: 'route', es: 'ruta del proxy' },
    {
      en: 'A host and a path that the proxy leads to a port of a container. Coolify writes routes as labels of that container.',
      es: 'Un host y una ruta que el proxy dirige a un puerto de un contenedor. Coolify escribe las rutas como etiquetas de ese contenedor.',
    },
    'F-142',
    'F-157',
  ),
  concept(
    'published-port',
    { en: 'published port', es: 'puerto publicado' },
    {
      en: 'A port of the server that `ports` connects to a container, past the proxy.',
      es: 'Un puerto del servidor que `ports` conecta con un contenedor, al margen del proxy.',
    },
    'F-063',
  ),
  concept(
    'exposed-port',
    { en: 'exposed port', es: 'puerto expuesto' },
    {
      en: 'A port that `expose` or the image names. It opens nothing; it tells the proxy and the reader where the process listens.',
      es: 'Un puerto que indica `expose` o la imagen. No abre nada; dice al proxy y al lector dónde escucha el proceso.',
    },
    'F-066',
  ),
  concept(
    'named-volume',
    { en: 'named volume', es: 'volumen con nombre' },
    {
      en: 'Storage that Docker keeps under a name, apart from containers. Coolify puts the identifier of the application before the name.',
      es: 'Almacenamiento que Docker conserva con un nombre, aparte de los contenedores. Coolify antepone al nombre el identificador de la aplicación.',
    },
    'F-049',
  ),
  concept(
    'anonymous-volume',
    { en: 'anonymous volume', es: 'volumen anónimo' },
    {
      en: 'A volume without a name, such as an image asks for. A deployment is expected to begin with an empty one.',
      es: 'Un volumen sin nombre, como el que pide una imagen. Cabe esperar que un despliegue empiece con uno vacío.',
    },
    'F-125',
  ),
  concept(
    'bind-mount',
    { en: 'bind mount', es: 'montaje de ruta del servidor (bind mount)' },
    {
      en: 'A path of the server inside a container. On Coolify, `./` is a folder on the server and not the repository.',
      es: 'Una ruta del servidor dentro de un contenedor. En Coolify, `./` es una carpeta del servidor y no el repositorio.',
    },
    'F-038',
  ),
  concept(
    'healthcheck',
    { en: 'healthcheck', es: 'comprobación de estado' },
    {
      en: 'A command that Docker runs in a container to know whether it works: `starting`, `healthy` or `unhealthy`.',
      es: 'Una orden que Docker ejecuta en un contenedor para saber si funciona: `starting`, `healthy` o `unhealthy`.',
    },
    'F-064',
    'F-162',
  ),
];
