import { withDefaults } from './interpolation.ts';

/** An image reference taken apart: `registry.example.com/team/app:1.2@sha256:…`. */
export interface ImageReference {
  readonly text: string;
  /** Without registry host, tag and digest: `team/app`. */
  readonly repository: string;
  /** The last segment of the repository: `app`. */
  readonly name: string;
  readonly registry: string | null;
  readonly tag: string | null;
  readonly digest: string | null;
}

/** Reads an image reference; variables count with their default values. */
export function imageReference(text: string): ImageReference {
  const resolved = withDefaults(text).trim();
  const [withTag, digest] = splitOnce(resolved, '@');
  const slash = withTag.lastIndexOf('/');
  const colon = withTag.indexOf(':', slash + 1);
  const path = colon === -1 ? withTag : withTag.slice(0, colon);
  const first = path.slice(0, Math.max(0, path.indexOf('/')));
  const isRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
  const repository = isRegistry ? path.slice(first.length + 1) : path;
  return {
    text: resolved,
    repository,
    name: repository.slice(repository.lastIndexOf('/') + 1),
    registry: isRegistry ? first : null,
    tag: colon === -1 ? null : withTag.slice(colon + 1),
    digest,
  };
}

function splitOnce(text: string, separator: string): [string, string | null] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** What a kind of database needs; the key of {@link DATABASES}. */
export interface DatabaseKind {
  /** The name that people use. */
  readonly label: string;
  /** Where images of this database keep their data: the official one's path first. See {@link storagePaths}. */
  readonly dataPaths: readonly string[];
  readonly port: number;
  /** A healthcheck that the official image can run, as the value of `healthcheck.test`; null where none is known to be safe. */
  readonly healthcheck: string | null;
  /** Image names (last segment) that are this database. */
  readonly images: readonly string[];
  /** True if the data is a cache that a project may well want to lose. */
  readonly isCache: boolean;
}

/**
 * Database images: image names as Coolify lists them (F-143) and a few more; paths, ports and tools as the images'
 * own sources declare them (`VOLUME`, `EXPOSE`, `ENV`, installed packages), read on 2026-11-23:
 *
 * - docker-library/postgres 6edb0a8 (2026-02-26), postgis/docker-postgis 51b3555, pgvector/pgvector e48241b and
 *   timescale/timescaledb-docker 029292c (all three are built on `postgres`), timescale/timescaledb-docker-ha ae77e28.
 * - docker-library/mysql 7f30fdb (2026-06-16). `mysqladmin ping` answers 0 as soon as the server runs, whatever the
 *   password (MySQL manual, mysqladmin); over TCP it fails while the image's temporary server initialises the data.
 * - MariaDB/mariadb-docker 1b6429b (2026-05-29), whose images hold `healthcheck.sh`.
 * - docker-library/mongo 2c69a57 (2026-06-11): `mongosh` is part of the server packages since MongoDB 5.
 * - redis/docker-library-redis e5650da, valkey-io/valkey-container ae6141e, Snapchat/KeyDB 603ebb2,
 *   dragonflydb/dragonfly f8eca6d (brings its own HEALTHCHECK), docker-library/memcached 53ac0ec (no volume, no client).
 * - ClickHouse/ClickHouse docker/server, neo4j/docker-neo4j 9df98ef, apache/couchdb-docker 4c82ee0,
 *   influxdata/influxdata-docker d457cb9 (three layouts: 1.x, 2.x and 3).
 * - SQL Server and Elasticsearch declare no volume; the paths are those that their manuals persist:
 *   https://learn.microsoft.com/sql/linux/sql-server-linux-docker-container-configure and
 *   https://www.elastic.co/guide/en/elasticsearch/reference/current/docker.html
 */
