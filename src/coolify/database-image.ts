/** Whether Coolify takes a service for a database (bootstrap/helpers/docker.php:1024-1214, F-143). */
import { isMap, textOf, valueAt, type CoolifyMap, type CoolifyValue } from './php-values.ts';
import { afterLast, before, containsAny, upperAscii } from './text.ts';
import { typeError } from './failure.ts';
import { DATABASE_HINTS, DATABASE_IMAGES } from './version-4-3.ts';

/** Databases get no domain. The image decides, then what else the service says. */
export function isDatabase(image: string, service: CoolifyValue): boolean {
  if (service !== null && !isMap(service)) {
    throw typeError('isDatabaseImage(): Argument #2 ($serviceConfig) must be of type ?array');
  }
  const name = before(image, ':');
  if (!DATABASE_IMAGES.has(afterLast(name, '/'))) return false;
  return service === null || looksLikeDatabase(name, service);
}

function looksLikeDatabase(image: string, service: CoolifyMap): boolean {
  if (containsAny(image, DATABASE_HINTS.applications)) return false;
  const hasPort = hasDatabasePort(service.get('ports') ?? null);
  const environment = service.get('environment') ?? null;
  const variables = isMap(environment)
    ? Array.from(environment.values(), (value) => upperAscii(textOf(value)))
    : [];
  const check = upperAscii(healthcheckOf(service));
  const dependsOnDatabase = dependencyNames(service).some((name) =>
    containsAny(name, DATABASE_HINTS.dependencies),
  );
  const hasVariable = (hints: readonly string[]): boolean =>
    variables.some((text) => containsAny(text, hints));

  if (dependsOnDatabase && hasVariable(DATABASE_HINTS.applicationVariables)) return false;
  if (containsAny(check, DATABASE_HINTS.applicationChecks)) return false;
  if (hasPort && containsAny(check, DATABASE_HINTS.databaseChecks)) return true;
  if (hasVariable(DATABASE_HINTS.databaseVariables)) return true;
  return !dependsOnDatabase;
}

/** Up to the first port that counts, each has to be text: one in long form ends the load (F-065). */
function hasDatabasePort(ports: CoolifyValue): boolean {
  return isMap(ports) && [...ports.values()].some((port) => containsAny(textOf(port), DATABASE_HINTS.ports));
}

function healthcheckOf(service: CoolifyMap): string {
  const test = valueAt(service, 'healthcheck', 'test') ?? null;
  if (isMap(test)) return Array.from(test.values(), textOf).join(' ');
  return typeof test === 'string' ? test : '';
}

/** The keys of `depends_on`: in a list these are only numbers. */
function dependencyNames(service: CoolifyMap): readonly string[] {
  const dependencies = service.get('depends_on') ?? null;
  return isMap(dependencies) ? [...dependencies.keys()] : [];
}
