import {
  magicName,
  magicServiceKey,
  references,
  type ComposeFile,
  type EnvironmentEntry,
  type MagicName,
  type Range,
  type Reference,
  type Service,
} from '../compose/index.ts';
import { placeInValue } from './place.ts';
import { variableEntries } from './variables.ts';

/** A name beginning with `SERVICE_`, where Coolify looks for it (F-089). */
export interface MagicMention<Kind extends MagicName = MagicName> {
  readonly name: string;
  readonly magic: Kind;
  /** key: a variable of that name is declared · reference: a value asks for it. */
  readonly as: 'key' | 'reference';
  /** The reference; null for a key. */
  readonly reference: Reference | null;
  /** The characters of the name. */
  readonly range: Range;
  readonly service: Service;
  readonly entry: EnvironmentEntry;
}

export type AddressMention = MagicMention<Extract<MagicName, { kind: 'address' }>>;
export type SecretMention = MagicMention<Extract<MagicName, { kind: 'secret' | 'unknown' }>>;

const cache = new WeakMap<ComposeFile, readonly MagicMention[]>();

/**
 * Every magic name in `environment` and `build.args`, in the order in which Coolify handles them: service by service,
 * in each the keys before the references (F-031).
 */
export function magicMentions(file: ComposeFile): readonly MagicMention[] {
  let found = cache.get(file);
  if (!found) {
    found = file.services.flatMap((service) => {
      const entries = variableEntries(service);
      return [
        ...entries.flatMap((entry) => keyMention(service, entry)),
        ...entries.flatMap((entry) => referencesIn(file, service, entry)),
      ];
    });
    cache.set(file, found);
  }
  return found;
}

/** Mentions of addresses of services: `SERVICE_URL_…` and `SERVICE_FQDN_…`. */
export function addressMentions(file: ComposeFile): readonly AddressMention[] {
  return magicMentions(file).filter((mention): mention is AddressMention => mention.magic.kind === 'address');
}

/** Mentions of generated secrets, those of a type that Coolify does not know included. */
export function secretMentions(file: ComposeFile): readonly SecretMention[] {
  return magicMentions(file).filter(
    (mention): mention is SecretMention =>
      mention.magic.kind === 'secret' || mention.magic.kind === 'unknown',
  );
}

const servicesByKey = new WeakMap<ComposeFile, ReadonlyMap<string, Service>>();

/** The service that an address belongs to (F-030); undefined if no service has that name. */
export function serviceOfAddress(file: ComposeFile, address: string): Service | undefined {
  let byKey = servicesByKey.get(file);
  if (!byKey) {
    byKey = new Map(file.services.map((service) => [magicServiceKey(service.name), service]));
    servicesByKey.set(file, byKey);
  }
  return byKey.get(address);
}

function keyMention(service: Service, entry: EnvironmentEntry): MagicMention[] {
  const magic = magicName(entry.name);
  if (!magic) return [];
  return [{ name: entry.name, magic, as: 'key', reference: null, range: entry.nameRange, service, entry }];
}

function referencesIn(file: ComposeFile, service: Service, entry: EnvironmentEntry): MagicMention[] {
  return references(entry.value ?? '').flatMap((reference) => {
    const { name, start, isBraced } = reference;
    const magic = magicName(name);
    if (!magic) return [];
    const from = start + (isBraced ? 2 : 1);
    const range = placeInValue(file, entry, from, from + name.length);
    return [{ name, magic, as: 'reference' as const, reference, range, service, entry }];
  });
}
