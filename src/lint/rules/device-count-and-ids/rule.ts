import { child, listItems, type ComposeNode } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';

export const deviceCountAndIds = defineRule({
  id: 'device-count-and-ids',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, validation/validation.go: https://github.com/compose-spec/compose-go/blob/main/validation/validation.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const reserved = ['resources', 'reservations', 'devices'].reduce<ComposeNode | undefined>(
        child,
        service.get('deploy')?.value,
      );
      for (const item of [...listItems(reserved), ...listItems(service.get('gpus')?.value)]) {
        const count = item.kind === 'map' ? item.get('count') : undefined;
        if (!count || child(item, 'device_ids') === undefined) continue;
        yield {
          at: count.isMerged ? item.range : count.keyRange,
          path: count.value.path,
          service: service.name,
          data: { service: service.name },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A device is asked for by number and by name',
      message: ({ service }) => `A device of service "${service}" has \`count\` and \`device_ids\`.`,
      hint: () => 'Compose allows one of both and refuses the whole file when Coolify builds.',
      fix: () => 'Delete `count` or `device_ids`.',
    },
    es: {
      title: 'Un dispositivo se pide por cantidad y por nombre',
      message: ({ service }) => `Un dispositivo del servicio «${service}» tiene \`count\` y \`device_ids\`.`,
      hint: () =>
        'Compose admite solo una de las dos claves y rechaza el archivo entero cuando Coolify construye.',
      fix: () => 'Elimine `count` o `device_ids`.',
    },
  },
});
