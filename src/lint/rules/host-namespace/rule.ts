import { scalarText, type MapEntry, type Service } from '../../../compose/index.ts';
import { isMadeFor } from '../../host-access.ts';
import { defineRule } from '../../rule.ts';

const KEYS = ['pid', 'ipc', 'uts', 'userns_mode', 'cgroup'] as const;
type Key = (typeof KEYS)[number];

/** Namespaces whose sharing gives no hold on other processes. */
const HARMLESS: ReadonlySet<Key> = new Set<Key>(['uts', 'cgroup']);

const REASONS: Readonly<Record<'en' | 'es', Readonly<Record<Key, string>>>> = {
  en: {
    pid: 'The container sees every process of the server, Coolify’s included, and as root reads their secrets or ends them.',
    ipc: 'The container shares memory with every process of the server, those of other applications on Coolify included.',
    uts: 'The container shares the server’s host name and, with the right capability, changes it.',
    userns_mode:
      'If Docker on the server maps users apart, this service goes without: root in the container is root on the server.',
    cgroup:
      'The container sees how the server groups all of its processes, those of other applications included.',
  },
  es: {
    pid: 'El contenedor ve todos los procesos del servidor, también los de Coolify, y como root puede leer sus secretos o terminarlos.',
    ipc: 'El contenedor comparte memoria con todos los procesos del servidor, también los de otras aplicaciones de Coolify.',
    uts: 'El contenedor comparte el nombre de host del servidor y, con la capacidad adecuada, lo cambia.',
    userns_mode:
      'Si Docker separa los usuarios en el servidor, este servicio queda fuera: root en el contenedor es root en el servidor.',
    cgroup: 'El contenedor ve cómo agrupa el servidor todos sus procesos, también los de otras aplicaciones.',
  },
};

export const hostNamespace = defineRule({
  id: 'host-namespace',
  severity: 'warning',
  facts: [],
  specification:
    'Compose specification, services (pid, ipc, uts, userns_mode, cgroup): https://github.com/compose-spec/compose-spec/blob/main/05-services.md#pid',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const key of KEYS) {
        const entry = service.get(key);
        if (!entry || scalarText(entry.value) !== 'host') continue;
        yield {
          at: rangeOf(entry),
          path: entry.value.path,
          service: service.name,
          data: { service: service.name, key },
          severity: isMild(service, key) ? ('info' as const) : ('warning' as const),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A container shares a namespace of the server',
      message: ({ service, key }) => `Service "${service}" shares the server's namespace: \`${key}: host\`.`,
      hint: ({ key }) => REASONS.en[key],
      fix: ({ key }) => `Remove \`${key}: host\` unless the program cannot work without it.`,
    },
    es: {
      title: 'Un contenedor comparte un espacio de nombres del servidor',
      message: ({ service, key }) =>
        `El servicio «${service}» comparte un espacio de nombres del servidor: \`${key}: host\`.`,
      hint: ({ key }) => REASONS.es[key],
      fix: ({ key }) => `Quite \`${key}: host\` salvo que el programa no funcione sin ello.`,
    },
  },
});

/** What came through a merge key is underlined at its value: its key stands in another mapping. */
function rangeOf(entry: MapEntry): MapEntry['range'] {
  return entry.isMerged ? entry.value.range : entry.range;
}

function isMild(service: Service, key: Key): boolean {
  return HARMLESS.has(key) || isMadeFor(service, 'monitoring');
}
