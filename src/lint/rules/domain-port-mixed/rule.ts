import { portOfDomain } from '../../routing.ts';
import { defineRule } from '../../rule.ts';

export const domainPortMixed = defineRule({
  id: 'domain-port-mixed',
  severity: 'warning',
  facts: ['F-067'],
  prevents: ['domain-without-router-404'],
  since: '0.1.0',

  *check(file, context) {
    for (const service of file.services) {
      if (service.database) continue;
      const domains = context.domains.get(service.name) ?? [];
      const without = domains.find((domain) => portOfDomain(domain) === null);
      const withPort = domains.find((domain) => portOfDomain(domain) !== null);
      if (without === undefined || withPort === undefined) continue;
      yield {
        at: service.keyRange,
        path: service.path,
        service: service.name,
        data: {
          service: service.name,
          without: without.slice(0, 40),
          port: portOfDomain(withPort),
        },
      };
    }
  },

  text: {
    en: {
      title: 'Only some domains of a service carry a port',
      message: ({ service }) => `Only some of the domains given for service "${service}" carry a port.`,
      hint: () =>
        'The proxy is expected to discard the routers of the domains without one: they answer 404, the others work.',
      fix: ({ without, port }) => `Write the port in Coolify: \`${without}:${port}\`.`,
      exceptions:
        'Sees only the domains that are given to the check: in the page, with `--domain`, or in the configuration.',
    },
    es: {
      title: 'Solo algunos dominios de un servicio llevan puerto',
      message: ({ service }) =>
        `Solo algunos de los dominios dados para el servicio «${service}» llevan puerto.`,
      hint: () =>
        'Cabe esperar que el proxy descarte los enrutadores de los dominios que no lo llevan: responden 404 y los demás funcionan.',
      fix: ({ without, port }) => `Escriba el puerto en Coolify: \`${without}:${port}\`.`,
      exceptions:
        'Solo ve los dominios que recibe la comprobación: en la página, con `--domain` o en la configuración.',
    },
  },
});
