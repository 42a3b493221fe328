import { CATALOG_REQUIREMENTS } from './reference/catalog-requirements.ts';
import {
  CRITERIA_REQUIREMENTS,
  FLOW_REQUIREMENTS,
  PERSISTENCE_REQUIREMENTS,
} from './reference/delivery-requirements.ts';
import { requirement, type RequirementGroup } from './reference/requirement.ts';
import { SYSTEM_REQUIREMENTS } from './reference/system-requirements.ts';

const SCOPE: RequirementGroup = {
  id: 'scope',
  title: { en: 'Section 2: what is standardised', es: 'Sección 2: qué se estandariza' },
  requirements: [
    requirement(
      'Whole applications as stacks of several services (web, api, db, worker, cache)',
      'Aplicaciones completas como stacks de varios servicios (web, api, db, worker, cache)',
      'playbook/architecture',
      'recipes/monorepo-web-api-worker',
    ),
    requirement(
      'One image per service, coordinated by Compose',
      'Una imagen por servicio, coordinadas con Compose',
      'playbook/architecture',
      'playbook/compose-rules',
    ),
    requirement(
      'A single base compose file for every environment, without overrides',
      'Un único archivo Compose base para todos los entornos, sin archivos de sustitución',
      'playbook/architecture',
      'playbook/same-file-on-a-laptop',
    ),
    requirement(
      'Named volumes for every service with state, apart from the life of containers',
      'Volúmenes con nombre para cada servicio con estado, ajenos al ciclo de vida de los contenedores',
      'playbook/persistence',
    ),
    requirement(
      'A push to GitHub builds and deploys',
      'Un envío a GitHub construye y despliega',
      'playbook/github-to-coolify',
    ),
  ],
};

const ARCHITECTURE: RequirementGroup = {
  id: 'architecture',
  title: {
    en: 'Section 3 A: reference model for Coolify and Compose',
    es: 'Sección 3 A: modelo de referencia para Coolify y Compose',
  },
  requirements: [
    requirement(
      'Target architecture: layers and responsibilities',
      'Arquitectura objetivo: capas y responsabilidades',
      'playbook/architecture',
    ),
    requirement(
      'How Coolify and Traefik route requests and handle TLS',
      'Cómo gestionan Coolify y Traefik el enrutamiento y TLS',
      'playbook/architecture',
      'reference/how-coolify-rewrites',
    ),
    requirement(
      'Design rules for the compose file: inner ports, exposure, networks, healthchecks, dependencies, variables, secrets',
      'Reglas de diseño del archivo Compose: puertos internos, exposición, redes, comprobaciones de estado, dependencias, variables, secretos',
      'playbook/compose-rules',
      'reference/rules',
      'reference/magic-variables',
    ),
  ],
};

const QUALITY: RequirementGroup = {
  id: 'quality',
  title: { en: 'Sections 4 and 5: principles and aim', es: 'Secciones 4 y 5: principios y finalidad' },
  requirements: [
    requirement(
      'Simple, maintainable, repeatable solutions',
      'Soluciones simples, mantenibles y repetibles',
      'playbook/compose-rules',
      'recipes',
    ),
    requirement(
      'Nothing that has to be set again and again in Coolify; causes of exceptions defined and treatable',
      'Nada que deba reconfigurarse una y otra vez en Coolify; causas de excepción definidas y tratables',
      'playbook/exceptions',
      'reference/interface',
    ),
    requirement(
      'Formal, technical, precise language, one term for one thing',
      'Lenguaje formal, técnico y preciso, un término para cada cosa',
      'reference/glossary',
    ),
    requirement(
      'Concise and complete, in an order that can be followed',
      'Conciso y completo, en un orden que pueda seguirse',
      'playbook/onboarding',
    ),
    requirement(
      'Packaged with Compose, versioned on GitHub, deployed alike every time',
      'Empaquetado con Compose, versionado en GitHub, desplegado siempre igual',
      'playbook/from-laptop-to-coolify',
      'playbook/github-to-coolify',
    ),
    requirement(
      'A method that reduces failures, speeds up deliveries and keeps data: a push deploys the first time',
      'Un método que reduce fallos, acelera entregas y preserva datos: un envío despliega a la primera',
      'playbook/onboarding',
      'playbook/safe-changes',
      'playbook/success-criteria',
    ),
  ],
};

/** Everything that the brief asks for in its sections 2 to 5, and the systems that the standard has to carry. */
export const REQUIREMENTS: readonly RequirementGroup[] = [
  SCOPE,
  ARCHITECTURE,
  CATALOG_REQUIREMENTS,
  PERSISTENCE_REQUIREMENTS,
  FLOW_REQUIREMENTS,
  CRITERIA_REQUIREMENTS,
  QUALITY,
  SYSTEM_REQUIREMENTS,
];
