import type { CheckId } from './check-ids.ts';
import { dns, resolveTarget } from './checks/dns.ts';
import { health } from './checks/health.ts';
import { httpStatus, pageChecks } from './checks/page.ts';
import { persistence } from './checks/persistence.ts';
import { publicPorts } from './checks/ports.ts';
import { reach } from './checks/reach.ts';
import { httpRedirect } from './checks/redirect.ts';
import { secondDomain } from './checks/second-domain.ts';
import { stability } from './checks/stability.ts';
import { tlsCertificate } from './checks/tls.ts';
import { version } from './checks/version.ts';
import { coolify } from './coolify/coolify.ts';
import { skipped, type Outcome } from './outcome.ts';
import type { VerifyRequest } from './request.ts';
import type { Session, Tools } from './session.ts';

type Step = readonly [CheckId, (session: Session) => Promise<Outcome>];

/** The checks that follow once it is known where the target answers. */
const STEPS: readonly Step[] = [
  ['tls-certificate', tlsCertificate],
  ['http-status', httpStatus],
  ['http-redirect', httpRedirect],
];
const LATER_STEPS: readonly Step[] = [
  ['health', health],
  ['version', version],
  ['persistence', persistence],
  ['public-ports', publicPorts],
  ['stability', stability],
];

/**
 * Measures a deployment, check by check, each told as soon as it is known. A deployment that is under way is waited for
 * first. What cannot be measured because of an earlier failure, or because the signal came, is skipped with its reason.
 * @param tools the network, the clock and the signal that ends the run early.
 */
export async function* verify(request: VerifyRequest, tools: Tools): AsyncGenerator<Outcome> {
  const session: Session = { ...tools, request, reachable: [], isTrusted: false, page: null };
  for await (const outcome of coolify(session)) yield unlessStopped(session, outcome);
  session.progress('dns');
  const resolution = await resolveTarget(session);
  yield unlessStopped(session, dns(session, resolution));
  for await (const outcome of reach(session, resolution)) yield unlessStopped(session, outcome);
  for (const step of STEPS) yield await run(session, step);
  yield* secondDomains(session);
  yield* pageChecks(session);
  for (const step of LATER_STEPS) yield await run(session, step);
}

async function run(session: Session, [check, measure]: Step): Promise<Outcome> {
  if (session.signal.aborted) return skipped(check, 'not-started', {});
  session.progress(check);
  return unlessStopped(session, await measure(session));
}

/** What fails while the run is being stopped says nothing of the server; the stability tells what it has. */
function unlessStopped({ signal }: Session, outcome: Outcome): Outcome {
  const isCut = signal.aborted && outcome.status === 'fail' && outcome.check !== 'stability';
  return isCut ? skipped(outcome.check, 'not-started', {}) : outcome;
}

async function* secondDomains(session: Session): AsyncGenerator<Outcome> {
  const { secondDomains: domains } = session.request;
  if (domains.length === 0) yield skipped('second-domain', 'not-asked', { option: '--also' });
  for (const url of domains) yield await run(session, ['second-domain', () => secondDomain(session, url)]);
}
