import { activeServices } from '../../active-services.ts';
import { replace } from '../../change.ts';
import { excerpt } from '../../excerpt.ts';
import { localHost } from '../../other-service-host.ts';
import { placeInValue } from '../../place.ts';
import { defineRule } from '../../rule.ts';

export const localhostAsOtherService = defineRule({
  id: 'localhost-as-other-service',
  severity: 'warning',
  facts: [],
  specification:
    'Docker documentation, networking in Compose: https://docs.docker.com/compose/how-tos/networking/',
  prevents: ['localhost-or-host-alias-in-container'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of activeServices(file)) {
      // These share a network with something else, or hold a data store themselves.
      if (service.get('network_mode') || service.database !== null) continue;
      for (const entry of service.environment) {
        const found = localHost(file, service, entry);
        if (!found || (found.service === null && service.image !== null && !service.hasBuild)) continue;
        const at = placeInValue(file, entry, found.start, found.end);
        const { service: other } = found;
        yield {
          at,
          path: entry.path,
          service: service.name,
          data: { name: excerpt(entry.name, 30), host: found.host, other },
          edits: () =>
            other !== null && !entry.isMerged && file.text.slice(at.start, at.end) === found.host
              ? replace(at, other)
              : [],
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable looks for a data store on `localhost`',
      message: ({ name, host }) => `The variable "${name}" looks for a data store at "${host}".`,
      hint: () =>
        'In a container that address is the container itself, on Coolify as everywhere: nothing answers there.',
      fix: ({ other }) =>
        other === null
          ? 'Write the name of the service, or the host of the resource in Coolify.'
          : `Write the name of the service: "${other}".`,
      exceptions:
        'Services with `network_mode`, and ready-made images without such a data store in the file: they may bring their own.',
    },
    es: {
      title: 'Una variable busca un almacén de datos en `localhost`',
      message: ({ name, host }) => `La variable «${name}» busca un almacén de datos en «${host}».`,
      hint: () =>
        'En un contenedor esa dirección es el propio contenedor, en Coolify como en todas partes: ahí no responde nada.',
      fix: ({ other }) =>
        other === null
          ? 'Escriba el nombre del servicio o el host del recurso en Coolify.'
          : `Escriba el nombre del servicio: «${other}».`,
      exceptions:
        'Los servicios con `network_mode` y las imágenes ya hechas sin ese almacén en el archivo: pueden traer el suyo.',
    },
  },
});
