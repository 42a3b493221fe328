import type { Reason } from './coverage.ts';
import type { Rule } from './rule.ts';

/** A kind of error with the rules that find its causes in a file, or with the reason why none can. */
export interface TopicCoverage {
  readonly topic: string;
  readonly rules: readonly Rule[];
  readonly reason: Reason | null;
}

/** The rules that look for a cause of the error though they do not prevent it altogether, or why there is none. */
type Entry = readonly string[] | Reason;

/** The kinds of errors of the catalog that have a cause in a file of the repository, by the id of the entry. */
export const TOPICS: Readonly<Record<string, Entry>> = {
  'gateway-timeout-504-multiple-networks': ['network-isolation-lost', 'traefik-network-label'],
  'no-available-server-503': ['healthcheck-tool-missing', 'healthcheck-localhost', 'healthcheck-missing'],
  'bind-mount-source-missing': [
    'repository-file-mounted',
    'relative-path-without-dot',
    'parent-path-mounted',
  ],
  'bad-gateway-502-wrong-port': [
    'dockerfile-expose-mismatch',
    'magic-port-declared-late',
    'magic-port-mismatch',
    'routed-port-ambiguous',
  ],
  'healthcheck-curl-missing': ['dockerfile-healthcheck-tool-missing', 'healthcheck-tool-missing'],
  'healthcheck-localhost-ipv6': ['healthcheck-localhost'],
  'published-port-bypasses-firewall': ['db-port-published', 'port-published'],
  'coolify-build-env-injection': [
    'build-args-override-environment',
    'dockerfile-production-during-build',
    'env-production-during-build',
    'source-commit-reference',
  ],
  'env-special-characters-dollar': [
    'env-dollar',
    'environment-value-dollar',
    'interpolation-invalid',
    'label-interpolation',
    'variable-brace-misplaced',
  ],
  'volume-recreated-data-lost': [
    'db-volume-missing',
    'volume-external',
    'volume-name-ignored',
    'volume-names-collide',
  ],
  'backups-missing': {
    en: 'Backups are set up in Coolify and on the server; no file of the repository says whether there are any.',
    es: 'Las copias de seguridad se configuran en Coolify y en el servidor; ningún archivo del repositorio indica si existen.',
  },
  'env-build-time-missing': [
    'build-argument-undeclared',
    'dockerfile-public-variable-missing',
    'variable-outside-environment',
  ],
  'mount-overrides-image-code': ['source-code-mounted', 'anonymous-volume-mounted'],
  'dns-alias-collision': ['network-alias-common'],
  'env-missing-runtime': [
    'bare-list-variable',
    'env-file-ignored',
    'variable-defined-nowhere',
    'variable-unregistered',
  ],
  'forwarded-proto-not-trusted': ['forwarded-headers-untrusted'],
  'custom-traefik-labels-conflict': [
    'label-boolean',
    'label-interpolation',
    'label-traefik-disabled',
    'traefik-network-label',
  ],
  'service-magic-var-misuse': [
    'magic-address-port-reference',
    'magic-address-reference-unread',
    'magic-secret-only-key',
    'magic-secret-unsupported',
    'magic-service-unknown',
  ],
  'compose-feature-unsupported': [
    'extends-file',
    'include-dropped',
    'variable-syntax-in-mount',
    'yaml-refused-by-coolify',
  ],
  'build-or-compose-path-wrong': [
    'compose-file-in-subfolder',
    'compose-file-name',
    'repository-path-missing',
    'repository-path-untracked',
  ],
  'app-binds-localhost': ['command-binds-loopback', 'dockerfile-loopback'],
  'volume-permission-denied-uid': ['data-in-relative-bind'],
  'public-origin-not-allowed': [
    'development-server',
    'dockerfile-development-server',
    'public-address-localhost',
  ],
  'healthcheck-start-period-too-short': ['healthcheck-gives-up-early'],
  'healthcheck-wrong-port-or-path': ['container-variable-interpolated'],
  'letsencrypt-challenge-fails': ['port-reserved'],
  'stale-image-not-pulled': ['image-tag-moving', 'build-with-image'],
  'port-already-allocated': ['host-port-twice', 'port-reserved'],
  'env-value-format-json-url': [
    'env-json-list',
    'env-quote-or-backslash',
    'env-url-password',
    'environment-value-collection',
  ],
  'domain-without-router-404': ['magic-service-unknown', 'routed-port-ambiguous', 'service-name-uppercase'],
  'service-hostname-not-found': ['container-name-overwritten', 'preview-reference-kept'],
  'external-network-not-found': ['network-external'],
  'depends-on-readiness-or-migrations': ['database-not-awaited', 'healthy-without-healthcheck'],
  'env-file-not-found': ['env-file-ignored'],
  'crlf-entrypoint': ['script-line-endings'],
  'postgres-18-volume-path': ['postgres-18-volume-path'],
  'restart-loop': ['dockerfile-exec-form-invalid', 'one-shot-restarts'],
  'uploads-not-persisted': ['data-without-volume'],
  'healthcheck-not-defined-compose': ['healthcheck-missing'],
  'localhost-or-host-alias-in-container': ['localhost-as-other-service'],
  'multi-stage-copy-missing': ['dockerfile-copy-from-unknown'],
  'one-off-job-exited-degraded': ['one-shot-restarts'],
  'websocket-proxy': {
    en: 'The upgrade is lost in a second proxy or a tunnel in front of the server.',
    es: 'La actualización de la conexión se pierde en un segundo proxy o en un túnel delante del servidor.',
  },
  'build-step-differs-from-dev': ['dockerfile-database-during-build'],
  'compose-profiles-no-service': ['profile-not-started'],
  'container-name-conflict-or-orphans': ['container-name-overwritten'],
  'graceful-shutdown-sigterm': ['dockerfile-shell-form-command', 'stop-grace-period-ignored'],
  'worker-no-http-port-unhealthy': ['worker-expected-to-serve'],
  'permission-denied-entrypoint': ['script-not-executable'],
  'exec-format-error-arch': ['dockerfile-platform-fixed'],
  'npm-ci-lock-mismatch': ['dockerfile-npm-install'],
  'required-variable-missing': ['required-variable-message'],
  'timezone-utc': {
    en: 'UTC is a sound choice for a server; whether another zone is wanted is in no file.',
    es: 'UTC es una buena elección para un servidor; ningún archivo indica si se quiere otra zona.',
  },
};

/** Says for each kind of error which rules look for it: those listed here and those that name it in `prevents`. */
export function topicCoverage(rules: readonly Rule[]): readonly TopicCoverage[] {
  return Object.entries(TOPICS).map(([topic, entry]) => {
    const listed: ReadonlySet<string> = new Set(Array.isArray(entry) ? (entry as readonly string[]) : []);
    const own = rules.filter(({ id, prevents }) => listed.has(id) || prevents.includes(topic));
    const reason = own.length === 0 && !Array.isArray(entry) ? (entry as Reason) : null;
    return { topic, rules: own, reason };
  });
}
