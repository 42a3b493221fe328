/** The services as the file's parses rewrite them, remembered from one parse to the next. */
import { hasSameEntries } from './environments.ts';
import { isMap, type CoolifyMap, type MutableMap } from './php-values.ts';

/**
 * A deployment parses the file three times, mostly with the same result. What comes out the same is the same object, so
 * that it is checked and converted once.
 */
export class RewrittenServices {
  readonly #known = new Map<string, CoolifyMap>();

  /** The service as it was rewritten before if nothing changed, else the new one with what it has in common. */
  of(name: string, service: MutableMap): CoolifyMap {
    const known = this.#known.get(name);
    if (known !== undefined) {
      for (const [key, value] of service) {
        const before = known.get(key);
        if (before !== value && isMap(before) && isMap(value) && hasSameEntries(before, value)) {
          service.set(key, before);
        }
      }
      if (hasSameEntries(known, service)) return known;
    }
    this.#known.set(name, service);
    return service;
  }
}
