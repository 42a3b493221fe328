import type { Face } from './faces.ts';
import type { FailureKind } from './network.ts';

/** What several outcomes have measured. */

export interface None {
  readonly [name: string]: never;
}
export interface Tls {
  readonly address: string;
}
export interface Answered {
  readonly url: string;
  readonly status: number;
}
export interface Silent {
  readonly url: string;
  readonly kind: FailureKind;
  readonly reason: string;
}
export interface Faced extends Answered {
  readonly face: Face;
}
export interface Reached {
  readonly addresses: readonly string[];
  readonly port: number;
  readonly milliseconds: number;
}
export interface Unreached {
  /** Address and reason. */
  readonly addresses: readonly { readonly address: string; readonly kind: FailureKind }[];
  readonly port: number;
}

export interface Stability {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds that half of the answers, and 95 of 100, took at most. */
  readonly median: number;
  readonly slowest: number;
}
