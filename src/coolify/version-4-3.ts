/**
 * What belongs to the version of Coolify that the model follows: 4.3, read at commit
 * 379abb252621f34b318190bd49b614aed9818716, which calls itself 4.3.11. To follow another version, start here; the
 * steps name the source lines that they model.
 */

/** Shown in the label `coolify.version` (config/constants.php:5). */
export const COOLIFY_VERSION = '4.3.11';

/** Largest compose file that is read from git (app/Models/Application.php:129, F-007). */
export const LARGEST_COMPOSE_FILE = 5 * 1024 * 1024;

/** Where applications keep their files on the server (bootstrap/helpers/shared.php:68-75). */
export const APPLICATIONS_FOLDER = '/data/coolify/applications';

/** `restart` of a service that names none (bootstrap/helpers/constants.php, F-070). */
export const DEFAULT_RESTART = 'unless-stopped';

/** The only env file of every container (app/Jobs/ApplicationDeploymentJob.php:694-702, F-013). */
export const ENV_FILE = '.env';

/** Sections that are carried over, in the order in which they are written (bootstrap/helpers/parsers.php:1494). */
export const SECTIONS = ['services', 'volumes', 'networks', 'configs', 'secrets'] as const;

/** Keys of a service and of its volumes that only Coolify knows (bootstrap/helpers/parsers.php:1427-1438). */
export const SERVICE_EXTENSIONS: readonly string[] = ['exclude_from_hc'];
export const VOLUME_EXTENSIONS: readonly string[] = ['content', 'isDirectory', 'is_directory'];

/** Volumes on a remote file system are left out of the service (bootstrap/helpers/parsers.php:857-866). */
export const REMOTE_VOLUME_TYPES: readonly string[] = ['cifs', 'nfs'];

/** Host paths that are mounted as they are (bootstrap/helpers/parsers.php:807-816). */
export const UNTOUCHED_SOURCES: readonly string[] = ['/var/run/docker.sock', '/tmp', '/tmp/'];

/** What may follow the second colon of a mount (bootstrap/helpers/parsers.php:179). */
export const MOUNT_MODES: ReadonlySet<string> = new Set([
  'ro',
  'rw',
  'z',
  'Z',
  'rslave',
  'rprivate',
  'rshared',
  'slave',
  'private',
  'shared',
  'cached',
  'delegated',
  'consistent',
]);

/** Names of environment variables (app/Support/ValidationPatterns.php:109). */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;
export const INVALID_VARIABLE_NAME =
  'The key must start with a letter or underscore and may only contain letters, numbers, underscores, and dots.';

/** Variables that steer build packs and never reach a container (app/Models/EnvironmentVariable.php:36). */
export const BUILD_PACK_PREFIXES: readonly string[] = ['NIXPACKS_', 'RAILPACK_'];

/** Variables that a deployment generates anew (app/Jobs/ApplicationDeploymentJob.php:1495). */
export const GENERATED_PREFIXES: readonly string[] = ['SERVICE_FQDN_', 'SERVICE_URL_', 'SERVICE_NAME_'];

/**
 * Values that Coolify draws for `SERVICE_<command>_<name>` (bootstrap/helpers/shared.php:1754-1853), as placeholders:
 * the number counts characters, or bytes where the name says so.
 */
export const DRAWN_VALUES: ReadonlyMap<string, string> = new Map([
  ['PASSWORD', '<password:32>'],
  ['PASSWORD_64', '<password:64>'],
  ['PASSWORDWITHSYMBOLS', '<password-with-symbols:32>'],
  ['PASSWORDWITHSYMBOLS_64', '<password-with-symbols:64>'],
  ['BASE64', '<random:32>'],
  ['BASE64_32', '<random:32>'],
  ['BASE64_64', '<random:64>'],
  ['BASE64_128', '<random:128>'],
  ['REALBASE64', '<base64-of-random-bytes:32>'],
  ['REALBASE64_32', '<base64-of-random-bytes:32>'],
  ['REALBASE64_64', '<base64-of-random-bytes:64>'],
  ['REALBASE64_128', '<base64-of-random-bytes:128>'],
  ['HEX_32', '<hex:32>'],
  ['HEX_64', '<hex:64>'],
  ['HEX_128', '<hex:128>'],
  ['USER', '<user:16>'],
  ['LOWERCASEUSER', '<lowercase-user:16>'],
]);

/** Tokens signed with SERVICE_PASSWORD_JWT, and the shortest key that signs (256 bits). */
export const SIGNED_VALUES: ReadonlyMap<string, string> = new Map([
  ['SUPABASEANON', '<jwt:anon>'],
  ['SUPABASESERVICE', '<jwt:service_role>'],
]);
export const SIGNING_KEY = 'SERVICE_PASSWORD_JWT';
export const SHORTEST_SIGNING_KEY_BITS = 256;

/** Stands for the time at the end of container names. */
export const TIME = '<time>';
/** Stands for the hash over all build variables. */
export const BUILD_HASH = '<hash>';

export { COOLIFY_DATABASE_IMAGES as DATABASE_IMAGES } from '../compose/coolify-database-images.ts';

/** What decides whether such an image is a database after all (bootstrap/helpers/docker.php:1077-1214). */
export const DATABASE_HINTS = {
  applications: [
    'supertokens/supertokens-mysql',
    'supertokens/supertokens-postgresql',
    'supertokens/supertokens-mongodb',
    'registry.supertokens.io/supertokens',
    'metabase/metabase',
    'amancevice/superset',
    'nocodb/nocodb',
    'ghcr.io/umami-software/umami',
    'infisical/infisical',
    'postgrest/postgrest',
    'supabase/postgres-meta',
    'bluewaveuptime/uptime_redis',
  ],
  ports: ['3306', '5432', '27017', '6379', '8086', '9200', '7687', '8123'],
  databaseVariables: [
    'MYSQL_ROOT_PASSWORD',
    'POSTGRES_PASSWORD',
    'MONGO_INITDB_ROOT_PASSWORD',
    'REDIS_PASSWORD',
  ],
  applicationVariables: ['SERVICE_FQDN', 'API_KEYS', 'APP_', 'APPLICATION_'],
  databaseChecks: ['PG_ISREADY', 'MYSQLADMIN PING', 'MONGO', 'REDIS-CLI PING'],
  applicationChecks: ['CURL', 'WGET', 'HTTP://', 'HTTPS://', '/HEALTH', '/API/', '/HELLO'],
  dependencies: ['mysql', 'postgres', 'mongo', 'redis', 'mariadb'],
} as const;

/** Characters that end the load, and why, in the order of the checks (bootstrap/helpers/shared.php:136-163, F-010). */
export const FORBIDDEN_CHARACTERS: readonly (readonly [string, string])[] = [
  ['`', 'backtick (command substitution)'],
  ['$(', 'command substitution'],
  ['${', 'variable substitution with potential command injection'],
  ['|', 'pipe operator'],
  ['&', 'background/AND operator'],
  [';', 'command separator'],
  ['\n', 'newline (command separator)'],
  ['\r', 'carriage return'],
  ['\t', 'tab (token separator)'],
  ['>', 'output redirection'],
  ['<', 'input redirection'],
];
