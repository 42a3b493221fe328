import { magicName, magicServiceKey, references, type ComposeFile, type Service } from '../compose/index.ts';
import type { RuleContext } from './rule.ts';

/** A place that gives a service a domain. */
interface Address {
  readonly service: string;
  readonly port: number | null;
}

const cache = new WeakMap<ComposeFile, readonly Address[]>();

/**
 * True if Coolify gives the service a domain: a `SERVICE_URL_…` or `SERVICE_FQDN_…` name belongs to it (F-030, F-096),
 * or the user named a domain for it.
 */
export function isRouted(file: ComposeFile, service: Service, context: RuleContext): boolean {
  if ((context.domains.get(service.name) ?? []).length > 0) return true;
  const key = magicServiceKey(service.name);
  return addresses(file).some((address) => address.service === key);
}

/** Every magic address of the file: as a key of `environment`, or referred to in a value (F-089). */
function addresses(file: ComposeFile): readonly Address[] {
  const known = cache.get(file);
  if (known) return known;
  const found: Address[] = [];
  for (const service of file.services) {
    for (const { name, value } of [...service.environment, ...service.buildArguments]) {
      for (const mentioned of [name, ...references(value ?? '').map((reference) => reference.name)]) {
        const magic = magicName(mentioned);
        if (magic?.kind === 'address') found.push({ service: magic.service, port: magic.port });
      }
    }
  }
  cache.set(file, found);
  return found;
}
