import type { ImageReference, Service } from '../compose/index.ts';

/** Programs that healthchecks call and that not every image ships. */
export type Tool = 'curl' | 'wget' | 'bash' | 'sh';

export interface ImageTools {
  /** Programs that the image does not ship. */
  readonly missing: readonly Tool[];
  /** `busybox`: the small wget of Alpine, which knows few options and tries IPv6 first; null for none or another one. */
  readonly wget: 'busybox' | null;
  /** The interpreter that can make an HTTP request instead; null without one. */
  readonly runtime: 'node' | 'python' | null;
}

interface Variant {
  /** Tags of the variant; the first that matches counts. */
  readonly tag: RegExp;
  readonly missing: readonly Tool[];
  readonly isBusybox?: true;
}

interface ImageRow {
  readonly images: readonly string[];
  readonly variants: readonly Variant[];
  readonly runtime?: 'node' | 'python';
  /** Repository of the Dockerfiles, the day of its newest commit when it was read. */
  readonly source: string;
}

const ANY = /(?:)/;
const ALPINE = /alpine/;
const SLIM = /slim/;
const alpine: Variant = { tag: ALPINE, missing: ['curl', 'bash'], isBusybox: true };
const slim: Variant = { tag: SLIM, missing: ['curl', 'wget'] };
const debian: Variant = { tag: ANY, missing: ['curl', 'wget'] };
const full: Variant = { tag: ANY, missing: [] };

/**
 * What official images ship, read from their Dockerfiles. Debian variants install `wget` or `curl` for the build and
 * purge them; full variants stand on buildpack-deps, which has both. What is not listed is unknown.
 */
const IMAGES: readonly ImageRow[] = [
  {
    images: ['node'],
    variants: [alpine, slim, full],
    runtime: 'node',
    source: 'nodejs/docker-node 2026-08-19',
  },
  {
    images: ['python'],
    variants: [alpine, slim, full],
    runtime: 'python',
    source: 'docker-library/python 2026-06-23',
  },
  { images: ['ruby'], variants: [alpine, slim, full], source: 'docker-library/ruby 2026-04-21' },
  { images: ['golang'], variants: [alpine, full], source: 'docker-library/golang 2026-08-19' },
  {
    images: ['php'],
    variants: [
      { tag: ALPINE, missing: ['bash'], isBusybox: true },
      { tag: ANY, missing: ['wget'] },
    ],
    source: 'docker-library/php 2026-07-30',
  },
  {
    images: ['nginx'],
    variants: [
      { tag: /alpine.*-slim/, missing: ['curl', 'bash'], isBusybox: true },
      { tag: ALPINE, missing: ['bash'], isBusybox: true },
      { tag: ANY, missing: ['wget'] },
    ],
    source: 'nginx/docker-nginx 2026-04-14',
  },
  { images: ['httpd'], variants: [alpine, debian], source: 'docker-library/httpd 2026-06-10' },
  {
    images: ['postgres'],
    variants: [{ tag: ALPINE, missing: ['curl'], isBusybox: true }, debian],
    source: 'docker-library/postgres 2026-02-26',
  },
  { images: ['redis'], variants: [alpine, debian], source: 'redis/docker-library-redis 2024-10-04' },
  {
    images: ['valkey/valkey'],
    variants: [alpine, debian],
    source: 'valkey-io/valkey-container 2025-01-08',
  },
  { images: ['memcached'], variants: [alpine, debian], source: 'docker-library/memcached 2026-07-09' },
  { images: ['mongo'], variants: [debian], source: 'docker-library/mongo 2026-06-11' },
  {
    images: ['mariadb'],
    variants: [{ tag: /ubi/, missing: [] }, debian],
    source: 'MariaDB/mariadb-docker 2026-05-29',
  },
  {
    images: ['rabbitmq'],
    variants: [{ tag: ALPINE, missing: ['curl'], isBusybox: true }, debian],
    source: 'docker-library/rabbitmq 2026-06-15',
  },
  {
    images: ['alpine', 'busybox'],
    variants: [{ ...alpine, tag: ANY }],
    source: 'nodejs/docker-node 2026-08-19',
  },
  { images: ['debian', 'ubuntu'], variants: [debian], source: 'docker-library/buildpack-deps 2025-11-13' },
  {
    images: [
      'distroless/static',
      'distroless/base',
      'distroless/base-nossl',
      'distroless/cc',
      'distroless/java',
      'distroless/nodejs',
      'distroless/python3',
    ],
    variants: [
      { tag: /debug/, missing: [] },
      { tag: ANY, missing: ['sh', 'bash', 'curl', 'wget'] },
    ],
    source: 'GoogleContainerTools/distroless 2026-08-21',
  },
];

