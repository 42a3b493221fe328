/** Coolify writes compose files as YAML and reads them again; most values survive that unchanged. */
import {
  dumpCoolifyYaml,
  isIntegerKey,
  isMap,
  readCoolifyYaml,
  type CoolifyMap,
  type CoolifyReading,
  type CoolifyValue,
} from '../compose/coolify-yaml/index.ts';
import { floatToText } from '../compose/coolify-yaml/numbers.ts';

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
/** Symfony leaves some texts unquoted that it reads as numbers: `0o17`, `.inf`. */
const NUMBER_START = /^\s*(?:\+|[0-9]|\.[0-9in])/i;
const ALWAYS_QUOTED = /['":{}[\],&*#?]/;
const RARE_CHARACTERS = /[\0-\x08\x0b-\x1f\x7f-\x9f\xa0\u2028\u2029\ud800-\udfff]/;

/** Writes and reads values of one application, and remembers which collections come back as they are. */
export class RoundTrips {
  /** They do not change once they are part of a file. A weak set would cost more than the rest of the check. */
  readonly #survivors = new Set<CoolifyMap>();
  /** Services have the same few keys. */
  readonly #keys = new Set<string>();

  /** What is read back after the value was written. */
  of(value: CoolifyValue): CoolifyReading {
    return this.#survives(value) ? { ok: true, value } : readCoolifyYaml(dumpCoolifyYaml(value));
  }

  /** Notes that a collection comes back as it is if those do that its entries were taken from. */
  addMerged(merged: CoolifyMap, parts: readonly CoolifyMap[]): void {
    if (parts.every((part) => this.#survives(part))) this.#survivors.add(merged);
  }

  /** Whether the value certainly comes back as it is. */
  #survives(value: CoolifyValue): boolean {
    if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return true;
    if (typeof value === 'string') return textSurvives(value);
    if (typeof value === 'number') return Number(floatToText(value)) === value && !Object.is(value, -0);
    if (!isMap(value)) return false;
    if (this.#survivors.has(value)) return true;
    for (const [key, item] of value) {
      if (!this.#keys.has(key)) {
        if (!PLAIN_KEY.test(key) && !isIntegerKey(key)) return false;
        this.#keys.add(key);
      }
      if (!this.#survives(item)) return false;
    }
    this.#survivors.add(value);
    return true;
  }
}

function textSurvives(text: string): boolean {
  if (RARE_CHARACTERS.test(text)) return false;
  return !NUMBER_START.test(text) || ALWAYS_QUOTED.test(text) || isReadBack(text);
}

/** Writes and reads the text to find out. */
function isReadBack(text: string): boolean {
  const reading = readCoolifyYaml(dumpCoolifyYaml(new Map([['key', text]])));
  return reading.ok && isMap(reading.value) && reading.value.get('key') === text;
}
