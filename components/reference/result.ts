import { stringify } from 'yaml';
import { preview, type Json, type Preview } from '#src/coolify/index.ts';
import type { Effect, KeyRow } from '#src/site/reference/key-row.ts';
import { service } from '#src/lint/schema/service.ts';

/** The identifier that the model gives the application, and what stands for it in text. */
const UUID = 'abcd1234efgh5678ijkl9012';
const COMMIT = /\b[0-9a-f]{40}\b/g;

/** Which keys a row speaks of: those of a service, or those at the top level. */
export type KeyPlace = 'service' | 'top-level';

/** What the model makes of the sample of a row. */
export interface RowResult {
  readonly written: Json | undefined;
  readonly deployed: Json | undefined;
  readonly effect: Effect;
}

/** Runs the model on the sample of a row. Throws where the sample cannot be deployed. */
export function resultOf({ key, sample }: KeyRow, place: KeyPlace, written: Json): RowResult {
  const text = place === 'service' ? `services:\n  web:\n${indented(sample)}\n` : sample;
  const result = preview(text);
  const compose = result.deploy.compose;
  if (!result.deploy.ok || compose === undefined) throw new Error(`The model refuses the sample of ${key}.`);
  const holder = place === 'service' ? at(at(compose, 'services'), 'web') : compose;
  const [before, after] = [at(written, key), at(holder, key)];
  return { written: before, deployed: after, effect: effectOf(before, after) };
}

/** The keys of a service that Compose knows and that no row speaks of: they are kept as written. */
export function otherServiceKeys(rows: readonly KeyRow[]): string[] {
  const spoken = new Set(rows.map(({ key }) => key));
  return Object.keys(service.map?.keys ?? {})
    .filter((key) => !spoken.has(key))
    .sort();
}

/** A value under its key as YAML, with `<uuid>` and `<commit>` in the place of what the model invents. */
export function asYaml(key: string, value: Json): string {
  return readable(stringify({ [key]: value }, { lineWidth: 0 }).trimEnd());
}

/** Text of the model with `<uuid>` and `<commit>` in the place of what it invents. */
export function readable(text: string): string {
  return text.replaceAll(UUID, '<uuid>').replaceAll(COMMIT, '<commit>');
}

/** The lines of `.env` by name. */
export function dotenvOf({ deploy }: Preview): ReadonlyMap<string, string> {
  return new Map(
    (deploy.dotenv ?? []).map((line) => {
      const end = line.indexOf('=');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

/** A part of JSON data; undefined where there is none. */
export function at(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as Readonly<Record<string, Json>>)[key];
}

function effectOf(written: Json | undefined, deployed: Json | undefined): Effect {
  if (deployed === undefined) return 'removed';
  if (written === undefined) return 'added';
  return JSON.stringify(written) === JSON.stringify(deployed) ? 'kept' : 'rewritten';
}

function indented(sample: string): string {
  return sample
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
