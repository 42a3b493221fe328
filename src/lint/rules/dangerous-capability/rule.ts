import { listItems, scalarText } from '../../../compose/index.ts';
import { isMadeFor } from '../../host-access.ts';
import { defineRule } from '../../rule.ts';

/** What a capability allows, for the sentence (capabilities(7)). Those that Docker gives to every container are not listed. */
const POWERS: Readonly<Record<string, { readonly en: string; readonly es: string }>> = {
  ALL: { en: 'do all that root of the server may', es: 'hacer todo lo que puede root en el servidor' },
  SYS_ADMIN: {
    en: 'mount file systems and leave the container',
    es: 'montar sistemas de archivos y salir del contenedor',
  },
  SYS_MODULE: {
    en: 'load code into the kernel of the server',
    es: 'cargar código en el núcleo del servidor',
  },
  SYS_PTRACE: {
    en: 'read and change the memory of other processes',
    es: 'leer y alterar la memoria de otros procesos',
  },
  SYS_RAWIO: {
    en: 'write to memory and disks directly',
    es: 'escribir directamente en la memoria y los discos',
  },
  SYS_BOOT: { en: 'restart the server', es: 'reiniciar el servidor' },
  SYS_TIME: { en: 'set the clock of the server', es: 'cambiar el reloj del servidor' },
  BPF: { en: 'run programs in the kernel of the server', es: 'ejecutar programas en el núcleo del servidor' },
  DAC_READ_SEARCH: { en: 'read every file of the server', es: 'leer cualquier archivo del servidor' },
  MAC_ADMIN: {
    en: 'change the access policy of the server',
    es: 'cambiar la política de acceso del servidor',
  },
  MAC_OVERRIDE: {
    en: 'go around the access policy of the server',
    es: 'eludir la política de acceso del servidor',
  },
  SYSLOG: { en: 'read the messages of the kernel', es: 'leer los mensajes del núcleo' },
  NET_ADMIN: {
    en: 'change routes and firewall rules of its network',
    es: 'cambiar rutas y reglas de cortafuegos de su red',
  },
};

export const dangerousCapability = defineRule({
  id: 'dangerous-capability',
  severity: 'warning',
  facts: [],
  specification:
    'Docker documentation, Linux capabilities: https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const isVpn = isMadeFor(service, 'vpn');
      const isHostNetwork = service.text('network_mode') === 'host';
      for (const item of listItems(service.get('cap_add')?.value)) {
        const capability = (scalarText(item) ?? '').toUpperCase().replace(/^CAP_/, '');
        const power = Object.hasOwn(POWERS, capability) ? POWERS[capability] : undefined;
        if (!power) continue;
        // In its own network namespace it changes nothing but the container's network.
        const isMild =
          capability === 'NET_ADMIN' ? !isHostNetwork || isVpn : isVpn && capability === 'SYS_MODULE';
        yield {
          at: item.range,
          path: item.path,
          service: service.name,
          data: { service: service.name, capability, power },
          severity: isMild ? ('info' as const) : ('warning' as const),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A capability gives power over the server',
      message: ({ service, capability }) => `Service "${service}" gets the capability \`${capability}\`.`,
      hint: ({ power }) =>
        `It lets the container ${power.en}; a break-in then reaches beyond it, to what else Coolify runs there.`,
      fix: ({ capability }) => `Remove \`${capability}\` unless the program cannot work without it.`,
      exceptions: '`NET_ADMIN` in a network of its own, and what VPN images need, is only a note.',
    },
    es: {
      title: 'Una capacidad da poder sobre el servidor',
      message: ({ service, capability }) =>
        `El servicio «${service}» obtiene la capacidad \`${capability}\`.`,
      hint: ({ power }) =>
        `Permite al contenedor ${power.es}; un ataque alcanza entonces lo demás que Coolify ejecuta allí.`,
      fix: ({ capability }) => `Quite \`${capability}\` salvo que el programa no funcione sin ella.`,
      exceptions: '`NET_ADMIN` en una red propia, y lo que necesitan las imágenes de VPN, es solo una nota.',
    },
  },
});
