import { child, scalarText, type Mount, type Service } from '../compose/index.ts';
import { coolifySource, isAtOrBelow, mountSourceKind, tidyPath, tidySource } from './mount-source.ts';
import { namesFileIn, writtenTargets } from './service-reads.ts';

/**
 * What a `./…` mount is for, judged by its names, because the file does not say it:
 * file – one file of the repository · code – the source over what the image was built from · data – written by the
 * container · content – a folder that the container reads and that comes with the repository · folder – cannot be told.
 */
export type MountPurpose = 'file' | 'code' | 'data' | 'content' | 'folder';

const cache = new WeakMap<Mount, MountPurpose | null>();

/** Judges a relative mount; null for any other mount, and for one whose text is given with `content:` (F-054). */
export function mountPurpose(service: Service, mount: Mount): MountPurpose | null {
  const known = cache.get(mount);
  if (known !== undefined) return known;
  const purpose = judge(service, mount);
  cache.set(mount, purpose);
  return purpose;
}

function judge(service: Service, mount: Mount): MountPurpose | null {
  if (mountSourceKind(mount) !== 'relative' || mount.hasContent) return null;
  const source = tidySource(mount);
  const target = tidyPath(mount.target);
  if (isFile(mount, source, target)) return isInImage(service, mount) ? 'code' : 'file';
  if (service.database?.dataPaths.some((path) => isAtOrBelow(target, path))) return 'data';
  if (INIT_TARGET.test(target)) return 'content';
  if (isDirectory(mount) || looksLikeData(source) || isDataTarget(target)) return 'data';
  if (isInsideCode(service, source, target)) return 'code';
  return isContent(service, mount, target) ? 'content' : 'folder';
}

/** Files that are known by a name without an extension. */
const FILE_NAME =
  /^(?:Dockerfile|Caddyfile|Corefile|Makefile|Procfile|Gemfile|Rakefile|LICENSE|htpasswd|passwd|hosts|crontab|\.env(?:\..+)?|\.ht\w+|\.\w+rc|\.pgpass|\.netrc|\.gitconfig)$/;

/** Endings that folders have: `conf.d`, `my.cnf.d`, `v1.2`, `app.dir`. */
const FOLDER_ENDING = /\.(?:d|dir|\d+)$/;

function isFile(mount: Mount, source: string, target: string): boolean {
  if (coolifySource(mount)?.endsWith('/') || mount.target.endsWith('/')) return false;
  return (
    isFileName(lastSegment(source)) ||
    (isFileName(lastSegment(target)) && !lastSegment(source).startsWith('.'))
  );
}

function isFileName(name: string): boolean {
  if (FILE_NAME.test(name)) return true;
  return /^[^.].*\.[A-Za-z][A-Za-z0-9]{0,9}$/.test(name) && !FOLDER_ENDING.test(name);
}

/** Coolify's own key: the author knows that Coolify makes the folder (F-038). */
function isDirectory({ node }: Mount): boolean {
  return ['isDirectory', 'is_directory'].some((key) => scalarText(child(node, key)) === 'true');
}

/** Words that make everything below a folder of that name data: what a container, or people on the server, put there. */
const DATA_WORDS = new Set(
  (
    'data appdata dbdata pgdata storage persist persistent state volume volumes upload uploads media attachments avatars ' +
    'log logs backup backups dump dumps cache tmp temp letsencrypt certbot acme'
  ).split(' '),
);

/** Words that say so only as the folder's own name: `./redis` is data, `./redis/conf` is not. */
const DATA_NAMES = new Set(
  (
    'database databases db datadir store files downloads download music movies tv shows photos pictures books videos ' +
    'recordings spool output outputs results report reports coverage htmlcov screenshots artifacts certs cert ' +
    'certificates ssl tls postgres postgresql mysql mariadb mongo mongodb redis minio rabbitmq elasticsearch clickhouse ' +
    'influxdb sqlite world worlds saves var'
  ).split(' '),
);

const DATA_TARGET = /^\/(?:data|var\/(?:lib|log|backups?|cache)|config|appdata|backups?|media|mnt)(?:\/|$)/;

