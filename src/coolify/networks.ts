/** The networks of a service (bootstrap/helpers/parsers.php:923-997). */
import { warning } from './failure.ts';
import type { Surroundings } from './options.ts';
import {
  collect,
  isMap,
  valueAt,
  type CoolifyMap,
  type CoolifyValue,
  type MutableMap,
} from './php-values.ts';

/**
 * Joins a service to the application's network, which is added to the top-level `networks`. Null for a service with
 * `network_mode`, which is left alone (F-057).
 */
export function rewriteNetworks(
  surroundings: Surroundings,
  service: CoolifyValue,
  topLevel: MutableMap,
): CoolifyMap | null {
  if ((valueAt(service, 'network_mode') ?? null) !== null) return null;
  const { uuid, network, settings } = surroundings;
  const networks = collect(valueAt(service, 'networks'));
  if (!seemsToContainBase(networks)) topLevel.set(uuid, external(uuid));
  const joined: MutableMap = new Map();
  for (const [key, value] of networks) {
    if (typeof value === 'string') joined.set(value, null);
    // Other entries are dropped, among them `front:` without a value (F-058).
    else if (isMap(value)) joined.set(key, value);
  }
  joined.set(uuid, null);
  if (settings.connect_to_docker_network) {
    joined.set(network, null);
    topLevel.set(network, external(network));
  }
  return joined;
}

/**
 * Coolify compares each entry with the list of base networks instead of its name. PHP takes `true` for equal to a
 * list and warns about a number.
 */
function seemsToContainBase(networks: CoolifyMap): boolean {
  for (const value of networks.values()) {
    if (value === true) return true;
    const type = typeof value === 'bigint' ? 'int' : typeof value === 'number' ? 'float' : null;
    if (type !== null) {
      throw warning(`Object of class Illuminate\\Support\\Collection could not be converted to ${type}`);
    }
  }
  return false;
}

function external(name: string): CoolifyMap {
  return new Map<string, CoolifyValue>([
    ['name', name],
    ['external', true],
  ]);
}
