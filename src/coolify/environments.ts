/** The environments of all services, remembered from one parse of the file to the next. */
import { MergedEnvironment } from './merged-environment.ts';
import type { CoolifyMap } from './php-values.ts';
import type { RoundTrips } from './round-trip.ts';

export interface EnvironmentParts {
  /** The service's own variables and those that tell it about its container. */
  readonly own: CoolifyMap;
  /** Addresses of all domains, the same for every service. */
  readonly addresses: CoolifyMap;
  /** The addresses of the service itself. */
  readonly ownAddresses: CoolifyMap;
  /** Names of all services, the same for every service. */
  readonly names: CoolifyMap;
}

/**
 * A deployment parses the file three times, and each service gets variables for all others. What comes out the same is
 * the same object, so that it is made, checked and converted once.
 */
export class Environments {
  readonly #roundTrips: RoundTrips;
  readonly #known = new Map<string, EnvironmentParts & { readonly merged: CoolifyMap }>();

  constructor(roundTrips: RoundTrips) {
    this.#roundTrips = roundTrips;
  }

  /** The parts together, later ones replacing earlier ones. */
  of(service: string, parts: EnvironmentParts): CoolifyMap {
    const known = this.#known.get(service);
    if (known !== undefined && isSame(known, parts)) return known.merged;
    const sources = [parts.own, parts.addresses, parts.ownAddresses, parts.names];
    const merged = new MergedEnvironment(sources);
    this.#roundTrips.addMerged(merged, sources);
    this.#known.set(service, { ...parts, merged });
    return merged;
  }
}

function isSame(left: EnvironmentParts, right: EnvironmentParts): boolean {
  return (
    hasSameEntries(left.own, right.own) &&
    left.addresses === right.addresses &&
    hasSameEntries(left.ownAddresses, right.ownAddresses) &&
    left.names === right.names
  );
}

/** Whether two maps have the same entries in the same order. */
export function hasSameEntries(left: CoolifyMap, right: CoolifyMap): boolean {
  if (left === right) return true;
  if (left.size !== right.size) return false;
  const others = right.entries();
  for (const [key, value] of left) {
    const other = others.next().value;
    if (other?.[0] !== key || other[1] !== value) return false;
  }
  return true;
}

/** Keeps the first of several maps with the same entries, so that they can be told apart by identity. */
export class SharedMap {
  #map: CoolifyMap = new Map();

  of(map: CoolifyMap): CoolifyMap {
    if (!hasSameEntries(this.#map, map)) this.#map = map;
    return this.#map;
  }
}
