/** Coolify's parser of compose files (bootstrap/helpers/parsers.php:375-1540). */
import type { Application } from './application.ts';
import { outOfMemory, warning } from './failure.ts';
import { collectMagic } from './magic.ts';
import { ParseScope } from './parse-scope.ts';
import {
  collect,
  isMap,
  valueAt,
  type CoolifyMap,
  type CoolifyValue,
  type MutableMap,
} from './php-values.ts';
import { rewriteService } from './service.ts';
import { ServiceNames } from './service-names.ts';

/**
 * Every service gets a variable for each service, and two for each domain. With about a thousand services Coolify's
 * own code needs the 256 MB of memory that an installation gives it.
 */
const LARGEST_ENVIRONMENTS = 1_000_000;

/** The rewritten sections; empty ones are left out, but for `services`. */
export interface ParsedCompose {
  readonly services: CoolifyMap;
  readonly sections: CoolifyMap;
}

/**
 * Rewrites a compose file and stores variables, domains and volumes in the application. Throws a CoolifyFailure
 * where Coolify raises an exception; what was stored before stays.
 */
export function parseCompose(
  application: Application,
  document: CoolifyValue,
  commit: string | null,
): ParsedCompose {
  const services = servicesOf(document);
  const volumes = withoutNulls(collect(valueAt(document, 'volumes')));
  const networks: MutableMap = new Map(collect(valueAt(document, 'networks')));
  const names = new ServiceNames(services.keys());
  const magic = collectMagic(application, services, names);
  const variables = services.size + 2 * application.domains.entries.size;
  if (services.size * variables > LARGEST_ENVIRONMENTS) throw outOfMemory();
  const scope = new ParseScope({ application, magic, networks, commit, volumes, services });
  const rewritten: MutableMap = new Map();
  for (const [name, service] of services) {
    rewritten.set(name, application.rewritten.of(name, rewriteService(scope, name, service)));
  }

  const sections: MutableMap = new Map([['services', rewritten]]);
  const others: readonly (readonly [string, CoolifyMap])[] = [
    ['volumes', volumes],
    ['networks', networks],
    ['configs', collect(valueAt(document, 'configs'))],
    ['secrets', collect(valueAt(document, 'secrets'))],
  ];
  for (const [key, section] of others) if (section.size > 0) sections.set(key, section);
  return { services: rewritten, sections };
}

/** A file without `services` has none; a value that is no collection cannot be walked. */
function servicesOf(document: CoolifyValue): CoolifyMap {
  const services = valueAt(document, 'services');
  if (services === undefined) return new Map();
  if (isMap(services)) return services;
  throw warning('foreach() argument must be of type array|object');
}

function withoutNulls(map: CoolifyMap): MutableMap {
  return new Map(Array.from(map).filter(([, value]) => value !== null));
}
