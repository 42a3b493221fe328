import { exposeInstead } from '../../expose.ts';
import { excerpt } from '../../excerpt.ts';
import { reservedPort } from '../../published-ports.ts';
import { defineRule } from '../../rule.ts';

const HINT_EN = {
  proxy:
    "Coolify's proxy holds this port on every server: the container does not start, after the old ones were removed.",
  traefik:
    "Coolify's proxy Traefik holds this port (Caddy does not): the container does not start, after the old ones were removed.",
  coolify:
    'On the server that runs Coolify itself, Coolify holds this port and the container does not start.',
};

const HINT_ES = {
  proxy:
    'El proxy de Coolify ocupa este puerto en todos los servidores: el contenedor no arranca, ya eliminados los anteriores.',
  traefik:
    'El proxy Traefik de Coolify ocupa este puerto (Caddy no): el contenedor no arranca, ya eliminados los anteriores.',
  coolify:
    'En el servidor donde se ejecuta Coolify, el propio Coolify ocupa este puerto y el contenedor no arranca.',
};

export const portReserved = defineRule({
  id: 'port-reserved',
  severity: 'error',
  facts: ['F-062'],
  prevents: ['port-already-allocated', 'letsencrypt-challenge-fails'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const found = service.ports.flatMap((port) => {
        const reserved = reservedPort(port);
        return reserved ? [{ port, reserved }] : [];
      });
      const taken = found.map(({ port }) => port);
      for (const { port, reserved } of found) {
        const { holder } = reserved;
        const cannotWork = holder !== 'coolify';
        yield {
          at: port.range,
          path: port.path,
          service: service.name,
          severity: cannotWork ? 'error' : 'warning',
          data: { service: service.name, port: excerpt(port.text), number: reserved.port, holder },
          // On another server 8000, 6001 and 6002 are free, and what is not TCP cannot go through a domain instead.
          edits: () =>
            cannotWork && port.protocol === 'tcp'
              ? exposeInstead(
                  file,
                  service,
                  port,
                  taken.filter(({ protocol }) => protocol === 'tcp'),
                )
              : [],
        };
      }
    }
  },

  text: {
    en: {
      title: 'A service publishes a port that Coolify or its proxy holds',
      message: ({ service, port, number, holder }) =>
        holder === 'coolify'
          ? `Service "${service}" publishes "${port}": port ${number} is one that Coolify itself uses.`
          : `Service "${service}" publishes "${port}": port ${number} of the server is taken.`,
      hint: ({ holder }) => HINT_EN[holder],
      fix: ({ holder }) =>
        holder === 'coolify'
          ? 'Choose another port, or replace `ports` with `expose` and set a domain.'
          : 'Replace `ports` with `expose` and set a domain for the service in Coolify.',
      exceptions:
        'Ports whose number cannot be read because it comes from a variable without a default value.',
    },
    es: {
      title: 'Un servicio publica un puerto que ocupan Coolify o su proxy',
      message: ({ service, port, number, holder }) =>
        holder === 'coolify'
          ? `El servicio «${service}» publica «${port}»: el puerto ${number} es uno de los que usa el propio Coolify.`
          : `El servicio «${service}» publica «${port}»: el puerto ${number} del servidor está ocupado.`,
      hint: ({ holder }) => HINT_ES[holder],
      fix: ({ holder }) =>
        holder === 'coolify'
          ? 'Elija otro puerto, o sustituya `ports` por `expose` y asigne un dominio.'
          : 'Sustituya `ports` por `expose` y asigne un dominio al servicio en Coolify.',
      exceptions:
        'Los puertos cuyo número no se puede leer porque procede de una variable sin valor predeterminado.',
    },
  },
});
