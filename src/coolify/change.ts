/** What Coolify changes, as data: the words belong to whoever shows it. */
import type { Json } from './preview-types.ts';

export type ChangeKind =
  | 'anonymous-volume-bound'
  | 'application-domain-made'
  | 'argument-added'
  | 'bind-rewritten'
  | 'build-secrets-added'
  | 'container-name-set'
  | 'date-rewritten'
  | 'domain-attached'
  | 'empty-list-rewritten'
  | 'env-file-added'
  | 'env-file-replaced'
  | 'extension-removed'
  | 'image-tagged'
  | 'label-rewritten'
  | 'labels-added'
  | 'mount-shortened'
  | 'network-declared'
  | 'network-dropped'
  | 'network-joined'
  | 'number-rewritten'
  | 'proxy-labels-added'
  | 'restart-defaulted'
  | 'top-level-dropped'
  | 'value-filled'
  | 'value-inlined'
  | 'value-rewritten'
  | 'variable-created'
  | 'variable-removed'
  | 'variables-added'
  | 'volume-dropped'
  | 'volume-renamed';

export interface Change {
  readonly kind: ChangeKind;
  /** Where in the compose file; for variables and domains, `['env_vars', key]` and `['domains', service]`. */
  readonly path: readonly (string | number)[];
  readonly service: string | null;
  /** What was written; null when there was nothing. */
  readonly before: string | null;
  /** What is deployed; null when it is gone. Several labels or names are separated by line breaks. */
  readonly after: string | null;
  /** Ids in the ledger of facts. */
  readonly facts: readonly string[];
}

/** A value as text: scalars as they are, collections as JSON; null for nothing. */
export function shown(value: Json | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export type JsonObject = Readonly<Record<string, Json>>;

/** The value as an object of entries; arrays by index, anything else has none. */
export function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** An own entry of a collection. */
export function entry(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as JsonObject)[key];
}
