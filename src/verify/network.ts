import type { PresentedCertificate } from './certificate.ts';

/** Why a connection or a request came to nothing. */
export type FailureKind =
  'refused' | 'timeout' | 'reset' | 'unreachable' | 'name' | 'certificate' | 'not-tls' | 'tls' | 'protocol';

export interface Failure {
  readonly kind: FailureKind;
  /** What the system said, such as `ECONNREFUSED`. */
  readonly reason: string;
}

/** A place to connect to. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** What a name leads to, and who said so. */
export interface Resolution {
  /** given: by an option · literal: the name is an address · local: this machine only, by its own file of hosts. */
  readonly source: 'dns' | 'given' | 'literal' | 'local' | 'missing' | 'unanswered';
  readonly endpoints: readonly Endpoint[];
  /** Why the name servers gave no answer; empty if they did. */
  readonly reason: string;
}

export interface HttpRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** False asks also a server whose certificate is wrong, as nothing secret is sent. */
  readonly isCertificateRequired: boolean;
  /** Bytes of the body that are read at most. */
  readonly maxBytes?: number;
}

export interface Answer {
  readonly url: URL;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** As UTF-8, cut at the most that is read. */
  readonly body: string;
  readonly milliseconds: number;
}

/** The network as the checks need it. Nothing throws: what goes wrong is an answer too. */
export interface Network {
  resolve(host: string, port: number): Promise<Resolution>;
  /** Opens a TCP connection and closes it. */
  connect(endpoint: Endpoint): Promise<{ readonly milliseconds: number } | Failure>;
  /** The certificate that a server presents for a host, whether it holds or not. */
  certificate(endpoint: Endpoint, host: string): Promise<PresentedCertificate | Failure>;
  /** One request, without following redirects, over a connection of its own. */
  request(request: HttpRequest): Promise<Answer | Failure>;
}

/** True if a call came to nothing. */
export function isFailure(result: object): result is Failure {
  return 'kind' in result && 'reason' in result;
}

/** The host of an address without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** The port of an address, also where it is the usual one. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
