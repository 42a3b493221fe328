import type { ComposeFile, Port, PortRange, Service } from '../compose/index.ts';
import { activeServices } from './active-services.ts';

/** An entry of `ports` that asks for known ports of the server. */
interface Claim {
  readonly service: Service;
  readonly port: Port;
  readonly published: PortRange;
  /** Null stands for all addresses. */
  readonly address: string | null;
}

/** Two entries that ask for the same port; the later one in the file cannot have it. */
export interface PortClash {
  readonly later: Claim;
  readonly earlier: Claim;
}

/** How many single ports are looked at: a bound against files that claim thousands of wide ranges. */
const PORT_BUDGET = 150_000;

/** Entries that share a port, protocol and address with an earlier one, each entry once. */
export function portClashes(file: ComposeFile): readonly PortClash[] {
  const holders = new Map<string, Claim[]>();
  const clashes: PortClash[] = [];
  let budget = PORT_BUDGET;
  for (const claim of claims(file)) {
    let rival: Claim | undefined;
    for (let port = claim.published.first; port <= claim.published.last && budget > 0; port += 1) {
      budget -= 1;
      const key = `${port}/${claim.port.protocol}`;
      const known = holders.get(key);
      if (!known) holders.set(key, [claim]);
      else {
        rival ??= known.find((other) => isSameAddress(other, claim) && !isRepeated(other, claim));
        if (known.length < MAX_HOLDERS) known.push(claim);
      }
    }
    if (rival) clashes.push({ later: claim, earlier: rival });
  }
  return clashes;
}

/** Enough to tell addresses apart; a port that more entries ask for is reported anyway. */
const MAX_HOLDERS = 16;

function isSameAddress(a: Claim, b: Claim): boolean {
  return a.address === null || b.address === null || a.address === b.address;
}

function claims(file: ComposeFile): Claim[] {
  const found: Claim[] = [];
  for (const service of activeServices(file)) {
    // Docker discards published ports of a container on the host's own network.
    if (service.text('network_mode') === 'host') continue;
    for (const port of service.ports) {
      if (!port.published) continue;
      const isEverywhere = port.hostAddress === '0.0.0.0' || port.hostAddress === '::';
      const address = isEverywhere ? null : port.hostAddress;
      found.push({ service, port, published: port.published, address });
    }
  }
  return found;
}

/** The same entry twice in one service is one entry for Compose (compose-go, `override.EnforceUnicity`). */
function isRepeated(a: Claim, b: Claim): boolean {
  return (
    a.service === b.service &&
    a.published.first === b.published.first &&
    a.published.last === b.published.last &&
    a.port.target?.first === b.port.target?.first
  );
}