export const DATABASES: readonly DatabaseKind[] = [
  {
    label: 'PostgreSQL',
    dataPaths: [
      '/var/lib/postgresql/data',
      '/var/lib/postgresql',
      '/bitnami/postgresql',
      '/home/postgres/pgdata',
    ],
    port: 5432,
    // Over TCP: while the image initialises an empty volume, a temporary server answers on the socket only.
    healthcheck:
      '["CMD-SHELL", "pg_isready -h 127.0.0.1 -U $${POSTGRES_USER:-postgres} -d $${POSTGRES_DB:-postgres}"]',
    images: ['postgres', 'postgresql', 'postgis', 'pgvector', 'timescaledb', 'timescaledb-ha'],
    isCache: false,
  },
  {
    label: 'MySQL',
    dataPaths: ['/var/lib/mysql', '/bitnami/mysql'],
    port: 3306,
    healthcheck: '["CMD", "mysqladmin", "ping", "-h", "127.0.0.1"]',
    images: ['mysql', 'mysql-server', 'percona', 'percona-server'],
    isCache: false,
  },
  {
    label: 'MariaDB',
    // /config belongs to linuxserver/mariadb.
    dataPaths: ['/var/lib/mysql', '/bitnami/mariadb', '/config'],
    port: 3306,
    healthcheck: '["CMD", "healthcheck.sh", "--connect", "--innodb_initialized"]',
    images: ['mariadb'],
    isCache: false,
  },
  {
    label: 'MongoDB',
    dataPaths: ['/data/db', '/bitnami/mongodb'],
    port: 27017,
    healthcheck: '["CMD", "mongosh", "--quiet", "--eval", "db.adminCommand(\'ping\')"]',
    images: ['mongo', 'mongodb', 'mongodb-community-server', 'percona-server-mongodb'],
    isCache: false,
  },
  {
    label: 'Redis',
    dataPaths: ['/data', '/bitnami/redis'],
    port: 6379,
    healthcheck: '["CMD", "redis-cli", "ping"]',
    images: ['redis', 'redis-stack', 'redis-stack-server'],
    isCache: true,
  },
  {
    label: 'Valkey',
    dataPaths: ['/data', '/bitnami/valkey'],
    port: 6379,
    healthcheck: '["CMD", "valkey-cli", "ping"]',
    images: ['valkey'],
    isCache: true,
  },
  { label: 'KeyDB', dataPaths: ['/data'], port: 6379, healthcheck: null, images: ['keydb'], isCache: true },
  {
    label: 'Dragonfly',
    dataPaths: ['/data'],
    port: 6379,
    healthcheck: null,
    images: ['dragonfly'],
    isCache: true,
  },
  { label: 'Memcached', dataPaths: [], port: 11211, healthcheck: null, images: ['memcached'], isCache: true },
  {
    label: 'ClickHouse',
    dataPaths: ['/var/lib/clickhouse', '/bitnami/clickhouse'],
    port: 8123,
    healthcheck: null,
    images: ['clickhouse-server', 'clickhouse'],
    isCache: false,
  },
  { label: 'Neo4j', dataPaths: ['/data'], port: 7687, healthcheck: null, images: ['neo4j'], isCache: false },
  {
    label: 'CouchDB',
    dataPaths: ['/opt/couchdb/data', '/bitnami/couchdb'],
    port: 5984,
    healthcheck: null,
    images: ['couchdb'],
    isCache: false,
  },
  {
    label: 'InfluxDB',
    dataPaths: ['/var/lib/influxdb2', '/var/lib/influxdb', '/var/lib/influxdb3', '/bitnami/influxdb'],
    port: 8086,
    healthcheck: null,
    images: ['influxdb'],
    isCache: false,
  },
  {
    label: 'SQL Server',
    dataPaths: ['/var/opt/mssql'],
    port: 1433,
    healthcheck: null,
    images: ['mssql-server', 'mssql-server-linux', 'server', 'azure-sql-edge'],
    isCache: false,
  },
  {
    label: 'Elasticsearch',
    dataPaths: ['/usr/share/elasticsearch/data', '/bitnami/elasticsearch'],
    port: 9200,
    healthcheck: null,
    images: ['elasticsearch'],
    isCache: false,
  },
];

/** The database that an image is; null for anything else. */
export function databaseKind(image: ImageReference): DatabaseKind | null {
  const name = image.name.toLowerCase();
  if (name === 'server' && !image.repository.includes('mssql')) return null;
  return DATABASES.find(({ images }) => images.includes(name)) ?? null;
}

/** Where a known image keeps its data. */
export interface Storage {
  /** The directory to mount a volume on. */
  readonly path: string;
  /**
   * True if the image declares it with `VOLUME`: Docker then puts an anonymous volume there even if a directory above
   * it is mounted, so that only a mount on the path itself keeps the data.
   */
  readonly isDeclared: boolean;
}

