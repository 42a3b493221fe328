import { scalarText } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';

export const privilegedContainer = defineRule({
  id: 'privileged-container',
  severity: 'warning',
  facts: [],
  specification:
    'Docker documentation, --privileged: https://docs.docker.com/reference/cli/docker/container/run/#privileged',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const entry = service.get('privileged');
      if (!entry || scalarText(entry.value)?.toLowerCase() !== 'true') continue;
      yield {
        at: entry.isMerged ? entry.value.range : entry.range,
        path: entry.value.path,
        service: service.name,
        data: { service: service.name },
      };
    }
  },

  text: {
    en: {
      title: 'A container is privileged',
      message: ({ service }) => `Service "${service}" runs privileged.`,
      hint: () =>
        'Nothing keeps a privileged container from taking over the server, and with it Coolify’s other applications and their data.',
      fix: () => 'Remove `privileged` and add only the `devices` or `cap_add` that it needs.',
      exceptions: 'A value with a variable is not known before the deployment.',
    },
    es: {
      title: 'Un contenedor es privilegiado',
      message: ({ service }) => `El servicio «${service}» se ejecuta con privilegios.`,
      hint: () =>
        'Nada impide que un contenedor privilegiado tome el control del servidor y, con él, de las demás aplicaciones de Coolify y sus datos.',
      fix: () => 'Quite `privileged` y añada solo los `devices` o `cap_add` que necesite.',
      exceptions: 'El valor de una variable no se conoce antes del despliegue.',
    },
  },
});
