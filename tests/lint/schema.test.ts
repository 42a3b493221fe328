import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COOLIFY_KEYS } from '#src/lint/schema/service.ts';
import { composeShape } from '#src/lint/schema/top-level.ts';
import type { MapShape, Shape } from '#src/lint/schema/shape.ts';
import { COOLIFY_VOLUME_KEYS } from '#src/lint/schema/volume.ts';

/** The schema that compose-go validates with, where this machine has a copy beside the repository. */
const SCHEMA = '../shared/schema/compose-spec.json';

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
}

/** What either side says about a place, in one notation. */
interface Described {
  readonly scalars: readonly string[];
  readonly values: readonly string[];
  readonly list: boolean;
  readonly map: null | {
    readonly keys: readonly string[];
    readonly required: readonly string[];
    readonly hasOthers: boolean;
    readonly hasExtensions: boolean;
    readonly isOpen: boolean;
  };
}

const SCALARS = ['string', 'number', 'integer', 'boolean', 'null'];

function ours(shape: Shape, path: string): Described {
  const { scalars = [], values = [], list, map } = shape;
  return {
    scalars: [...new Set(scalars)].sort(),
    values: [...values].sort(),
    list: list !== undefined,
    map: map ? describeMap(map, added(path)) : null,
  };
}

/** The keys at a place that are Coolify's alone. */
function added(path: string): readonly string[] {
  if (path === '.services.*') return COOLIFY_KEYS;
  return path === '.services.*.volumes[]' ? COOLIFY_VOLUME_KEYS : [];
}

function describeMap(
  { keys, required, others: below, hasExtensions, isOpen }: MapShape,
  left: readonly string[],
): Described['map'] {
  return {
    keys: Object.keys(keys)
      .filter((key) => !left.includes(key))
      .sort(),
    required: [...required].sort(),
    hasOthers: below !== undefined,
    hasExtensions,
    isOpen: isOpen || below !== undefined,
  };
}

/** The alternatives of a schema: references followed, `oneOf` taken apart. */
function alternatives(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`no definition ${schema.$ref}`);
    return alternatives(target, root);
  }
  if (schema.oneOf) return schema.oneOf.flatMap((part) => alternatives(part, root));
  return [schema];
}

const typesOf = ({ type = [] }: JsonSchema): readonly string[] => (typeof type === 'string' ? [type] : type);

function others(schema: JsonSchema): JsonSchema | undefined {
  return Object.entries(schema.patternProperties ?? {}).find(([pattern]) => !pattern.startsWith('^x-'))?.[1];
}

function theirs(parts: readonly JsonSchema[]): Described {
  const map = parts.find((part) => typesOf(part).includes('object'));
  return {
    scalars: [...new Set(parts.flatMap(typesOf).filter((type) => SCALARS.includes(type)))].sort(),
    values: parts.flatMap((part) => part.enum ?? []).sort(),
    list: parts.some((part) => typesOf(part).includes('array')),
    map: map
      ? {
          keys: Object.keys(map.properties ?? {}).sort(),
          required: [...(map.required ?? [])].sort(),
          hasOthers: others(map) !== undefined,
          hasExtensions: map.patternProperties?.['^x-'] !== undefined,
          isOpen: map.additionalProperties !== false || others(map) !== undefined,
        }
      : null,
  };
}

/** Compares both at a place and at every place below it. */
function compare(shape: Shape, schema: JsonSchema, root: JsonSchema, path: string, found: string[]): number {
  const parts = alternatives(schema, root);
  const [left, right] = [JSON.stringify(ours(shape, path)), JSON.stringify(theirs(parts))];
  if (left !== right) found.push(`${path}\n  ours   ${left}\n  theirs ${right}`);
  let places = 1;
  const list = parts.find((part) => typesOf(part).includes('array'))?.items;
  if (shape.list && list) places += compare(shape.list, list, root, `${path}[]`, found);
  const map = parts.find((part) => typesOf(part).includes('object'));
  const below = map && others(map);
  if (shape.map?.others && below) places += compare(shape.map.others, below, root, `${path}.*`, found);
  for (const [key, value] of Object.entries(shape.map?.keys ?? {})) {
    const expected = map?.properties?.[key];
    if (expected) places += compare(value, expected, root, `${path}.${key}`, found);
  }
  return places;
}

describe('the tables of keys and types', () => {
  it('know the keys that Coolify adds', () => {
    const service = composeShape.map.keys['services']?.map?.others?.map?.keys;
    expect(Object.keys(service ?? {})).toEqual(expect.arrayContaining([...COOLIFY_KEYS]));
    const volume = service?.['volumes']?.list?.map?.keys;
    expect(Object.keys(volume ?? {})).toEqual(expect.arrayContaining([...COOLIFY_VOLUME_KEYS]));
  });

  it('agree with the schema of compose-go where there is a copy of it', (context) => {
    if (!existsSync(SCHEMA)) {
      console.info(`Not compared with the schema of compose-go: there is no ${SCHEMA}.`);
      context.skip();
    }
    const root = JSON.parse(readFileSync(SCHEMA, 'utf8')) as JsonSchema;
    const found: string[] = [];
    const places = compare(composeShape, root, root, '', found);
    expect(found).toEqual([]);
    expect(places).toBeGreaterThan(300);
  });
});
