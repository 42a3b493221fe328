/** One service as Coolify rewrites it (bootstrap/helpers/parsers.php:687-1490). */
import { isDatabase } from './database-image.ts';
import { declareVariables } from './declared-variables.ts';
import { environmentOf } from './environment.ts';
import { coolifyLabels, escapeLabel, ownLabels, withProxyLabels } from './labels.ts';
import { rewriteMounts, untouchedMounts } from './mounts.ts';
import { rewriteNetworks } from './networks.ts';
import type { Surroundings } from './options.ts';
import type { ParseScope } from './parse-scope.ts';
import {
  collect,
  listOf,
  merge,
  textAt,
  uniqueTexts,
  valueAt,
  type CoolifyMap,
  type CoolifyValue,
  type MutableMap,
} from './php-values.ts';
import { checkPorts } from './ports.ts';
import { domainsOf, ownAddresses } from './service-domains.ts';
import { filledEnvironment } from './service-environment.ts';
import { DEFAULT_RESTART, ENV_FILE, SERVICE_EXTENSIONS, TIME } from './version-4-3.ts';

const LONGEST_TAG = 128;

/** Rewrites a service and stores the variables and volumes that it asks for. */
export function rewriteService(scope: ParseScope, name: string, service: CoolifyValue): MutableMap {
  const { surroundings, variables } = scope.application;
  const image = textAt(service, 'image');
  const restart = textAt(service, 'restart', DEFAULT_RESTART);
  const labels = ownLabels(service);
  const environment = environmentOf(service);
  const database = isDatabase(image, service);
  const containerName = containerNameOf(surroundings, name);

  const volumes = rewriteMounts(scope.mounts, service);
  const networks = rewriteNetworks(surroundings, service, scope.networks);
  checkPorts(service);
  declareVariables(variables, environment, scope.magic);
  const provided = scope.providedVariables(containerName);
  const addresses = scope.publishedAddresses(name);
  const domains = database ? [] : domainsOf(scope.application, name);

  const payload = passedOn(service, volumes);
  payload.set('container_name', containerName);
  payload.set('restart', restart);
  const allLabels = escapedLabels(surroundings, [...labels, ...coolifyLabels(surroundings, containerName)]);
  const route = scope.routeOf(name, image, domains, networks !== null);
  payload.set('labels', listOf(route === null ? allLabels : withProxyLabels(allLabels, route)));
  if (networks !== null) payload.set('networks', networks);
  const own = merge(filledEnvironment(environment, variables), provided);
  if (own.size + addresses.size > 0) {
    const parts = { own, addresses, ownAddresses: ownAddresses(domains), names: scope.serviceNameVariables };
    payload.set('environment', scope.application.environments.of(name, parts));
  }
  payload.set('env_file', envFiles(service));
  tagImage(scope, payload, name, service);
  return payload;
}

function containerNameOf({ settings, uuid }: Surroundings, service: string): string {
  return `${service}-${uuid}${settings.is_consistent_container_name_enabled ? '' : `-${TIME}`}`;
}

function escapedLabels({ settings }: Surroundings, labels: readonly CoolifyValue[]): readonly CoolifyValue[] {
  return settings.is_container_label_escape_enabled ? labels.map(escapeLabel) : labels;
}

/** The keys of the service; lone values where Coolify knows lists become lists of one. */
function passedOn(service: CoolifyValue, volumes: CoolifyMap): MutableMap {
  const payload = merge(collect(service));
  for (const key of SERVICE_EXTENSIONS) payload.delete(key);
  for (const key of ['ports', 'depends_on']) {
    const list = collect(payload.get(key));
    if (list.size > 0) payload.set(key, list);
  }
  if (payload.has('volumes')) payload.set('volumes', volumes.size > 0 ? volumes : untouchedMounts(service));
  return payload;
}

/** The files of the service and `.env` (bootstrap/helpers/parsers.php:1463-1471); a deployment replaces them. */
function envFiles(service: CoolifyValue): CoolifyMap {
  const files = [...collect(valueAt(service, 'env_file')).values(), ENV_FILE];
  const isPlain = files.every((file) => typeof file === 'string');
  return listOf(isPlain ? uniqueTexts(files) : files);
}

/** A built service without image is tagged with the commit, for rollbacks (bootstrap/helpers/parsers.php:1473-1484). */
function tagImage(
  { commit, application }: ParseScope,
  payload: MutableMap,
  name: string,
  service: CoolifyValue,
): void {
  const isBuilt = (valueAt(service, 'build') ?? null) !== null;
  const hasImage = (valueAt(service, 'image') ?? null) !== null;
  if (!isBuilt || hasImage || commit === null || commit === '') return;
  payload.set('image', `${application.surroundings.uuid}_${name}:${commit.slice(0, LONGEST_TAG)}`);
}
