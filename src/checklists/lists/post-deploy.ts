import type { Checklist } from '../checklist.ts';

/** What is true of a deployment before it counts as successful. */
export const postDeploy: Checklist = {
  id: 'post-deploy',
  title: { en: 'After the deployment', es: 'Después del despliegue' },
  summary: {
    en: 'Used after every deployment, and again after 24 hours. "Finished" in Coolify proves only that `up -d` returned.',
    es: 'Se usa tras cada despliegue y de nuevo a las 24 horas. «Finished» en Coolify solo prueba que `up -d` terminó.',
  },
  sections: [
    {
      id: 'version',
      title: { en: 'The right version runs', es: 'Se ejecuta la versión correcta' },
      items: [
        {
          id: 'log-complete',
          text: {
            en: 'The log of the deployment of this commit ends with `New container started.`',
            es: 'El registro del despliegue de esta confirmación termina con `New container started.`',
          },
          why: {
            en: 'A deployment that ends earlier left the old version running, or nothing at all.',
            es: 'Un despliegue que termina antes dejó en marcha la versión antigua, o nada.',
          },
          command: null,
          where: {
            en: 'Coolify › Deployment Logs, with Show Debug Logs',
            es: 'Coolify › Deployment Logs, con Show Debug Logs',
          },
          expected: {
            en: '`New container started.` in a deployment of this commit.',
            es: '`New container started.` en un despliegue de esta confirmación.',
          },
          prevents: ['panel-status-or-queue-mismatch', 'build-or-compose-path-wrong', 'oom-killed-build'],
          rules: [],
          facts: ['F-123', 'F-135', 'F-198', 'F-340'],
        },
        {
          id: 'commit-answers',
          text: {
            en: 'The commit that answers on the domain is the one that was pushed.',
            es: 'La confirmación que responde en el dominio es la que se envió.',
          },
          why: {
            en: 'Otherwise everything below is measured on the old version.',
            es: 'De lo contrario, todo lo que sigue se mide en la versión antigua.',
          },
          command: "curl --fail --silent --show-error 'https://<DOMAIN>/version' | grep -F -e '<SHA>'",
          where: null,
          expected: {
            en: 'One line with the commit: `{"commit":"4f2c9d1e…"}`.',
            es: 'Una línea con la confirmación: `{"commit":"4f2c9d1e…"}`.',
          },
          prevents: ['webhook-not-triggered', 'wrong-branch', 'stale-image-not-pulled'],
          rules: [],
          facts: ['F-035', 'F-173'],
        },
        {
          id: 'images-of-commit',
          text: {
            en: 'The containers run images of this commit, and foreign images of the version in the file.',
            es: 'Los contenedores usan imágenes de esta confirmación, y las ajenas tienen la versión del archivo.',
          },
          why: {
            en: 'A service that kept an old image answers with the code of yesterday beside that of today.',
            es: 'Un servicio que conserva una imagen antigua responde con el código de ayer junto al de hoy.',
          },
          command:
            "docker ps --filter 'label=com.docker.compose.project=<UUID>' --format '{{.Label \"com.docker.compose.service\"}} {{.Image}}'",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`web abcd1234_web:4f2c9d1e…` and `db postgres:17.6-alpine`',
            es: '`web abcd1234_web:4f2c9d1e…` y `db postgres:17.6-alpine`',
          },
          prevents: ['stale-image-not-pulled', 'container-name-conflict-or-orphans'],
          rules: [],
          facts: ['F-073', 'F-121', 'F-344'],
        },
      ],
    },
    {
      id: 'reachable',
      title: { en: 'Visitors reach it', es: 'Las visitas llegan' },
      items: [
        {
          id: 'answers-every-time',
          text: {
            en: 'Twenty of twenty requests from another network are answered as expected, each within a second.',
            es: 'Veinte de veinte solicitudes desde otra red reciben la respuesta esperada en menos de un segundo.',
          },
          why: {
            en: 'One good answer proves little: with two networks or two containers, only some requests fail.',
            es: 'Una sola respuesta correcta prueba poco: con dos redes o dos contenedores solo fallan algunas.',
          },
          command: [
            'for attempt in $(seq 20); do',
            "  curl --silent --show-error --output /dev/null --max-time 5 --write-out '%{http_code} %{time_total}\\n' 'https://<DOMAIN>/health' || echo \"attempt $attempt failed\"",
            'done',
          ].join('\n'),
          where: { en: 'On a machine in another network', es: 'En un equipo de otra red' },
          expected: {
            en: 'Twenty times `200 0.143207`.',
            es: 'Veinte veces `200 0.143207`.',
          },
          prevents: [
            'bad-gateway-502-wrong-port',
            'no-available-server-503',
            'gateway-timeout-504-multiple-networks',
            'domain-without-router-404',
            'app-binds-localhost',
            'proxy-down-or-stale',
            'dns-or-firewall-not-reaching-server',
          ],
          rules: [],
          facts: ['F-064', 'F-147'],
        },
        {
          id: 'certificate-trusted',
          text: {
            en: 'The certificate is trusted, made for this name and valid for at least 21 days.',
            es: 'El certificado es de confianza, corresponde a este nombre y es válido al menos 21 días.',
          },
          why: {
            en: 'Traefik renews 30 days before the end: fewer than 21 means that renewal fails, and Coolify does not say so.',
            es: 'Traefik renueva 30 días antes: menos de 21 significa que la renovación falla, y Coolify no avisa.',
          },
          command: [
            "openssl s_client -connect '<DOMAIN>:443' -servername '<DOMAIN>' -verify_hostname '<DOMAIN>' -verify_return_error </dev/null 2>/dev/null |",
            '  openssl x509 -noout -issuer -enddate -checkend 1814400',
          ].join('\n'),
          where: null,
          expected: { en: '`Certificate will not expire`', es: '`Certificate will not expire`' },
          prevents: [
            'letsencrypt-challenge-fails',
            'letsencrypt-rate-limit',
            'wildcard-or-custom-certificate',
          ],
          rules: [],
          facts: ['F-141', 'F-149', 'F-360'],
        },
        {
          id: 'one-redirect-to-https',
          text: {
            en: 'A request over HTTP is led to HTTPS once, and ends with the page.',
            es: 'Una solicitud por HTTP se redirige a HTTPS una sola vez y termina en la página.',
          },
          why: {
            en: 'Two parties that redirect make a loop, and an application that believes in HTTP sends insecure links.',
            es: 'Si redirigen dos partes se forma un bucle; una aplicación que cree servir por HTTP da enlaces inseguros.',
          },
          command:
            "curl --silent --show-error --output /dev/null --location --max-redirs 5 --write-out '%{http_code} %{num_redirects} %{url_effective}\\n' 'http://<DOMAIN>/'",
          where: null,
          expected: {
            en: '`200 1 https://shop.example.com/`',
            es: '`200 1 https://shop.example.com/`',
          },
          prevents: ['redirect-loop-cloudflare-flexible', 'forwarded-proto-not-trusted'],
          rules: [],
          facts: ['F-149', 'F-150'],
        },
        {
          id: 'person-logged-in',
          text: {
            en: 'A person has logged in from outside, and the page calls the public address only.',
            es: 'Una persona ha iniciado sesión desde fuera y la página solo llama a la dirección pública.',
          },
          why: {
            en: 'Origins, cookies, addresses from the build and WebSockets fail only in a browser.',
            es: 'Orígenes, cookies, direcciones fijadas en la construcción y WebSocket solo fallan en un navegador.',
          },
          command: null,
          where: {
            en: 'A private window of a browser, with its console and its network tab',
            es: 'Una ventana privada del navegador, con su consola y su panel de red',
          },
          expected: {
            en: 'No error in the console, no request to `localhost`, `101` for WebSockets.',
            es: 'Ningún error en la consola, ninguna solicitud a `localhost` y `101` en los WebSocket.',
          },
          prevents: [
            'public-origin-not-allowed',
            'websocket-proxy',
            'env-build-time-missing',
            'forwarded-proto-not-trusted',
          ],
          rules: [],
          facts: ['F-111', 'F-270'],
        },
        {
          id: 'largest-upload-passes',
          text: {
            en: 'A file of the largest size that is allowed has been uploaded and read back.',
            es: 'Se ha subido y leído de nuevo un archivo del tamaño máximo permitido.',
          },
          why: {
            en: 'Limits of size and time add up over all proxies, and small test files never meet them.',
            es: 'Los límites de tamaño y tiempo se suman en todos los proxies; los archivos pequeños no los alcanzan.',
          },
          command: "curl --fail --silent --show-error 'https://<DOMAIN>/<UPLOADED_FILE>' | sha256sum",
          where: null,
          expected: {
            en: 'The same sum as that of the file on your computer.',
            es: 'La misma suma que la del archivo en su equipo.',
          },
          prevents: ['upload-limit-or-proxy-timeout', 'uploads-not-persisted'],
          rules: [],
          facts: ['F-270'],
        },
      ],
    },
    {
      id: 'stable',
      title: { en: 'It stays up', es: 'Se mantiene en marcha' },
      items: [
        {
          id: 'services-healthy',
          text: {
            en: 'Every service that keeps running is healthy and was never restarted.',
            es: 'Cada servicio que sigue en marcha está sano y no se ha reiniciado nunca.',
          },
          why: {
            en: 'Coolify counts a container that still starts as healthy, and one without a check as running.',
            es: 'Coolify cuenta como sano un contenedor que aún arranca, y como en marcha uno sin comprobación.',
          },
          command: [
            "docker ps --all --quiet --filter 'label=com.docker.compose.project=<UUID>' |",
            "  xargs docker inspect --format '{{.Name}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}no-healthcheck{{end}} restarts={{.RestartCount}} exit={{.State.ExitCode}} oom={{.State.OOMKilled}} since={{.State.StartedAt}}'",
          ].join('\n'),
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`running healthy restarts=0 exit=0 oom=false` for each of them.',
            es: '`running healthy restarts=0 exit=0 oom=false` en cada uno.',
          },
          prevents: [
            'restart-loop',
            'no-available-server-503',
            'healthcheck-wrong-port-or-path',
            'healthcheck-start-period-too-short',
            'oom-killed-build',
            'worker-no-http-port-unhealthy',
          ],
          rules: [],
          facts: ['F-158', 'F-159', 'F-161'],
        },
        {
          id: 'jobs-ended-well',
          text: {
            en: 'Every job, migrations included, ended with 0.',
            es: 'Cada tarea, incluidas las migraciones, terminó con 0.',
          },
          why: {
            en: 'A migration that failed leaves new code on an old schema; the next request finds out.',
            es: 'Una migración fallida deja código nuevo sobre un esquema antiguo; lo descubrirá la próxima solicitud.',
          },
          command:
            "docker ps --all --filter 'label=com.docker.compose.project=<UUID>' --filter status=exited --format '{{.Names}} {{.Status}}'",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`migrate-abcd1234-101530 Exited (0) 2 minutes ago`',
            es: '`migrate-abcd1234-101530 Exited (0) 2 minutes ago`',
          },
          prevents: ['depends-on-readiness-or-migrations', 'one-off-job-exited-degraded'],
          rules: [],
          facts: ['F-070', 'F-071', 'F-075'],
        },
        {
          id: 'logs-quiet',
          text: {
            en: 'The last ten minutes of the logs hold no error that the version before did not have.',
            es: 'Los últimos diez minutos de los registros no contienen errores que no tuviera la versión anterior.',
          },
          why: {
            en: 'Missing variables and refused connections often show only here, while the health check passes.',
            es: 'Las variables que faltan y las conexiones rechazadas a menudo solo se ven aquí.',
          },
          command: [
            "docker ps --quiet --filter 'label=com.docker.compose.project=<UUID>' |",
            "  xargs --max-args=1 docker logs --since 10m 2>&1 | grep -i -E 'error|fatal|panic|refused|denied'",
          ].join('\n'),
          where: {
            en: 'On the server, or Coolify › Runtime Logs',
            es: 'En el servidor o en Coolify › Runtime Logs',
          },
          expected: { en: 'No output, or known lines only.', es: 'Ninguna salida, o solo líneas conocidas.' },
          prevents: [
            'env-missing-runtime',
            'service-hostname-not-found',
            'cross-stack-network',
            'db-password-changed-after-init',
            'env-value-format-json-url',
          ],
          rules: [],
          facts: ['F-192'],
        },
        {
          id: 'nothing-published',
          text: {
            en: 'No container of the application publishes a port on the server.',
            es: 'Ningún contenedor de la aplicación publica un puerto en el servidor.',
          },
          why: {
            en: 'A published port is reachable from the Internet even if `ufw` denies it.',
            es: 'Un puerto publicado es accesible desde Internet aunque `ufw` lo bloquee.',
          },
          command:
            "docker ps --filter 'label=com.docker.compose.project=<UUID>' --format '{{.Names}} {{.Ports}}' | grep -F -e '->'",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: { en: 'No output.', es: 'Ninguna salida.' },
          prevents: ['published-port-bypasses-firewall', 'port-already-allocated'],
          rules: [],
          facts: ['F-063', 'F-206'],
        },
        {
          id: 'same-after-a-day',
          text: {
            en: 'After 24 hours each service is still healthy, with the same start time.',
            es: 'A las 24 horas cada servicio sigue sano y con la misma hora de arranque.',
          },
          why: {
            en: 'Leaks, nightly jobs and the clean-up of the server strike only hours later.',
            es: 'Las fugas de memoria, las tareas nocturnas y la limpieza del servidor actúan horas después.',
          },
          command: [
            "docker ps --quiet --filter 'label=com.docker.compose.project=<UUID>' |",
            "  xargs docker inspect --format '{{.Name}} {{.State.StartedAt}} restarts={{.RestartCount}}'",
          ].join('\n'),
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: 'The start times of the first measurement, and `restarts=0`.',
            es: 'Las horas de arranque de la primera medición y `restarts=0`.',
          },
          prevents: ['restart-loop'],
          rules: [],
          facts: ['F-161', 'F-185'],
        },
      ],
    },
    {
      id: 'data',
      title: { en: 'The data is there', es: 'Los datos están' },
      items: [
        {
          id: 'same-volumes',
          text: {
            en: 'Each container mounts the same volumes as before, on the same paths.',
            es: 'Cada contenedor monta los mismos volúmenes que antes, en las mismas rutas.',
          },
          why: {
            en: 'A new volume is empty: the application looks healthy and has lost everything.',
            es: 'Un volumen nuevo está vacío: la aplicación parece sana y lo ha perdido todo.',
          },
          command: [
            "docker ps --quiet --filter 'label=com.docker.compose.project=<UUID>' |",
            "  xargs docker inspect --format '{{.Name}}{{range .Mounts}} {{.Name}}:{{.Destination}}{{end}}'",
          ].join('\n'),
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`abcd1234_db-data:/var/lib/postgresql/data`, as before.',
            es: '`abcd1234_db-data:/var/lib/postgresql/data`, como antes.',
          },
          prevents: [
            'volume-recreated-data-lost',
            'postgres-18-volume-path',
            'mount-overrides-image-code',
            'bind-mount-source-missing',
          ],
          rules: [],
          facts: ['F-049', 'F-125'],
        },
        {
          id: 'rows-kept',
          text: {
            en: 'No table has fewer rows than before the deployment.',
            es: 'Ninguna tabla tiene menos filas que antes del despliegue.',
          },
          why: {
            en: 'The sooner a loss is seen, the less has to be restored over new data.',
            es: 'Cuanto antes se ve una pérdida, menos datos nuevos hay que pisar al restaurar.',
          },
          command: "sudo postgres-dump.sh rows --app '<UUID>' --service db --user app",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`public.orders 18211`, and for no table less than before.',
            es: '`public.orders 18211`, y en ninguna tabla menos que antes.',
          },
          prevents: ['volume-recreated-data-lost'],
          rules: [],
          facts: ['F-123', 'F-125'],
        },
        {
          id: 'upload-survived',
          text: {
            en: 'A file that was uploaded before the deployment is still delivered.',
            es: 'Un archivo subido antes del despliegue se sigue entregando.',
          },
          why: {
            en: 'Uploads outside a volume vanish with every deployment, and users notice one file at a time.',
            es: 'Lo subido fuera de un volumen desaparece en cada despliegue, y se nota archivo a archivo.',
          },
          command:
            "curl --fail --silent --show-error --output /dev/null --write-out '%{http_code} %{size_download}\\n' 'https://<DOMAIN>/<UPLOADED_FILE>'",
          where: null,
          expected: {
            en: '`200` and the size of the file: `200 48213`.',
            es: '`200` y el tamaño del archivo: `200 48213`.',
          },
          prevents: ['uploads-not-persisted', 'volume-permission-denied-uid'],
          rules: [],
          facts: ['F-123', 'F-125'],
        },
        {
          id: 'dump-still-runs',
          text: {
            en: 'The newest dump is younger than 26 h, and its schedule names a service that exists.',
            es: 'El volcado más reciente tiene menos de 26 h y su programación nombra un servicio que existe.',
          },
          why: {
            en: 'A renamed service makes the schedule fail, and nobody misses a dump until it is needed.',
            es: 'Un servicio renombrado hace fallar la programación, y nadie echa en falta un volcado hasta necesitarlo.',
          },
          command: "sudo find /var/backups/app -name '*.dump' -mmin -1560 -size +1k",
          where: {
            en: 'On the server, and in Coolify › Scheduled Tasks › Container',
            es: 'En el servidor y en Coolify › Scheduled Tasks › Container',
          },
          expected: {
            en: '`/var/backups/app/app-20261123T020000Z.dump`',
            es: '`/var/backups/app/app-20261123T020000Z.dump`',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-189', 'F-190'],
        },
      ],
    },
  ],
  retired: [],
};
