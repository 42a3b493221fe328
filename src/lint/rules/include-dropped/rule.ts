import { defineRule } from '../../rule.ts';

export const includeDropped = defineRule({
  id: 'include-dropped',
  severity: 'error',
  facts: ['F-003', 'F-002'],
  prevents: ['compose-feature-unsupported'],
  since: '0.1.0',

  *check(file) {
    const entry = file.topLevel('include');
    if (!entry) return;
    yield { at: entry.keyRange, path: ['include'], data: { isAlone: file.services.length === 0 } };
  },

  text: {
    en: {
      title: 'Coolify drops the included files',
      message: ({ isAlone }) =>
        isAlone
          ? 'The file has no services of its own, and Coolify drops `include`.'
          : 'Coolify drops `include`: the services of the included files never exist.',
      hint: ({ isAlone }) =>
        isAlone
          ? 'The deployed file then has no services: the deployment is expected to remove the old containers and start none.'
          : 'Only services, volumes, networks, configs and secrets are deployed; what depends on an included service is expected to fail.',
      fix: () => 'Copy the included services into this file, and delete `include`.',
    },
    es: {
      title: 'Coolify descarta los archivos incluidos',
      message: ({ isAlone }) =>
        isAlone
          ? 'El archivo no tiene servicios propios, y Coolify descarta `include`.'
          : 'Coolify descarta `include`: los servicios de los archivos incluidos no llegan a existir.',
      hint: ({ isAlone }) =>
        isAlone
          ? 'El archivo desplegado queda sin servicios: cabe esperar que el despliegue elimine los contenedores anteriores y no inicie ninguno.'
          : 'Solo se despliegan servicios, volúmenes, redes, configuraciones y secretos; cabe esperar que falle lo que dependa de un servicio incluido.',
      fix: () => 'Copie los servicios incluidos en este archivo y elimine `include`.',
    },
  },
});
