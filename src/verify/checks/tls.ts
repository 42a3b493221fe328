import { judgeCertificate } from '../certificate.ts';
import { hostOf, isFailure, type Endpoint } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

/** The worst comes first. */
const ORDER = ['fail', 'warn', 'pass', 'skip'];

/**
 * The certificate that every address of the target presents: an AAAA record may lead to another server. The session
 * learns whether it can be trusted.
 */
export async function tlsCertificate(session: Session): Promise<Outcome> {
  const { target } = session.request;
  const host = hostOf(target);
  if (target.protocol !== 'https:') return outcome('tls-http-address', { host });
  if (session.reachable.length === 0) return skipped('tls-certificate', 'not-reached', {});
  const outcomes = await Promise.all(session.reachable.map((endpoint) => judge(session, endpoint, host)));
  outcomes.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  session.isTrusted = outcomes.every(({ status }) => status === 'pass' || status === 'warn');
  return outcomes[0] ?? skipped('tls-certificate', 'not-reached', {});
}

async function judge(session: Session, endpoint: Endpoint, host: string): Promise<Outcome> {
  const { address, port } = endpoint;
  const presented = await session.network.certificate(endpoint, host);
  if (!isFailure(presented)) return judgeCertificate(presented, host, session.now());
  return presented.kind === 'not-tls'
    ? outcome('tls-not-spoken', { address, port })
    : outcome('tls-handshake', { address, reason: presented.reason });
}
