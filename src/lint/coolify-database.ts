import type { Service } from '../compose/index.ts';

/** Last segments of the image names that Coolify takes for databases (F-143). */
const NAMES = new Set([
  'mariadb',
  'mongodb',
  'redis',
  'mysql',
  'mysql-server',
  'postgis',
  'postgres',
  'postgresql',
  'mongo',
  'memcached',
  'couchdb',
  'neo4j',
  'influxdb',
  'clickhouse-server',
  'timescaledb',
  'timescaledb-ha',
  'pgvector',
]);

/**
 * True if the name of a service's image is that of a database in Coolify's eyes: the last segment before the first
 * colon (F-065). Whether Coolify then still takes it for an application depends on the rest of the service.
 */
export function hasDatabaseName(service: Service): boolean {
  const image = service.text('image');
  if (image === null) return false;
  const [name = ''] = image.split(':', 1);
  return NAMES.has(name.slice(name.lastIndexOf('/') + 1));
}