/** True if a path is named like data. Parts of a name count: `minecraft-data`. */
export function looksLikeData(path: string): boolean {
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
  const own = segments.at(-1);
  const isNamed = own !== undefined && parts(own).some((word) => DATA_NAMES.has(word));
  return isNamed || segments.some((segment) => parts(segment).some((word) => DATA_WORDS.has(word)));
}

function parts(segment: string): string[] {
  return segment.split(/[-_.]/);
}

function isDataTarget(target: string): boolean {
  if (DATA_TARGET.test(target)) return true;
  return target
    .toLowerCase()
    .split('/')
    .slice(2)
    .some((segment) => DATA_WORDS.has(segment));
}

/** Endings of files that are code or belong to it: an image that is built from the folder holds them. */
const CODE_FILE = /\.(?:[cm]?[jt]sx?|json|lock|toml|py|rb|php|go|rs|java|html?|css|vue|svelte)$/;

/**
 * True if the image that the service builds holds what is mounted, at the same place: the source is the build context,
 * or the mount repeats a path of it below a directory where images keep code.
 */
export function isInImage(service: Service, mount: Mount): boolean {
  const source = tidySource(mount);
  const target = tidyPath(mount.target);
  const context = buildContext(service);
  if (context === null || !CODE_TARGET.test(target)) return false;
  const kind = mountSourceKind(mount);
  if (kind === 'project' || kind === 'application-folder') return context === '.';
  if (source === context) return true;
  if (context !== '.' && !isAtOrBelow(source, context)) return false;
  const inner = source.slice(context.length + 1);
  if (isFile(mount, source, target) && !CODE_FILE.test(source)) return false;
  return target.endsWith(`/${inner.replace(/^\.\//, '')}`);
}

/** Where images keep an application's own code. */
const CODE_TARGET =
  /^\/(?:app|apps|code|src|source|project|workspace|work|usr\/src|usr\/local\/app|usr\/share\/nginx\/html|var\/www|opt|srv|home|rails|go\/src|frontend|backend|web|api|server|client)(?:\/|$)/;

/**
 * True for a mount of the folder that the image is built from, or of a folder in it, on a place of the same name where
 * images keep code: `./backend/src:/code/src` with `build: backend`.
 */
function isInsideCode(service: Service, source: string, target: string): boolean {
  const context = buildContext(service);
  if (context === null || !CODE_TARGET.test(target)) return false;
  if (source === context) return true;
  const isInContext = context === '.' || isAtOrBelow(source, context);
  if (!isInContext) return false;
  return lastSegment(target) === lastSegment(source);
}

/** The build context in the form `./x`, or `.` for the whole project; null without a build from the repository. */
function buildContext(service: Service): string | null {
  const build = service.get('build')?.value;
  if (!build || !service.hasBuild) return null;
  const text = build.kind === 'map' ? (scalarText(child(build, 'context')) ?? '.') : scalarText(build);
  if (text === null || /^(?:\w+:\/\/|git@|\/|~|\.\.|\$)/.test(text)) return null;
  const tidy = tidyPath(text).replace(/^\.\//, '');
  return tidy === '.' || tidy === '' ? '.' : `./${tidy}`;
}

/** Scripts that a database runs when it is first started: without them it starts with other contents than meant. */
const INIT_TARGET = /^\/docker-entrypoint(?:-initdb)?\.d(?:\/|$)/;

/**
 * Places where a program looks for what the repository brings: it does not start, or shows nothing, if they are empty.
 * Other directories in `/etc` are often written by the container itself (`/etc/pihole`, `/etc/gitlab`).
 */
const CONTENT_TARGET =
  /^\/(?:etc\/(?:nginx|apache2|httpd|caddy|traefik|haproxy|envoy|prometheus|alertmanager|grafana|loki|promtail|mysql|postgresql|redis|php|supervisor|otel\w*|logstash|rabbitmq)|usr\/share\/(?:nginx|caddy|logstash)|usr\/local\/(?:etc|apache2\/htdocs)|var\/www)(?:\/|$)/;

function isContent(service: Service, mount: Mount, target: string): boolean {
  // What Coolify writes into the folder itself is there; the folder is then more likely one that is filled.
  if (writtenTargets(service).some((written) => isAtOrBelow(written, target))) return false;
  if (CONTENT_TARGET.test(target)) return true;
  return (mount.mode?.split(',').includes('ro') ?? false) || namesFileIn(service, target);
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
