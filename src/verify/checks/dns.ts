import { isPrivateAddress } from '../follow.ts';
import { hostOf, portOf, type Resolution } from '../network.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { readUrl } from '../read-url.ts';

/** What the name leads to: the A and the AAAA records, as the name servers tell them. */
export function dns({ request }: Session, resolution: Resolution): Outcome {
  const host = hostOf(request.target);
  const { source, endpoints, reason } = resolution;
  const addresses = endpoints.map(({ address }) => address);
  if (source === 'missing') return outcome('dns-missing', { host });
  if (source === 'unanswered') return outcome('dns-unanswered', { host, reason });
  if (source === 'literal') return outcome('dns-literal', { host });
  if (source === 'given') return outcome('dns-given', { host, addresses });
  const { expectedAddresses } = request;
  const missing = expectedAddresses.filter((address) => !addresses.some(isSameAs(address)));
  const unexpected =
    expectedAddresses.length === 0
      ? []
      : addresses.filter((address) => !expectedAddresses.some(isSameAs(address)));
  if (missing.length + unexpected.length > 0)
    return outcome('dns-other-address', { host, missing, unexpected });
  if (source === 'local') return outcome('dns-local', { host, addresses });
  const hidden = addresses.filter(isPrivateAddress);
  if (hidden.length > 0) return outcome('dns-private', { host, addresses: hidden });
  const of = (family: 4 | 6): string[] =>
    endpoints.filter((endpoint) => endpoint.family === family).map(({ address }) => address);
  return outcome('dns-found', { host, ipv4: of(4), ipv6: of(6) });
}

/** Compares addresses in their shortest form: `2001:db8:0::1` is `2001:db8::1`. */
function isSameAs(address: string): (other: string) => boolean {
  const short = shortest(address);
  return (other) => shortest(other) === short;
}

function shortest(address: string): string {
  return address.includes(':') ? (readUrl(`http://[${address}]`)?.hostname ?? address) : address;
}

/** The addresses of the target. */
export function resolveTarget({ network, request }: Session): Promise<Resolution> {
  return network.resolve(hostOf(request.target), portOf(request.target));
}
