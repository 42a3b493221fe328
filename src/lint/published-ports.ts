import { overlaps, type Port, type PortRange } from '../compose/index.ts';

/** Host ports that something on a server with Coolify holds already (F-062). */
export interface ReservedPort {
  readonly port: number;
  readonly protocols: readonly string[];
  /** proxy: on every server · traefik: only where the proxy is Traefik · coolify: only on the server that runs Coolify. */
  readonly holder: 'proxy' | 'traefik' | 'coolify';
}

const RESERVED: readonly ReservedPort[] = [
  { port: 80, protocols: ['tcp'], holder: 'proxy' },
  { port: 443, protocols: ['tcp', 'udp'], holder: 'proxy' },
  { port: 8080, protocols: ['tcp'], holder: 'traefik' },
  { port: 8000, protocols: ['tcp'], holder: 'coolify' },
  { port: 6001, protocols: ['tcp'], holder: 'coolify' },
  { port: 6002, protocols: ['tcp'], holder: 'coolify' },
];

/** The first reserved port that an entry asks for; null if it asks for none. A bound address does not help: the holders bind all. */
export function reservedPort({ published, protocol }: Port): ReservedPort | null {
  if (!published) return null;
  return (
    RESERVED.find(
      ({ port, protocols }) =>
        protocols.includes(protocol) && overlaps(published, { first: port, last: port }),
    ) ?? null
  );
}

/**
 * Container ports of protocols that no HTTP proxy can carry: a service that speaks them has to publish its port.
 * IANA service names; the game ports are those of the servers' own manuals.
 */
const DIRECT: readonly PortRange[] = [
  ...[21, 22, 25, 53, 69, 88, 110, 123, 139, 143, 161, 389, 445, 465, 500, 514, 554, 587, 636, 853].map(
    single,
  ),
  ...[
    873, 989, 990, 993, 995, 1194, 1812, 1813, 1883, 1935, 2022, 2049, 2222, 3389, 3478, 4190, 4500, 5060,
    5061,
  ].map(single),
  ...[5222, 5269, 5349, 6667, 6697, 8883, 9418, 19_132, 21_115, 21_116, 21_117, 22_000, 25_565, 25_575].map(
    single,
  ),
  ...[27_015, 51_413, 51_820, 64_738].map(single),
];

function single(port: number): PortRange {
  return { first: port, last: port };
}

/** True if the entry is for a protocol that cannot pass Coolify's proxy: anything over UDP, mail, DNS, SSH, MQTT, games … */
export function isDirectProtocol({ target, protocol }: Port): boolean {
  if (protocol !== 'tcp') return true;
  return target !== null && DIRECT.some((direct) => overlaps(direct, target));
}
