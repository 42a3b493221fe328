/** The first pass over the services: magic variables and the domains that they ask for. */
import type { Application } from './application.ts';
import { environmentOf } from './environment.ts';
import { makeAddress } from './magic-addresses.ts';
import { commandOf, isPort, readAddressVariable } from './magic-names.ts';
import { drawnValue } from './magic-values.ts';
import { textAt, textOf, type CoolifyMap, type CoolifyValue } from './php-values.ts';
import { checkServiceName } from './safe-text.ts';
import type { ServiceNames } from './service-names.ts';
import { beforeLast } from './text.ts';

/** A variable with or without braces; PHP counts every byte beyond ASCII as a letter. */
const MENTION = /\$\{?([a-zA-Z_\u0080-\uffff][a-zA-Z0-9_\u0080-\uffff]*)/g;

/**
 * Checks the names of the services, creates the magic variables that they mention and stores the domains that
 * `SERVICE_URL_*` and `SERVICE_FQDN_*` ask for. Gives the names of all magic variables mentioned in values
 * (bootstrap/helpers/parsers.php:418-680).
 */
export function collectMagic(
  application: Application,
  services: CoolifyMap,
  names: ServiceNames,
): ReadonlySet<string> {
  const all = new Set<string>();
  for (const [service, config] of services) {
    checkServiceName(service);
    for (const key of magicOf(application, config, names)) all.add(key);
  }
  return all;
}

function magicOf(application: Application, service: CoolifyValue, names: ServiceNames): ReadonlySet<string> {
  textAt(service, 'image');
  const mentioned = new Set<string>();
  for (const [key, raw] of environmentOf(service)) {
    const value = textOf(raw);
    for (const [, name = ''] of value.matchAll(MENTION)) if (name.startsWith('SERVICE_')) mentioned.add(name);
    if (key.startsWith('SERVICE_FQDN_')) presetOwnDomain(application, key, value);
    if (key.startsWith('SERVICE_FQDN_') || key.startsWith('SERVICE_URL_')) {
      declareDomain(application, names, key, value);
    }
  }
  for (const key of mentioned) createMagic(application, names, key);
  return mentioned;
}

/** A value that is a path is appended to the address. */
function withPath(address: string, value: string): string {
  return value.startsWith('/') && value !== '/' ? `${address}${value}` : address;
}

/**
 * A key `SERVICE_FQDN_*` sets the application's own domain, once, and stores it as a variable
 * (bootstrap/helpers/parsers.php:467-519).
 */
function presetOwnDomain(application: Application, key: string, value: string): void {
  const { surroundings, fqdn: own } = application;
  const { port } = readAddressVariable(key);
  const isBlank = own === null || own.trim() === '';
  const base = isBlank ? makeAddress(surroundings.wildcard, surroundings.uuid).host : own;
  const fqdn = withPath(base, value);
  if (own === null) application.fqdn = isPort(port) ? `${fqdn}:${port}` : fqdn;
  application.variables.put(port === null ? key : beforeLast(key, '_'), fqdn);
}

/** A key `SERVICE_URL_*` or `SERVICE_FQDN_*` gives its service a domain unless it has one (parsers.php:521-551). */
function declareDomain(application: Application, names: ServiceNames, key: string, value: string): void {
  const { domains, surroundings } = application;
  const { service, port } = readAddressVariable(key);
  const target = names.find(service.replaceAll(/[-.]/g, '_'));
  if (target === null || domains.of(target) !== null) return;
  const name = `${service.replaceAll('_', '-')}-${surroundings.uuid}`;
  const url = withPath(makeAddress(surroundings.wildcard, name).url, value);
  domains.put(target, isPort(port) ? `${url}:${port}` : url, names);
}

/** Creates the variable that a value mentions, unless it exists (bootstrap/helpers/parsers.php:554-678). */
function createMagic(application: Application, names: ServiceNames, key: string): void {
  const command = commandOf(key);
  if (command === 'FQDN' || command === 'URL') createAddresses(application, names, key);
  else {
    const value = drawnValue(command, application.variables);
    application.variables.ensure(key, { value });
  }
}

/** Creates both `SERVICE_FQDN_*` and `SERVICE_URL_*`, with a port also those that carry it. */
function createAddresses(application: Application, names: ServiceNames, key: string): void {
  const { domains, surroundings, variables } = application;
  const { written, service, port } = readAddressVariable(key);
  const { url, host } = makeAddress(
    surroundings.wildcard,
    `${service.replaceAll('_', '-')}-${surroundings.uuid}`,
  );
  variables.ensure(`SERVICE_FQDN_${written}`, { value: host });
  variables.ensure(`SERVICE_URL_${written}`, { value: url });
  if (isPort(port)) {
    variables.ensure(`SERVICE_FQDN_${written}_${port}`, { value: `${host}:${port}` });
    variables.ensure(`SERVICE_URL_${written}_${port}`, { value: `${url}:${port}` });
  }
  const target = names.find(service.replaceAll(/[-.]/g, '_'));
  if (target === null || domains.of(target) !== null) return;
  domains.put(target, isPort(port) ? `${url}:${port}` : url, names);
}
