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
  const [withTag = '', digest = null] = splitOnce(resolved, '@');
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
  /** Where the official image keeps its data. */
  readonly dataPaths: readonly string[];
  readonly port: number;
  /** A healthcheck that the official image can run, as the value of `healthcheck.test`; null where none is known to be safe. */
  readonly healthcheck: string | null;
  /** Image names (last segment) that are this database. */
  readonly images: readonly string[];
  /** True if the data is a cache that a project may well want to lose. */
  readonly isCache: boolean;
}

/** Database images: data paths and ports of the official images, image names as Coolify lists them (F-143). */
export const DATABASES: readonly DatabaseKind[] = [
  {
    label: 'PostgreSQL',
    dataPaths: ['/var/lib/postgresql/data', '/var/lib/postgresql', '/bitnami/postgresql'],
    port: 5432,
    healthcheck: '["CMD-SHELL", "pg_isready -U $${POSTGRES_USER:-postgres} -d $${POSTGRES_DB:-postgres}"]',
    images: ['postgres', 'postgresql', 'postgis', 'pgvector', 'timescaledb', 'timescaledb-ha'],
    isCache: false,
  },
  {
    label: 'MySQL',
    dataPaths: ['/var/lib/mysql', '/bitnami/mysql', '/bitnami/mysql/data'],
    port: 3306,
    healthcheck: '["CMD-SHELL", "mysqladmin ping -h 127.0.0.1 -u root -p$$MYSQL_ROOT_PASSWORD"]',
    images: ['mysql', 'mysql-server', 'percona'],
    isCache: false,
  },
  {
    label: 'MariaDB',
    dataPaths: ['/var/lib/mysql', '/bitnami/mariadb', '/bitnami/mariadb/data', '/config'],
    port: 3306,
    healthcheck: '["CMD", "healthcheck.sh", "--connect", "--innodb_initialized"]',
    images: ['mariadb'],
    isCache: false,
  },
  {
    label: 'MongoDB',
    dataPaths: ['/data/db', '/bitnami/mongodb', '/bitnami/mongodb/data/db'],
    port: 27017,
    healthcheck: '["CMD", "mongosh", "--quiet", "--eval", "db.adminCommand(\'ping\')"]',
    images: ['mongo', 'mongodb', 'mongodb-community-server'],
    isCache: false,
  },
  {
    label: 'Redis',
    dataPaths: ['/data', '/bitnami/redis/data'],
    port: 6379,
    healthcheck: '["CMD", "redis-cli", "ping"]',
    images: ['redis', 'redis-stack', 'redis-stack-server'],
    isCache: true,
  },
  {
    label: 'Valkey',
    dataPaths: ['/data'],
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
    dataPaths: ['/var/lib/clickhouse'],
    port: 8123,
    healthcheck: null,
    images: ['clickhouse-server', 'clickhouse'],
    isCache: false,
  },
  { label: 'Neo4j', dataPaths: ['/data'], port: 7687, healthcheck: null, images: ['neo4j'], isCache: false },
  {
    label: 'CouchDB',
    dataPaths: ['/opt/couchdb/data'],
    port: 5984,
    healthcheck: null,
    images: ['couchdb'],
    isCache: false,
  },
  {
    label: 'InfluxDB',
    dataPaths: ['/var/lib/influxdb', '/var/lib/influxdb2'],
    port: 8086,
    healthcheck: null,
    images: ['influxdb'],
    isCache: false,
  },
  {
    label: 'SQL Server',
    dataPaths: ['/var/opt/mssql', '/var/opt/mssql/data'],
    port: 1433,
    healthcheck: null,
    images: ['mssql-server', 'server', 'azure-sql-edge'],
    isCache: false,
  },
  {
    label: 'Elasticsearch',
    dataPaths: ['/usr/share/elasticsearch/data'],
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
