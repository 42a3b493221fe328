import {
  isPublic,
  scalarText,
  listItems,
  withDefaults,
  type Range,
  type Path,
  type Service,
} from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

/** Settings that let everybody in, as the images document them: https://hub.docker.com/_/postgres, /mysql, /mariadb, bitnami, Elastic. */
const SWITCHES: Readonly<Record<string, RegExp>> = {
  POSTGRES_HOST_AUTH_METHOD: /^trust$/i,
  MYSQL_ALLOW_EMPTY_PASSWORD: /./,
  MARIADB_ALLOW_EMPTY_PASSWORD: /./,
  MARIADB_ALLOW_EMPTY_ROOT_PASSWORD: /./,
  ALLOW_EMPTY_PASSWORD: /^(?:yes|true|1)$/i,
  'xpack.security.enabled': /^false$/i,
  CLICKHOUSE_SKIP_USER_SETUP: /^1$/,
  NEO4J_AUTH: /^none$/i,
  AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: /^true$/i,
};

/** A variable that sets a password, or the user that one belongs to. */
const PASSWORD_OF: Readonly<Record<string, RegExp>> = {
  Redis: /REDIS_?(?:PASSWORD|ARGS)|requirepass/i,
  Valkey: /VALKEY_?(?:PASSWORD|EXTRA_FLAGS)|requirepass/i,
  KeyDB: /KEYDB_?PASSWORD|requirepass/i,
  Dragonfly: /DFLY_(?:requirepass|PASSWORD)/i,
  MongoDB: /MONGO_INITDB_ROOT_(?:USERNAME|PASSWORD)|MONGODB_ROOT_PASSWORD/,
};

export const databaseWithoutPassword = defineRule({
  id: 'database-without-password',
  severity: 'warning',
  facts: ['F-063', 'F-206'],
  prevents: ['published-port-bypasses-firewall'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const found = switchOf(service) ?? missingPassword(service);
      if (!found) continue;
      const { at, path, setting } = found;
      const isOpen = publishes(service);
      yield {
        at,
        path,
        service: service.name,
        data: { service: service.name, setting, isOpen },
        severity: isOpen ? ('error' as const) : isInner(service) ? ('info' as const) : ('warning' as const),
      };
    }
  },

  text: {
    en: {
      title: 'A database lets everybody in',
      message: ({ service, setting }) =>
        setting === null
          ? `Service "${service}" publishes a database that asks for no password.`
          : `\`${setting}\` lets everybody into service "${service}" without a password.`,
      hint: ({ isOpen }) =>
        isOpen
          ? 'Docker opens the port before the firewall sees it: on Coolify’s server anyone on the Internet reads and deletes the data.'
          : 'Coolify connects containers of several stacks where you ask for it; a break-in into any of them reads all the data.',
      fix: () => 'Set a password from a variable such as `${SERVICE_PASSWORD_DB}`.',
      exceptions:
        'Without a published port only settings that switch passwords off are reported: caches inside a stack often have none.',
    },
    es: {
      title: 'Una base de datos deja entrar a cualquiera',
      message: ({ service, setting }) =>
        setting === null
          ? `El servicio «${service}» publica una base de datos que no pide contraseña.`
          : `\`${setting}\` deja entrar a cualquiera en el servicio «${service}» sin contraseña.`,
      hint: ({ isOpen }) =>
        isOpen
          ? 'Docker abre el puerto antes de que el cortafuegos lo vea: en el servidor de Coolify cualquiera puede leer y borrar los datos desde Internet.'
          : 'Coolify conecta contenedores de varias pilas cuando se le pide; un ataque a cualquiera de ellos lee todos los datos.',
      fix: () => 'Establezca una contraseña con una variable como `${SERVICE_PASSWORD_DB}`.',
      exceptions:
        'Sin puerto publicado solo se indican los ajustes que suprimen la contraseña: las cachés internas no suelen tenerla.',
    },
  },
});

interface Found {
  readonly at: Range;
  readonly path: Path;
  /** The setting that switches passwords off; null where a password is missing. */
  readonly setting: string | null;
}

function switchOf(service: Service): Found | null {
  for (const { name, value, valueRange, path } of service.environment) {
    const pattern = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined;
    if (!pattern || value === null) continue;
    if (pattern.test(withDefaults(value).trim())) return { at: valueRange, path, setting: excerpt(name) };
  }
  return null;
}

function missingPassword(service: Service): Found | null {
  const { database } = service;
  const pattern = database ? PASSWORD_OF[database.label] : undefined;
  if (!pattern || !publishes(service)) return null;
  const isSet = service.environment.some(({ name, value }) => pattern.test(name) && value !== '');
  if (isSet || setsItself(service)) return null;
  const port = service.ports.find((candidate) => candidate.isPublished && isPublic(candidate));
  return port ? { at: port.range, path: port.path, setting: null } : null;
}

/** A command or a mounted configuration may set a password: what they hold is not known. */
function setsItself(service: Service): boolean {
  const words = ['command', 'entrypoint'].flatMap((key) =>
    listItems(service.get(key)?.value).map((item) => scalarText(item) ?? ''),
  );
  if (words.some((word) => /requirepass|aclfile|--auth|keyFile|\.conf|\$/.test(word))) return true;
  if (service.get('configs') || service.get('secrets') || service.get('env_file')) return true;
  return service.mounts.some(({ target }) =>
    /\.(?:conf|ya?ml|acl|js|sh)$|\/etc(?:\/|$)|conf|initdb/.test(target),
  );
}

/** Databases that images of applications expect without a password, on a network of the stack's own. */
function isInner({ database }: Service): boolean {
  return database !== null && (database.isCache || database.label === 'ClickHouse');
}

function publishes(service: Service): boolean {
  return service.ports.some((port) => port.isPublished && isPublic(port));
}
