import type { Service } from '../../../compose/index.ts';
import { dockerfileOf, targetOf } from '../../dockerfile/built.ts';
import { lastOf } from '../../dockerfile/model.ts';
import { bringsHealthcheck } from '../../image-tools.ts';
import { isRouted } from '../../routing.ts';
import { defineRule, type Project } from '../../rule.ts';

export const healthcheckMissing = defineRule({
  id: 'healthcheck-missing',
  severity: 'warning',
  facts: ['F-064', 'F-158', 'F-162'],
  prevents: ['healthcheck-not-defined-compose'],
  since: '0.1.0',

  *check(file, context) {
    for (const service of file.services) {
      if (service.get('healthcheck') || service.database || !isRouted(file, service, context)) continue;
      if (bringsHealthcheck(service) || buildsWithHealthcheck(service, context.project)) continue;
      if (service.text('exclude_from_hc') === 'true') continue;
      // It is routed at once (F-064), and an image whose Dockerfile was not read may well bring a healthcheck.
      const isKnown = bringsHealthcheck(service) === false;
      yield {
        at: service.keyRange,
        path: service.path,
        service: service.name,
        data: { service: service.name, isBuilt: service.hasBuild },
        ...(isKnown ? {} : { severity: 'info' as const }),
      };
    }
  },

  text: {
    en: {
      title: 'A service with a domain has no healthcheck',
      message: ({ service }) => `Service "${service}" has a domain but no \`healthcheck\`.`,
      hint: ({ isBuilt }) =>
        isBuilt
          ? 'Without one, in the file or the Dockerfile, visitors are routed to it before it answers, and its status stays unknown.'
          : 'Without one, here or in the image, visitors are expected to reach it before it answers, and its status stays unknown.',
      fix: ({ isBuilt }) =>
        isBuilt
          ? 'Add a `healthcheck`, here or in the Dockerfile, with a program of the image.'
          : 'Add a `healthcheck` that asks the service with a program of its image.',
      exceptions:
        'Services without a domain, databases, `exclude_from_hc: true`, and images that are known to bring a healthcheck.',
    },
    es: {
      title: 'Un servicio con dominio no tiene comprobación de estado',
      message: ({ service }) => `El servicio «${service}» tiene dominio pero no \`healthcheck\`.`,
      hint: ({ isBuilt }) =>
        isBuilt
          ? 'Sin ella, ni en el archivo ni en el Dockerfile, los visitantes llegan antes de que responda y su estado queda desconocido.'
          : 'Sin ella, ni aquí ni en la imagen, cabe esperar que los visitantes lleguen antes de que responda, y su estado queda desconocido.',
      fix: ({ isBuilt }) =>
        isBuilt
          ? 'Añada un `healthcheck`, aquí o en el Dockerfile, con un programa de la imagen.'
          : 'Añada un `healthcheck` que consulte el servicio con un programa de su imagen.',
      exceptions:
        'Los servicios sin dominio, las bases de datos, `exclude_from_hc: true` y las imágenes que traen una comprobación conocida.',
    },
  },
});

/** True if the Dockerfile that a service builds from has a HEALTHCHECK of its own. */
function buildsWithHealthcheck(service: Service, project: Project): boolean {
  const dockerfile = dockerfileOf(service, project)?.file;
  const stage = dockerfile && targetOf(dockerfile, service);
  const healthcheck = stage && lastOf(stage, 'HEALTHCHECK');
  return healthcheck !== undefined && !/^NONE\b/i.test(healthcheck.text);
}
