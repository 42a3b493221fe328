/**
 * A stand-in for Coolify's API: the paths, the fields and the errors of its OpenAPI description (version 4.3.9), and the
 * two answers that its controllers give otherwise: the list of deployments is `{ count, deployments }`, and a token
 * without the permission gets 403 with its name.
 */
import type { IncomingMessage, RequestListener } from 'node:http';

export const TOKEN = '3|tokenOfTheTestsThatNobodyMaySee';
export const UUID = 'abcd1234efgh5678ijkl9012';
export const COMMIT = '4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d';

interface State {
  readonly status?: string;
  /** The states of the last deployment, one for each time it is asked for; the last one stays. */
  readonly deployments?: readonly string[];
  readonly commit?: string;
  readonly variables?: readonly Readonly<Record<string, unknown>>[];
  readonly domains?: readonly string[];
  /** Answers before anything else is looked at. */
  readonly refuse?: { readonly status: number; readonly body: unknown };
}

export interface StandIn {
  readonly handler: RequestListener;
  /** What was asked: method, path and authorization. */
  readonly asked: string[];
}

export function coolifyStandIn(state: State = {}): StandIn {
  const asked: string[] = [];
  let looks = 0;
  const look = (): number => {
    looks += 1;
    return looks - 1;
  };
  const handler: RequestListener = (request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? '-'}`);
    const { status, body } = answerOf(request, state, look);
    const isText = typeof body === 'string';
    response.writeHead(status, { 'content-type': isText ? 'text/html; charset=UTF-8' : 'application/json' });
    response.end(isText ? body : JSON.stringify(body));
  };
  return { handler, asked };
}

/** @param look how often the deployments were asked for before; counts. */
function answerOf(
  request: IncomingMessage,
  state: State,
  look: () => number,
): { readonly status: number; readonly body: unknown } {
  if (state.refuse) return state.refuse;
  if (!isKnown(request)) return { status: 401, body: { message: 'Unauthenticated.' } };
  if (request.method !== 'GET') return { status: 405, body: { message: 'Method not allowed.' } };
  const path = (request.url ?? '').replace(/\?.*$/, '');
  if (path === '/api/v1/version') return { status: 200, body: '4.3.9' };
  if (path === '/api/v1/applications') return { status: 200, body: applications(state) };
  if (path === `/api/v1/applications/${UUID}`) return { status: 200, body: application(state, UUID) };
  if (path === `/api/v1/applications/${UUID}/envs`) return { status: 200, body: state.variables ?? [] };
  if (path === `/api/v1/deployments/applications/${UUID}`) {
    const list = deployments(state, look());
    return { status: 200, body: { count: list.length, deployments: list } };
  }
  return { status: 404, body: { message: 'Application not found.' } };
}

function isKnown({ headers }: IncomingMessage): boolean {
  return headers.authorization === `Bearer ${TOKEN}`;
}

function applications(state: State): object[] {
  const domains = state.domains ?? ['https://app.example.com:3000,https://www.example.com'];
  return [
    {
      ...application(state, 'zzzz1234efgh5678ijkl9012'),
      name: 'other',
      docker_compose_domains: null,
      fqdn: null,
    },
    ...domains.map((domain, index) => ({
      ...application(state, index === 0 ? UUID : `${UUID.slice(0, -1)}${index}`),
      docker_compose_domains: JSON.stringify({ web: { domain }, worker: { domain: null } }),
    })),
  ];
}

function application({ status = 'running:healthy' }: State, uuid: string): Record<string, unknown> {
  return {
    uuid,
    name: 'shop',
    description: null,
    build_pack: 'dockercompose',
    fqdn: null,
    git_branch: 'main',
    git_commit_sha: 'HEAD',
    status,
    docker_compose_domains: '[]',
    created_at: '2026-11-01T08:00:00.000000Z',
  };
}

function deployments(
  { deployments: states = ['finished'], commit = COMMIT }: State,
  looks: number,
): object[] {
  const status = states[Math.min(looks, states.length - 1)];
  if (status === undefined) return [];
  const of = (fields: object): object => ({
    deployment_uuid: 'dep1',
    application_id: '7',
    pull_request_id: 0,
    commit,
    status,
    created_at: '2026-11-23T10:15:36.000000Z',
    ...fields,
  });
  return [of({ pull_request_id: 12, status: 'failed' }), of({}), of({ commit: 'older', status: 'finished' })];
}
