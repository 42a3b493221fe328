import { isPublic } from '../../../compose/index.ts';
import { datastoreOf } from '../../datastore.ts';
import { exposeInstead } from '../../expose.ts';
import { excerpt } from '../../excerpt.ts';
import { isDirectProtocol, reservedPort } from '../../published-ports.ts';
import { defineRule } from '../../rule.ts';

export const portPublished = defineRule({
  id: 'port-published',
  severity: 'warning',
  facts: ['F-063', 'F-206'],
  prevents: ['published-port-bypasses-firewall'],
  since: '0.1.0',
  // Not safe: who opened the address of the server with this port finds nothing there afterwards. Through a domain is
  // what Coolify means, but whether the service is to have one is not written in the file.
  fixSafety: 'unsafe',

  *check(file) {
    for (const service of file.services) {
      const published = service.ports.filter(
        (port) => isPublic(port) && !reservedPort(port) && datastoreOf(service, port) === null,
      );
      const movable = published.filter((port) => !isDirectProtocol(port));
      for (const port of published) {
        const isDirect = isDirectProtocol(port);
        yield {
          at: port.range,
          path: port.path,
          service: service.name,
          severity: isDirect ? 'info' : 'warning',
          data: { service: service.name, port: excerpt(port.text), isDirect },
          edits: () => (isDirect ? [] : exposeInstead(file, service, port, movable)),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A service publishes a port on the server',
      message: ({ service, port }) => `Service "${service}" publishes the port "${port}" on the server.`,
      hint: ({ isDirect }) =>
        isDirect
          ? 'This protocol cannot pass the proxy. Docker opens the port even if `ufw` denies it, and previews ask for the same one.'
          : 'Traffic to it bypasses the proxy and HTTPS, Docker opens it even if `ufw` denies it, and previews ask for the same port.',
      fix: ({ isDirect }) =>
        isDirect
          ? 'Keep it if it is meant, and limit who reaches it in the firewall of the provider.'
          : 'Replace `ports` with `expose`: then only its domain or its service name reach it.',
      exceptions:
        'Ports bound to a loopback address (`127.0.0.1:`) cannot be reached from outside. Databases and ports that Coolify holds have rules of their own.',
    },
    es: {
      title: 'Un servicio publica un puerto en el servidor',
      message: ({ service, port }) => `El servicio «${service}» publica el puerto «${port}» en el servidor.`,
      hint: ({ isDirect }) =>
        isDirect
          ? 'Este protocolo no puede pasar por el proxy. Docker abre el puerto aunque `ufw` lo bloquee, y las vistas previas piden el mismo.'
          : 'El tráfico no pasa por el proxy ni por HTTPS, Docker lo abre aunque `ufw` lo bloquee y las vistas previas piden el mismo puerto.',
      fix: ({ isDirect }) =>
        isDirect
          ? 'Consérvelo si es intencionado y limite quién accede en el cortafuegos del proveedor.'
          : 'Sustituya `ports` por `expose`: se accede entonces solo por su dominio o por su nombre de servicio.',
      exceptions:
        'Los puertos enlazados a una dirección de bucle local (`127.0.0.1:`) no son accesibles desde fuera. Las bases de datos y los puertos que ocupa Coolify tienen sus propias reglas.',
    },
  },
});
