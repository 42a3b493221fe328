import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';

export const networkModeWithNetworks = defineRule({
  id: 'network-mode-with-networks',
  severity: 'error',
  facts: ['F-057'],
  specification:
    'Compose specification, network_mode: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#network_mode',
  prevents: ['compose-feature-unsupported'],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const mode = service.text('network_mode');
      const networks = service.get('networks');
      if (mode === null || mode === '' || !networks) continue;
      const { value } = networks;
      const isEmpty =
        (value.kind === 'list' && value.items.length === 0) ||
        (value.kind === 'map' && value.entries.length === 0) ||
        value.kind === 'scalar';
      if (isEmpty) continue;
      yield {
        at: networks.isMerged ? service.keyRange : networks.keyRange,
        path: value.path,
        service: service.name,
        data: { service: service.name, mode },
      };
    }
  },

  text: {
    en: {
      title: 'A service has network_mode and networks',
      message: ({ service, mode }) =>
        `Service "${service}" has \`networks\` besides \`network_mode: ${mode}\`.`,
      hint: () =>
        'Compose allows one of both and refuses the whole file, so Coolify cannot deploy any service.',
      fix: () => 'Delete `network_mode`: Coolify then connects the service to its network.',
    },
    es: {
      title: 'Un servicio tiene network_mode y networks',
      message: ({ service, mode }) =>
        `El servicio «${service}» tiene \`networks\` además de \`network_mode: ${mode}\`.`,
      hint: () =>
        'Compose admite solo una de las dos claves y rechaza el archivo entero: Coolify no puede desplegar ningún servicio.',
      fix: () => 'Elimine `network_mode`: Coolify conectará entonces el servicio a su red.',
    },
  },
});
