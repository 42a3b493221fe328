import { toEntry, toStep, type TriageStep } from './step.ts';

/** What a container or its data does wrong. */
export const CONTAINER_STEPS: readonly TriageStep[] = [
  {
    id: 'unhealthy',
    question: {
      en: 'What does the healthcheck itself print?',
      es: '¿Qué imprime la propia comprobación de estado?',
    },
    command: "docker inspect --format '{{json .State.Health}}' <CONTAINER>",
    hint: { en: 'Read the last `Output`.', es: 'Lea el último `Output`.' },
    answers: [
      toEntry(
        '`curl: not found`, `executable file not found`',
        '`curl: not found`, `executable file not found`',
        'healthcheck-curl-missing',
      ),
      toEntry(
        'Refused on `localhost` or `[::1]`',
        'Rechazada en `localhost` o `[::1]`',
        'healthcheck-localhost-ipv6',
      ),
      toEntry(
        '`404`, `401`, another port, an empty variable',
        '`404`, `401`, otro puerto, una variable vacía',
        'healthcheck-wrong-port-or-path',
      ),
      toEntry(
        'It failed only during the start',
        'Solo falló durante el arranque',
        'healthcheck-start-period-too-short',
      ),
      toEntry(
        'It asks for HTTP, and the process serves none',
        'Pide HTTP y el proceso no lo sirve',
        'worker-no-http-port-unhealthy',
      ),
    ],
  },
  {
    id: 'exited',
    question: {
      en: 'With which code did the container end?',
      es: '¿Con qué código terminó el contenedor?',
    },
    command: "docker ps -a --filter label=coolify.managed=true --format '{{.Names}}  {{.Status}}'",
    answers: [
      toEntry(
        '`Exited (0)`: a job that is done',
        '`Exited (0)`: una tarea terminada',
        'one-off-job-exited-degraded',
      ),
      toStep('Another code, or `Restarting`', 'Otro código, o `Restarting`', 'restarting'),
      toStep('`Up`, and `unhealthy`', '`Up`, pero `unhealthy`', 'unhealthy'),
      toEntry(
        'It is `Up`, and only Coolify says otherwise',
        'Está `Up`, y solo Coolify dice otra cosa',
        'panel-status-or-queue-mismatch',
      ),
      toStep(
        'No container of this service exists',
        'No existe ningún contenedor de ese servicio',
        'not-created',
      ),
    ],
  },
  {
    id: 'not-created',
    question: {
      en: 'Why was the container not made?',
      es: '¿Por qué no se creó el contenedor?',
    },
    hint: {
      en: 'Read the end of the deployment log.',
      es: 'Lea el final del registro del despliegue.',
    },
    answers: [
      toEntry('The service has `profiles`', 'El servicio tiene `profiles`', 'compose-profiles-no-service'),
      toEntry('A name is in use already', 'Un nombre ya está en uso', 'container-name-conflict-or-orphans'),
      toEntry(
        'Another service never became healthy',
        'Otro servicio no llegó a estar sano',
        'depends-on-readiness-or-migrations',
      ),
      toStep('The deployment failed earlier', 'El despliegue falló antes', 'deployment'),
    ],
  },
  {
    id: 'restarting',
    question: {
      en: 'Which exit code does Docker note?',
      es: '¿Qué código de salida anota Docker?',
    },
    command:
      "docker inspect --format '{{.State.ExitCode}} oom={{.State.OOMKilled}} restarts={{.RestartCount}}' <CONTAINER>",
    answers: [
      toEntry(
        '126, or `permission denied` on a script',
        '126, o `permission denied` en un script',
        'permission-denied-entrypoint',
      ),
      toEntry(
        '127, or `no such file or directory` for a script that exists',
        '127, o `no such file or directory` para un script que existe',
        'crlf-entrypoint',
      ),
      toEntry('`exec format error`', '`exec format error`', 'exec-format-error-arch'),
      toEntry('0, again and again', '0, una y otra vez', 'one-off-job-exited-degraded'),
      {
        text: { en: '137 with `oom=true`', es: '137 con `oom=true`' },
        to: {
          advice: {
            en: 'The kernel ended the process because it used more memory than the limit of the service or the server has. Raise `mem_limit`, or give the server more memory; then look for the leak.',
            es: 'El núcleo terminó el proceso porque usó más memoria de la que permite el límite del servicio o tiene el servidor. Suba `mem_limit` o dé más memoria al servidor; después busque la fuga.',
          },
        },
      },
      toStep('1 or another one', '1 u otro', 'log'),
    ],
  },
  {
    id: 'log',
    question: {
      en: 'What is the last error in the log of the container?',
      es: '¿Cuál es el último error en el registro del contenedor?',
    },
    command: 'docker logs --tail 50 <CONTAINER>',
    answers: [
      toStep('A variable is missing or wrong', 'Falta una variable o su valor es incorrecto', 'variables'),
      toStep('Another service is not reached', 'No se alcanza otro servicio', 'connection'),
      toStep('A login to the database is refused', 'Se rechaza el acceso a la base de datos', 'password'),
      toStep('A file or directory', 'Un archivo o un directorio', 'files'),
      toEntry('Something else', 'Otra cosa', 'restart-loop'),
    ],
  },
  {
    id: 'connection',
    question: {
      en: 'Which address is refused or not found?',
      es: '¿Qué dirección se rechaza o no se encuentra?',
    },
    answers: [
      toEntry(
        '`127.0.0.1`, `localhost` or `host.docker.internal`',
        '`127.0.0.1`, `localhost` o `host.docker.internal`',
        'localhost-or-host-alias-in-container',
      ),
      toEntry(
        'A service of the same file, and only during the start',
        'Un servicio del mismo archivo, y solo durante el arranque',
        'depends-on-readiness-or-migrations',
      ),
      toEntry(
        'The name of another resource in Coolify',
        'El nombre de otro recurso de Coolify',
        'cross-stack-network',
      ),
      toEntry(
        'A service of the same file, from elsewhere: another server, a preview, the shell of the host',
        'Un servicio del mismo archivo, desde otro lugar: otro servidor, una vista previa, el propio servidor',
        'service-hostname-not-found',
      ),
    ],
  },
  {
    id: 'password',
    question: {
      en: 'Is the login refused always, or only now and then?',
      es: '¿Se rechaza el acceso siempre o solo a veces?',
    },
    answers: [
      toEntry(
        'Always, since the password was changed',
        'Siempre, desde que se cambió la contraseña',
        'db-password-changed-after-init',
      ),
      toEntry(
        'Now and then, and the host is `db`, `postgres` or `redis`',
        'A veces, y el host es `db`, `postgres` o `redis`',
        'dns-alias-collision',
      ),
      toEntry(
        'Always, and the password holds a `$`',
        'Siempre, y la contraseña contiene un `$`',
        'env-special-characters-dollar',
      ),
    ],
  },
  {
    id: 'files',
    question: {
      en: 'What does the log say of the file?',
      es: '¿Qué dice el registro del archivo?',
    },
    answers: [
      toEntry(
        '`permission denied` on a mounted path',
        '`permission denied` en una ruta montada',
        'volume-permission-denied-uid',
      ),
      toEntry(
        '`is a directory`, `not a directory`, or an empty configuration',
        '`is a directory`, `not a directory`, o una configuración vacía',
        'bind-mount-source-missing',
      ),
      toEntry(
        'Missing, although the image was built with it',
        'No está, aunque la imagen se construyó con él',
        'multi-stage-copy-missing',
      ),
      toEntry(
        'PostgreSQL 18 refuses its data directory',
        'PostgreSQL 18 rechaza su directorio de datos',
        'postgres-18-volume-path',
      ),
      toEntry('`no space left on device`', '`no space left on device`', 'no-space-left'),
    ],
  },
  {
    id: 'variables',
    question: {
      en: 'Which value does the variable have in the container?',
      es: '¿Qué valor tiene la variable en el contenedor?',
    },
    command: 'docker exec <CONTAINER> printenv <NAME>',
    answers: [
      toEntry('None', 'Ninguno', 'env-missing-runtime'),
      toEntry('Cut off at a `$`', 'Cortado en un `$`', 'env-special-characters-dollar'),
      toEntry(
        'It starts with `SERVICE_` or `COOLIFY_` and is not what I expect',
        'Empieza por `SERVICE_` o `COOLIFY_` y no es lo que espero',
        'service-magic-var-misuse',
      ),
      toEntry(
        'The right one, but the browser or the build has another',
        'El correcto, pero el navegador o la construcción tienen otro',
        'env-build-time-missing',
      ),
      toEntry(
        'The right one, but it cannot be parsed: JSON, list, URL',
        'El correcto, pero no se puede interpretar: JSON, lista, URL',
        'env-value-format-json-url',
      ),
      toEntry('Times are off by hours', 'Las horas no coinciden', 'timezone-utc'),
    ],
  },
  {
    id: 'data',
    question: {
      en: 'Which data is gone or in danger?',
      es: '¿Qué datos han desaparecido o corren peligro?',
    },
    answers: [
      toStep('The database is empty', 'La base de datos está vacía', 'data-volumes'),
      toEntry('Uploaded files', 'Archivos subidos', 'uploads-not-persisted'),
      toEntry(
        'Nothing yet: there is no backup',
        'Ninguno todavía: no hay copia de seguridad',
        'backups-missing',
      ),
      toEntry(
        'Nothing is gone, but the database answers from the Internet',
        'Ninguno, pero la base de datos responde desde Internet',
        'published-port-bypasses-firewall',
      ),
    ],
  },
  {
    id: 'data-volumes',
    question: {
      en: 'Do several volumes of this database exist?',
      es: '¿Existen varios volúmenes de esa base de datos?',
    },
    command: 'docker volume ls',
    hint: {
      en: 'Delete nothing, and do not start the clean-up of Docker: the old volume may hold the data.',
      es: 'No elimine nada ni inicie la limpieza de Docker: el volumen antiguo puede contener los datos.',
    },
    answers: [
      toEntry('Yes, or the only one is new', 'Sí, o el único es nuevo', 'volume-recreated-data-lost'),
      toEntry(
        'One, and the image went to PostgreSQL 18 or later',
        'Uno, y la imagen pasó a PostgreSQL 18 o posterior',
        'postgres-18-volume-path',
      ),
      toEntry(
        'One, and the application reaches another database',
        'Uno, y la aplicación llega a otra base de datos',
        'dns-alias-collision',
      ),
    ],
  },
];
