import type { CheckId } from './check-ids.ts';
import type { Answer, Endpoint, Network } from './network.ts';
import type { VerifyRequest } from './request.ts';

/** What a check works with. */
export interface Tools {
  readonly network: Network;
  readonly signal: AbortSignal;
  now(): Date;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  /** Resolves after the time, or when the signal comes. */
  sleep(milliseconds: number): Promise<void>;
  /** A value that nobody can guess, for the persistence probe. */
  random(): string;
  /** True if this machine has an address for IPv6 in the Internet. */
  hasIpv6(): boolean;
  /** Tells what is being measured; the second value counts up. */
  progress(check: CheckId, count?: number): void;
}

/** What one run knows so far; a check reads what an earlier one found. */
export interface Session extends Tools {
  readonly request: VerifyRequest;
  /** Where the target answers a connection. */
  reachable: readonly Endpoint[];
  /** True once the certificate of the target holds everywhere. */
  isTrusted: boolean;
  /** The last answer on the way from the target; null if there was none. */
  page: Answer | null;
}

/** Headers for an address: the authorization goes to the target alone, over a connection that can be trusted. */
export function headersFor(session: Session, url: URL): Readonly<Record<string, string>> {
  const { target, authorization } = session.request;
  const isTarget = url.host === target.host && url.protocol === target.protocol;
  return authorization !== null && isTarget && session.isTrusted ? { authorization } : {};
}