/** Repositories whose storage is known from their sources; others of the same name may keep their data elsewhere. */
const DECLARED: Readonly<Record<string, string>> = {
  mysql: '/var/lib/mysql',
  'mysql/mysql-server': '/var/lib/mysql',
  mariadb: '/var/lib/mysql',
  mongo: '/data/db',
  neo4j: '/data',
  couchdb: '/opt/couchdb/data',
  clickhouse: '/var/lib/clickhouse',
  'clickhouse/clickhouse-server': '/var/lib/clickhouse',
};

const UNDECLARED: Readonly<Record<string, string>> = {
  'timescale/timescaledb-ha': '/home/postgres/pgdata/data',
  'mssql/server': '/var/opt/mssql',
  elasticsearch: '/usr/share/elasticsearch/data',
  'elasticsearch/elasticsearch': '/usr/share/elasticsearch/data',
  'elastic/elasticsearch': '/usr/share/elasticsearch/data',
};

/** Where an image keeps its data; null for an image whose sources were not read. */
export function storageOf(image: ImageReference): Storage | null {
  const repository = officialRepository(image);
  if (image.name === 'influxdb' && repository === 'influxdb') return influxStorage(image);
  const major = postgresMajor(image);
  if (major !== null) {
    if (major === 'unknown') return null;
    const isCurrent = major === 'latest' || major >= POSTGRES_NEW_LAYOUT;
    return { path: isCurrent ? '/var/lib/postgresql' : '/var/lib/postgresql/data', isDeclared: true };
  }
  const declared = DECLARED[repository];
  if (declared !== undefined) return { path: declared, isDeclared: true };
  const undeclared = UNDECLARED[repository] ?? bitnamiPath(repository);
  return undeclared === undefined ? null : { path: undeclared, isDeclared: false };
}

/** From this major version on the image keeps its data in `/var/lib/postgresql/<major>/docker` (docker-library/postgres#1259). */
export const POSTGRES_NEW_LAYOUT = 18;

/** What a tag without a number stands for in `postgres`: the newest version, in one of its distributions. */
const POSTGRES_NEWEST = /^(?:latest|alpine(?:\d[\d.]*)?|bookworm|trixie)$/;

/**
 * The major version of an image that is `postgres` or built on it with the same layout. `latest` stands for the newest
 * (18 since 2025-09); `unknown` for a tag that does not say; null for any other image.
 */
export function postgresMajor(image: ImageReference): number | 'latest' | 'unknown' | null {
  const repository = officialRepository(image);
  const tag = image.tag;
  if (repository === 'postgres') {
    if (tag === null) return image.digest === null && !image.text.endsWith(':') ? 'latest' : 'unknown';
    if (POSTGRES_NEWEST.test(tag)) return 'latest';
    return numberAfter(/^(\d{1,3})(?:\D|$)/, tag);
  }
  if (repository === 'postgis/postgis') return numberAfter(/^(\d{1,3})-/, tag);
  if (repository === 'pgvector/pgvector') return numberAfter(/(?:^|-)pg(\d{1,3})(?:\D|$)/, tag);
  if (repository === 'timescale/timescaledb') return numberAfter(/(?:^|-)pg(\d{1,3})(?:\D|$)/, tag);
  return null;
}

function numberAfter(pattern: RegExp, tag: string | null): number | 'unknown' {
  const digits = pattern.exec(tag ?? '')?.[1];
  return digits === undefined ? 'unknown' : Number(digits);
}

/** Bitnami's images keep everything below a directory of their own name. */
function bitnamiPath(repository: string): string | undefined {
  const name = /^bitnami(?:legacy|secure)?\/([a-z0-9-]+)$/.exec(repository)?.[1];
  return name === undefined ? undefined : `/bitnami/${name}`;
}

function influxStorage({ tag }: ImageReference): Storage | null {
  const major = /^(\d)(?:\D|$)/.exec(tag ?? '')?.[1];
  if (major === '1') return { path: '/var/lib/influxdb', isDeclared: true };
  if (major === '2') return { path: '/var/lib/influxdb2', isDeclared: true };
  return null;
}

/** The repository as Docker Hub names official images: `library/postgres` and mirrors of it are `postgres`. */
function officialRepository({ repository }: ImageReference): string {
  return repository.startsWith('library/') ? repository.slice('library/'.length) : repository;
}
