import type { RequestListener } from 'node:http';
import type { CheckId } from '#src/verify/check-ids.ts';
import type { Code } from '#src/verify/details.ts';
import type { CoolifyRequest } from '#src/verify/request.ts';
import { coolifyStandIn } from './coolify-stand-in.ts';
import { says } from './world.ts';

/** What Coolify's API can answer, and what has to be said of it. */
export interface CoolifyCase {
  readonly name: string;
  readonly check: CheckId;
  readonly code: Code;
  readonly entry: string | null;
  readonly handler: () => RequestListener;
  readonly asked?: Partial<CoolifyRequest>;
  readonly expected?: string;
}

type State = NonNullable<Parameters<typeof coolifyStandIn>[0]>;

function state(
  name: string,
  check: CheckId,
  code: Code,
  entry: string | null,
  wish: State,
  more: Pick<CoolifyCase, 'asked' | 'expected'> = {},
): CoolifyCase {
  return { name, check, code, entry, handler: () => coolifyStandIn(wish).handler, ...more };
}

function refused(name: string, code: Code, status: number, message: string): CoolifyCase {
  return state(name, 'coolify-api', code, null, { refuse: { status, body: { message } } });
}

const VARIABLES = [
  { uuid: 'a', key: 'PRESENT', is_preview: false, is_really_required: false },
  { uuid: 'b', key: 'REQUIRED', is_preview: false, is_really_required: true },
  { uuid: 'c', key: 'EMPTY', is_preview: false, value: '', is_really_required: false },
  { uuid: 'd', key: 'ONLY_PREVIEW', is_preview: true, value: 'secretValue' },
];

export const COOLIFY_CASES: readonly CoolifyCase[] = [
  refused('a token that does not exist', 'api-token', 401, 'Unauthenticated.'),
  refused('a token without a team', 'api-token', 400, 'Invalid token.'),
  refused('a token that may not read', 'api-ability', 403, 'Missing required permissions: read'),
  refused('an API that is off', 'api-disabled', 403, 'API is disabled.'),
  refused('an address that is not allowed', 'api-forbidden', 403, 'You are not allowed to access the API.'),
  refused('too many requests', 'api-other', 429, 'Rate limit exceeded. Please try again later.'),
  {
    name: 'a server that is not Coolify',
    check: 'coolify-api',
    code: 'api-other',
    entry: null,
    handler: () => says(200, '<!doctype html><title>Shop</title>', { 'content-type': 'text/html' }),
  },
  {
    name: 'a redirect',
    check: 'coolify-api',
    code: 'api-redirected',
    entry: null,
    handler: () => says(302, '', { location: 'https://elsewhere.example.net/api/v1/version' }),
  },
  {
    name: 'a server that hangs up',
    check: 'coolify-api',
    code: 'api-silent',
    entry: null,
    handler: () => (request) => request.socket.destroy(),
  },
  state('a domain that no application has', 'coolify-application', 'application-missing', null, {
    domains: ['https://third.example.com'],
  }),
  state(
    'an uuid that no application has',
    'coolify-application',
    'application-missing',
    null,
    {},
    { asked: { uuid: 'no/such?uuid' } },
  ),
  state('a domain of two applications', 'coolify-application', 'application-several', null, {
    domains: ['https://app.example.com', 'http://app.example.com:8080/api'],
  }),
  state(
    'a container without a healthcheck',
    'coolify-application',
    'application-unknown',
    'healthcheck-not-defined-compose',
    {
      status: 'running:unknown',
    },
  ),
  state(
    'an unhealthy container',
    'coolify-application',
    'application-state',
    'healthcheck-wrong-port-or-path',
    {
      status: 'running:unhealthy',
    },
  ),
  state('a job that ended', 'coolify-application', 'application-state', 'one-off-job-exited-degraded', {
    status: 'degraded:unhealthy',
  }),
  state('a stopped application', 'coolify-application', 'application-state', 'restart-loop', {
    status: 'exited:unhealthy',
  }),
  state('a deployment that failed', 'coolify-deployment', 'deployment-failed', null, {
    deployments: ['failed'],
  }),
  state('a deployment that was cancelled', 'coolify-deployment', 'deployment-failed', null, {
    deployments: ['cancelled-by-user'],
  }),
  state(
    'a deployment that runs',
    'coolify-deployment',
    'deployment-running',
    'panel-status-or-queue-mismatch',
    {
      deployments: ['in_progress'],
    },
  ),
  state(
    'a deployment that runs for longer than the wait',
    'coolify-deployment',
    'deployment-running',
    'panel-status-or-queue-mismatch',
    { deployments: ['queued', 'in_progress'] },
    { asked: { wait: 12_000 } },
  ),
  state('no deployment', 'coolify-deployment', 'deployment-none', 'webhook-not-triggered', {
    deployments: [],
  }),
  state(
    'a deployment of another commit',
    'coolify-deployment',
    'deployment-other-commit',
    'webhook-not-triggered',
    {},
    { expected: '1111111' },
  ),
  state(
    'variables that are missing',
    'coolify-variables',
    'variables-missing',
    'required-variable-missing',
    { variables: VARIABLES },
    { asked: { variables: ['PRESENT', 'ABSENT', 'REQUIRED', 'EMPTY', 'ONLY_PREVIEW'] } },
  ),
];
