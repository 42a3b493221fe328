import { toEntry, toStep, type TriageStep } from './step.ts';

/** What keeps a deployment from beginning or from ending. */
export const DEPLOYMENT_STEPS: readonly TriageStep[] = [
  {
    id: 'push',
    question: {
      en: 'Does Coolify list a deployment of this commit?',
      es: '¿Consta en Coolify un despliegue de ese commit?',
    },
    hint: {
      en: 'Look at the list of deployments of the application.',
      es: 'Consulte la lista de despliegues de la aplicación.',
    },
    answers: [
      toEntry('No', 'No', 'webhook-not-triggered'),
      toEntry('Of another branch', 'De otra rama', 'wrong-branch'),
      toEntry(
        'Yes, queued or in progress without end',
        'Sí, en cola o en curso sin terminar',
        'panel-status-or-queue-mismatch',
      ),
      toStep('Yes, it failed', 'Sí, falló', 'deployment'),
      toStep('Yes, it ended well, with old code', 'Sí, terminó bien, con código antiguo', 'old-code'),
    ],
  },
  {
    id: 'deployment',
    question: {
      en: 'At which step does the deployment log stop?',
      es: '¿En qué paso se detiene el registro del despliegue?',
    },
    answers: [
      toStep('It clones the repository', 'Clona el repositorio', 'clone'),
      toStep('It reads the compose file', 'Lee el archivo Compose', 'compose-file'),
      toStep('It builds an image', 'Construye una imagen', 'build'),
      toEntry('It pulls an image', 'Descarga una imagen', 'registry-pull-denied-or-rate-limited'),
      toStep('It starts the containers', 'Inicia los contenedores', 'compose-up'),
    ],
  },
  {
    id: 'clone',
    question: {
      en: 'What does git say?',
      es: '¿Qué dice git?',
    },
    answers: [
      toEntry(
        '`Permission denied (publickey)`, `Repository not found`, a submodule',
        '`Permission denied (publickey)`, `Repository not found`, un submódulo',
        'git-clone-auth-or-submodule',
      ),
      toEntry('`Remote branch … not found`', '`Remote branch … not found`', 'wrong-branch'),
      toEntry(
        '`git: not found`, a name that cannot be resolved, a docker command that is missing',
        '`git: not found`, un nombre que no se resuelve, una orden de docker que falta',
        'server-prerequisites-broken',
      ),
    ],
  },
  {
    id: 'compose-file',
    question: {
      en: 'What is wrong with the compose file?',
      es: '¿Qué falla en el archivo Compose?',
    },
    answers: [
      toEntry('It is not found', 'No se encuentra', 'build-or-compose-path-wrong'),
      toEntry('An `env_file` is not found', 'No se encuentra un `env_file`', 'env-file-not-found'),
      toEntry(
        '`required variable … is missing a value`',
        '`required variable … is missing a value`',
        'required-variable-missing',
      ),
      toEntry('`no service selected`', '`no service selected`', 'compose-profiles-no-service'),
      toEntry(
        'It is refused, or comes out changed',
        'Se rechaza, o sale cambiado',
        'compose-feature-unsupported',
      ),
    ],
  },
  {
    id: 'build',
    question: {
      en: 'How does the build end?',
      es: '¿Cómo termina la construcción?',
    },
    answers: [
      toEntry(
        'Exit code 137, `Killed`, or the whole server hangs',
        'Código 137, `Killed`, o se bloquea el servidor entero',
        'oom-killed-build',
      ),
      toEntry('`no space left on device`', '`no space left on device`', 'no-space-left'),
      toEntry(
        'A tool such as `tsc` or `vite` is not found',
        'No se encuentra una herramienta como `tsc` o `vite`',
        'coolify-build-env-injection',
      ),
      toEntry('`COPY` finds no file', '`COPY` no encuentra un archivo', 'multi-stage-copy-missing'),
      toEntry(
        'The Dockerfile or the context is not found',
        'No se encuentra el Dockerfile o el contexto',
        'build-or-compose-path-wrong',
      ),
      toStep('A step of the application fails', 'Falla un paso de la aplicación', 'build-step'),
    ],
  },
  {
    id: 'build-step',
    question: {
      en: 'Which step fails?',
      es: '¿Qué paso falla?',
    },
    answers: [
      toEntry(
        '`npm ci`: the lock file is out of step',
        '`npm ci`: el archivo de bloqueo no coincide',
        'npm-ci-lock-mismatch',
      ),
      toEntry(
        'A variable is empty during the build',
        'Una variable está vacía durante la construcción',
        'env-build-time-missing',
      ),
      toEntry(
        'It needs the database, or is stricter than in development',
        'Necesita la base de datos, o es más estricto que en desarrollo',
        'build-step-differs-from-dev',
      ),
    ],
  },
  {
    id: 'compose-up',
    question: {
      en: 'What does `docker compose` refuse?',
      es: '¿Qué rechaza `docker compose`?',
    },
    answers: [
      toEntry('`port is already allocated`', '`port is already allocated`', 'port-already-allocated'),
      toEntry(
        'A network that is external and not found',
        'Una red externa que no se encuentra',
        'external-network-not-found',
      ),
      toEntry(
        'A container name that is in use',
        'Un nombre de contenedor que está en uso',
        'container-name-conflict-or-orphans',
      ),
      toEntry('A mount: `not a directory`', 'Un montaje: `not a directory`', 'bind-mount-source-missing'),
      toEntry(
        '`dependency failed to start`',
        '`dependency failed to start`',
        'depends-on-readiness-or-migrations',
      ),
    ],
  },
];
