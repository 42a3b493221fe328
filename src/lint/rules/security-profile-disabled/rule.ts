import { listItems, scalarText } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';

const OFF = /^(seccomp|apparmor|systempaths)[:=]unconfined$|^(label)[:=]disable$/;

export const securityProfileDisabled = defineRule({
  id: 'security-profile-disabled',
  severity: 'warning',
  facts: [],
  specification:
    'Docker documentation, security configuration: https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const item of listItems(service.get('security_opt')?.value)) {
        const option = scalarText(item) ?? '';
        const found = OFF.exec(option);
        if (!found) continue;
        yield {
          at: item.range,
          path: item.path,
          service: service.name,
          data: { service: service.name, option, profile: found[1] ?? found[2] ?? '' },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A security profile is switched off',
      message: ({ service, option }) => `Service "${service}" runs without a protection: \`${option}\`.`,
      hint: () =>
        'The profile stops calls by which containers break out; without it a break-in reaches the server and Coolify’s other applications.',
      fix: ({ profile }) =>
        `Remove the entry, or name a \`${profile}\` profile that allows only what is needed.`,
    },
    es: {
      title: 'Un perfil de seguridad está desactivado',
      message: ({ service, option }) =>
        `El servicio «${service}» se ejecuta sin una protección: \`${option}\`.`,
      hint: () =>
        'El perfil impide llamadas con las que se sale de un contenedor; sin él, un ataque llega al servidor y a las demás aplicaciones de Coolify.',
      fix: ({ profile }) =>
        `Quite la entrada, o nombre un perfil \`${profile}\` que permita solo lo necesario.`,
    },
  },
});
