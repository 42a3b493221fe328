import { child, listItems, scalarText, type ComposeFile } from '../../../compose/index.ts';

/** Longer values are not searched beyond this. */
const MAX_LENGTH = 10_000;

/** Names in front of which or behind which a host name stands: in an address, with a port, as the operand of an option. */
const HOSTS = [
  /(?:\/\/|@)([A-Za-z0-9][\w.-]{0,62})(?=[:/?\s"',]|$)/g,
  /(?:^|[\s,="'])([A-Za-z0-9][\w.-]{0,62}):\d{2,5}(?![\d.])/g,
  /(?:\s-h|--host)[ =]([A-Za-z0-9][\w.-]{0,62})/g,
  /docker exec (?:-\w+ )?([A-Za-z0-9][\w.-]{0,62})/g,
];

/** Variables whose whole value is the name of a host. */
const HOST_VARIABLE = /(?:^|_)(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|BROKER)$/i;

const HOST_NAME = /^[A-Za-z0-9][\w.-]{0,62}$/;

/** Where a value is no place for a host name: images have tags that look like ports. */
const NOT_SEARCHED = new Set([
  'image',
  'build',
  'container_name',
  'volumes',
  'ports',
  'expose',
  'labels',
  'hostname',
]);

/** The service that mentions a name as a host or as a container, by name; the first one. */
export function hostUses(file: ComposeFile): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  const add = (name: string, service: string): void => {
    if (!uses.has(name)) uses.set(name, service);
  };
  for (const { text, path } of file.scan.scalars()) {
    const [section, service, key] = path;
    if (section !== 'services' || typeof service !== 'string' || NOT_SEARCHED.has(String(key))) continue;
    for (const pattern of HOSTS) {
      for (const found of text.slice(0, MAX_LENGTH).matchAll(pattern)) add(found[1] ?? '', service);
    }
    if (text.startsWith('container:')) add(text.slice('container:'.length), service);
  }
  for (const service of file.services) {
    for (const { name, value } of service.environment) {
      if (value !== null && HOST_VARIABLE.test(name) && HOST_NAME.test(value)) add(value, service.name);
    }
  }
  return uses;
}

/** Names that reach a service without its container name: those of services, network aliases and links. */
export function otherNames(file: ComposeFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const service of file.services) {
    names.add(service.name);
    const networks = service.get('networks')?.value;
    for (const { value } of networks?.kind === 'map' ? networks.entries : []) {
      for (const alias of listItems(child(value, 'aliases'))) names.add(scalarText(alias) ?? '');
    }
    for (const link of listItems(service.get('links')?.value)) {
      const alias = (scalarText(link) ?? '').split(':')[1];
      if (alias !== undefined) names.add(alias);
    }
  }
  return names;
}
