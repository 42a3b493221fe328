/** Build secrets, if the setting is on (app/Jobs/ApplicationDeploymentJob.php:4653-4703). */
import { programError, typeError } from './failure.ts';
import {
  collect,
  isMap,
  looselyEqual,
  type CoolifyMap,
  type CoolifyValue,
  type MutableMap,
} from './php-values.ts';

/** Declares the build variables as secrets and gives them to every service that is built. */
export function withBuildSecrets(sections: CoolifyMap, names: readonly string[]): CoolifyMap {
  if (names.length === 0) return sections;
  const services = Array.from(
    collect(sections.get('services')),
    ([name, service]): [string, CoolifyValue] => [
      name,
      isMap(service) ? withSecrets(service, names) : service,
    ],
  );
  const secrets: MutableMap = new Map(collect(sections.get('secrets')));
  for (const name of names) secrets.set(name, new Map([['environment', name]]));
  return new Map(sections).set('services', new Map(services)).set('secrets', secrets);
}

function withSecrets(service: CoolifyMap, names: readonly string[]): CoolifyMap {
  const written = service.get('build') ?? null;
  if (written === null) return service;
  const build = buildOf(written);
  const listed = build.get('secrets') ?? null;
  if (listed !== null && !isMap(listed))
    throw typeError('in_array(): Argument #2 ($haystack) must be of type array');
  const secrets: MutableMap = new Map(listed);
  for (const name of names) {
    const isListed = [...secrets.values()].some((secret) => looselyEqual(secret, name));
    if (!isListed) secrets.set(String(nextIndex(secrets)), name);
  }
  return new Map(service).set('build', new Map(build).set('secrets', secrets));
}

/** A lone text is the context. PHP makes an array of false, but of no other scalar. */
function buildOf(written: CoolifyValue): CoolifyMap {
  if (isMap(written)) return written;
  if (typeof written === 'string') return new Map([['context', written]]);
  if (written === false) return new Map();
  throw programError('Cannot use a scalar value as an array');
}

/** The number that PHP gives to an appended entry. */
function nextIndex(map: CoolifyMap): number {
  const numbers = Array.from(map.keys(), Number).filter(Number.isSafeInteger);
  return numbers.reduce((highest, number) => Math.max(highest, number), -1) + 1;
}
