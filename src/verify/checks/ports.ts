import { isFromCloudflare } from '../faces.ts';
import { hostOf, isFailure } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

/** Ports of Coolify and of its proxy, which a firewall outside the server should close (F-062, F-362). */
export const PANEL_PORTS = [8000, 6001, 6002, 8080];
/** Ports of databases: PostgreSQL, MySQL, Redis, MongoDB. Docker opens a published one past `ufw` (F-063, F-206). */
export const DATABASE_PORTS = [5432, 3306, 6379, 27017];

/** Whether ports answer that nobody outside needs (success criterion 10). */
export async function publicPorts(session: Session): Promise<Outcome> {
  const { request, network, page } = session;
  if (!request.arePortsTried) return skipped('public-ports', 'not-asked', { option: '--ports' });
  // Cloudflare itself answers on 8080 and others: that says nothing of the server behind it.
  if (page !== null && isFromCloudflare(page)) return outcome('ports-cloudflare', {});
  const host = hostOf(request.target);
  const tryPort = async (port: number): Promise<number[]> => {
    const { endpoints } = await network.resolve(host, port);
    const results = await Promise.all(endpoints.slice(0, 2).map((endpoint) => network.connect(endpoint)));
    return results.some((result) => !isFailure(result)) ? [port] : [];
  };
  const [panel, ports] = await Promise.all([
    Promise.all(PANEL_PORTS.map(tryPort)),
    Promise.all(DATABASE_PORTS.map(tryPort)),
  ]).then((lists) => lists.map((list) => list.flat()));
  if (ports !== undefined && ports.length > 0)
    return outcome('ports-database', { ports, panel: panel ?? [] });
  if (panel !== undefined && panel.length > 0) return outcome('ports-panel', { ports: panel });
  return outcome('ports-closed', { count: PANEL_PORTS.length + DATABASE_PORTS.length });
}
