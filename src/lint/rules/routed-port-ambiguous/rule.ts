import { magicServiceKey, type ComposeFile, type Range, type Service } from '../../../compose/index.ts';
import { containerPorts } from '../../container-ports.ts';
import { creatingMention, portOfDomain } from '../../routing.ts';
import { defineRule, type RuleContext } from '../../rule.ts';

export const routedPortAmbiguous = defineRule({
  id: 'routed-port-ambiguous',
  severity: 'warning',
  facts: ['F-066'],
  prevents: ['bad-gateway-502-wrong-port'],
  since: '0.1.0',

  *check(file, context) {
    for (const service of file.services) {
      const doubt = service.database ? null : doubtAbout(file, service, context);
      if (!doubt) continue;
      const name = magicServiceKey(service.name).toUpperCase().slice(0, 24);
      yield {
        at: doubt.at,
        path: service.path,
        service: service.name,
        data: {
          service: service.name,
          name,
          ports: doubt.ports.slice(0, 5).join(', '),
          used: doubt.used,
          asked: doubt.asked,
        },
      };
    }
  },

  text: {
    en: {
      title: 'The proxy cannot know which port of a service to use',
      message: ({ service, ports, used, asked }) =>
        asked === null
          ? `Service "${service}" has a domain without a port, but several ports: ${ports}.`
          : `The healthcheck of "${service}" asks port ${asked}, but its domain leads to port ${used}.`,
      hint: ({ used, asked }) =>
        asked === null
          ? `The proxy is expected to take the lowest, ${used}; if the application listens on another one, it answers 502.`
          : 'One of the two ports is probably wrong: a domain that leads to a port where nothing listens answers 502.',
      fix: ({ name, used, asked }) =>
        asked === null
          ? `Declare the port: \`SERVICE_URL_${name}_<port>\`.`
          : `Make both ${used}, or declare the port that the application listens on.`,
      exceptions:
        'Ports that only the Dockerfile exposes are not seen. A healthcheck may ask any port that the service names.',
    },
    es: {
      title: 'El proxy no puede saber qué puerto de un servicio usar',
      message: ({ service, ports, used, asked }) =>
        asked === null
          ? `El servicio «${service}» tiene un dominio sin puerto, pero varios puertos: ${ports}.`
          : `La comprobación de estado de «${service}» consulta el puerto ${asked}, pero su dominio lleva al ${used}.`,
      hint: ({ used, asked }) =>
        asked === null
          ? `Cabe esperar que el proxy tome el más bajo, ${used}; si la aplicación escucha en otro, responde 502.`
          : 'Uno de los dos puertos probablemente sea erróneo: un dominio que lleva a un puerto donde nadie escucha responde 502.',
      fix: ({ name, used, asked }) =>
        asked === null
          ? `Declare el puerto: \`SERVICE_URL_${name}_<puerto>\`.`
          : `Ponga ${used} en ambos o declare el puerto en el que escucha la aplicación.`,
      exceptions:
        'No se ven los puertos que solo expone el Dockerfile. La comprobación puede consultar cualquier puerto que nombre el servicio.',
    },
  },
});

interface Doubt {
  readonly at: Range;
  /** The ports of the container that the file names. */
  readonly ports: readonly number[];
  /** The port that the proxy is expected to call. */
  readonly used: number;
  /** The other port that the healthcheck asks; null where the ports themselves leave a choice. */
  readonly asked: number | null;
}

/** What speaks against the port that a domain of the service leads to; null without a domain or without a doubt. */
function doubtAbout(file: ComposeFile, service: Service, context: RuleContext): Doubt | null {
  const [domain] = context.domains.get(service.name) ?? [];
  const mention = creatingMention(file, service);
  if (!mention && domain === undefined) return null;
  const declared = domain === undefined ? (mention?.magic.port ?? null) : portOfDomain(domain);
  const ports = containerPorts(service);
  const [lowest] = ports;
  if (declared === null && lowest !== undefined && ports.length > 1) {
    const at = mention && domain === undefined ? mention.range : service.keyRange;
    return { at, ports, used: lowest, asked: null };
  }
  const used = declared ?? lowest;
  const asked = healthPort(file, service);
  if (used === undefined || !asked || asked.port === used || ports.includes(asked.port)) return null;
  // A service told about the other port by a variable listens on both: one for visitors, one for its health.
  if (service.environment.some(({ value }) => value === String(asked.port))) return null;
  return { at: asked.range, ports, used, asked: asked.port };
}

/** The port of this container that its healthcheck asks over HTTP, and where it stands; null if there is none, or several. */
function healthPort(file: ComposeFile, { healthcheck }: Service): { port: number; range: Range } | null {
  if (!healthcheck || healthcheck.isDisabled) return null;
  const { start, end } = healthcheck.testRange;
  const text = file.text.slice(start, Math.min(end, start + 4000));
  const found = [
    ...text.matchAll(/https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{1,5})(?!\d)/g),
  ];
  const [first, ...others] = found;
  if (!first || others.some((other) => other[1] !== first[1])) return null;
  const digits = first[1] ?? '';
  const to = start + first.index + first[0].length;
  return { port: Number(digits), range: { start: to - digits.length, end: to } };
}
