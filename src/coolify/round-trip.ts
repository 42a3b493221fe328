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

/** What is read back after the value was written. */
export function roundTrip(value: CoolifyValue): CoolifyReading {
  return survives(value) ? { ok: true, value } : readCoolifyYaml(dumpCoolifyYaml(value));
}

/** Collections that are known to come back as they are. They do not change once they are part of a file. */
const SURVIVORS = new WeakSet<CoolifyMap>();

/** Notes that a collection comes back as it is if those do that its entries were taken from. */
export function survivesLike(merged: CoolifyMap, parts: readonly CoolifyMap[]): void {
  if (parts.every(survives)) SURVIVORS.add(merged);
}

/** Whether the value certainly comes back as it is. */
function survives(value: CoolifyValue): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return true;
  if (typeof value === 'string') return textSurvives(value);
  if (typeof value === 'number') return Number(floatToText(value)) === value && !Object.is(value, -0);
  if (!isMap(value)) return false;
  if (SURVIVORS.has(value)) return true;
  for (const [key, item] of value) {
    if (!PLAIN_KEY.test(key) && !isIntegerKey(key)) return false;
    if (!survives(item)) return false;
  }
  SURVIVORS.add(value);
  return true;
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
