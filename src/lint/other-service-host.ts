import type { ComposeFile, EnvironmentEntry, Service } from '../compose/index.ts';

/** A variable that looks for a data store inside its own container. */
export interface LocalHost {
  /** The host as written. */
  readonly host: string;
  /** Where the host begins and ends in the value. */
  readonly start: number;
  readonly end: number;
  /** The one service of the file that runs such a data store; null for none or several. */
  readonly service: string | null;
}

/** Schemes and prefixes of names, with a pattern for the label of the data store that they speak of. */
const STORES: readonly { readonly scheme: RegExp; readonly name: RegExp; readonly label: RegExp }[] = [
  {
    scheme: /^postgres(?:ql)?(?:\+\w+)?$/,
    name: /^(?:\w+_)?(?:POSTGRES(?:QL)?|PG)_?HOST$/,
    label: /PostgreSQL/,
  },
  {
    scheme: /^(?:mysql2?|mariadb)(?:\+\w+)?$/,
    name: /^(?:\w+_)?(?:MYSQL|MARIADB)_?HOST$/,
    label: /MySQL|MariaDB/,
  },
  { scheme: /^rediss?$/, name: /^(?:\w+_)?(?:REDIS|VALKEY)_?HOST$/, label: /Redis|Valkey|KeyDB|Dragonfly/ },
  { scheme: /^mongodb(?:\+srv)?$/, name: /^(?:\w+_)?MONGO(?:DB)?_?HOST$/, label: /MongoDB/ },
  { scheme: /^amqps?$/, name: /^(?:\w+_)?(?:RABBITMQ|AMQP)_?HOST$/, label: /RabbitMQ/ },
  { scheme: /^(?:jdbc:)?$/, name: /^(?:\w+_)?(?:DB|DATABASE)_?HOST(?:NAME)?$/, label: /SQL|MariaDB|MongoDB/ },
];

const LOCAL = 'localhost|127\\.0\\.0\\.1|\\[::1\\]';
const HOST = new RegExp(`^(?:${LOCAL})$`, 'i');
const URL_HOST = new RegExp(`^([a-z0-9+]{2,30})://(?:[^\\s/?#]{0,200}@)?(${LOCAL})(?=[:/?]|$)`, 'i');

/** Longer values are no addresses. */
const MAX_LENGTH = 500;

/**
 * The loopback address as the host of a data store in a value of `environment`: there it means the container itself.
 * @returns null for other values, and where the container may hold the data store itself.
 */
export function localHost(file: ComposeFile, service: Service, entry: EnvironmentEntry): LocalHost | null {
  const { name, value } = entry;
  if (value === null || value.length > MAX_LENGTH) return null;
  const url = URL_HOST.exec(value);
  const scheme = url?.[1]?.toLowerCase() ?? '';
  const host = url?.[2] ?? (HOST.test(value) ? value : '');
  if (host === '') return null;
  const store = STORES.find((candidate) =>
    url ? candidate.scheme.test(scheme) : candidate.name.test(name.toUpperCase()),
  );
  if (!store) return null;
  const start = url ? url[0].length - host.length : 0;
  const candidates = file.services.filter(
    (other) =>
      other.name !== service.name && other.database !== null && store.label.test(other.database.label),
  );
  const [first, ...more] = candidates;
  return { host, start, end: start + host.length, service: first && more.length === 0 ? first.name : null };
}
