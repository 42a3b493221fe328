import type { CheckId } from '../check-ids.ts';
import { isSameVersion } from '../checks/version.ts';
import { isPrivateAddress } from '../follow.ts';
import { hostOf } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { CoolifyRequest } from '../request.ts';
import type { Session } from '../session.ts';
import { readApi } from './client.ts';
import { applicationOf, applicationsOf, deploymentsOf, variablesOf } from './models.ts';
import type { Application, Deployment } from './models.ts';

const REST: readonly CheckId[] = ['coolify-deployment', 'coolify-application', 'coolify-variables'];
/** Milliseconds between two looks at a deployment that is under way. */
const POLL = 5000;

/** What Coolify knows of the application: its last deployment, its state, its variables. Only reads. */
export async function* coolify(session: Session): AsyncGenerator<Outcome> {
  const asked = session.request.coolify;
  if (asked === null) {
    for (const check of ['coolify-api', ...REST] as const)
      yield skipped(check, 'not-asked', { option: 'COOLIFY_URL' });
    return;
  }
  session.progress('coolify-api');
  const access = await readApi(session, '/version');
  yield access.ok ? accessed(asked, access.text) : access.problem;
  if (!access.ok) {
    for (const check of REST) yield skipped(check, 'api-not-read', {});
    return;
  }
  session.progress('coolify-application');
  const found = await findApplication(session, asked);
  if ('check' in found) {
    yield skipped('coolify-deployment', 'api-not-read', {});
    yield found;
    yield skipped('coolify-variables', 'api-not-read', {});
    return;
  }
  yield await deployment(session, asked, found.uuid);
  // The state is read after the wait: before it, it is that of the deployment before.
  yield await state(session, found.uuid);
  yield await variables(session, asked, found.uuid);
}

/** Plain HTTP shows the token to everyone on the way; on this machine or in a private network nobody is there. */
function accessed({ url }: CoolifyRequest, version: string): Outcome {
  const host = hostOf(url);
  const isOpen = url.protocol === 'http:' && host !== 'localhost' && !isPrivateAddress(host);
  return outcome(isOpen ? 'api-plain-http' : 'api-ok', { version });
}

async function findApplication(session: Session, asked: CoolifyRequest): Promise<Application | Outcome> {
  if (asked.uuid !== null) {
    const answer = await readApi(session, `/applications/${encodeURIComponent(asked.uuid)}`);
    if (!answer.ok)
      return answer.status === 404
        ? outcome('application-missing', { what: asked.uuid })
        : asApplication(answer.problem);
    return applicationOf(answer.value) ?? outcome('application-missing', { what: asked.uuid });
  }
  const host = hostOf(session.request.target);
  const answer = await readApi(session, '/applications');
  if (!answer.ok) return asApplication(answer.problem);
  const matching = applicationsOf(answer.value).filter(({ hosts }) => hosts.includes(host));
  const [only] = matching;
  if (only === undefined) return outcome('application-missing', { what: host });
  return matching.length === 1
    ? only
    : outcome('application-several', { host, uuids: matching.map(({ uuid }) => uuid) });
}

/** A problem of the API, told where it was met. */
function asApplication(problem: Outcome): Outcome {
  return { ...problem, check: 'coolify-application' };
}

async function deployment(session: Session, asked: CoolifyRequest, uuid: string): Promise<Outcome> {
  const started = session.clock();
  for (;;) {
    session.progress('coolify-deployment', Math.round((session.clock() - started) / 1000));
    const answer = await readApi(session, `/deployments/applications/${encodeURIComponent(uuid)}?take=10`);
    if (!answer.ok) return { ...answer.problem, check: 'coolify-deployment' };
    const [last] = deploymentsOf(answer.value);
    if (last === undefined) return outcome('deployment-none', {});
    const waited = session.clock() - started;
    const isRunning = last.status === 'queued' || last.status === 'in_progress';
    if (!isRunning || waited >= asked.wait || session.signal.aborted)
      return judgeDeployment(last, session.request.version?.expected ?? null, Math.round(waited / 1000));
    await session.sleep(Math.min(POLL, asked.wait - waited));
  }
}

function judgeDeployment(last: Deployment, expected: string | null, waited: number): Outcome {
  const { status, commit } = last;
  if (status === 'queued' || status === 'in_progress')
    return outcome('deployment-running', { state: status, commit, waited });
  if (status !== 'finished') return outcome('deployment-failed', { state: status, commit });
  // A deployment by hand or by the API may count as HEAD: then only the application itself can tell (F-343).
  if (expected !== null && /^[0-9a-f]{7,64}$/i.test(commit) && !isSameVersion(commit, expected))
    return outcome('deployment-other-commit', { commit, expected });
  return outcome('deployment-finished', { commit, when: last.createdAt });
}

async function state(session: Session, uuid: string): Promise<Outcome> {
  const answer = await readApi(session, `/applications/${encodeURIComponent(uuid)}`);
  if (!answer.ok) return asApplication(answer.problem);
  const application = applicationOf(answer.value);
  if (application === null) return outcome('application-missing', { what: uuid });
  const { name, status } = application;
  if (status.startsWith('running:healthy'))
    return outcome('application-healthy', { name, uuid, state: status });
  if (status.startsWith('running:unknown')) return outcome('application-unknown', { name, state: status });
  return outcome('application-state', { name, state: status }, stateEntry(status));
}

/** The entry of a state (F-158). */
function stateEntry(status: string): string | undefined {
  if (status.startsWith('running:unhealthy')) return 'healthcheck-wrong-port-or-path';
  if (status.startsWith('degraded')) return 'one-off-job-exited-degraded';
  return undefined;
}

async function variables(
  session: Session,
  { variables: needed }: CoolifyRequest,
  uuid: string,
): Promise<Outcome> {
  if (needed === null) return skipped('coolify-variables', 'not-asked', { option: '--compose' });
  session.progress('coolify-variables');
  const answer = await readApi(session, `/applications/${encodeURIComponent(uuid)}/envs`);
  if (!answer.ok) return { ...answer.problem, check: 'coolify-variables' };
  const known = new Map(variablesOf(answer.value).map(({ key, isEmpty }) => [key, isEmpty]));
  const missing = needed.filter((name) => !known.has(name));
  const empty = needed.filter((name) => known.get(name) === true);
  return missing.length + empty.length > 0
    ? outcome('variables-missing', { missing, empty })
    : outcome('variables-ok', { count: needed.length });
}
