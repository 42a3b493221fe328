import { requirement, type RequirementGroup } from './requirement.ts';

/** Section 3 C: what keeps data. */
export const PERSISTENCE_REQUIREMENTS: RequirementGroup = {
  id: 'persistence',
  title: {
    en: 'Section 3 C: persistence without data loss',
    es: 'Sección 3 C: persistencia sin pérdida de datos',
  },
  requirements: [
    requirement(
      'The pattern of named volumes per service',
      'El patrón de volúmenes con nombre por servicio',
      'playbook/persistence',
    ),
    requirement(
      'Safe updates, with migrations where there are any',
      'Actualizaciones seguras, con migraciones cuando las haya',
      'playbook/persistence',
      'playbook/safe-changes',
    ),
    requirement(
      'Backups, and verification after a deployment',
      'Copias de seguridad y verificación tras un despliegue',
      'playbook/backups',
      'runbooks/restore-a-database',
    ),
  ],
};

/** Section 3 D: the way from a commit to a deployment. */
export const FLOW_REQUIREMENTS: RequirementGroup = {
  id: 'flow',
  title: {
    en: 'Section 3 D: from GitHub to Coolify without touching Coolify',
    es: 'Sección 3 D: de GitHub a Coolify sin tocar Coolify',
  },
  requirements: [
    requirement(
      'Step by step, from the commit to the deployment',
      'Paso a paso, de la confirmación al despliegue',
      'playbook/github-to-coolify',
    ),
    requirement(
      'Rules for versions and releases: tags, immutability, reproducibility',
      'Reglas de versiones y publicaciones: etiquetas, inmutabilidad, reproducibilidad',
      'playbook/releases',
    ),
    requirement(
      'Validations before the push, at least twelve',
      'Validaciones previas al envío, al menos doce',
      'tools/checklists/pre-push',
      'playbook/safe-changes',
      'tools/validator',
      'reference/cli',
    ),
    requirement(
      'Validations after the deployment, at least eight',
      'Validaciones posteriores al despliegue, al menos ocho',
      'tools/checklists/post-deploy',
      'playbook/success-criteria',
    ),
  ],
};

/** Section 3 E: how success is shown. */
export const CRITERIA_REQUIREMENTS: RequirementGroup = {
  id: 'criteria',
  title: {
    en: 'Section 3 E: verifiable criteria of success',
    es: 'Sección 3 E: criterios verificables de éxito',
  },
  requirements: [
    requirement(
      'The domain answers in public',
      'El dominio responde públicamente',
      'playbook/success-criteria',
    ),
    requirement(
      'TLS is on and right',
      'TLS activo y correcto',
      'playbook/success-criteria',
      'runbooks/certificate',
    ),
    requirement(
      'Services are stable, without restarts',
      'Servicios estables, sin reinicios',
      'playbook/success-criteria',
    ),
    requirement(
      'Data is still there after a redeployment and a restart',
      'Los datos permanecen tras volver a desplegar y tras reiniciar',
      'playbook/success-criteria',
      'playbook/persistence',
    ),
    requirement(
      'The deployed version can be traced',
      'Se puede trazar la versión desplegada',
      'playbook/success-criteria',
      'playbook/releases',
    ),
  ],
};
