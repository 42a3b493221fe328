/** The environment that is written into a service (bootstrap/helpers/parsers.php:1306-1336). */
import { trim } from './text.ts';
import type { CoolifyMap, CoolifyValue } from './php-values.ts';
import type { Variables } from './variables.ts';

/** Without `SERVICE_FQDN_*` keys; an empty text takes the stored value of the variable (F-021). */
export function filledEnvironment(environment: CoolifyMap, variables: Variables): CoolifyMap {
  const filled = new Map<string, CoolifyValue>();
  for (const [key, value] of environment) {
    if (key.startsWith('SERVICE_FQDN_')) continue;
    const stored = value === '' ? (variables.find(key)?.value ?? '') : value;
    // Shared variables, {{team.NAME}}, are resolved here. None are known, but the text is trimmed on the way.
    filled.set(key, typeof stored === 'string' && stored.includes('{{') ? trim(stored) : stored);
  }
  return filled;
}
