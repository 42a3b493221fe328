import type { Checklist } from '../checklist.ts';

/** What is true of a backup that has been restored. */
export const restoreDrill: Checklist = {
  id: 'restore-drill',
  title: { en: 'Restore drill', es: 'Simulacro de restauración' },
  summary: {
    en: 'Used every quarter, and after an upgrade of Coolify or of the database. Only copies from outside the server count. With MySQL or MariaDB, take their image and mysql-dump.sh.',
    es: 'Se usa cada trimestre y tras actualizar Coolify o la base de datos. Solo cuentan las copias externas. Con MySQL o MariaDB, use su imagen y mysql-dump.sh.',
  },
  sections: [
    {
      id: 'copies',
      title: { en: 'The copies are there', es: 'Las copias están' },
      items: [
        {
          id: 'another-machine',
          text: {
            en: 'The drill takes place on a machine other than the server, and the time of its start is noted.',
            es: 'El simulacro se hace en un equipo distinto del servidor y está anotada la hora de inicio.',
          },
          why: {
            en: 'On the server itself, the drill proves neither the copy nor the key nor the way to it.',
            es: 'En el propio servidor no se prueban ni la copia ni la clave ni el acceso a ella.',
          },
          command: 'hostname && date -u',
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: 'Not the name of the server; the time goes into the record.',
            es: 'No es el nombre del servidor; la hora pasa al acta.',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-296'],
        },
        {
          id: 'newest-dump-fetched',
          text: {
            en: 'A dump younger than 26 h came from outside the server.',
            es: 'Se ha obtenido de fuera del servidor un volcado de menos de 26 h.',
          },
          why: {
            en: 'The age of this file is what you would lose; a failed upload even counts as a success in Coolify.',
            es: 'La edad de este archivo es lo que se perdería; Coolify da por buena incluso una subida fallida.',
          },
          command: "rclone copy --max-age 26h '<REMOTE>:<BUCKET>/app' drill && ls -l drill",
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: '`app-20261123T020000Z.dump` and its `.sha256`',
            es: '`app-20261123T020000Z.dump` y su `.sha256`',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-181', 'F-295'],
        },
        {
          id: 'checksum-fits',
          text: {
            en: 'The checksum that was written with the dump fits.',
            es: 'La suma de comprobación escrita con el volcado coincide.',
          },
          why: {
            en: 'A file that was cut on its way looks like a dump until it is read to the end.',
            es: 'Un archivo cortado en el camino parece un volcado hasta que se lee por completo.',
          },
          command: '(cd drill && sha256sum --check ./*.sha256)',
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: '`app-20261123T020000Z.dump: OK`',
            es: '`app-20261123T020000Z.dump: OK`',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-296'],
        },
        {
          id: 'variables-complete',
          text: {
            en: 'The copy of the variables opens, and holds every name of the list.',
            es: 'La copia de las variables se abre y contiene cada nombre de la lista.',
          },
          why: {
            en: 'Without it a new application generates other passwords and keys, and cannot read its own data.',
            es: 'Sin ella una aplicación nueva genera otras contraseñas y claves y no puede leer sus propios datos.',
          },
          command: 'npx coolify-playbook preview docker-compose.yaml',
          where: {
            en: 'The vault of the team, beside the list at the end of the output',
            es: 'El gestor de secretos del equipo, junto a la lista del final de la salida',
          },
          expected: {
            en: 'Every name of the list, with a value and a date.',
            es: 'Cada nombre de la lista, con un valor y una fecha.',
          },
          prevents: ['db-password-changed-after-init', 'required-variable-missing'],
          rules: [],
          facts: ['F-091', 'F-327'],
        },
      ],
    },
    {
      id: 'restore',
      title: { en: 'They can be used', es: 'Se pueden usar' },
      items: [
        {
          id: 'dump-restored',
          text: {
            en: 'The dump was restored into an empty database of the same major version.',
            es: 'El volcado se restauró en una base de datos vacía de la misma versión mayor.',
          },
          why: {
            en: 'A schedule that succeeds proves that a file was written, not that it can be read.',
            es: 'Una tarea programada que termina bien prueba que se escribió un archivo, no que se pueda leer.',
          },
          command: [
            'docker run -d --name restore-test -e POSTGRES_PASSWORD=restore-test postgres:17.6-alpine',
            'until docker exec restore-test pg_isready -q -h 127.0.0.1; do sleep 1; done',
            "postgres-dump.sh verify --container restore-test 'drill/<DUMP>'",
          ].join('\n'),
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: '`drill/app-20261123T020000Z.dump can be restored`',
            es: '`drill/app-20261123T020000Z.dump can be restored`',
          },
          prevents: ['backups-missing', 'postgres-18-volume-path'],
          rules: [],
          facts: ['F-181', 'F-296'],
        },
        {
          id: 'rows-plausible',
          text: {
            en: 'The rows are those of production, less one day at most.',
            es: 'Las filas son las de producción, menos un día como máximo.',
          },
          why: {
            en: 'A dump of the wrong database, or of one schema only, restores without an error.',
            es: 'Un volcado de otra base de datos o de un solo esquema se restaura sin ningún error.',
          },
          command: "sudo postgres-dump.sh rows --app '<UUID>' --service db --user app",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`public.orders 18211`, close to what the drill printed.',
            es: '`public.orders 18211`, cerca de lo que imprimió el simulacro.',
          },
          prevents: ['backups-missing', 'volume-recreated-data-lost'],
          rules: [],
          facts: ['F-181'],
        },
        {
          id: 'files-restored',
          text: {
            en: 'The archive of the uploads was unpacked, and a file from it opens.',
            es: 'Se ha desempaquetado el archivo de lo subido y uno de sus archivos se abre.',
          },
          why: {
            en: 'Coolify can download and delete archives of volumes, not restore them: you need your own way.',
            es: 'Coolify descarga y borra archivos de volúmenes, pero no los restaura: hace falta un método propio.',
          },
          command:
            "mkdir -p files && tar --extract --gzip --file 'drill/<ARCHIVE>' --directory files && ls files",
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: 'The folders of the volume, for example `avatars invoices`.',
            es: 'Las carpetas del volumen, por ejemplo `avatars invoices`.',
          },
          prevents: ['uploads-not-persisted', 'backups-missing'],
          rules: [],
          facts: ['F-182', 'F-296'],
        },
        {
          id: 'application-starts',
          text: {
            en: 'Once a year: the application starts against the restored database, and a person logs in.',
            es: 'Una vez al año: la aplicación arranca con la base restaurada y una persona inicia sesión.',
          },
          why: {
            en: 'Data alone is no service: keys, files and the version of the code have to fit together.',
            es: 'Los datos solos no son un servicio: las claves, los archivos y el código deben encajar.',
          },
          command: 'docker compose up -d --wait',
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: '`Healthy` for every service, and a successful login.',
            es: '`Healthy` en cada servicio y un inicio de sesión correcto.',
          },
          prevents: ['db-password-changed-after-init', 'env-missing-runtime'],
          rules: [],
          facts: ['F-091', 'F-135'],
        },
      ],
    },
    {
      id: 'record',
      title: { en: 'The result is kept', es: 'El resultado se conserva' },
      items: [
        {
          id: 'time-within-limit',
          text: {
            en: 'The time until the data could be used is below the agreed limit.',
            es: 'El tiempo hasta poder usar los datos es inferior al límite acordado.',
          },
          why: {
            en: 'If it is not, a nightly dump is not enough for this application, and nobody has decided that.',
            es: 'Si no lo es, un volcado nocturno no basta para esta aplicación y nadie lo ha decidido.',
          },
          command: 'date -u',
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: {
            en: 'At most 4 h after the start, or what was agreed.',
            es: 'Como máximo 4 h tras el inicio, o lo acordado.',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-181'],
        },
        {
          id: 'test-removed',
          text: {
            en: 'The test database and every copy of the data on this machine are deleted.',
            es: 'Se han eliminado la base de prueba y todas las copias de los datos en este equipo.',
          },
          why: {
            en: 'A forgotten copy of production is a leak without an alarm.',
            es: 'Una copia olvidada de producción es una fuga sin alarma.',
          },
          command: 'docker rm -fv restore-test && rm -rf drill files',
          where: { en: 'On the machine of the drill', es: 'En el equipo del simulacro' },
          expected: { en: '`restore-test`', es: '`restore-test`' },
          prevents: [],
          rules: [],
          facts: ['F-182'],
        },
        {
          id: 'record-signed',
          text: {
            en: 'The record names date, dump, minutes, rows and what was missing, and the next date.',
            es: 'El acta indica fecha, volcado, minutos, filas y lo que faltó, y la próxima fecha.',
          },
          why: {
            en: 'A drill without a record is repeated by nobody, and its gaps stay open.',
            es: 'Un simulacro sin acta no lo repite nadie y sus lagunas quedan abiertas.',
          },
          command: null,
          where: {
            en: 'The record of the drill, where the team keeps its runbooks',
            es: 'El acta del simulacro, donde el equipo guarda sus guías de actuación',
          },
          expected: {
            en: 'A signature, and a date within the next quarter.',
            es: 'Una firma y una fecha dentro del próximo trimestre.',
          },
          prevents: ['backups-missing'],
          rules: [],
          facts: ['F-181'],
        },
      ],
    },
  ],
  retired: [],
};
