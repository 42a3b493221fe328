/** Brings two values into one form, so that what both can say is not shown as a difference. */
import type { Path } from '../compose/index.ts';
import type { Json } from '../coolify/index.ts';

type Entries = ReadonlyMap<string | number, Json>;

/**
 * The entries of two values at a path: variables and networks by their names and labels in a list, whatever form
 * they are written in, as Coolify rewrites them.
 */
export function comparable(path: Path, before: Json, after: Json): readonly [Entries, Entries] {
  const [section, , key] = path;
  const isOfService = section === 'services' && path.length === 3;
  if (isOfService && key === 'environment') return [variables(before), variables(after)];
  if (isOfService && key === 'networks') return [names(before), names(after)];
  if (isOfService && key === 'labels') return [labels(before), labels(after)];
  if (isOfService && key === 'volumes') return [mounts(before), mounts(after)];
  return [entries(before), entries(after)];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function entries(value: Json): Entries {
  if (isList(value)) return new Map(value.map((item, index) => [index, item]));
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function variables(value: Json): Entries {
  if (!isList(value)) return entries(value);
  return new Map(
    value.map((item, index): [string | number, Json] => {
      if (typeof item !== 'string') return [index, item];
      const at = item.indexOf('=');
      return at === -1 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)];
    }),
  );
}

function names(value: Json): Entries {
  if (!isList(value)) return entries(value);
  return new Map(
    value.map((item, index): [string | number, Json] =>
      typeof item === 'string' ? [item, null] : [index, item],
    ),
  );
}

function labels(value: Json): Entries {
  if (isList(value)) return entries(value);
  const pairs = [...entries(value)].map(
    ([name, label]) => `${name}=${typeof label === 'string' ? label : JSON.stringify(label)}`,
  );
  return new Map(pairs.map((pair, index) => [index, pair]));
}

/** A list with a hole in it comes out as a mapping with number keys (F-050). */
function mounts(value: Json): Entries {
  return new Map(
    [...entries(value)].map(([index, mount]) => [/^\d+$/.test(String(index)) ? Number(index) : index, mount]),
  );
}
