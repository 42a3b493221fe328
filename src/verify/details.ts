import type { Answered, Faced, None, Reached, Silent, Stability, Tls, Unreached } from './measured.ts';

/** What each outcome has measured, by its code: the values of its sentence, and of `data` in JSON. */
export interface Details {
  'not-asked': { readonly option: string };
  'not-reached': None;
  'not-started': None;
  'api-not-read': None;

  'dns-found': { readonly host: string; readonly ipv4: readonly string[]; readonly ipv6: readonly string[] };
  'dns-given': { readonly host: string; readonly addresses: readonly string[] };
  'dns-literal': { readonly host: string };
  'dns-missing': { readonly host: string };
  'dns-unanswered': { readonly host: string; readonly reason: string };
  'dns-other-address': {
    readonly host: string;
    readonly missing: readonly string[];
    readonly unexpected: readonly string[];
  };
  'dns-private': { readonly host: string; readonly addresses: readonly string[] };
  'dns-local': { readonly host: string; readonly addresses: readonly string[] };

  'ipv4-reachable': Reached;
  'ipv4-refused': Unreached;
  'ipv4-unreachable': Unreached;
  'ipv4-http-only': Unreached;
  'ipv4-absent': { readonly host: string };
  'ipv4-not-needed': { readonly host: string };
  'ipv6-reachable': Reached;
  'ipv6-broken': Unreached;
  'ipv6-unreachable': Unreached;
  'ipv6-absent': { readonly host: string };
  'ipv6-not-here': { readonly addresses: readonly string[] };

  'tls-valid': { readonly issuer: string; readonly until: string; readonly days: number };
  'tls-ends-soon': Tls & { readonly issuer: string; readonly until: string; readonly days: number };
  'tls-expired': Tls & { readonly until: string; readonly days: number };
  'tls-not-yet': Tls & { readonly from: string };
  'tls-default': Tls & { readonly subject: string };
  'tls-self-signed': Tls & { readonly subject: string };
  'tls-wrong-host': Tls & { readonly host: string; readonly names: readonly string[] };
  'tls-staging': Tls & { readonly issuer: string };
  'tls-chain-incomplete': Tls & { readonly issuer: string };
  'tls-unknown-issuer': Tls & { readonly issuer: string; readonly problem: string };
  'tls-not-spoken': Tls & { readonly port: number };
  'tls-handshake': Tls & { readonly reason: string };
  'tls-http-address': { readonly host: string };

  'redirect-ok': Answered & { readonly location: string };
  'redirect-detour': { readonly path: readonly string[] };
  'redirect-none': Answered;
  'redirect-loop': { readonly path: readonly string[] };
  'redirect-downgrade': { readonly path: readonly string[] };
  'redirect-other-host': { readonly url: string; readonly location: string };
  'redirect-face': Faced;
  'redirect-silent': Silent;
  'redirect-own-port': { readonly port: number };

  'status-ok': Answered;
  'status-face': Faced;
  'status-server-error': Answered;
  'status-client-error': Answered;
  'status-other': Answered & { readonly expected: number };
  'status-loop': { readonly path: readonly string[] };
  'status-downgrade': { readonly path: readonly string[] };
  'status-local-address': { readonly url: string; readonly location: string };
  'status-other-host': Answered & { readonly host: string };
  'status-silent': Silent;

  'second-ok': { readonly host: string; readonly final: string };
  'second-status': { readonly host: string } & Answered;
  'second-face': { readonly host: string } & Faced;
  'second-silent': { readonly host: string } & Silent;
  'second-elsewhere': { readonly host: string; readonly final: string };
  'second-loop': { readonly host: string; readonly path: readonly string[] };

  'time-ok': { readonly milliseconds: number };
  'time-slow': { readonly milliseconds: number; readonly limit: number };

  'links-ok': { readonly count: number };
  'links-http': { readonly links: readonly string[] };
  'links-local': { readonly links: readonly string[] };
  'links-no-page': { readonly type: string };

  'headers-ok': { readonly names: readonly string[] };
  'headers-missing': { readonly names: readonly string[] };

  'cookies-ok': { readonly count: number };
  'cookies-none': None;
  'cookies-insecure': { readonly names: readonly string[] };

  'health-ok': Answered & { readonly type: string };
  'health-html': Answered;
  'health-status': Answered;
  'health-redirect': Answered & { readonly location: string };
  'health-reports-failure': Answered & { readonly said: string };
  'health-face': Faced;
  'health-silent': Silent;

  'version-ok': { readonly url: string; readonly found: string };
  'version-other': { readonly url: string; readonly found: string; readonly expected: string };
  'version-unknown': { readonly url: string; readonly found: string };
  'version-unreadable': Answered & { readonly type: string };
  'version-face': Faced;
  'version-silent': Silent;

  'persist-written': { readonly url: string; readonly value: string };
  'persist-kept': { readonly url: string };
  'persist-refused': Answered;
  'persist-not-stored': Answered;
  'persist-lost': Answered;
  'persist-other': { readonly url: string; readonly found: string };
  'persist-face': Faced;
  'persist-silent': Silent;

  'ports-closed': { readonly count: number };
  'ports-panel': { readonly ports: readonly number[] };
  'ports-database': { readonly ports: readonly number[]; readonly panel: readonly number[] };
  'ports-cloudflare': None;

  'stability-ok': Stability;
  'stability-slow': Stability & { readonly limit: number };
  'stability-stopped': Stability;
  'stability-failures': Stability & {
    readonly failed: number;
    /** What was seen instead, the most frequent first. */
    readonly kinds: readonly { readonly name: string; readonly count: number }[];
    /** The longest time without a good answer. */
    readonly longest: number;
  };

  'api-ok': { readonly version: string };
  'api-plain-http': { readonly version: string };
  'api-token': { readonly said: string };
  'api-ability': { readonly said: string; readonly ability: string };
  'api-disabled': { readonly said: string };
  'api-forbidden': { readonly said: string };
  'api-other': { readonly status: number; readonly path: string };
  'api-redirected': { readonly location: string };
  'api-silent': Silent;

  'application-healthy': { readonly name: string; readonly uuid: string; readonly state: string };
  'application-unknown': { readonly name: string; readonly state: string };
  'application-state': { readonly name: string; readonly state: string };
  'application-missing': { readonly what: string };
  'application-several': { readonly host: string; readonly uuids: readonly string[] };

  'deployment-finished': { readonly commit: string; readonly when: string };
  'deployment-running': { readonly state: string; readonly commit: string; readonly waited: number };
  'deployment-failed': { readonly state: string; readonly commit: string };
  'deployment-other-commit': { readonly commit: string; readonly expected: string };
  'deployment-none': None;

  'variables-ok': { readonly count: number };
  'variables-missing': { readonly missing: readonly string[]; readonly empty: readonly string[] };
}

export type Code = keyof Details;

/** Codes that any check may end with: it was not measured. */
export type SkipCode = 'not-asked' | 'not-reached' | 'not-started' | 'api-not-read';
