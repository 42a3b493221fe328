/** What Coolify remembers of an application between loads and deployments. */
import { Domains } from './domains.ts';
import { Environments, SharedMap } from './environments.ts';
import { RewrittenServices } from './rewritten-services.ts';
import { RoundTrips } from './round-trip.ts';
import { Storages } from './storages.ts';
import type { Surroundings } from './options.ts';
import { isVariableName, Variables } from './variables.ts';

/** The mutable record that the steps work on; everything else in the model is a value. */
export interface Application {
  readonly surroundings: Surroundings;
  readonly variables: Variables;
  readonly storages: Storages;
  domains: Domains;
  /** The application's own domain, which only `SERVICE_FQDN_*` keys set. */
  fqdn: string | null;
  readonly roundTrips: RoundTrips;
  readonly environments: Environments;
  readonly rewritten: RewrittenServices;
  readonly addresses: SharedMap;
  readonly names: SharedMap;
  /** Services of the compose file that the latest load produced. */
  serviceNames: readonly string[];
}

/** A new application with the variables that the user defined; the interface takes none with an invalid name. */
export function newApplication(surroundings: Surroundings): Application {
  const variables = new Variables();
  const roundTrips = new RoundTrips();
  for (const [key, value] of surroundings.env) if (isVariableName(key)) variables.add(key, { value });
  return {
    surroundings,
    variables,
    storages: new Storages(),
    domains: new Domains(),
    fqdn: null,
    roundTrips,
    environments: new Environments(roundTrips),
    rewritten: new RewrittenServices(),
    addresses: new SharedMap(),
    names: new SharedMap(),
    serviceNames: [],
  };
}
