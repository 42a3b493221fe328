/** Labels for the Traefik proxy (bootstrap/helpers/docker.php:601-864). */
import { CoolifyFailure } from './failure.ts';
import { isMap, textOf, uniqueTexts, type CoolifyValue } from './php-values.ts';
import { routerSegment, type Route } from './route.ts';
import { compareBytes } from './text.ts';
import { readAddress, type WebAddress } from './web-address.ts';

/** The labels, sorted; `written` are those that the service has, whose middlewares are used as well. */
export function traefikLabels(route: Route, written: readonly CoolifyValue[]): readonly string[] {
  const middlewares = writtenMiddlewares(written);
  const labels = [
    'traefik.enable=true',
    ...(route.surroundings.settings.is_gzip_enabled ? ['traefik.http.middlewares.gzip.compress=true'] : []),
    'traefik.http.middlewares.redirect-to-https.redirectscheme.scheme=https',
  ];
  route.domains.forEach((domain, index) => {
    const address = addressOrNull(domain);
    if (address !== null) labels.push(...domainLabels(route, address, index, middlewares));
  });
  return labels.sort(compareBytes);
}

/** A domain that is no address is skipped here; other steps fail on it. */
function addressOrNull(domain: string): WebAddress | null {
  try {
    return readAddress(domain);
  } catch (failure) {
    if (failure instanceof CoolifyFailure) return null;
    throw failure;
  }
}

/** Middlewares that the labels in the file define or list. */
function writtenMiddlewares(labels: readonly CoolifyValue[]): readonly string[] {
  return uniqueTexts(labels.flatMap(middlewaresOf).filter((name) => name !== '' && name !== '0'));
}

function middlewaresOf(label: CoolifyValue): readonly string[] {
  const text = isMap(label) ? firstEntry(label) : label;
  if (typeof text !== 'string') return [];
  const defined = /traefik\.http\.middlewares\.(.*?)(?:\.|$)/.exec(text)?.[1];
  if (defined !== undefined) return [defined];
  return /coolify\.traefik\.middlewares=(.*)/.exec(text)?.[1]?.split(',') ?? [];
}

/** A label that YAML read as a map, `traefik.enable: true`. */
function firstEntry(label: ReadonlyMap<string, CoolifyValue>): string {
  const [key = '', value = null] = label.entries().next().value ?? [];
  return `${key}=${textOf(value)}`;
}

interface Redirection {
  readonly name: string;
  readonly labels: readonly string[];
}

function domainLabels(
  route: Route,
  address: WebAddress,
  index: number,
  written: readonly string[],
): readonly string[] {
  const { uuid, settings } = route.surroundings;
  // A service that is called "0" counts as nameless.
  const named = route.service === '0' ? '' : `-${routerSegment(route.service)}`;
  const [http, https] = [`http-${index}-${uuid}${named}`, `https-${index}-${uuid}${named}`];
  const ghost = ghostLabels(route, address, index);
  const redirection = redirectionOf(route, address, index);
  const main = address.scheme === 'https' ? https : http;
  const strip = address.path !== '/' && settings.is_stripprefix_enabled && ghost.length === 0;
  const middlewares = [
    ...(strip ? [`${main}-stripprefix`] : []),
    ...(settings.is_gzip_enabled ? ['gzip'] : []),
    ...(ghost.length > 0 ? [`redir-ghost-${uuid}`] : []),
    ...(redirection === null ? [] : [redirection.name]),
    ...written,
  ];
  const stripped = strip
    ? [`traefik.http.middlewares.${main}-stripprefix.stripprefix.prefixes=${address.path}`]
    : [];
  const shared = [...ghost, ...stripped, ...(redirection?.labels ?? [])];
  if (address.scheme !== 'https') return [...shared, ...routerLabels(address, http, 'http', middlewares)];
  const insecure = settings.is_force_https_enabled ? ['redirect-to-https'] : middlewares;
  return [
    ...shared,
    ...routerLabels(address, https, 'https', middlewares),
    `traefik.http.routers.${https}.tls=true`,
    `traefik.http.routers.${https}.tls.certresolver=letsencrypt`,
    ...routerLabels(address, http, 'http', insecure),
  ];
}

/** A router and, if the domain names a port, the service behind it (F-066). */
function routerLabels(
  { host, path, port }: WebAddress,
  name: string,
  entryPoint: string,
  middlewares: readonly string[],
): readonly string[] {
  const router = `traefik.http.routers.${name}`;
  return [
    `${router}.rule=Host(\`${host}\`) && PathPrefix(\`${path}\`)`,
    `${router}.entryPoints=${entryPoint}`,
    ...(port === null || port === 0
      ? []
      : [`${router}.service=${name}`, `traefik.http.services.${name}.loadbalancer.server.port=${port}`]),
    ...(middlewares.length > 0 ? [`${router}.middlewares=${middlewares.join(',')}`] : []),
  ];
}

/** Ghost does not cope with a stripped prefix; it gets a rewrite instead. */
function ghostLabels({ image, surroundings }: Route, { path }: WebAddress, index: number): readonly string[] {
  if (!image.includes('ghost')) return [];
  const name = `redir-ghost-${surroundings.uuid}`;
  const traefik = `traefik.http.middlewares.${name}.redirectregex`;
  const caddy = `caddy_${index}.handle_path.${index}_${name}`;
  return [
    `${traefik}.regex=^${path}/(.*)`,
    `${traefik}.replacement=/$1`,
    `${caddy}.handler=rewrite`,
    `${caddy}.rewrite.regexp=^${path}/(.*)`,
    `${caddy}.rewrite.replacement=/$1`,
  ];
}

/** The redirect between www and non-www, if the domain is on the wrong side. */
function redirectionOf(
  { redirect, surroundings }: Route,
  { host }: WebAddress,
  index: number,
): Redirection | null {
  const hasWww = host.startsWith('www.');
  if (redirect === 'both' || hasWww === (redirect === 'www')) return null;
  const name = `${index}-${surroundings.uuid}-to-${redirect}`;
  const middleware = `traefik.http.middlewares.${name}.redirectregex`;
  const [regex, replacement] =
    redirect === 'www'
      ? ['^(http|https)://(?:www\\.)?(.+)', '$${1}://www.$${2}']
      : ['^(http|https)://www\\.(.+)', '$${1}://$${2}'];
  return {
    name,
    labels: [
      `${middleware}.regex=${regex}`,
      `${middleware}.replacement=${replacement}`,
      `${middleware}.permanent=false`,
    ],
  };
}
