import { programsOf } from '../../healthcheck-commands.ts';
import { hasBusyboxWget } from '../../image-tools.ts';
import { defineRule } from '../../rule.ts';

export const healthcheckLocalhost = defineRule({
  id: 'healthcheck-localhost',
  severity: 'warning',
  facts: ['F-167', 'F-064'],
  prevents: ['healthcheck-localhost-ipv6', 'no-available-server-503'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const { healthcheck } = service;
      if (!healthcheck || healthcheck.isDisabled || !hasBusyboxWget(service)) continue;
      if (!programsOf(healthcheck).includes('wget')) continue;
      const { start, end } = healthcheck.testRange;
      const places = [...file.text.slice(start, end).matchAll(/(?<![\w.-])localhost(?=[:/"'\s]|$)/g)].map(
        ({ index }) => ({ start: start + index, end: start + index + 'localhost'.length }),
      );
      const [first] = places;
      if (!first) continue;
      yield {
        at: first,
        path: healthcheck.path,
        service: service.name,
        data: { service: service.name },
        edits: () => places.map((place) => ({ ...place, insert: '127.0.0.1' })),
      };
    }
  },

  text: {
    en: {
      title: 'A healthcheck asks `localhost` with the wget of Alpine',
      message: ({ service }) => `The healthcheck of "${service}" asks \`localhost\` with the wget of Alpine.`,
      hint: () =>
        'There `localhost` may mean the IPv6 address `::1` only: a server on IPv4 refuses it, and the container stays unhealthy.',
      fix: () => 'Write `127.0.0.1`.',
      exceptions:
        'Only images with an Alpine tag; `curl` tries both addresses. Coolify itself does not require it.',
    },
    es: {
      title: 'Una comprobación de estado consulta `localhost` con el wget de Alpine',
      message: ({ service }) =>
        `La comprobación de estado de «${service}» consulta \`localhost\` con el wget de Alpine.`,
      hint: () =>
        'Ahí `localhost` puede ser solo la dirección IPv6 `::1`: un servidor en IPv4 la rechaza y el contenedor no llega a estar sano.',
      fix: () => 'Escriba `127.0.0.1`.',
      exceptions:
        'Solo imágenes con etiqueta de Alpine; `curl` prueba ambas direcciones. Coolify por sí mismo no lo exige.',
    },
  },
});
