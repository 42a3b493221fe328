/**
 * The variables of a deployment: for the build, for its Dockerfiles and for the containers. `Job` stands for
 * app/Jobs/ApplicationDeploymentJob.php.
 */
import type { Application } from './application.ts';
import { isFilled } from './php-values.ts';
import { addressVariables } from './service-domains.ts';
import { variableSuffix } from './service-names.ts';
import { compareBytes, startsWithAny } from './text.ts';
import { isGenerated, type Variable } from './variables.ts';
import { BUILD_PACK_PREFIXES } from './version-4-3.ts';

type Entry = readonly [string, string];

/** Variables of the list that reach a build or a container, in the order of their creation. */
function userVariables({ variables }: Application): readonly Variable[] {
  return variables.rows.filter(
    (variable) => !isGenerated(variable) && !startsWithAny(variable.key, BUILD_PACK_PREFIXES),
  );
}

/** The same as env files list them: sorted by name, if the setting is on. */
function listedVariables(application: Application): readonly Variable[] {
  const variables = userVariables(application);
  if (!application.surroundings.settings.is_env_sorting_enabled) return variables;
  return variables.toSorted((left, right) => compareBytes(left.key, right.key));
}

/** The commit and the application's own domain, unless the user defines them (Job:3072-3167). */
function coolifyVariables(
  { variables, surroundings, fqdn }: Application,
  isBuild: boolean,
): readonly (readonly [string, string | null])[] {
  const hasCommit = !isBuild || surroundings.settings.include_source_commit_in_build;
  const entries: (readonly [string, string | null])[] = [];
  if (hasCommit && !variables.has('SOURCE_COMMIT')) entries.push(['SOURCE_COMMIT', surroundings.commit]);
  if (!variables.has('COOLIFY_FQDN')) entries.push(['COOLIFY_URL', fqdn]);
  const host = (fqdn ?? '').replaceAll('http://', '').replaceAll('https://', '');
  if (!variables.has('COOLIFY_URL')) entries.push(['COOLIFY_FQDN', host]);
  return entries;
}

function addressEntries({ domains }: Application): readonly Entry[] {
  return Array.from(domains.entries).flatMap(([service, { domain }]) =>
    isFilled(domain) ? addressVariables(service, domain) : [],
  );
}

function nameEntries({ serviceNames }: Application): readonly Entry[] {
  return serviceNames.map((name) => [`SERVICE_NAME_${variableSuffix(name)}`, name]);
}

/**
 * Names of the variables that a build gets as arguments, and its Dockerfiles as ARG (Job:3169-3219, F-035). The job
 * collects them before it loads the file: the application's own domain is not known then, so COOLIFY_URL is left out
 * as empty, while COOLIFY_FQDN is passed even though it is empty.
 */
export function buildVariableNames(application: Application): readonly string[] {
  const coolify = coolifyVariables({ ...application, fqdn: null }, true).map(([name]) => name);
  const commit = application.surroundings.settings.include_source_commit_in_build ? ['SOURCE_COMMIT'] : [];
  const users = userVariables(application).map(({ key }) => key);
  return [...new Set([...commit, ...coolify.filter((name) => name !== 'COOLIFY_URL'), ...users])];
}

/** Lines of the env file for `docker compose build` (Job:1613-1840). */
export function buildEnvironment(application: Application): readonly string[] {
  const lines = new Map<string, string>();
  for (const [key, value] of coolifyVariables(application, true)) lines.set(key, singleQuoted(value ?? ''));
  for (const [key, value] of [...nameEntries(application), ...addressEntries(application)]) {
    lines.set(key, singleQuoted(value));
  }
  for (const variable of listedVariables(application))
    lines.set(variable.key, doubleQuoted(shownValue(variable)));
  return Array.from(lines, ([key, value]) => `${key}=${value}`);
}

/** Lines of `.env`, the env file of the containers (Job:1326-1493, F-014). */
export function runtimeEnvironment(application: Application): readonly string[] {
  const users = listedVariables(application);
  const isLate = ({ value }: Variable): boolean =>
    value !== null && (value.startsWith('$SERVICE_') || value.includes('${SERVICE_'));
  const ordered = [...users.filter((variable) => !isLate(variable)), ...users.filter(isLate)];
  const entries = [
    ...coolifyVariables(application, false),
    ...addressEntries(application),
    ...nameEntries(application),
    ...ordered.map((variable) => [variable.key, shownValue(variable)] as const),
  ];
  const lines = entries.map(([key, value]) => `${key}=${value ?? ''}`);
  return application.variables.has('HOST') ? lines : [...lines, 'HOST=0.0.0.0'];
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
  ['"', '\\"'],
  ["'", "\\'"],
]);

/** A value as it stands in `.env`: escaped, unless it is JSON (app/Models/EnvironmentVariable.php:237, F-024). */
function shownValue({ value }: Variable): string {
  if (value === null) return '';
  if (isJsonCollection(value)) return value;
  return value.replaceAll(/[\\\r\t\0"']/g, (character) => ESCAPES.get(character) ?? character);
}

function isJsonCollection(text: string): boolean {
  if (!text.startsWith('{') && !text.startsWith('[')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** For a shell that reads the file: nothing is expanded (bootstrap/helpers/docker.php:1538). */
function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** For a shell that reads the file: variables are expanded (bootstrap/helpers/docker.php:1562). */
function doubleQuoted(value: string): string {
  const escaped = value.replaceAll(/[\\"`]/g, '\\$&').replaceAll(/\$(?![a-zA-Z_0-9{])/g, '\\$$');
  return `"${escaped}"`;
}
