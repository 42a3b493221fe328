import type { Checklist } from '../checklist.ts';

/** What is true of a server and an application before the first release counts. */
export const firstSetup: Checklist = {
  id: 'first-setup',
  title: { en: 'First set-up', es: 'Primera puesta en marcha' },
  summary: {
    en: 'Used once for each application: server, repository, settings and operation. Afterwards a push is enough.',
    es: 'Se usa una vez por aplicación: servidor, repositorio, ajustes y operación. Después basta con un envío.',
  },
  sections: [
    {
      id: 'server',
      title: { en: 'The server is ready', es: 'El servidor está listo' },
      items: [
        {
          id: 'server-validated',
          text: {
            en: 'The server has Docker Engine, the Compose plugin, `git`, `curl` and `jq`, and Coolify has validated it.',
            es: 'El servidor tiene Docker Engine, Compose, `git`, `curl` y `jq`, y Coolify lo ha validado.',
          },
          why: {
            en: 'Coolify runs these programs on the server; without one of them a deployment fails before it begins.',
            es: 'Coolify ejecuta esos programas en el servidor; si falta uno, el despliegue falla antes de empezar.',
          },
          command:
            "docker version --format '{{.Server.Version}}' && docker compose version --short && git --version && curl --version | head -n 1 && jq --version",
          where: {
            en: 'On the server, and in Coolify: page of the server › Validate connection',
            es: 'En el servidor y en Coolify: página del servidor › Validate connection',
          },
          expected: {
            en: 'Five versions, and no error at the validation.',
            es: 'Cinco versiones y ningún error en la validación.',
          },
          prevents: ['server-prerequisites-broken'],
          rules: [],
          facts: ['F-280', 'F-285'],
        },
        {
          id: 'proxy-current',
          text: {
            en: 'The proxy runs, and its image is not outdated.',
            es: 'El proxy está en marcha y su imagen no está desactualizada.',
          },
          why: {
            en: 'An update of Coolify keeps the image of the proxy; an old one loses every domain after Docker is updated.',
            es: 'Actualizar Coolify no cambia la imagen del proxy; una antigua pierde los dominios al actualizar Docker.',
          },
          command: "docker ps --filter 'name=coolify-proxy' --format '{{.Image}} {{.Status}}'",
          where: {
            en: 'On the server, and in Coolify: page of the server › Proxy',
            es: 'En el servidor y en Coolify: página del servidor › Proxy',
          },
          expected: {
            en: '`traefik:v3.6 Up 3 weeks (healthy)`; no "Traefik patch update available".',
            es: '`traefik:v3.6 Up 3 weeks (healthy)`; no aparece «Traefik patch update available».',
          },
          prevents: ['proxy-outdated-docker29', 'proxy-down-or-stale'],
          rules: [],
          facts: ['F-220', 'F-221', 'F-222'],
        },
        {
          id: 'ports-closed',
          text: {
            en: 'Seen from another network, only ports 80 and 443 are open, and 22 for known addresses.',
            es: 'Desde otra red solo están abiertos los puertos 80 y 443, y el 22 para direcciones conocidas.',
          },
          why: {
            en: '`ufw` does not stop what Docker publishes: only a firewall in front of the machine closes 8000 and 8080.',
            es: '`ufw` no detiene lo que publica Docker: solo un cortafuegos externo cierra los puertos 8000 y 8080.',
          },
          command: "nmap -Pn -p- --open '<SERVER_IP>'",
          where: { en: 'On a machine in another network', es: 'En un equipo de otra red' },
          expected: {
            en: '`80/tcp open http` and `443/tcp open https`, `22/tcp` only where it is allowed.',
            es: '`80/tcp open http` y `443/tcp open https`; `22/tcp` solo donde se permite.',
          },
          prevents: ['published-port-bypasses-firewall', 'dns-or-firewall-not-reaching-server'],
          rules: [],
          facts: ['F-062', 'F-206', 'F-362'],
        },
        {
          id: 'name-resolves',
          text: {
            en: 'The name resolves to the server only, for IPv4 and, where the server has it, for IPv6.',
            es: 'El nombre se resuelve solo hacia el servidor, en IPv4 y, si el servidor la tiene, en IPv6.',
          },
          why: {
            en: 'An address of another machine makes visitors and the HTTP challenge of the certificate fail at random.',
            es: 'Con la dirección de otra máquina fallan al azar las visitas y el reto HTTP del certificado.',
          },
          command: "getent ahosts '<DOMAIN>' | awk '{ print $1 }' | sort --unique",
          where: null,
          expected: {
            en: 'The addresses of the server and no other: `203.0.113.10`.',
            es: 'Las direcciones del servidor y ninguna otra: `203.0.113.10`.',
          },
          prevents: ['dns-or-firewall-not-reaching-server', 'letsencrypt-challenge-fails'],
          rules: [],
          facts: ['F-141', 'F-271', 'F-326'],
        },
        {
          id: 'time-zone-chosen',
          text: {
            en: 'The time zone of the server is the one that schedules are written for.',
            es: 'La zona horaria del servidor es la que suponen los horarios de las tareas.',
          },
          why: {
            en: 'Scheduled tasks and backups follow this setting: in UTC a nightly job runs during working hours elsewhere.',
            es: 'Las tareas y copias programadas siguen este ajuste: en UTC, una tarea nocturna puede caer en horario laboral.',
          },
          command: null,
          where: {
            en: 'Coolify › page of the server › Server timezone',
            es: 'Coolify › página del servidor › Server timezone',
          },
          expected: {
            en: 'The zone that is meant, for example `Europe/Madrid`.',
            es: 'La zona deseada, por ejemplo `Europe/Madrid`.',
          },
          prevents: ['timezone-utc'],
          rules: [],
          facts: ['F-286'],
        },
      ],
    },
    {
      id: 'source',
      title: { en: 'Code and images can be fetched', es: 'El código y las imágenes se pueden obtener' },
      items: [
        {
          id: 'repository-readable',
          text: {
            en: 'Coolify reads this repository and its submodules, and nothing else that it does not need.',
            es: 'Coolify lee este repositorio y sus submódulos, y nada más que no necesite.',
          },
          why: {
            en: 'Without access the compose file cannot be read; with too much, a leaked key opens every repository.',
            es: 'Sin acceso no se puede leer el archivo Compose; con demasiado, una clave filtrada abre todos los repositorios.',
          },
          command: null,
          where: {
            en: 'GitHub: repositories granted to the App, or deploy keys of the repository; Coolify › Git Source',
            es: 'GitHub: repositorios concedidos a la App o claves de despliegue del repositorio; Coolify › Git Source',
          },
          expected: {
            en: 'The repositories by name, or one key without write access.',
            es: 'Los repositorios por su nombre, o una clave sin permiso de escritura.',
          },
          prevents: ['git-clone-auth-or-submodule'],
          rules: [],
          facts: ['F-282', 'F-288', 'F-321', 'F-323'],
        },
        {
          id: 'push-reported',
          text: {
            en: 'GitHub reports pushes to Coolify, through the App or through a webhook with a secret.',
            es: 'GitHub comunica los envíos a Coolify mediante la App o mediante un webhook con secreto.',
          },
          why: {
            en: 'Without a delivery that arrives, a push deploys nothing and nobody is told.',
            es: 'Sin una entrega que llegue, un envío no despliega nada y nadie recibe aviso.',
          },
          command: null,
          where: {
            en: 'GitHub: newest delivery of the App or of the webhook; Coolify › Webhooks',
            es: 'GitHub: última entrega de la App o del webhook; Coolify › Webhooks',
          },
          expected: {
            en: 'The ping is answered with `pong`.',
            es: 'La respuesta al ping es `pong`.',
          },
          prevents: ['webhook-not-triggered'],
          rules: [],
          facts: ['F-168', 'F-169', 'F-289', 'F-328'],
        },
        {
          id: 'images-readable',
          text: {
            en: 'The user as which Coolify connects can read every private image of the file.',
            es: 'El usuario con el que se conecta Coolify puede leer cada imagen privada del archivo.',
          },
          why: {
            en: 'A missing login shows only at `up`, when the old containers are gone.',
            es: 'La falta de inicio de sesión solo se ve en `up`, cuando ya no están los contenedores antiguos.',
          },
          command: "docker manifest inspect '<IMAGE>' >/dev/null && echo readable",
          where: {
            en: 'On the server, as the user as which Coolify connects',
            es: 'En el servidor, con el usuario con el que se conecta Coolify',
          },
          expected: { en: '`readable`', es: '`readable`' },
          prevents: ['registry-pull-denied-or-rate-limited'],
          rules: [],
          facts: ['F-123', 'F-287'],
        },
      ],
    },
    {
      id: 'application',
      title: { en: 'The application is entered once', es: 'La aplicación se introduce una vez' },
      items: [
        {
          id: 'compose-loaded',
          text: {
            en: 'The build strategy is Compose, and Coolify loads the file of the right branch and base directory.',
            es: 'La estrategia de construcción es Compose y Coolify carga el archivo de la rama y el directorio correctos.',
          },
          why: {
            en: 'Railpack is preselected; another build pack or path deploys something else, or nothing.',
            es: 'Railpack viene preseleccionado; otra opción u otra ruta despliega otra cosa, o nada.',
          },
          command: null,
          where: {
            en: 'Coolify › General › Build pipeline, then Reload compose; Coolify › Git Source',
            es: 'Coolify › General › Build pipeline y después Reload compose; Coolify › Git Source',
          },
          expected: {
            en: 'Build strategy "Compose", your file in the editor, your branch, no pinned commit.',
            es: 'Build strategy «Compose», su archivo en el editor, su rama y ninguna confirmación fijada.',
          },
          prevents: ['build-or-compose-path-wrong', 'wrong-branch'],
          rules: [],
          facts: ['F-001', 'F-172', 'F-191', 'F-193', 'F-325'],
        },
        {
          id: 'domains-entered',
          text: {
            en: 'Each public service has its `https` domain with the port of the container; no other service has one.',
            es: 'Cada servicio público tiene su dominio `https` con el puerto del contenedor; los demás no tienen dominio.',
          },
          why: {
            en: 'Only `https` domains get a certificate, and a domain without a port goes to a port that Traefik guesses.',
            es: 'Solo los dominios `https` reciben certificado; sin puerto, Traefik elige uno por su cuenta.',
          },
          command: null,
          where: { en: 'Coolify › Domains', es: 'Coolify › Domains' },
          expected: {
            en: 'Protocol `https`, the name, the port; Redirect HTTP to HTTPS is enabled.',
            es: 'Protocol `https`, el nombre y el puerto; Redirect HTTP to HTTPS está activado.',
          },
          prevents: [
            'domain-without-router-404',
            'bad-gateway-502-wrong-port',
            'redirect-loop-cloudflare-flexible',
            'wildcard-or-custom-certificate',
          ],
          rules: [],
          facts: ['F-066', 'F-096', 'F-099', 'F-149', 'F-194'],
        },
        {
          id: 'variables-entered',
          text: {
            en: 'Every variable of the list has a value; secrets are Literal and not available during the build.',
            es: 'Cada variable de la lista tiene valor; los secretos son Literal y no están disponibles en la construcción.',
          },
          why: {
            en: 'An empty variable stops nothing; a `$` outside Literal is interpolated; an image keeps build arguments.',
            es: 'Una variable vacía no detiene nada; sin Literal se interpola `$`; la imagen conserva los argumentos.',
          },
          command: 'npx coolify-playbook preview docker-compose.yaml',
          where: {
            en: 'Coolify › Environment Variables, beside the list at the end of the output',
            es: 'Coolify › Environment Variables, junto a la lista del final de la salida',
          },
          expected: {
            en: 'Every name of the list, with a value.',
            es: 'Cada nombre de la lista, con un valor.',
          },
          prevents: [
            'env-missing-runtime',
            'required-variable-missing',
            'env-special-characters-dollar',
            'env-build-time-missing',
          ],
          rules: [],
          facts: ['F-016', 'F-019', 'F-105', 'F-107', 'F-111'],
        },
        {
          id: 'variables-copied',
          text: {
            en: 'A copy of all variables, the generated ones included, is in the vault of the team.',
            es: 'Hay una copia de todas las variables, también de las generadas, en el gestor de secretos del equipo.',
          },
          why: {
            en: 'An application that is created again draws new passwords, and no longer opens a restored database.',
            es: 'Una aplicación creada de nuevo genera otras contraseñas y ya no abre una base de datos restaurada.',
          },
          command: null,
          where: {
            en: 'Coolify › Environment Variables › Developer view',
            es: 'Coolify › Environment Variables › Developer view',
          },
          expected: {
            en: 'The vault holds every line, with the date of the copy.',
            es: 'El gestor contiene cada línea, con la fecha de la copia.',
          },
          prevents: ['db-password-changed-after-init'],
          rules: [],
          facts: ['F-091', 'F-327'],
        },
        {
          id: 'previews-restricted',
          text: {
            en: 'Previews are disabled, or open to members only and without secrets of production.',
            es: 'Las vistas previas están desactivadas, o solo para miembros y sin secretos de producción.',
          },
          why: {
            en: 'A public preview runs the code of strangers, and a new variable is copied to previews with its value.',
            es: 'Una vista previa pública ejecuta código ajeno, y cada variable nueva se copia en ellas con su valor.',
          },
          command: null,
          where: {
            en: 'Coolify › Advanced › Preview deployments and PR deployment access',
            es: 'Coolify › Advanced › Preview deployments y PR deployment access',
          },
          expected: {
            en: '"Disabled", or "Repository members only".',
            es: '«Disabled» o «Repository members only».',
          },
          prevents: [],
          rules: [],
          facts: ['F-114', 'F-140', 'F-329'],
        },
      ],
    },
    {
      id: 'operation',
      title: { en: 'Operation is prepared', es: 'La operación está preparada' },
      items: [
        {
          id: 'deploys-by-push',
          text: {
            en: 'A push has deployed this application without a hand in Coolify.',
            es: 'Un envío ha desplegado esta aplicación sin intervenir en Coolify.',
          },
          why: {
            en: 'Until it has happened once, nobody knows whether the next repair reaches production.',
            es: 'Mientras no haya ocurrido una vez, nadie sabe si la próxima corrección llega a producción.',
          },
          command:
            "git ls-remote origin 'refs/heads/<BRANCH>' && curl --fail --silent --show-error 'https://<DOMAIN>/version'",
          where: null,
          expected: {
            en: 'The same commit twice.',
            es: 'Dos veces la misma confirmación.',
          },
          prevents: ['webhook-not-triggered', 'wrong-branch'],
          rules: [],
          facts: ['F-035', 'F-168', 'F-169'],
        },
        {
          id: 'dumps-scheduled',
          text: {
            en: 'A dump of each database is made every night, and a copy leaves the server.',
            es: 'Cada noche se hace un volcado de cada base de datos y una copia sale del servidor.',
          },
          why: {
            en: 'Coolify makes no dump of a database inside a compose application.',
            es: 'Coolify no hace volcados de una base de datos que está dentro de una aplicación Compose.',
          },
          command: "sudo find /var/backups/app -name '*.dump' -mmin -1560 -size +1k",
          where: {
            en: 'On the server, and in Coolify › Scheduled Tasks',
            es: 'En el servidor y en Coolify › Scheduled Tasks',
          },
          expected: {
            en: '`/var/backups/app/app-20261123T020000Z.dump`; the same name at the other provider.',
            es: '`/var/backups/app/app-20261123T020000Z.dump`; el mismo nombre en el otro proveedor.',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-181', 'F-182', 'F-298'],
        },
        {
          id: 'volumes-kept',
          text: {
            en: 'The clean-up of the server keeps unused volumes.',
            es: 'La limpieza del servidor conserva los volúmenes sin uso.',
          },
          why: {
            en: 'The volumes of an application that is stopped are unused: a clean-up that deletes them deletes its data.',
            es: 'Los volúmenes de una aplicación detenida están sin uso: una limpieza que los borra elimina sus datos.',
          },
          command: null,
          where: {
            en: 'Coolify › page of the server › Docker Cleanup › Unused volumes',
            es: 'Coolify › página del servidor › Docker Cleanup › Unused volumes',
          },
          expected: { en: '"Keep unused volumes"', es: '«Keep unused volumes»' },
          prevents: ['volume-recreated-data-lost'],
          rules: [],
          facts: ['F-184', 'F-185', 'F-396'],
        },
        {
          id: 'alerts-received',
          text: {
            en: 'A failed deployment, a full disk and a domain that does not answer each reach a person.',
            es: 'Un despliegue fallido, un disco lleno y un dominio que no responde avisan a una persona.',
          },
          why: {
            en: 'Coolify reports no domain that does not answer and no certificate that ends: visitors tell you first.',
            es: 'Coolify no avisa de un dominio que no responde ni de un certificado que vence: lo harán las visitas.',
          },
          command: null,
          where: {
            en: 'Coolify › Notifications, and a monitor outside the server',
            es: 'Coolify › Notifications y un monitor fuera del servidor',
          },
          expected: {
            en: 'A message for each fault that you induced, within 5 minutes.',
            es: 'Un mensaje por cada fallo provocado, en menos de 5 minutos.',
          },
          prevents: ['no-space-left', 'letsencrypt-challenge-fails', 'proxy-down-or-stale'],
          rules: [],
          facts: ['F-295', 'F-360'],
        },
      ],
    },
  ],
  retired: [],
};
