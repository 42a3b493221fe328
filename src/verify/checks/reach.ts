import { isPrivateAddress } from '../follow.ts';
import { hostOf, isFailure, portOf } from '../network.ts';
import type { Endpoint, FailureKind, Resolution } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

interface Tried {
  readonly endpoint: Endpoint;
  readonly milliseconds: number;
  /** Null if it answered. */
  readonly kind: FailureKind | null;
}

/**
 * Whether each address of the target takes a connection, over IPv4 and over IPv6: a visitor gets either. Addresses that
 * answer are noted in the session.
 */
export async function* reach(session: Session, resolution: Resolution): AsyncGenerator<Outcome> {
  const host = hostOf(session.request.target);
  if (resolution.endpoints.length === 0) {
    yield skipped('ipv4', 'not-reached', {});
    yield skipped('ipv6', 'not-reached', {});
    return;
  }
  session.progress('ipv4');
  const isMeasurable = ({ family, address }: Endpoint): boolean =>
    family === 4 || isPrivateAddress(address) || session.hasIpv6();
  const tried = await Promise.all(
    resolution.endpoints.filter(isMeasurable).map((endpoint) => tryOne(session, endpoint)),
  );
  session.reachable = tried.filter(({ kind }) => kind === null).map(({ endpoint }) => endpoint);
  const of = (family: 4 | 6): readonly Tried[] => tried.filter(({ endpoint }) => endpoint.family === family);
  const isAnyKnown = (family: 4 | 6): boolean =>
    resolution.endpoints.some((endpoint) => endpoint.family === family);

  if (isAnyKnown(4)) yield await overIpv4(session, of(4));
  else if (resolution.source === 'dns') yield outcome('ipv4-absent', { host });
  else yield outcome('ipv4-not-needed', { host });

  if (!isAnyKnown(6)) yield outcome('ipv6-absent', { host });
  else yield overIpv6(resolution, of(6), of(4));
}

async function tryOne(session: Session, endpoint: Endpoint): Promise<Tried> {
  const result = await session.network.connect(endpoint);
  return isFailure(result)
    ? { endpoint, milliseconds: 0, kind: result.kind }
    : { endpoint, milliseconds: result.milliseconds, kind: null };
}

async function overIpv4(session: Session, tried: readonly Tried[]): Promise<Outcome> {
  const port = portOf(session.request.target);
  const failed = failuresOf(tried);
  if (failed.length === 0) return outcome('ipv4-reachable', reachedData(tried, port));
  const data = { addresses: failed, port };
  if (session.request.target.protocol === 'https:' && (await answersHttp(session)))
    return outcome('ipv4-http-only', data);
  return outcome(failed.some(({ kind }) => kind !== 'refused') ? 'ipv4-unreachable' : 'ipv4-refused', data);
}

/** True if the port of plain HTTP takes a connection: then the server is there, and only 443 is closed. */
async function answersHttp({ network, request, reachable }: Session): Promise<boolean> {
  if (reachable.length > 0) return false;
  const { endpoints } = await network.resolve(hostOf(request.target), 80);
  const results = await Promise.all(
    endpoints.filter(({ family }) => family === 4).map((endpoint) => network.connect(endpoint)),
  );
  return results.some((result) => !isFailure(result));
}

function overIpv6(resolution: Resolution, tried: readonly Tried[], ipv4: readonly Tried[]): Outcome {
  const port = resolution.endpoints.find(({ family }) => family === 6)?.port ?? 0;
  if (tried.length === 0) {
    const addresses = resolution.endpoints.filter(({ family }) => family === 6).map(({ address }) => address);
    return outcome('ipv6-not-here', { addresses });
  }
  const failed = failuresOf(tried);
  if (failed.length === 0) return outcome('ipv6-reachable', reachedData(tried, port));
  const data = { addresses: failed, port };
  return ipv4.some(({ kind }) => kind === null)
    ? outcome('ipv6-broken', data)
    : outcome('ipv6-unreachable', data);
}

function failuresOf(tried: readonly Tried[]): { address: string; kind: FailureKind }[] {
  return tried.flatMap(({ endpoint, kind }) => (kind === null ? [] : [{ address: endpoint.address, kind }]));
}

function reachedData(
  tried: readonly Tried[],
  port: number,
): { addresses: string[]; port: number; milliseconds: number } {
  return {
    addresses: tried.map(({ endpoint }) => endpoint.address),
    port,
    milliseconds: Math.max(0, ...tried.map(({ milliseconds }) => milliseconds)),
  };
}
