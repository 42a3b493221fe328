import { DATABASES, type Port, type Service } from '../compose/index.ts';

/** Databases whose port nothing else speaks; the others of the table share theirs with web servers. */
const OWN_PORT = new Set(['PostgreSQL', 'MySQL', 'MongoDB', 'Redis', 'Memcached', 'SQL Server']);

const byPort: ReadonlyMap<number, string> = new Map(
  DATABASES.filter(({ label }) => OWN_PORT.has(label)).map(({ port, label }) => [port, label]),
);

/**
 * The database that a port belongs to: the one that the image is, or, for images that are built or unknown, the one whose
 * protocol the container's port is for. Null for any other port.
 */
export function datastoreOf(service: Service, port: Port): string | null {
  if (service.database) return service.database.label;
  const { target, protocol } = port;
  if (!target || target.first !== target.last || protocol !== 'tcp') return null;
  return byPort.get(target.first) ?? null;
}