const byName = new Map(IMAGES.flatMap((row) => row.images.map((name) => [name, row] as const)));

/** Official databases and the images above: none of their Dockerfiles has a HEALTHCHECK (read on the days above). */
const WITHOUT_HEALTHCHECK = new Set([
  ...byName.keys(),
  'mysql',
  'neo4j',
  'influxdb',
  'couchdb',
  'caddy',
  'traefik',
]);

/**
 * Images whose Dockerfile has a HEALTHCHECK, read in the projects' repositories (dragonflydb/dragonfly 2026-08-22; the
 * others in stored copies of pi-hole/docker-pi-hole, louislam/uptime-kuma, dani-garcia/vaultwarden,
 * goauthentik/authentik, itzg/docker-minecraft-server and prodrigestivill/docker-postgres-backup-local, 2026-11-23).
 */
const WITH_HEALTHCHECK = new Set([
  'docker.dragonflydb.io/dragonflydb/dragonfly',
  'ghcr.io/dragonflydb/dragonfly',
  'ghcr.io/goauthentik/server',
  'itzg/minecraft-server',
  'louislam/uptime-kuma',
  'pihole/pihole',
  'prodrigestivill/postgres-backup-local',
  'vaultwarden/server',
]);

/** What the image of a service ships; null for a service that is built and for an image that is not known. */
export function imageTools(service: Service): ImageTools | null {
  return service.hasBuild || !service.image || addsPackages(service) ? null : toolsOfImage(service.image);
}

/** What an image ships; null for one that is not known. */
export function toolsOfImage(image: ImageReference): ImageTools | null {
  const row = byName.get(listedName(image));
  const tag = image.tag ?? '';
  const variant = row?.variants.find((candidate) => candidate.tag.test(tag));
  if (!row || !variant || /windows|nanoserver/.test(tag)) return null;
  return {
    missing: variant.missing,
    wget: variant.isBusybox ? 'busybox' : null,
    runtime: row.runtime ?? null,
  };
}

/** True if the small wget of Alpine is what a service's image has: an image known for it, or an Alpine tag. */
export function hasBusyboxWget(service: Service): boolean {
  if (service.hasBuild || !service.image || addsPackages(service)) return false;
  const tools = imageTools(service);
  return tools ? tools.wget === 'busybox' : ALPINE.test(service.image.tag ?? '');
}

/** Whether the image brings a healthcheck of its own; null where that is not known. */
export function bringsHealthcheck(service: Service): boolean | null {
  if (service.hasBuild || !service.image) return null;
  const name = listedName(service.image);
  if (WITH_HEALTHCHECK.has(name)) return true;
  return WITHOUT_HEALTHCHECK.has(name) ? false : null;
}

/** The name under which an image is listed: official images without `library/`, others than Docker Hub's with their registry. */
function listedName({ registry, repository }: ImageReference): string {
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) {
    // distroless/nodejs24-debian13 → distroless/nodejs; the 3 of python3 belongs to the name.
    return repository.replace(/-debian\d+$/, '').replace(/(?<!\d)(?<!python)\d+$|(?<=python\d)\d+$/, '');
  }
  if (registry !== null && registry !== 'docker.io') return `${registry}/${repository}`;
  return repository.replace(/^library\//, '');
}

/** True if the service installs packages when it starts: then its image says little about its tools. */
function addsPackages(service: Service): boolean {
  const commands = ['command', 'entrypoint'].map((key) => {
    const node = service.get(key)?.value;
    if (node?.kind === 'list')
      return node.items.map((item) => (item.kind === 'scalar' ? item.text : '')).join(' ');
    return node?.kind === 'scalar' ? node.text : '';
  });
  return commands.some((text) => /\b(?:apk|apt|apt-get|microdnf|dnf|yum)\b/.test(text));
}
