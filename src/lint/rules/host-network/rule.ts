import { scalarText } from '../../../compose/index.ts';
import { isMadeFor } from '../../host-access.ts';
import { defineRule } from '../../rule.ts';

export const hostNetwork = defineRule({
  id: 'host-network',
  severity: 'warning',
  facts: ['F-057'],
  specification:
    'Docker documentation, host network driver: https://docs.docker.com/engine/network/drivers/host/',
  prevents: ['gateway-timeout-504-multiple-networks'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const entry = service.get('network_mode');
      if (!entry || scalarText(entry.value) !== 'host') continue;
      const isMeant = isMadeFor(service, 'vpn') || isMadeFor(service, 'monitoring');
      yield {
        at: entry.isMerged ? entry.value.range : entry.range,
        path: entry.value.path,
        service: service.name,
        data: { service: service.name },
        severity: isMeant ? ('info' as const) : ('warning' as const),
      };
    }
  },

  text: {
    en: {
      title: 'A container uses the network of the server',
      message: ({ service }) => `Service "${service}" uses the server's own network.`,
      hint: () =>
        'Each port that it listens on is a port of the server and may clash; Coolify does not connect it, so no service finds it by name.',
      fix: () => 'Remove `network_mode: host` and let Coolify connect the service.',
      exceptions: 'For VPN and monitoring images it is only a note: they often need it.',
    },
    es: {
      title: 'Un contenedor usa la red del servidor',
      message: ({ service }) => `El servicio «${service}» usa la red del propio servidor.`,
      hint: () =>
        'Cada puerto en que escucha es un puerto del servidor y puede chocar; Coolify no lo conecta, y ningún servicio lo encuentra por su nombre.',
      fix: () => 'Quite `network_mode: host` y deje que Coolify conecte el servicio.',
      exceptions: 'En imágenes de VPN y de supervisión es solo una nota: suelen necesitarlo.',
    },
  },
});
