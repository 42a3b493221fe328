/** A service before and after, and changes below it. */
import type { Change, ChangeKind } from './change.ts';
import { valueAt, type CoolifyValue } from './php-values.ts';
import type { PlainValues } from './plain.ts';
import type { Json } from './preview-types.ts';

/** A service as written and as deployed. */
export interface ServicePair {
  readonly name: string;
  readonly service: CoolifyValue;
  readonly deployed: Json;
  readonly plain: PlainValues;
  /** Names of variables that every service gets. */
  readonly shared: ReadonlySet<string>;
}

/** A change below a key of the service. */
export function changeAt(
  { name }: Pick<ServicePair, 'name'>,
  kind: ChangeKind,
  keys: readonly (string | number)[],
  values: {
    readonly before?: string | null;
    readonly after?: string | null;
    readonly facts: readonly string[];
  },
): Change {
  const { before = null, after = null, facts } = values;
  return { kind, path: ['services', name, ...keys], service: name, before, after, facts };
}

/** What is written below a key, as JSON; undefined when the key is missing. */
export function written({ service, plain }: ServicePair, key: string): Json | undefined {
  const value = valueAt(service, key);
  return value === undefined ? undefined : plain.of(value);
}
