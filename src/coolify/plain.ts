/** What the application remembers, as JSON data. */
import type { Application } from './application.ts';
import { MergedEnvironment } from './merged-environment.ts';
import {
  CoolifyTagged,
  isIntegerKey,
  isList,
  type CoolifyMap,
  type CoolifyValue,
} from '../compose/coolify-yaml/index.ts';
import { hasInvalidUtf8, substituteInvalid } from '../compose/coolify-yaml/bytes.ts';
import type { Json, PreviewFile, PreviewVariable, PreviewVolume } from './preview-types.ts';
import type { Variable } from './variables.ts';

type Entries = readonly (readonly [string, Json])[];

/** Turns values into JSON data. A collection that occurs several times becomes one object. */
export class PlainValues {
  readonly #known = new Map<CoolifyMap, Json>();
  readonly #texts = new Map<string, string>();
  readonly #entries = new Map<CoolifyMap, Entries | null>();

  of(value: CoolifyValue): Json {
    if (typeof value === 'string') return this.#text(value);
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'number')
      return Number.isFinite(value) ? value : value > 0 ? '.inf' : value < 0 ? '-.inf' : '.nan';
    if (value === null || typeof value === 'boolean') return value;
    if (value instanceof CoolifyTagged) return this.of(value.value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const plain = value instanceof MergedEnvironment ? this.#environment(value) : this.#collection(value);
    this.#known.set(value, plain);
    return plain;
  }

  /** Services share most of their environments: the entries of a part are converted once. */
  #environment(environment: MergedEnvironment): Json {
    const object: Record<string, Json> = {};
    for (const part of environment.parts) {
      const entries = this.#entriesOf(part);
      if (entries === null) return this.#collection(environment);
      for (const [key, value] of entries) object[key] = value;
    }
    return object;
  }

  /** Null where the keys of the whole differ from those of its parts, or cannot be assigned. */
  #entriesOf(part: CoolifyMap): Entries | null {
    let entries = this.#entries.get(part);
    if (entries === undefined) {
      const isPlain = Array.from(part.keys()).every((key) => !isIntegerKey(key) && key !== '__proto__');
      entries = isPlain ? Array.from(part, ([key, item]) => [this.#text(key), this.of(item)] as const) : null;
      this.#entries.set(part, entries);
    }
    return entries;
  }

  /** The names of services come back in every one of them. */
  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const plain = plainText(text);
    this.#texts.set(text, plain);
    return plain;
  }

  /** Coolify writes empty lists as empty maps, too (F-005). */
  #collection(map: CoolifyMap): Json {
    if (map.size > 0 && isList(map)) return Array.from(map.values(), (item) => this.of(item));
    const object: Record<string, Json> = {};
    for (const [key, item] of map) {
      const name = this.#text(key);
      if (name === '__proto__')
        Object.defineProperty(object, name, { value: this.of(item), ...OWN_PROPERTY });
      else object[name] = this.of(item);
    }
    return object;
  }
}

const OWN_PROPERTY = { enumerable: true, configurable: true, writable: true };

function plainText(text: string): string {
  return hasInvalidUtf8(text) ? substituteInvalid(text) : text;
}

function plainVariable({ key, value, isRequired }: Variable): PreviewVariable {
  return {
    key,
    value,
    is_required: isRequired,
    is_really_required: isRequired && (value === null || value === ''),
    is_coolify: key.startsWith('SERVICE_'),
    is_shared: value !== null && value.startsWith('{{') && value.endsWith('}}'),
    is_literal: false,
    is_multiline: false,
    is_runtime: true,
    is_buildtime: true,
    has_preview_copy: true,
  };
}

/** The lists of an application as the interface shows them. */
export interface Lists {
  readonly env_vars: readonly PreviewVariable[];
  readonly persistent_volumes: readonly PreviewVolume[];
  readonly file_volumes: readonly PreviewFile[];
  readonly domains: Json;
}

export function listsOf({ variables, storages, domains }: Application): Lists {
  const entries = Array.from(domains.entries, ([service, { domain, redirect }]) => {
    const entry: Json = redirect === undefined ? { domain } : { domain, redirect };
    return [service, entry] as const;
  });
  const isNumbered = entries.length > 0 && entries.every(([service], index) => service === String(index));
  return {
    env_vars: variables.rows.map(plainVariable),
    persistent_volumes: storages.volumes.map(({ name, mountPath }) => ({
      name,
      mount_path: mountPath,
      host_path: null,
    })),
    file_volumes: storages.files.map(({ path, mountPath, isDirectory, content }) => ({
      fs_path: path,
      mount_path: mountPath,
      is_directory: isDirectory,
      content,
    })),
    domains: isNumbered ? entries.map(([, entry]) => entry) : Object.fromEntries(entries),
  };
}
