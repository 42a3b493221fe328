import { isPublic } from '../../../compose/index.ts';
import { datastoreOf } from '../../datastore.ts';
import { excerpt } from '../../excerpt.ts';
import { exposeInstead } from '../../expose.ts';
import { defineRule } from '../../rule.ts';

export const dbPortPublished = defineRule({
  id: 'db-port-published',
  severity: 'error',
  facts: ['F-063', 'F-206'],
  prevents: ['published-port-bypasses-firewall'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const found = service.ports.flatMap((port) => {
        const database = isPublic(port) ? datastoreOf(service, port) : null;
        return database === null ? [] : [{ port, database }];
      });
      const published = found.map(({ port }) => port);
      for (const { port, database } of found) {
        yield {
          at: port.range,
          path: port.path,
          service: service.name,
          data: { service: service.name, port: excerpt(port.text), database },
          edits: () => exposeInstead(file, service, port, published),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A database publishes a port on the server',
      message: ({ service, port }) =>
        `Service "${service}" publishes the database port "${port}" on the server.`,
      hint: ({ database }) =>
        `Docker opens the port before the firewall sees it: ${database} is reachable from the Internet even if \`ufw\` denies it.`,
      fix: () => 'Replace `ports` with `expose`: other services reach it by its name.',
      exceptions: 'Ports bound to a loopback address (`127.0.0.1:`) cannot be reached from outside.',
    },
    es: {
      title: 'Una base de datos publica un puerto en el servidor',
      message: ({ service, port }) =>
        `El servicio «${service}» publica el puerto «${port}» de la base de datos en el servidor.`,
      hint: ({ database }) =>
        `Docker abre el puerto antes de que el cortafuegos lo vea: ${database} es accesible desde Internet aunque \`ufw\` lo bloquee.`,
      fix: () => 'Sustituya `ports` por `expose`: los demás servicios acceden por su nombre.',
      exceptions:
        'Los puertos enlazados a una dirección de bucle local (`127.0.0.1:`) no son accesibles desde fuera.',
    },
  },
});
