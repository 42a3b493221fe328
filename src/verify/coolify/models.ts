/** The fields of Coolify's answers that are read, each checked: an API may change. */
import { readUrl } from '../read-url.ts';

export interface Application {
  readonly uuid: string;
  readonly name: string;
  /** Such as `running:healthy` (F-158). */
  readonly status: string;
  /** The host names of its domains. */
  readonly hosts: readonly string[];
}

export interface Deployment {
  /** queued, in_progress, finished, failed or cancelled-by-user (F-342). */
  readonly status: string;
  /** A commit, or `HEAD`. */
  readonly commit: string;
  readonly createdAt: string;
}

export interface Variable {
  readonly key: string;
  /** Known where the token may read sensitive data, or where Coolify itself says that a required value is missing. */
  readonly isEmpty: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export function applicationOf(value: unknown): Application | null {
  const fields = fieldsOf(value);
  if (fields === null || typeof fields['uuid'] !== 'string') return null;
  return {
    uuid: fields['uuid'],
    name: text(fields['name']),
    status: text(fields['status']),
    hosts: [...domainsOf(fields['fqdn']), ...composeDomains(fields['docker_compose_domains'])],
  };
}

/** A list of applications; what has no uuid is none. */
export function applicationsOf(value: unknown): Application[] {
  return listOf(value).flatMap((item) => {
    const application = applicationOf(item);
    return application ? [application] : [];
  });
}

/**
 * The deployments of an application, newest first. The description says a list; Coolify answers with
 * `{ count, deployments }`. Those of pull requests are left out.
 */
export function deploymentsOf(value: unknown): Deployment[] {
  const fields = fieldsOf(value);
  return listOf(fields === null ? value : fields['deployments']).flatMap((item) => {
    const deployment = fieldsOf(item);
    if (deployment === null || typeof deployment['status'] !== 'string') return [];
    if (Number(deployment['pull_request_id'] ?? 0) !== 0) return [];
    return [
      {
        status: deployment['status'],
        commit: text(deployment['commit']),
        createdAt: text(deployment['created_at']),
      },
    ];
  });
}

/** The variables of an application without those of previews. Values are looked at, and not kept. */
export function variablesOf(value: unknown): Variable[] {
  return listOf(value).flatMap((item) => {
    const fields = fieldsOf(item);
    if (fields === null || typeof fields['key'] !== 'string' || fields['is_preview'] === true) return [];
    const isKnownEmpty =
      Object.hasOwn(fields, 'value') && fields['is_shown_once'] !== true && (fields['value'] ?? '') === '';
    return [{ key: fields['key'], isEmpty: fields['is_really_required'] === true || isKnownEmpty }];
  });
}

/** `docker_compose_domains` is JSON in a text: a service, and `{ "domain": "https://a,https://b" }`. */
function composeDomains(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  try {
    return Object.values(fieldsOf(JSON.parse(value) as unknown) ?? {}).flatMap((service) =>
      domainsOf(fieldsOf(service)?.['domain']),
    );
  } catch {
    return [];
  }
}

/** Domains are addresses separated by commas. */
function domainsOf(value: unknown): string[] {
  return text(value)
    .split(',')
    .flatMap((domain) => {
      const host = readUrl(domain.trim())?.hostname;
      return host === undefined || host === '' ? [] : [host];
    });
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** Laravel writes a filtered list as an object with numbers for keys. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return Object.values(fieldsOf(value) ?? {});
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
