import type { Checklist } from '../checklist.ts';

/** What is true before and after a change of a schema, of data or of a database version. */
export const databaseChange: Checklist = {
  id: 'database-change',
  title: { en: 'Change of a database', es: 'Cambio en una base de datos' },
  summary: {
    en: 'Used for migrations, a new version of the database or a new password. Code can be rolled back, data cannot. With MySQL or MariaDB, take mysql-dump.sh in place of postgres-dump.sh.',
    es: 'Se usa para migraciones, una versión nueva de la base de datos o una contraseña nueva. Los datos no se revierten. Con MySQL o MariaDB, use mysql-dump.sh en lugar de postgres-dump.sh.',
  },
  sections: [
    {
      id: 'before',
      title: { en: 'There is a way back', es: 'Hay camino de vuelta' },
      items: [
        {
          id: 'dump-verified',
          text: {
            en: 'A dump of today has been restored once, into a database of its own.',
            es: 'Un volcado de hoy se ha restaurado una vez, en una base de datos aparte.',
          },
          why: {
            en: 'A dump that nobody has restored is a hope; a damaged one shows when it is too late.',
            es: 'Un volcado que nadie ha restaurado es una esperanza; si está dañado, se sabe demasiado tarde.',
          },
          command:
            "sudo postgres-dump.sh verify --app '<UUID>' --service db --user app '/var/backups/app/<DUMP>'",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`/var/backups/app/app-20261123T093011Z.dump can be restored`',
            es: '`/var/backups/app/app-20261123T093011Z.dump can be restored`',
          },
          prevents: ['backups-missing', 'volume-recreated-data-lost'],
          rules: [],
          facts: ['F-176', 'F-181'],
        },
        {
          id: 'copy-outside',
          text: {
            en: 'This dump also lies outside the server.',
            es: 'Este volcado está también fuera del servidor.',
          },
          why: {
            en: 'A change that fills the disk or damages the server takes the only copy with it.',
            es: 'Un cambio que llena el disco o daña el servidor se lleva la única copia.',
          },
          command: "rclone lsl --max-age 26h '<REMOTE>:<BUCKET>/app'",
          where: null,
          expected: {
            en: '`1843200 2026-11-23 09:31:02 app-20261123T093011Z.dump`',
            es: '`1843200 2026-11-23 09:31:02 app-20261123T093011Z.dump`',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-182'],
        },
        {
          id: 'rows-recorded',
          text: {
            en: 'The rows of every table before the change are written down.',
            es: 'Están anotadas las filas de cada tabla antes del cambio.',
          },
          why: {
            en: 'Without the numbers of before, nobody can say afterwards that nothing is missing.',
            es: 'Sin las cifras anteriores, nadie puede afirmar después que no falta nada.',
          },
          command:
            "sudo postgres-dump.sh rows --app '<UUID>' --service db --user app | tee rows-before.txt | wc -l",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: 'The number of tables, and the file `rows-before.txt`.',
            es: 'El número de tablas y el archivo `rows-before.txt`.',
          },
          prevents: ['volume-recreated-data-lost'],
          rules: [],
          facts: ['F-125'],
        },
        {
          id: 'tried-on-copy',
          text: {
            en: 'The change ran against a restored dump, and its duration is known.',
            es: 'El cambio se ejecutó sobre un volcado restaurado y se conoce su duración.',
          },
          why: {
            en: 'A migration that fails in production leaves the application down: the old containers are already gone.',
            es: 'Una migración que falla en producción deja caída la aplicación: ya no están los contenedores antiguos.',
          },
          command: null,
          where: {
            en: 'A machine other than the server, with the restored dump',
            es: 'Un equipo distinto del servidor, con el volcado restaurado',
          },
          expected: {
            en: 'It ends with 0, and the minutes are written down.',
            es: 'Termina con 0 y los minutos están anotados.',
          },
          prevents: ['depends-on-readiness-or-migrations'],
          rules: [],
          facts: ['F-075', 'F-123', 'F-205'],
        },
      ],
    },
    {
      id: 'plan',
      title: { en: 'The change is harmless to both versions', es: 'El cambio no daña a ninguna versión' },
      items: [
        {
          id: 'only-adds',
          text: {
            en: 'This release only adds to the schema; what is no longer used is removed in a later one.',
            es: 'Esta versión solo añade al esquema; lo que ya no se usa se elimina en una posterior.',
          },
          why: {
            en: 'A rollback brings the old code back to the new schema; a removed column then breaks it.',
            es: 'Una reversión devuelve el código antiguo al esquema nuevo; una columna eliminada lo rompe.',
          },
          command:
            "git diff 'origin/<BRANCH>' -- '*migrations*' | grep -n -i -E '^\\+.*(drop|rename|truncate|not null)'",
          where: null,
          expected: {
            en: 'No output; `NOT NULL` only with a default.',
            es: 'Ninguna salida; `NOT NULL` solo con un valor predeterminado.',
          },
          prevents: ['depends-on-readiness-or-migrations'],
          rules: [],
          facts: ['F-123', 'F-176'],
        },
        {
          id: 'migration-is-a-job',
          text: {
            en: 'The migration is a job of the compose file with `restart: "no"`, and waits for a healthy database.',
            es: 'La migración es una tarea del archivo Compose con `restart: "no"` y espera a una base de datos sana.',
          },
          why: {
            en: 'Commands before the deployment run in the old container, and those after it fail without stopping anything.',
            es: 'La orden previa se ejecuta en el contenedor antiguo, y la posterior falla sin detener nada.',
          },
          command: "grep -n -E 'restart:|condition:' docker-compose.yaml",
          where: null,
          expected: {
            en: '`restart: "no"`, `service_healthy` and `service_completed_successfully`',
            es: '`restart: "no"`, `service_healthy` y `service_completed_successfully`',
          },
          prevents: ['depends-on-readiness-or-migrations', 'one-off-job-exited-degraded'],
          rules: ['database-not-awaited', 'healthy-without-healthcheck', 'one-shot-restarts'],
          isSeenInPart: true,
          facts: ['F-070', 'F-075', 'F-187', 'F-188'],
        },
        {
          id: 'volume-path-fits-version',
          text: {
            en: 'The volume lies on the path that this version of the database uses.',
            es: 'El volumen está en la ruta que usa esta versión de la base de datos.',
          },
          why: {
            en: 'PostgreSQL 18 uses another path: on the old one the image stops, and beside it the data is lost.',
            es: 'PostgreSQL 18 usa otra ruta: con la antigua la imagen se detiene, y fuera de ella se pierden datos.',
          },
          command:
            "docker compose -f docker-compose.yaml config --no-interpolate | grep -n -A 4 'type: volume'",
          where: null,
          expected: {
            en: '`/var/lib/postgresql` from version 18, `/var/lib/postgresql/data` before.',
            es: '`/var/lib/postgresql` desde la versión 18, `/var/lib/postgresql/data` antes.',
          },
          prevents: ['postgres-18-volume-path', 'volume-recreated-data-lost'],
          rules: ['db-volume-missing', 'postgres-18-volume-path'],
          isSeenInPart: true,
          facts: ['F-049', 'F-125'],
        },
        {
          id: 'major-version-beside',
          text: {
            en: 'A new major version starts beside the old one, with a volume of its own.',
            es: 'Una versión mayor nueva arranca junto a la antigua, con un volumen propio.',
          },
          why: {
            en: 'The files of one major version are unreadable for the next, and some databases convert them for good.',
            es: 'Una versión mayor no lee los archivos de otra, y algunas bases de datos los convierten sin vuelta atrás.',
          },
          command: "git diff 'origin/<BRANCH>' -- docker-compose.yaml | grep -n -E '^[-+] +image:'",
          where: null,
          expected: {
            en: 'A second `+ image:` line, or a change within the same major version.',
            es: 'Una segunda línea `+ image:`, o un cambio dentro de la misma versión mayor.',
          },
          prevents: ['postgres-18-volume-path', 'volume-recreated-data-lost'],
          rules: [],
          facts: ['F-049', 'F-124'],
        },
        {
          id: 'password-database-first',
          text: {
            en: 'A new password is set in the database first, and in Coolify afterwards.',
            es: 'Una contraseña nueva se establece primero en la base de datos y después en Coolify.',
          },
          why: {
            en: 'The image reads its password variables only for an empty volume: the old password stays valid.',
            es: 'La imagen solo lee sus variables de contraseña con un volumen vacío: la antigua sigue siendo válida.',
          },
          command: null,
          where: {
            en: 'The client of the database, then Coolify › Environment Variables',
            es: 'El cliente de la base de datos y después Coolify › Environment Variables',
          },
          expected: {
            en: 'The client logs in with the new password before Coolify knows it.',
            es: 'El cliente inicia sesión con la contraseña nueva antes de que Coolify la conozca.',
          },
          prevents: ['db-password-changed-after-init'],
          rules: [],
          facts: ['F-091', 'F-125'],
        },
      ],
    },
    {
      id: 'after',
      title: { en: 'Nothing is missing afterwards', es: 'Después no falta nada' },
      items: [
        {
          id: 'migration-ended',
          text: { en: 'The migration ended with 0.', es: 'La migración terminó con 0.' },
          why: {
            en: 'If no service waits for the job, the deployment counts as finished whatever became of it.',
            es: 'Si ningún servicio espera a la tarea, el despliegue se da por terminado sea cual sea su resultado.',
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
          facts: ['F-075', 'F-135'],
        },
        {
          id: 'rows-equal',
          text: {
            en: 'The rows are those of before, apart from what the change was meant to do.',
            es: 'Las filas son las de antes, salvo por lo que el cambio debía hacer.',
          },
          why: {
            en: 'What is missing now can still be fetched from the dump; in a week it is mixed with new data.',
            es: 'Lo que falta ahora aún se recupera del volcado; en una semana estará mezclado con datos nuevos.',
          },
          command:
            "sudo postgres-dump.sh rows --app '<UUID>' --service db --user app | diff rows-before.txt - && echo 'same rows'",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`same rows`, or only the differences that you expect.',
            es: '`same rows`, o solo las diferencias previstas.',
          },
          prevents: ['volume-recreated-data-lost'],
          rules: [],
          facts: ['F-125'],
        },
        {
          id: 'record-written',
          text: {
            en: 'A new record was written through the application and read again.',
            es: 'Se ha escrito un registro nuevo mediante la aplicación y se ha vuelto a leer.',
          },
          why: {
            en: 'Rights and sequences break without changing the number of rows.',
            es: 'Los permisos y las secuencias fallan sin cambiar el número de filas.',
          },
          command: null,
          where: { en: 'The application, as a user', es: 'La aplicación, como usuario' },
          expected: {
            en: 'The record, after the page was loaded again.',
            es: 'El registro, después de volver a cargar la página.',
          },
          prevents: ['volume-permission-denied-uid', 'db-password-changed-after-init'],
          rules: [],
          facts: ['F-123'],
        },
      ],
    },
  ],
  retired: [],
};
