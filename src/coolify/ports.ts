/** Published ports, which Coolify passes on; it only reads them (bootstrap/helpers/parsers.php:954-968, F-063). */
import { arrayToText } from './failure.ts';
import { collect, isMap, valueAt, type CoolifyValue } from './php-values.ts';

const READ_KEYS = ['target', 'published', 'protocol'] as const;

/** Throws for a long form whose parts are collections. */
export function checkPorts(service: CoolifyValue): void {
  for (const port of collect(valueAt(service, 'ports')).values()) {
    if (isMap(port) && READ_KEYS.some((key) => isMap(port.get(key)))) throw arrayToText();
  }
}
