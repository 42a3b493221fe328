import type { Service } from '../../../compose/index.ts';
import { containerPorts, exposedPorts } from '../../container-ports.ts';
import { creatingMention } from '../../routing.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const magicPortMismatch = defineRule({
  id: 'magic-port-mismatch',
  severity: 'warning',
  facts: ['F-094', 'F-066'],
  prevents: ['bad-gateway-502-wrong-port'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      if (service.database) continue;
      const mention = creatingMention(file, service);
      const port = mention?.magic.port ?? null;
      if (!mention || port === null || mention.as !== 'key') continue;
      const found = contradiction(service, port);
      if (!found) continue;
      const suffix = String(port).length;
      const isExact = file.text.slice(mention.range.end - suffix, mention.range.end) === String(port);
      yield {
        at: isExact ? { start: mention.range.end - suffix, end: mention.range.end } : mention.range,
        path: mention.entry.path,
        service: mention.service.name,
        data: {
          service: service.name,
          name: excerpt(mention.name, 36),
          port,
          other: found.other,
          isHostPort: found.isHostPort,
        },
      };
    }
  },

  text: {
    en: {
      title: 'The port of a magic address is not one of the service’s ports',
      message: ({ service, port, other }) =>
        `The domain of "${service}" leads to port ${port}, but the service names port ${other}.`,
      hint: ({ isHostPort }) =>
        isHostPort
          ? 'The number in the name is the port inside the container, not the one on the server: the proxy would answer 502.'
          : 'The number in the name is the container’s port that the proxy calls: if nothing listens there, it answers 502.',
      fix: ({ name, port, other }) =>
        `Use the container’s port: \`${name.replace(new RegExp(`${port}$`), '')}${other}\`.`,
      exceptions:
        'Other published ports prove nothing: a service may publish one protocol and be routed for another.',
    },
    es: {
      title: 'El puerto de una dirección mágica no es de los del servicio',
      message: ({ service, port, other }) =>
        `El dominio de «${service}» lleva al puerto ${port}, pero el servicio nombra el ${other}.`,
      hint: ({ isHostPort }) =>
        isHostPort
          ? 'El número del nombre es el puerto dentro del contenedor, no el del servidor: el proxy respondería 502.'
          : 'El número del nombre es el puerto del contenedor al que llama el proxy: si nadie escucha ahí, responde 502.',
      fix: ({ name, port, other }) =>
        `Use el puerto del contenedor: \`${name.replace(new RegExp(`${port}$`), '')}${other}\`.`,
      exceptions:
        'Otros puertos publicados no prueban nada: un servicio puede publicar un protocolo y tener dominio para otro.',
    },
  },
});

/**
 * The port that the service names instead: in `PORT`, in `expose`, or behind the server's port of that number. Other
 * published ports prove nothing, since a service may publish one protocol and be routed for another.
 */
function contradiction(service: Service, port: number): { other: string; isHostPort: boolean } | null {
  if (containerPorts(service).includes(port)) return null;
  const own = service.environment.find(({ name }) => name === 'PORT')?.value ?? '';
  if (/^\d{1,5}$/.test(own)) return Number(own) === port ? null : { other: own, isHostPort: false };
  const mapped = service.ports.find(({ published, target }) => published?.first === port && target !== null);
  if (mapped?.target) return { other: String(mapped.target.first), isHostPort: true };
  const [exposed, ...more] = exposedPorts(service);
  return exposed === undefined || more.length > 0 ? null : { other: String(exposed), isHostPort: false };
}
