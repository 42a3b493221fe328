/** Names of services in the forms in which variables and domains mention them (bootstrap/helpers/domains.php:335-360). */

/** Hyphens and dots become underscores. */
export function normalizedName(service: string): string {
  return service.replaceAll(/[-.]/g, '_');
}

/** `WEB_APP` for `web-app`, as in `SERVICE_URL_WEB_APP`. */
export function variableSuffix(service: string): string {
  return normalizedName(service).toUpperCase();
}

/** The services of a file, found by their own name or by one that differs only in `-`, `_` and `.`. */
export class ServiceNames {
  readonly #names: ReadonlySet<string>;
  readonly #normalized = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
    for (const name of this.#names) {
      const normalized = normalizedName(name);
      const twins = this.#normalized.get(normalized);
      if (twins === undefined) this.#normalized.set(normalized, [name]);
      else twins.push(name);
    }
  }

  /** The service meant by a name; null when there is none or when several fit (F-012). */
  find(candidate: string): string | null {
    if (this.#names.has(candidate)) return candidate;
    const matches = this.#normalized.get(normalizedName(candidate)) ?? [];
    return matches.length === 1 ? (matches[0] ?? null) : null;
  }
}
