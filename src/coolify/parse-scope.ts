/** What the services of a file share while it is parsed. */
import type { Application } from './application.ts';
import type { MountScope } from './mounts.ts';
import type { CoolifyMap, MutableMap } from './php-values.ts';
import type { Redirect, Route } from './route.ts';
import { storeAddresses } from './service-domains.ts';
import { ServiceNames, variableSuffix } from './service-names.ts';

const REDIRECTS: readonly string[] = ['www', 'non-www', 'both'] satisfies Redirect[];

function isRedirect(text: unknown): text is Redirect {
  return typeof text === 'string' && REDIRECTS.includes(text);
}

export class ParseScope {
  readonly application: Application;
  readonly magic: ReadonlySet<string>;
  readonly mounts: MountScope;
  /** Top-level networks; those of Coolify are added. */
  readonly networks: MutableMap;
  /** `SERVICE_NAME_*`, the same for all services. */
  readonly serviceNameVariables: CoolifyMap;
  /** Known only to the parse of a deployment that follows the load. */
  readonly commit: string | null;
  #ownNames: ReadonlySet<string> | null = null;
  #addresses: CoolifyMap | null = null;
  #hasBlankDomain = false;
  #domainNames: ServiceNames | null = null;

  constructor(
    parts: Pick<ParseScope, 'application' | 'magic' | 'networks' | 'commit'> & {
      volumes: MutableMap;
      services: CoolifyMap;
    },
  ) {
    const { application, magic, networks, commit, volumes, services } = parts;
    this.application = application;
    this.magic = magic;
    this.networks = networks;
    this.commit = commit;
    this.mounts = { application, volumes, mode: null };
    const names = Array.from(
      services.keys(),
      (name) => [`SERVICE_NAME_${variableSuffix(name)}`, name] as const,
    );
    this.serviceNameVariables = application.names.of(new Map(names));
  }

  /**
   * Variables about the deployment that the user did not define (bootstrap/helpers/parsers.php:1176-1192). Which
   * ones are defined is looked up once per parse, when the first service gets here.
   */
  providedVariables(containerName: string): MutableMap {
    const { surroundings, variables } = this.application;
    const provided: readonly (readonly [string, string])[] = [
      ['COOLIFY_BRANCH', `"${surroundings.branch}"`],
      ['COOLIFY_RESOURCE_UUID', surroundings.uuid],
      ['COOLIFY_CONTAINER_NAME', containerName],
    ];
    this.#ownNames ??= new Set(provided.map(([name]) => name).filter((name) => variables.has(name)));
    const own = this.#ownNames;
    return new Map(provided.filter(([name]) => !own.has(name)));
  }

  /**
   * The addresses of all domains as variables. They are also stored, when the first service gets here (when
   * every service does, if a domain was emptied). Throws for a domain that is no address.
   */
  publishedAddresses(service: string): CoolifyMap {
    const { application } = this;
    const known = this.#addresses;
    if (known !== null && !this.#hasBlankDomain) return known;
    const addresses = application.addresses.of(storeAddresses(application, service));
    this.#addresses = addresses;
    this.#hasBlankDomain = application.domains.hasBlank;
    return addresses;
  }

  /** Null when the service has no domains. */
  routeOf(service: string, image: string, domains: readonly string[], hasNetworks: boolean): Route | null {
    if (domains.length === 0) return null;
    const { domains: stored, surroundings } = this.application;
    this.#domainNames ??= new ServiceNames(stored.entries.keys());
    const key = this.#domainNames.find(service);
    const redirect = key === null ? null : stored.entries.get(key)?.redirect;
    return {
      surroundings,
      service,
      image,
      domains,
      redirect: isRedirect(redirect) ? redirect : 'both',
      hasNetworks,
    };
  }
}
