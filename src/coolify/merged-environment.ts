/** The environment of a service before anybody looks at its entries. */
import { merge, type CoolifyMap, type CoolifyValue } from './php-values.ts';

/**
 * The parts of an environment as one map, later ones replacing earlier ones. Coolify gives each service the names and
 * addresses of all others (F-030), so that the environments of a file grow with the square of its services; most are
 * never asked for an entry, and this puts the parts together when one is.
 */
export class MergedEnvironment extends Map<string, CoolifyValue> {
  readonly parts: readonly CoolifyMap[];
  #whole: CoolifyMap | null = null;

  constructor(parts: readonly CoolifyMap[]) {
    super();
    this.parts = parts;
  }

  get whole(): CoolifyMap {
    return (this.#whole ??= merge(...this.parts));
  }

  override get size(): number {
    return this.whole.size;
  }

  override get(key: string): CoolifyValue | undefined {
    return this.whole.get(key);
  }

  override has(key: string): boolean {
    return this.whole.has(key);
  }

  override entries(): MapIterator<[string, CoolifyValue]> {
    return this.whole.entries();
  }

  override keys(): MapIterator<string> {
    return this.whole.keys();
  }

  override values(): MapIterator<CoolifyValue> {
    return this.whole.values();
  }

  override forEach(visit: (value: CoolifyValue, key: string, map: Map<string, CoolifyValue>) => void): void {
    for (const [key, value] of this.whole) visit(value, key, this);
  }

  override [Symbol.iterator](): MapIterator<[string, CoolifyValue]> {
    return this.entries();
  }
}
