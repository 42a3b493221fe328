/** Labels for the Caddy proxy (bootstrap/helpers/docker.php:531-599). */
import type { Route } from './route.ts';
import { compareBytes } from './text.ts';
import { readAddress } from './web-address.ts';

/** The labels, sorted. Throws for a domain that is no address. */
export function caddyLabels(route: Route): readonly string[] {
  const labels = [`caddy_ingress_network=${route.surroundings.uuid}`];
  route.domains.forEach((domain, index) => labels.push(...siteLabels(route, domain, index)));
  return labels.sort(compareBytes);
}

function siteLabels(route: Route, domain: string, index: number): readonly string[] {
  const { is_force_https_enabled, is_gzip_enabled, is_stripprefix_enabled } = route.surroundings.settings;
  const { host, path, port, scheme } = readAddress(domain);
  const site = `caddy_${index}`;
  const both = scheme === 'https' && !is_force_https_enabled;
  const handle = is_stripprefix_enabled ? 'handle_path' : 'handle';
  const upstreams = port === null || port === 0 ? '{{upstreams}}' : `{{upstreams ${port}}}`;
  return [
    `${site}=${both ? `http://${host}, https://${host}` : `${scheme}://${host}`}`,
    `${site}.header=-Server`,
    `${site}.try_files={path} /index.html /index.php`,
    `${site}.${handle}.${index}_reverse_proxy=${upstreams}`,
    `${site}.${handle}=${path}*`,
    ...(is_gzip_enabled ? [`${site}.encode=zstd gzip`] : []),
    ...redirectLabels(route, site, is_force_https_enabled ? scheme : '{scheme}', host),
  ];
}

function redirectLabels({ redirect }: Route, site: string, scheme: string, host: string): readonly string[] {
  const hasWww = host.startsWith('www.');
  if (redirect === 'www' && !hasWww) return [`${site}.redir=${scheme}://www.${host}{uri}`];
  if (redirect === 'non-www' && hasWww) {
    return [`${site}.redir=${scheme}://${host.replaceAll('www.', '')}{uri}`];
  }
  return [];
}
