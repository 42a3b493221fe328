/** A service that gets domains, as the makers of proxy labels see it. */
import { md5 } from './md5.ts';
import type { Surroundings } from './options.ts';

export type Redirect = 'www' | 'non-www' | 'both';

export interface Route {
  readonly surroundings: Surroundings;
  readonly service: string;
  readonly image: string;
  /** Addresses in the order in which the user wrote them. */
  readonly domains: readonly string[];
  readonly redirect: Redirect;
  /** False for a service with `network_mode`. */
  readonly hasNetworks: boolean;
}

const HASH_DIGITS = 4;

/** The service's part of router names: its name with hyphens, and a hash (bootstrap/helpers/docker.php:19-44). */
export function routerSegment(service: string): string {
  const name = service
    .replaceAll(/[^a-zA-Z0-9-]+/g, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${name === '' ? 'service' : name}-${md5(service).slice(0, HASH_DIGITS)}`;
}
