/** The surroundings of an application: what the model has to be told beside the compose file. */
import { APPLICATIONS_FOLDER } from './version-4-3.ts';

/** Settings of the application, with the names of Coolify's database columns. */
export interface ApplicationSettings {
  readonly is_force_https_enabled: boolean;
  readonly is_gzip_enabled: boolean;
  readonly is_stripprefix_enabled: boolean;
  readonly is_container_label_escape_enabled: boolean;
  readonly is_consistent_container_name_enabled: boolean;
  readonly is_env_sorting_enabled: boolean;
  readonly inject_build_args_to_dockerfile: boolean;
  readonly include_source_commit_in_build: boolean;
  readonly use_build_secrets: boolean;
  readonly connect_to_docker_network: boolean;
}

/** Settings of the server, with the names of Coolify's database columns. */
export interface ServerSettings {
  readonly generate_exact_labels: boolean;
  /** Wildcard domain; without one, names under sslip.io are made from the server's address. */
  readonly wildcard_domain: string | null;
}

export type ProxyType = 'TRAEFIK' | 'CADDY' | 'NGINX' | 'NONE';

/** The domains of one service: addresses separated by commas, and where visitors are led (www, non-www, both). */
export interface ServiceDomain {
  readonly domain: string | null;
  readonly redirect?: string | null;
}

export interface PreviewOptions {
  /** Domains that the user sets once the file was loaded; it is loaded again then. */
  readonly domains?: Readonly<Record<string, string | ServiceDomain | null>>;
  /** Environment variables that the user defined before the first load. */
  readonly env?: Readonly<Record<string, string | null>>;
  readonly settings?: Partial<ApplicationSettings>;
  readonly server_settings?: Partial<ServerSettings>;
  readonly proxy_type?: ProxyType;
  readonly uuid?: string;
  readonly name?: string;
  /** The same as `server_settings.wildcard_domain`, which wins. */
  readonly wildcard?: string | null;
  readonly project?: string;
  readonly environment?: string;
  readonly branch?: string;
  readonly commit?: string;
  /** Address of the server. */
  readonly server_ip?: string;
  /** Docker network of the destination. */
  readonly network?: string;
}

/** The options, complete. */
export interface Surroundings {
  readonly domains: ReadonlyMap<string, ServiceDomain>;
  readonly env: ReadonlyMap<string, string | null>;
  readonly settings: ApplicationSettings;
  readonly generatesExactLabels: boolean;
  /** Address below which domains are made up. */
  readonly wildcard: string;
  readonly proxy: string;
  readonly uuid: string;
  readonly name: string;
  readonly project: string;
  readonly environment: string;
  readonly branch: string;
  readonly commit: string;
  readonly network: string;
  /** Folder of the application on the server. */
  readonly folder: string;
}

/** A new application's settings. */
const SETTINGS: ApplicationSettings = {
  is_force_https_enabled: true,
  is_gzip_enabled: true,
  is_stripprefix_enabled: true,
  is_container_label_escape_enabled: true,
  is_consistent_container_name_enabled: false,
  is_env_sorting_enabled: false,
  inject_build_args_to_dockerfile: true,
  include_source_commit_in_build: false,
  use_build_secrets: false,
  connect_to_docker_network: false,
};

const DEFAULTS = {
  uuid: 'abcd1234efgh5678ijkl9012',
  name: 'demo',
  project: 'demo-project',
  environment: 'production',
  branch: 'main',
  commit: '0123456789abcdef0123456789abcdef01234567',
  network: 'coolify',
  wildcard: 'https://apps.example.com',
  serverAddress: '203.0.113.10',
} as const;

/** Completes the options with the defaults. */
export function surroundingsOf(options: PreviewOptions): Surroundings {
  const uuid = options.uuid ?? DEFAULTS.uuid;
  return {
    domains: new Map(
      Object.entries(options.domains ?? {}).map(([service, entry]) => [service, domainOf(entry)]),
    ),
    env: new Map(Object.entries(options.env ?? {}).map(([key, value]) => [key, textOrNull(value)])),
    settings: { ...SETTINGS, ...options.settings },
    generatesExactLabels: options.server_settings?.generate_exact_labels ?? false,
    wildcard: wildcardOf(options),
    proxy: (textOrNull(options.proxy_type) ?? 'TRAEFIK').toUpperCase(),
    uuid,
    name: options.name ?? DEFAULTS.name,
    project: options.project ?? DEFAULTS.project,
    environment: options.environment ?? DEFAULTS.environment,
    branch: options.branch ?? DEFAULTS.branch,
    commit: options.commit ?? DEFAULTS.commit,
    network: options.network ?? DEFAULTS.network,
    folder: `${APPLICATIONS_FOLDER}/${uuid}`,
  };
}

/** Options may come from a file that nobody checked. */
function textOrNull(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function domainOf(entry: string | ServiceDomain | null): ServiceDomain {
  if (entry === null || typeof entry !== 'object') return { domain: textOrNull(entry) };
  const { domain, redirect } = entry;
  return {
    domain: textOrNull(domain),
    ...(redirect === undefined ? {} : { redirect: textOrNull(redirect) }),
  };
}

/** The server's wildcard domain or a name under sslip.io (bootstrap/helpers/shared.php:1262-1317). */
function wildcardOf({ wildcard, server_settings, server_ip }: PreviewOptions): string {
  const named = server_settings?.wildcard_domain;
  const chosen = named !== undefined ? named : wildcard === undefined ? DEFAULTS.wildcard : wildcard;
  if (typeof chosen === 'string' && chosen !== '') return chosen;
  return `http://${(server_ip ?? DEFAULTS.serverAddress).replaceAll(':', '-')}.sslip.io`;
}
