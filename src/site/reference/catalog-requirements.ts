import { requirement, type RequirementGroup } from './requirement.ts';

/** The catalog of errors, with the families that the brief names. */
export const CATALOG_REQUIREMENTS: RequirementGroup = {
  id: 'catalog',
  title: {
    en: 'Section 3 B: prioritised catalog of errors',
    es: 'Sección 3 B: catálogo priorizado de errores',
  },
  requirements: [
    requirement(
      'At least fifteen errors, each with symptoms, root cause, quick diagnosis, immediate fix and permanent prevention',
      'Al menos quince errores, cada uno con síntomas, causa raíz, diagnóstico rápido, solución inmediata y prevención permanente',
      'errors',
    ),
    requirement(
      'Wrong ports, and processes that listen on the wrong interface',
      'Puertos mal declarados y procesos que escuchan en la interfaz incorrecta',
      'errors/bad-gateway-502-wrong-port',
      'errors/app-binds-localhost',
    ),
    requirement(
      '`ports` where `expose` is meant',
      '`ports` donde corresponde `expose`',
      'errors/published-port-bypasses-firewall',
      'errors/port-already-allocated',
    ),
    requirement(
      'Healthchecks with tools that the image lacks',
      'Comprobaciones de estado con herramientas que la imagen no tiene',
      'errors/healthcheck-curl-missing',
      'errors/healthcheck-wrong-port-or-path',
    ),
    requirement(
      'Hidden dependencies on the host: local paths, permissions, user ids',
      'Dependencias ocultas del servidor: rutas locales, permisos, identificadores de usuario',
      'errors/bind-mount-source-missing',
      'errors/volume-permission-denied-uid',
      'errors/permission-denied-entrypoint',
    ),
    requirement(
      'Wrong persistence: no volume, fragile bind mounts, a database created anew',
      'Persistencia incorrecta: sin volumen, montajes frágiles, base de datos creada de nuevo',
      'errors/volume-recreated-data-lost',
      'errors/uploads-not-persisted',
      'errors/postgres-18-volume-path',
    ),
    requirement(
      'Missing variables and badly kept secrets',
      'Variables que faltan y secretos mal gestionados',
      'errors/env-missing-runtime',
      'errors/env-build-time-missing',
      'errors/env-file-not-found',
    ),
    requirement(
      'Start order and readiness: the database is not ready, migrations, workers',
      'Orden de arranque y disponibilidad: la base de datos no está lista, migraciones, procesos de trabajo',
      'errors/depends-on-readiness-or-migrations',
      'errors/one-off-job-exited-degraded',
      'errors/worker-no-http-port-unhealthy',
    ),
    requirement(
      'Builds on the server: wrong contexts, incomplete multi-stage Dockerfiles',
      'Construcción en el servidor: contextos incorrectos, Dockerfile multietapa incompleto',
      'errors/build-or-compose-path-wrong',
      'errors/multi-stage-copy-missing',
    ),
  ],
};
