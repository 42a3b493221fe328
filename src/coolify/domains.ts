/** The domains of a compose application, kept per service (bootstrap/helpers/domains.php:330-606). */
import type { ServiceDomain } from './options.ts';
import { isFilled } from './php-values.ts';
import { normalizedName, type ServiceNames } from './service-names.ts';

export class Domains {
  readonly #entries = new Map<string, ServiceDomain>();
  /** Keys by their normalized name: twins such as `web-app` and `web_app` are found together. */
  readonly #twins = new Map<string, readonly string[]>();

  constructor(entries: Iterable<readonly [string, ServiceDomain]> = []) {
    for (const [key, entry] of entries) this.#set(key, entry);
  }

  get entries(): ReadonlyMap<string, ServiceDomain> {
    return this.#entries;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Whether the user has emptied the domain of a service. */
  get hasBlank(): boolean {
    return Array.from(this.#entries.values()).some(({ domain }) => !isFilled(domain));
  }

  #set(key: string, entry: ServiceDomain): void {
    if (!this.#entries.has(key)) {
      const normalized = normalizedName(key);
      this.#twins.set(normalized, [...(this.#twins.get(normalized) ?? []), key]);
    }
    this.#entries.set(key, entry);
  }

  #delete(key: string): void {
    const normalized = normalizedName(key);
    this.#entries.delete(key);
    this.#twins.set(
      normalized,
      (this.#twins.get(normalized) ?? []).filter((twin) => twin !== key),
    );
  }

  #twinsOf(service: string): readonly string[] {
    return this.#twins.get(normalizedName(service)) ?? [];
  }

  /** The domains of a service: a filled entry wins, the one under its own name first. Null when there is no entry. */
  of(service: string): string | null {
    const twins = this.#twinsOf(service);
    const filled = twins.filter((key) => isFilled(this.#domain(key)));
    const candidates = filled.length > 0 ? filled : twins;
    const key = candidates.find((twin) => twin === service) ?? candidates[0];
    return key === undefined ? null : this.#domain(key);
  }

  #domain(key: string): string | null {
    return this.#entries.get(key)?.domain ?? null;
  }

  /** Stores the domain of a service and removes twins that mean the same service. */
  put(service: string, domain: string | null, names: ServiceNames): void {
    const target = names.find(service) ?? service;
    let merged: ServiceDomain = { domain };
    for (const key of this.#twinsOf(target)) {
      if (key !== target && names.find(key) !== target) continue;
      merged = { ...this.#entries.get(key), ...merged };
      if (key !== target) this.#delete(key);
    }
    this.#set(target, merged);
  }

  /** The same domains under the names of the file's services; those of other services are dropped (F-085). */
  reconciled(names: ServiceNames): Domains {
    const kept = new Map<string, ServiceDomain>();
    const canonical = new Set<string>();
    for (const [key, entry] of this.#entries) {
      const service = names.find(key);
      if (service === null) continue;
      const existing = kept.get(service);
      const domain =
        existing === undefined
          ? entry.domain
          : preferred(existing.domain, canonical.has(service), entry.domain, key === service);
      kept.set(service, { ...existing, ...entry, domain });
      if (key === service) canonical.add(service);
    }
    return new Domains(kept);
  }
}

/** Which of two domains for the same service stays: a filled one, then the one under the service's own name. */
function preferred(
  existing: string | null,
  isExistingCanonical: boolean,
  incoming: string | null,
  isIncomingCanonical: boolean,
): string | null {
  if (isFilled(existing) !== isFilled(incoming)) return isFilled(existing) ? existing : incoming;
  if (isFilled(existing)) return isIncomingCanonical && !isExistingCanonical ? incoming : existing;
  return isIncomingCanonical ? incoming : existing;
}
