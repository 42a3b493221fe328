/** The volumes of a service (bootstrap/helpers/parsers.php:733-903). */
import type { Application } from './application.ts';
import { programError, typeError } from './failure.ts';
import { checkLongMount, readMountText } from './mount-text.ts';
import {
  collect,
  isMap,
  isTruthy,
  textAt,
  textOf,
  valueAt,
  type CoolifyMap,
  type CoolifyValue,
  type MutableMap,
} from './php-values.ts';
import { slug } from './slug.ts';
import { replaceFirst, startsWithAny } from './text.ts';
import { REMOTE_VOLUME_TYPES, UNTOUCHED_SOURCES, VOLUME_EXTENSIONS } from './version-4-3.ts';

/** What the mounts of one file share while it is parsed. */
export interface MountScope {
  readonly application: Application;
  /** Top-level volumes; renamed ones are added. */
  readonly volumes: MutableMap;
  /**
   * Mode of the latest mount in short form. Coolify appends it to bind mounts in long form that follow, even in
   * other services, because it does not reset the variable.
   */
  mode: string | null;
}

interface Mount {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly content: string | null;
  readonly isDirectory: boolean;
  /** The entry as written. */
  readonly entry: CoolifyValue;
}

/** Rewrites the volumes of a service and stores what they mount. Mounts of remote volumes are left out (F-050). */
export function rewriteMounts(scope: MountScope, service: CoolifyValue): MutableMap {
  const rewritten: MutableMap = new Map();
  for (const [index, entry] of collect(valueAt(service, 'volumes'))) {
    const mount = typeof entry === 'string' ? shortMount(scope, entry) : longMount(scope, entry);
    const result =
      mount.type === 'bind'
        ? rewriteBind(scope, mount)
        : mount.type === 'volume'
          ? rewriteVolume(scope, mount)
          : entry;
    if (result !== null) rewritten.set(index, isMap(result) ? withoutExtensions(result) : result);
  }
  return rewritten;
}

function shortMount(scope: MountScope, entry: string): Mount {
  const { source, target, mode } = readMountText(entry);
  scope.mode = mode;
  const stored = scope.application.storages.fileAt(target);
  return {
    type: startsWithAny(source, ['./', '/', '~', '..']) ? 'bind' : 'volume',
    source,
    target,
    content: stored?.content ?? null,
    isDirectory: stored?.isDirectory ?? true,
    entry,
  };
}

function longMount({ application }: MountScope, entry: CoolifyValue): Mount {
  if (!isMap(entry)) throw programError('Call to a member function value() on null');
  const [type, source, target] = [textAt(entry, 'type'), textAt(entry, 'source'), textAt(entry, 'target')];
  checkLongMount(source, target);
  const stored = application.storages.fileAt(target);
  if (stored !== undefined) return { type, source, target, ...stored, entry };
  const content = entry.get('content') ?? null;
  const isMarked = isTruthy(entry.get('isDirectory') ?? null) || isTruthy(entry.get('is_directory') ?? null);
  if (type === 'bind' && isMap(content))
    throw typeError('openssl_encrypt(): Argument #1 ($data) must be of type string');
  const text = content === null || isMap(content) ? null : textOf(content);
  return { type, source, target, content: text, isDirectory: isMarked || content === null, entry };
}

/** A bind mount becomes a path below the application's folder, unless it is absolute (F-038, F-040 to F-043, F-052). */
function rewriteBind(scope: MountScope, { source, target, content, isDirectory }: Mount): CoolifyValue {
  const { application, mode } = scope;
  const suffix = mode === null ? '' : `:${mode}`;
  if (UNTOUCHED_SOURCES.includes(source)) return `${source}:${target}${suffix}`;
  const path = hostPath(source, application.surroundings.folder);
  application.storages.putFile({ path, mountPath: target, content, isDirectory });
  return `${path}:${target}${suffix}`;
}

/** `./data` and `~/data` lead into the folder; so does `../data`, with a dot (bootstrap/helpers/shared.php:1651). */
function hostPath(source: string, folder: string): string {
  const path = source.startsWith('.')
    ? replaceFirst(source, '.', folder)
    : source.startsWith('~')
      ? replaceFirst(source, '~', folder)
      : source;
  return path.endsWith('/') && path !== '/' ? path.slice(0, -1) : path;
}

/** A named volume is renamed and declared at top level (F-049, F-051). Null when it is left out. */
function rewriteVolume(
  { application, volumes, mode }: MountScope,
  { source, target, entry }: Mount,
): CoolifyValue {
  const type = valueAt(volumes.get(source) ?? null, 'driver_opts', 'type');
  if (typeof type === 'string' && REMOTE_VOLUME_TYPES.includes(type)) return null;
  const name = `${application.surroundings.uuid}_${slug(source)}`;
  volumes.set(name, new Map([['name', name]]));
  application.storages.putVolume(name, target);
  if (isMap(entry)) return new Map(entry).set('source', name);
  return `${name}:${target}${mode === null ? '' : `:${mode}`}`;
}

/** What stays under `volumes` when every mount is left out: the entries as written. */
export function untouchedMounts(service: CoolifyValue): CoolifyValue {
  const volumes = valueAt(service, 'volumes') ?? null;
  if (!isMap(volumes)) return volumes;
  return new Map(
    Array.from(volumes, ([index, entry]) => [index, isMap(entry) ? withoutExtensions(entry) : entry]),
  );
}

function withoutExtensions(volume: CoolifyMap): CoolifyMap {
  if (!VOLUME_EXTENSIONS.some((key) => volume.has(key))) return volume;
  return new Map(Array.from(volume).filter(([key]) => !VOLUME_EXTENSIONS.includes(key)));
}
