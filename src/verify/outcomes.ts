import type { CheckId, Status } from './check-ids.ts';
import type { Code, SkipCode } from './details.ts';

interface Row {
  readonly check: CheckId;
  readonly status: Status;
  /** The entry that explains it, unless the outcome names another. */
  readonly entry: string | null;
}

/** A row of the table, in the order in which a person reads it. */
function row(check: CheckId, status: Status, entry: string | null = null): Row {
  return { check, status, entry };
}

const DNS = 'dns-or-firewall-not-reaching-server';
const PROXY = 'proxy-down-or-stale';
const LETS_ENCRYPT = 'letsencrypt-challenge-fails';
const OWN_CERTIFICATE = 'wildcard-or-custom-certificate';
const FORWARDED = 'forwarded-proto-not-trusted';
const ORIGIN = 'public-origin-not-allowed';
const HEALTH = 'healthcheck-wrong-port-or-path';

/** Every way in which a check can end: which check it is, what it means, and the entry that explains it. */
export const OUTCOMES = {
  'dns-found': row('dns', 'pass'),
  'dns-given': row('dns', 'skip'),
  'dns-literal': row('dns', 'skip'),
  'dns-missing': row('dns', 'fail', DNS),
  'dns-unanswered': row('dns', 'fail', DNS),
  'dns-other-address': row('dns', 'fail', DNS),
  'dns-private': row('dns', 'warn', DNS),
  'dns-local': row('dns', 'warn', DNS),

  'ipv4-reachable': row('ipv4', 'pass'),
  'ipv4-refused': row('ipv4', 'fail', PROXY),
  'ipv4-unreachable': row('ipv4', 'fail', DNS),
  'ipv4-http-only': row('ipv4', 'fail', DNS),
  'ipv4-absent': row('ipv4', 'warn', DNS),
  'ipv4-not-needed': row('ipv4', 'skip'),
  'ipv6-reachable': row('ipv6', 'pass'),
  'ipv6-broken': row('ipv6', 'fail', DNS),
  'ipv6-unreachable': row('ipv6', 'fail', DNS),
  'ipv6-absent': row('ipv6', 'skip'),
  'ipv6-not-here': row('ipv6', 'skip'),

  'tls-valid': row('tls-certificate', 'pass'),
  'tls-ends-soon': row('tls-certificate', 'warn', LETS_ENCRYPT),
  'tls-expired': row('tls-certificate', 'fail', LETS_ENCRYPT),
  'tls-not-yet': row('tls-certificate', 'fail', OWN_CERTIFICATE),
  'tls-default': row('tls-certificate', 'fail', LETS_ENCRYPT),
  'tls-self-signed': row('tls-certificate', 'fail', OWN_CERTIFICATE),
  'tls-wrong-host': row('tls-certificate', 'fail', OWN_CERTIFICATE),
  'tls-staging': row('tls-certificate', 'fail', LETS_ENCRYPT),
  'tls-chain-incomplete': row('tls-certificate', 'fail', OWN_CERTIFICATE),
  'tls-unknown-issuer': row('tls-certificate', 'fail', OWN_CERTIFICATE),
  'tls-not-spoken': row('tls-certificate', 'fail', PROXY),
  'tls-handshake': row('tls-certificate', 'fail', PROXY),
  'tls-http-address': row('tls-certificate', 'fail', LETS_ENCRYPT),

  'redirect-ok': row('http-redirect', 'pass'),
  'redirect-detour': row('http-redirect', 'warn'),
  'redirect-none': row('http-redirect', 'fail'),
  'redirect-loop': row('http-redirect', 'fail', FORWARDED),
  'redirect-downgrade': row('http-redirect', 'fail', FORWARDED),
  'redirect-other-host': row('http-redirect', 'fail'),
  'redirect-face': row('http-redirect', 'fail'),
  'redirect-silent': row('http-redirect', 'warn', LETS_ENCRYPT),
  'redirect-own-port': row('http-redirect', 'skip'),

  'status-ok': row('http-status', 'pass'),
  'status-face': row('http-status', 'fail'),
  'status-server-error': row('http-status', 'fail'),
  'status-client-error': row('http-status', 'fail'),
  'status-other': row('http-status', 'fail'),
  'status-loop': row('http-status', 'fail', FORWARDED),
  'status-downgrade': row('http-status', 'fail', FORWARDED),
  'status-local-address': row('http-status', 'fail', ORIGIN),
  'status-other-host': row('http-status', 'warn'),
  'status-silent': row('http-status', 'fail', PROXY),

  'second-ok': row('second-domain', 'pass'),
  'second-status': row('second-domain', 'fail'),
  'second-face': row('second-domain', 'fail'),
  'second-silent': row('second-domain', 'fail', DNS),
  'second-elsewhere': row('second-domain', 'fail'),
  'second-loop': row('second-domain', 'fail', FORWARDED),

  'time-ok': row('response-time', 'pass'),
  'time-slow': row('response-time', 'warn'),

  'links-ok': row('page-links', 'pass'),
  'links-http': row('page-links', 'fail', FORWARDED),
  'links-local': row('page-links', 'fail', 'env-build-time-missing'),
  'links-no-page': row('page-links', 'skip'),

  'headers-ok': row('security-headers', 'pass'),
  'headers-missing': row('security-headers', 'warn'),

  'cookies-ok': row('cookies', 'pass'),
  'cookies-none': row('cookies', 'skip'),
  'cookies-insecure': row('cookies', 'warn', FORWARDED),

  'health-ok': row('health', 'pass'),
  'health-html': row('health', 'fail', HEALTH),
  'health-status': row('health', 'fail', HEALTH),
  'health-redirect': row('health', 'fail', HEALTH),
  'health-reports-failure': row('health', 'fail', 'depends-on-readiness-or-migrations'),
  'health-face': row('health', 'fail'),
  'health-silent': row('health', 'fail', PROXY),

  'version-ok': row('version', 'pass'),
  'version-other': row('version', 'fail', 'stale-image-not-pulled'),
  'version-unknown': row('version', 'fail', 'env-missing-runtime'),
  'version-unreadable': row('version', 'fail'),
  'version-face': row('version', 'fail'),
  'version-silent': row('version', 'fail', PROXY),

  'persist-written': row('persistence', 'pass'),
  'persist-kept': row('persistence', 'pass'),
  'persist-refused': row('persistence', 'fail'),
  'persist-not-stored': row('persistence', 'fail', 'uploads-not-persisted'),
  'persist-lost': row('persistence', 'fail', 'uploads-not-persisted'),
  'persist-other': row('persistence', 'fail', 'volume-recreated-data-lost'),
  'persist-face': row('persistence', 'fail'),
  'persist-silent': row('persistence', 'fail', PROXY),

  'ports-closed': row('public-ports', 'pass'),
  'ports-panel': row('public-ports', 'warn', 'published-port-bypasses-firewall'),
  'ports-database': row('public-ports', 'fail', 'published-port-bypasses-firewall'),
  'ports-cloudflare': row('public-ports', 'skip'),

  'stability-ok': row('stability', 'pass'),
  'stability-slow': row('stability', 'warn'),
  'stability-stopped': row('stability', 'warn'),
  'stability-failures': row('stability', 'fail', 'restart-loop'),

  'api-ok': row('coolify-api', 'pass'),
  'api-plain-http': row('coolify-api', 'warn'),
  'api-token': row('coolify-api', 'fail'),
  'api-ability': row('coolify-api', 'fail'),
  'api-disabled': row('coolify-api', 'fail'),
  'api-forbidden': row('coolify-api', 'fail'),
  'api-other': row('coolify-api', 'fail'),
  'api-redirected': row('coolify-api', 'fail'),
  'api-silent': row('coolify-api', 'fail'),

  'application-healthy': row('coolify-application', 'pass'),
  'application-unknown': row('coolify-application', 'warn', 'healthcheck-not-defined-compose'),
  'application-state': row('coolify-application', 'fail', 'restart-loop'),
  'application-missing': row('coolify-application', 'fail'),
  'application-several': row('coolify-application', 'fail'),

  'deployment-finished': row('coolify-deployment', 'pass'),
  'deployment-running': row('coolify-deployment', 'fail', 'panel-status-or-queue-mismatch'),
  'deployment-failed': row('coolify-deployment', 'fail'),
  'deployment-other-commit': row('coolify-deployment', 'fail', 'webhook-not-triggered'),
  'deployment-none': row('coolify-deployment', 'fail', 'webhook-not-triggered'),

  'variables-ok': row('coolify-variables', 'pass'),
  'variables-missing': row('coolify-variables', 'fail', 'required-variable-missing'),
} as const satisfies Record<Exclude<Code, SkipCode>, Row>;
