import type { Checklist } from '../checklist.ts';

/** What is true before and after a return to an older release. */
export const rollback: Checklist = {
  id: 'rollback',
  title: { en: 'Rollback', es: 'Reversión' },
  summary: {
    en: 'Used when a release made things worse. A rollback is a deployment with an interruption, and returns code, not data.',
    es: 'Se usa cuando una versión empeora las cosas. Revertir es desplegar, con interrupción, y devuelve código, no datos.',
  },
  sections: [
    {
      id: 'decide',
      title: { en: 'A rollback is the right way', es: 'Revertir es lo adecuado' },
      items: [
        {
          id: 'new-version-runs',
          text: {
            en: 'The new version runs, and the fault came with it.',
            es: 'La versión nueva está en marcha y el fallo llegó con ella.',
          },
          why: {
            en: 'A build that failed left the old containers running: there is nothing to roll back.',
            es: 'Una construcción fallida dejó en marcha los contenedores antiguos: no hay nada que revertir.',
          },
          command: "curl --fail --silent --show-error 'https://<DOMAIN>/version'",
          where: null,
          expected: {
            en: 'The commit of the new release: `{"commit":"3f1c0d2e…"}`.',
            es: 'La confirmación de la versión nueva: `{"commit":"3f1c0d2e…"}`.',
          },
          prevents: ['stale-image-not-pulled', 'webhook-not-triggered'],
          rules: [],
          facts: ['F-035', 'F-123'],
        },
        {
          id: 'good-commit-known',
          text: {
            en: 'The commit to return to has run in production without the fault.',
            es: 'La confirmación a la que se vuelve funcionó en producción sin el fallo.',
          },
          why: {
            en: 'A guess costs a second interruption, and leaves you with two unknown versions.',
            es: 'Una suposición cuesta una segunda interrupción y deja dos versiones desconocidas.',
          },
          command: "git log --oneline -n 8 'origin/<BRANCH>'",
          where: {
            en: 'Coolify › Deployment Logs names the commits that were deployed',
            es: 'Coolify › Deployment Logs nombra las confirmaciones desplegadas',
          },
          expected: { en: '`9b7a64c Release 1.4.0`', es: '`9b7a64c Release 1.4.0`' },
          prevents: [],
          rules: [],
          facts: ['F-340', 'F-344'],
        },
        {
          id: 'schema-allows-it',
          text: {
            en: 'The old code works with the present schema.',
            es: 'El código antiguo funciona con el esquema actual.',
          },
          why: {
            en: 'Volumes are not rolled back: old code on a column that is gone fails, or writes nonsense.',
            es: 'Los volúmenes no se revierten: código antiguo sin su columna falla o escribe datos erróneos.',
          },
          command:
            "git diff --stat '<GOOD_COMMIT>..origin/<BRANCH>' -- 'docker-compose*' '*migrations*' '.env.example'",
          where: null,
          expected: {
            en: 'No migration in the list, or only ones that add.',
            es: 'Ninguna migración en la lista, o solo migraciones que añaden.',
          },
          prevents: ['depends-on-readiness-or-migrations'],
          rules: [],
          facts: ['F-176'],
        },
        {
          id: 'dump-taken',
          text: {
            en: 'A dump of the present state has been taken, whatever the schema says.',
            es: 'Se ha hecho un volcado del estado actual, diga lo que diga el esquema.',
          },
          why: {
            en: 'The old code may write in its own way; this dump is the only way forward again.',
            es: 'El código antiguo puede escribir a su manera; este volcado es la única vuelta hacia delante.',
          },
          command:
            "sudo postgres-dump.sh backup --app '<UUID>' --service db --user app --dir /var/backups/app",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`/var/backups/app/app-20261123T093011Z.dump`',
            es: '`/var/backups/app/app-20261123T093011Z.dump`',
          },
          prevents: ['backups-missing', 'volume-recreated-data-lost'],
          rules: [],
          facts: ['F-176', 'F-181'],
        },
      ],
    },
    {
      id: 'return',
      title: { en: 'Everything returns together', es: 'Todo vuelve a la vez' },
      items: [
        {
          id: 'settings-returned',
          text: {
            en: 'Variables and domains that were changed for the release have their old values.',
            es: 'Las variables y los dominios que se cambiaron para la versión tienen sus valores antiguos.',
          },
          why: {
            en: 'They are no part of a commit: old code meets new settings, and another fault hides the first.',
            es: 'No forman parte de una confirmación: el código antiguo halla ajustes nuevos y aparece otro fallo.',
          },
          command: null,
          where: {
            en: 'Coolify › Environment Variables and Domains, beside the record of the change',
            es: 'Coolify › Environment Variables y Domains, junto a la nota del cambio',
          },
          expected: {
            en: 'The values that were written down before the release.',
            es: 'Los valores anotados antes de la versión.',
          },
          prevents: ['env-missing-runtime', 'domain-without-router-404'],
          rules: [],
          facts: ['F-085', 'F-099', 'F-105'],
        },
        {
          id: 'reverted-in-git',
          text: {
            en: 'The branch holds a revert commit, so that code and compose file return together.',
            es: 'La rama contiene una confirmación de reversión: el código y el archivo Compose vuelven juntos.',
          },
          why: {
            en: 'The page Rollback builds old code with the newest compose file, and the next push undoes it.',
            es: 'La página Rollback construye código antiguo con el archivo Compose más reciente.',
          },
          command:
            "git ls-remote origin 'refs/heads/<BRANCH>' && git log -n 1 --format='%H %s' 'origin/<BRANCH>'",
          where: null,
          expected: {
            en: 'The same commit twice, with the subject `Revert "Release 1.5.0"`.',
            es: 'Dos veces la misma confirmación, con el asunto `Revert "Release 1.5.0"`.',
          },
          prevents: ['wrong-branch', 'build-or-compose-path-wrong'],
          rules: [],
          facts: ['F-118', 'F-176', 'F-293'],
        },
      ],
    },
    {
      id: 'confirm',
      title: { en: 'The old state is back', es: 'El estado anterior ha vuelto' },
      items: [
        {
          id: 'revert-answers',
          text: {
            en: 'The commit of the revert answers on the domain.',
            es: 'La confirmación de la reversión responde en el dominio.',
          },
          why: {
            en: 'A deployment that waits in the queue or failed leaves the faulty version in front of the users.',
            es: 'Un despliegue en cola o fallido deja la versión defectuosa ante los usuarios.',
          },
          command: "curl --fail --silent --show-error 'https://<DOMAIN>/version' | grep -F -e '<SHA>'",
          where: null,
          expected: {
            en: 'One line with the commit of the revert.',
            es: 'Una línea con la confirmación de la reversión.',
          },
          prevents: ['webhook-not-triggered', 'panel-status-or-queue-mismatch'],
          rules: [],
          facts: ['F-035', 'F-135'],
        },
        {
          id: 'services-healthy',
          text: {
            en: 'Every service is healthy, and the fault that was reported is gone.',
            es: 'Cada servicio está sano y el fallo comunicado ha desaparecido.',
          },
          why: {
            en: 'If the fault is still there, the release was not its cause and the search starts again.',
            es: 'Si el fallo continúa, la versión no era la causa y la búsqueda empieza de nuevo.',
          },
          command:
            "docker ps --filter 'label=com.docker.compose.project=<UUID>' --format '{{.Names}} {{.Status}}'",
          where: { en: 'On the server', es: 'En el servidor' },
          expected: {
            en: '`web-abcd1234-101530 Up 3 minutes (healthy)` for each of them.',
            es: '`web-abcd1234-101530 Up 3 minutes (healthy)` en cada uno.',
          },
          prevents: ['restart-loop', 'no-available-server-503'],
          rules: [],
          facts: ['F-135', 'F-158', 'F-159'],
        },
        {
          id: 'branch-held',
          text: {
            en: 'Nobody merges the faulty change again before its cause is known and written down.',
            es: 'Nadie vuelve a integrar el cambio defectuoso antes de conocer y anotar su causa.',
          },
          why: {
            en: 'The next push deploys the whole branch, and with it the same fault.',
            es: 'El siguiente envío despliega toda la rama y, con ella, el mismo fallo.',
          },
          command: null,
          where: {
            en: 'GitHub: the pull request of the release',
            es: 'GitHub: la solicitud de cambios de la versión',
          },
          expected: {
            en: 'An owner, and a link to the record of the incident.',
            es: 'Una persona responsable y un enlace a la nota de la incidencia.',
          },
          prevents: [],
          rules: [],
          facts: ['F-168'],
        },
      ],
    },
  ],
  retired: [],
};
