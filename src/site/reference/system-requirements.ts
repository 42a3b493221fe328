import { requirement, type RequirementGroup } from './requirement.ts';

/** The systems and practices of the material that the standard was drawn from. */
export const SYSTEM_REQUIREMENTS: RequirementGroup = {
  id: 'systems',
  title: {
    en: 'Systems that the standard carries',
    es: 'Sistemas que el estándar contempla',
  },
  requirements: [
    requirement(
      'Next.js with Prisma and PostgreSQL: start script, conditional seed, standalone output',
      'Next.js con Prisma y PostgreSQL: script de inicio, carga inicial de datos condicionada, salida autónoma (standalone)',
      'recipes/next-prisma-postgres',
    ),
    requirement(
      'Django with Celery worker, beat, Redis and PostgreSQL; media files and proxy headers',
      'Django con worker y beat de Celery, Redis y PostgreSQL; archivos multimedia y cabeceras del proxy',
      'recipes/django-celery',
    ),
    requirement('Static site on nginx', 'Sitio estático en nginx', 'recipes/static-nginx'),
    requirement(
      'Express that serves a built front end',
      'Express que sirve una interfaz ya construida',
      'recipes/express-spa',
    ),
    requirement(
      'FastAPI with typed settings, lists and JSON in variables included',
      'FastAPI con ajustes tipados, incluidas listas y JSON en variables',
      'recipes/fastapi-settings',
      'errors/env-value-format-json-url',
    ),
    requirement('Laravel', 'Laravel', 'recipes/laravel'),
    requirement(
      'Monorepo with web, api and worker, deployed in parts',
      'Monorepo con web, api y worker, desplegado por partes',
      'recipes/monorepo-web-api-worker',
      'playbook/releases',
    ),
    requirement(
      'Why Coolify is not the web server, and how a request reaches the process',
      'Por qué Coolify no es el servidor web y cómo llega una petición al proceso',
      'playbook/architecture',
    ),
    requirement(
      'Matrix: which service is routed, exposed or private',
      'Matriz: qué servicio se enruta, se expone o es privado',
      'playbook/architecture',
    ),
    requirement(
      'Seven validation gates before a deployment; capture, step, verify, roll back',
      'Siete controles antes de un despliegue; capturar, dar un paso, verificar, revertir',
      'playbook/safe-changes',
      'runbooks/roll-back',
    ),
    requirement(
      'What exists in the interface of Coolify and what does not',
      'Qué existe en la interfaz de Coolify y qué no',
      'reference/interface',
    ),
    requirement(
      'Diagnosis of gateway errors, and a structured incident report',
      'Diagnóstico de errores de la pasarela e informe de incidente estructurado',
      'tools/triage',
      'runbooks/gateway-errors',
      'runbooks',
    ),
    requirement(
      'Images built outside the server, in a registry, with tags per service',
      'Imágenes construidas fuera del servidor, en un registro de imágenes, con etiquetas por servicio',
      'playbook/releases',
    ),
    requirement(
      'Secrets: special characters, values baked into an image, rotation',
      'Secretos: caracteres especiales, valores fijados en una imagen, rotación',
      'errors/env-special-characters-dollar',
      'runbooks/rotate-a-secret',
      'runbooks/variable-without-effect',
      'playbook/security',
    ),
    requirement(
      'A container removed by accident, rebuilt elsewhere and brought back',
      'Un contenedor eliminado por accidente, reconstruido en otro equipo y recuperado',
      'runbooks/container-removed',
    ),
    requirement(
      'A database moved to a managed server',
      'Una base de datos trasladada a un servidor gestionado',
      'runbooks/database-to-managed-server',
    ),
    requirement(
      'Disk full, and old images',
      'Disco lleno e imágenes antiguas',
      'runbooks/disk-full',
      'errors/no-space-left',
    ),
    requirement(
      'State of a resource in Coolify that cannot be mended',
      'Estado de un recurso de Coolify que no se puede reparar',
      'runbooks/corrupted-resource',
    ),
    requirement(
      'Scripts for backup, restore and verification of a database',
      'Scripts de copia, restauración y verificación de una base de datos',
      'playbook/backups',
    ),
  ],
};
