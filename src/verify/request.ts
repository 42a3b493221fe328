/** What to measure. Everything is checked before: nothing here can be wrong usage. */
export interface VerifyRequest {
  readonly target: URL;
  /** The addresses that the name has to lead to, and no others; empty if any will do. */
  readonly expectedAddresses: readonly string[];
  /** Other domains of the same application. */
  readonly secondDomains: readonly URL[];
  /** The status that counts as good; null for any of 200–299. */
  readonly expectedStatus: number | null;
  readonly healthPath: string | null;
  readonly version: { readonly expected: string; readonly path: string } | null;
  readonly persistence: PersistenceRequest | null;
  /** True to try the ports that should not answer. */
  readonly arePortsTried: boolean;
  /** Milliseconds; null to measure no stability. */
  readonly stableFor: number | null;
  /** The header `Authorization` for the target, and no other host; null for none. */
  readonly authorization: string | null;
  readonly coolify: CoolifyRequest | null;
}

/** Write a random value, or compare the one that was written before. */
export type PersistenceRequest =
  | { readonly url: URL; readonly mode: 'write' }
  | { readonly url: URL; readonly mode: 'read'; readonly value: string };

export interface CoolifyRequest {
  readonly url: URL;
  readonly token: string;
  /** Null to look for the domain. */
  readonly uuid: string | null;
  /** Milliseconds to wait for a deployment that is under way. */
  readonly wait: number;
  /** The names that the compose file needs; null if no file was given. */
  readonly variables: readonly string[] | null;
}
