import { listItems, scalarText, child, withDefaults } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

/** Devices that hold the server's disks or memory. */
const POWERFUL = /^\/dev\/(?:sd[a-z]|nvme\d|vd[a-z]|xvd[a-z]|hd[a-z]|md\d|dm-\d|mapper|k?mem|port)/;

export const hostDeviceMounted = defineRule({
  id: 'host-device-mounted',
  severity: 'info',
  facts: [],
  specification:
    'Compose specification, devices: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#devices',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const item of listItems(service.get('devices')?.value)) {
        const text = scalarText(item.kind === 'map' ? child(item, 'source') : item);
        const device = withDefaults(text ?? '').split(':', 1)[0] ?? '';
        if (!device.startsWith('/')) continue;
        const isDisk = POWERFUL.test(device);
        yield {
          at: item.range,
          path: item.path,
          service: service.name,
          data: { service: service.name, device: excerpt(device), isDisk },
          severity: isDisk ? ('warning' as const) : ('info' as const),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A device of the server is passed to a container',
      message: ({ service, device }) => `Service "${service}" uses the device "${device}" of the server.`,
      hint: ({ isDisk }) =>
        isDisk
          ? 'The container reads and writes the server’s disk or memory past every permission, Coolify’s own data included.'
          : 'A server without the device cannot start the container, and the deployment on Coolify fails there.',
      fix: ({ isDisk }) =>
        isDisk
          ? 'Mount the folder that it needs instead of the device.'
          : 'Check that the server has the device; many rented ones do not.',
    },
    es: {
      title: 'Se pasa un dispositivo del servidor a un contenedor',
      message: ({ service, device }) =>
        `El servicio «${service}» usa el dispositivo «${device}» del servidor.`,
      hint: ({ isDisk }) =>
        isDisk
          ? 'El contenedor lee y escribe el disco o la memoria del servidor sin atender a permisos, incluidos los datos de Coolify.'
          : 'Un servidor sin el dispositivo no puede iniciar el contenedor, y el despliegue en Coolify falla allí.',
      fix: ({ isDisk }) =>
        isDisk
          ? 'Monte la carpeta que necesita en lugar del dispositivo.'
          : 'Compruebe que el servidor tiene el dispositivo; muchos alquilados no lo tienen.',
    },
  },
});
