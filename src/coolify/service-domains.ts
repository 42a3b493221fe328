/** Domains as variables, for the service itself and for all others (bootstrap/helpers/parsers.php:1194-1304). */
import type { Application } from './application.ts';
import { isFilled, type CoolifyMap } from './php-values.ts';
import { variableSuffix } from './service-names.ts';
import { readAddress, withoutPort, type WebAddress } from './web-address.ts';

/** The first of several domains. */
function firstOf(domains: string): string {
  return domains.split(',')[0] ?? '';
}

/** `SERVICE_URL_*` and `SERVICE_FQDN_*` of a domain, which is its service's first one. */
export function addressVariables(service: string, domains: string): readonly (readonly [string, string])[] {
  const address = readAddress(firstOf(domains));
  const suffix = variableSuffix(service);
  return [
    [`SERVICE_URL_${suffix}`, withoutPort(address)],
    [`SERVICE_FQDN_${suffix}`, address.host],
  ];
}

/**
 * Puts the addresses of all domains into the list of variables, on behalf of a service, and gives them. Throws at a
 * domain that is no address; those before it are stored.
 */
export function storeAddresses({ domains, variables }: Application, service: string): CoolifyMap {
  const addresses = new Map<string, string>();
  for (const [key, { domain }] of domains.entries) {
    if (!isFilled(domain)) {
      variables.clear(beginsWithAddressOf(service));
      continue;
    }
    for (const [name, value] of addressVariables(key, domain)) {
      addresses.set(name, value);
      variables.put(name, value);
    }
  }
  return addresses;
}

/**
 * An emptied domain clears the addresses of the service at hand, not those of its own service. In the pattern of the
 * database query an underscore stands for any character.
 */
function beginsWithAddressOf(service: string): (key: string) => boolean {
  const suffix = Array.from(variableSuffix(service), patternOf).join('');
  const pattern = new RegExp(`^SERVICE.(?:FQDN|URL).${suffix}`, 'su');
  return (key) => pattern.test(key);
}

function patternOf(character: string): string {
  if (character === '_') return '.';
  if (character === '%') return '.*';
  return /[A-Z0-9]/.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The domains of a service. */
export function domainsOf({ domains }: Application, service: string): readonly string[] {
  const text = domains.of(service);
  return isFilled(text) ? text.split(',') : [];
}

/** The domains of a service as it is told about them. */
export function ownAddresses(domains: readonly string[]): CoolifyMap {
  if (domains.length === 0) return new Map();
  return new Map([
    ['COOLIFY_URL', domains.map(urlWithoutPort).join(',')],
    ['COOLIFY_FQDN', domains.map(hostWithoutPort).join(',')],
  ]);
}

/** Null for what is no address or has no host. */
function addressWithHost(text: string): WebAddress | null {
  try {
    const address = readAddress(text);
    return address.host === '' ? null : address;
  } catch {
    return null;
  }
}

function shownPath({ path }: WebAddress): string {
  return path === '/' ? '' : path;
}

/** Scheme, host and path (bootstrap/helpers/shared.php:786). */
function urlWithoutPort(text: string): string {
  const address = addressWithHost(text);
  if (address === null || address.scheme === '') return text;
  return `${address.scheme}://${address.host}${shownPath(address)}`;
}

/** Host and path (bootstrap/helpers/shared.php:801). */
function hostWithoutPort(text: string): string {
  const address = addressWithHost(text);
  return address === null ? text : `${address.host}${shownPath(address)}`;
}
