import { magicServiceKey, type ComposeFile, type Service } from '../compose/index.ts';
import { addressMentions, type AddressMention } from './magic-mentions.ts';
import type { RuleContext } from './rule.ts';

/**
 * True if Coolify gives the service a domain: a `SERVICE_URL_…` or `SERVICE_FQDN_…` name belongs to it (F-030, F-096),
 * or the user named a domain for it.
 */
export function isRouted(file: ComposeFile, service: Service, context: RuleContext): boolean {
  if ((context.domains.get(service.name) ?? []).length > 0) return true;
  return creatingMention(file, service) !== undefined;
}

const cache = new WeakMap<ComposeFile, ReadonlyMap<string, AddressMention>>();

/**
 * The mention that creates the domain of a service, and decides its port: the first (F-031), as a key or as a
 * reference that Coolify reads (F-026, F-089). Undefined if there is none.
 */
export function creatingMention(file: ComposeFile, service: Service): AddressMention | undefined {
  let first = cache.get(file);
  if (!first) {
    const found = new Map<string, AddressMention>();
    for (const mention of addressMentions(file)) {
      const isRead = mention.as === 'key' || mention.magic.isReadAsReference;
      if (isRead && !found.has(mention.magic.service)) found.set(mention.magic.service, mention);
    }
    first = found;
    cache.set(file, first);
  }
  return first.get(magicServiceKey(service.name));
}

/** The port that the proxy is told for a service: the domain's own, else that of the name that creates the domain; null for none. */
export function declaredPort(file: ComposeFile, service: Service, context: RuleContext): number | null {
  const [domain] = context.domains.get(service.name) ?? [];
  return domain === undefined ? (creatingMention(file, service)?.magic.port ?? null) : portOfDomain(domain);
}

/** The port that a domain names, as in `https://app.example.com:3000`. */
export function portOfDomain(domain: string | undefined): number | null {
  const found = /^https?:\/\/[^/]*?:(\d{1,5})(?:\/|$)/.exec(domain ?? '');
  return found ? Number(found[1]) : null;
}
