import {
  listItems,
  scalarText,
  storageOf,
  type Mount,
  type Service,
  type Storage,
} from '../compose/index.ts';
import { hasProfile } from './active-services.ts';
import { isAtOrBelow, tidyPath } from './mount-source.ts';

/** A database whose data is in no volume. */
export interface MissingStorage {
  readonly database: string;
  /** The directory that needs a volume. */
  readonly path: string;
  /** A mount above that directory, where the image's own volume hides it; null without one. */
  readonly above: Mount | null;
  /** True if the image puts an anonymous volume there: the data outlives the container, though no deployment finds it again. */
  readonly isDeclared: boolean;
}

/** Programs that are the server of a database image; with another one the container is a client or a job. */
const SERVER =
  /(?:^|[\s/])(?:postgres|mysqld|mariadbd|mongod|neo4j|couchdb|influxd|clickhouse-server|sqlservr|elasticsearch|docker-entrypoint\.sh|run\.sh)(?:\s|$)/;

/** Options and variables that move the data elsewhere. */
const MOVED = /data[-_]?dir|dbpath|data_directory|path\.data|PGDATA|INFLUXD_BOLT_PATH/i;

/**
 * The data directory of a database service that no mount covers (F-125), as far as the image's sources are known; null if
 * all is well, if the data is meant to be lost, or if where it lies cannot be told.
 */
export function missingStorage(service: Service): MissingStorage | null {
  const { database, image } = service;
  if (!database || !image || database.isCache || hasProfile(service)) return null;
  const storage = storageOf(image);
  if (!storage || !isServer(service) || isMoved(service) || hasUnknownMounts(service)) return null;
  const mounts = service.mounts.filter(({ target }) => target.startsWith('/'));
  const targets = [...mounts.map(({ target }) => target), ...temporary(service)].map(tidyPath);
  if (targets.some((target) => covers(target, storage))) return null;
  const above = mounts.find(({ target }) => isAtOrBelow(storage.path, tidyPath(target)));
  const { path, isDeclared } = storage;
  return { database: database.label, path, above: above ?? null, isDeclared };
}

/** A mount of part of the data counts as well: the author knows the directory. */
function covers(target: string, { path, isDeclared }: Storage): boolean {
  return isAtOrBelow(target, path) || (!isDeclared && isAtOrBelow(path, target));
}

/** The directories that are meant to be empty after each start: `/run` or `/run:size=64m`. */
function temporary(service: Service): string[] {
  return listItems(service.get('tmpfs')?.value).flatMap((item) => {
    const path = scalarText(item)?.split(':')[0];
    return path === undefined ? [] : [path];
  });
}

function isServer(service: Service): boolean {
  if (service.get('entrypoint') || ['no', 'on-failure'].includes(service.text('restart') ?? '')) return false;
  const command = commandText(service);
  return command === '' || command.startsWith('-') || SERVER.test(command);
}

function isMoved(service: Service): boolean {
  return MOVED.test(commandText(service)) || service.environment.some(({ name }) => MOVED.test(name));
}

function hasUnknownMounts(service: Service): boolean {
  if (service.get('volumes_from') || service.get('extends')) return true;
  // Coolify reads `d:/data` as the volume `d`, Compose as a path of Windows.
  return service.mounts.some(({ target }) => target.includes('$') || /^[A-Za-z]:/.test(target));
}

function commandText(service: Service): string {
  return listItems(service.get('command')?.value)
    .flatMap((item) => scalarText(item) ?? [])
    .join(' ')
    .trim();
}
