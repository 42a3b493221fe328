import { listItems, scalarText, type ImageReference, type Service } from '../compose/index.ts';
import { hasProfile } from './active-services.ts';
import { isAtOrBelow, tidyPath } from './mount-source.ts';

/** What an application keeps in its container, where no deployment leaves it. */
export interface UnmountedData {
  /** The directory that needs a volume; null if the path is relative to one that is not known. */
  readonly path: string | null;
  /** image: the directory of a known image · sqlite: the database file that a variable names. */
  readonly kind: 'image' | 'sqlite';
  /** The variable that names the file. */
  readonly variable: Service['environment'][number] | null;
}

interface Application {
  readonly images: readonly string[];
  readonly path: string;
  /** Variables that take the data elsewhere. */
  readonly unless?: RegExp;
}

/**
 * Images that keep what their users make in a directory, read in their Dockerfiles on 2026-11-23: docker-library/wordpress,
 * docker-library/ghost, nextcloud/docker, go-gitea/gitea, louislam/uptime-kuma and dani-garcia/vaultwarden declare it as
 * VOLUME; n8n-io/n8n keeps the key of all credentials and, without another database, the workflows in `.n8n`.
 */
const APPLICATIONS: readonly Application[] = [
  { images: ['wordpress'], path: '/var/www/html' },
  { images: ['ghost'], path: '/var/lib/ghost/content' },
  { images: ['nextcloud'], path: '/var/www/html' },
  { images: ['gitea/gitea', 'codeberg.org/forgejo/forgejo'], path: '/data' },
  {
    images: ['n8nio/n8n', 'docker.n8n.io/n8nio/n8n', 'ghcr.io/n8n-io/n8n'],
    path: '/home/node/.n8n',
    unless: /^N8N_(?:ENCRYPTION_KEY|USER_FOLDER)$/,
  },
  { images: ['louislam/uptime-kuma'], path: '/app/data' },
  { images: ['vaultwarden/server'], path: '/data', unless: /^DATA_FOLDER$/ },
];

/** The variants of an image that only run a program of it: `wordpress:cli`. */
const TOOL = /(?:^|-)cli(?:-|$)/;

/** The data of a service that is in no volume (F-125); null if all is well or nothing is known. */
export function unmountedData(service: Service): UnmountedData | null {
  if (hasProfile(service) || service.database || hasUnknownMounts(service)) return null;
  if (['no', 'on-failure'].includes(service.text('restart') ?? '')) return null;
  const application = service.image && !service.hasBuild ? applicationOf(service.image) : null;
  const targets = targetsOf(service);
  if (
    application &&
    !isTool(service) &&
    !service.environment.some(({ name }) => application.unless?.test(name))
  ) {
    const { path } = application;
    // A mount of part of the directory counts as well: the author knows it.
    const isMounted = targets.some((target) => isAtOrBelow(target, path) || isAtOrBelow(path, target));
    if (!isMounted) return { path, kind: 'image', variable: null };
  }
  for (const variable of service.environment) {
    const file = sqliteFile(variable.value ?? '');
    if (file === null) continue;
    const isRelative = !file.startsWith('/');
    if (isRelative ? targets.length > 0 : targets.some((target) => isAtOrBelow(tidyPath(file), target)))
      continue;
    const folder = file.slice(0, file.lastIndexOf('/'));
    return { path: isRelative || folder === '' ? null : tidyPath(folder), kind: 'sqlite', variable };
  }
  return null;
}

function applicationOf(image: ImageReference): Application | null {
  const registry = image.registry === null || image.registry === 'docker.io' ? '' : `${image.registry}/`;
  const name = `${registry}${image.repository.replace(/^library\//, '')}`;
  return APPLICATIONS.find(({ images }) => images.includes(name)) ?? null;
}

/** A container that runs another program than the application: a job, or a worker beside it. */
function isTool(service: Service): boolean {
  return (
    service.get('entrypoint') !== undefined ||
    service.get('command') !== undefined ||
    TOOL.test(service.image?.tag ?? '')
  );
}

/** Longer values are no addresses. */
const MAX_LENGTH = 300;

/**
 * The file that the address of a SQLite database names. Clients do not agree on the number of slashes: only four, or
 * `file:/`, are an absolute path to all.
 */
function sqliteFile(value: string): string | null {
  if (value.length > MAX_LENGTH || value.includes('$') || value.includes(':memory:')) return null;
  const url = /^sqlite(?:3|\+\w{1,20})?:\/\/\/?(\/?[\w./-]{1,200})(?:\?|$)/.exec(value);
  const file = url ?? /^file:(?:\/\/(?=\/))?(\/?[\w./-]{1,200}\.(?:db|sqlite3?))(?:\?|$)/.exec(value);
  return file?.[1] ?? null;
}

function targetsOf(service: Service): string[] {
  const temporary = listItems(service.get('tmpfs')?.value).flatMap(
    (item) => scalarText(item)?.split(':')[0] ?? [],
  );
  return [...service.mounts.map(({ target }) => target), ...temporary]
    .filter((path) => path !== '')
    .map(tidyPath);
}

function hasUnknownMounts(service: Service): boolean {
  if (service.get('volumes_from') || service.get('extends')) return true;
  // Coolify reads `d:/data` as the volume `d`, Compose as a path of Windows.
  return service.mounts.some(({ target }) => target.includes('$') || /^[A-Za-z]:/.test(target));
}
