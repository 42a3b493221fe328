/** The labels of a service (bootstrap/helpers/parsers.php:703-712, 1284-1420). */
import { caddyLabels } from './caddy-labels.ts';
import type { Surroundings } from './options.ts';
import { collect, isAssociative, isMap, textOf, valueAt, type CoolifyValue } from './php-values.ts';
import type { Route } from './route.ts';
import { slug } from './slug.ts';
import { before } from './text.ts';
import { traefikLabels } from './traefik-labels.ts';
import { COOLIFY_VERSION, TIME } from './version-4-3.ts';

/** The labels written in the file as a list; a map becomes `key=value` (F-077). */
export function ownLabels(service: CoolifyValue): readonly CoolifyValue[] {
  const labels = collect(valueAt(service, 'labels'));
  if (!isAssociative(labels)) return [...labels.values()];
  return Array.from(labels, ([key, value]) => `${key}=${textOf(value)}`);
}

/** The labels by which Coolify finds its containers (bootstrap/helpers/docker.php:394-415). */
export function coolifyLabels(surroundings: Surroundings, containerName: string): readonly string[] {
  const { name, project, environment } = surroundings;
  return [
    'coolify.managed=true',
    `coolify.version=${COOLIFY_VERSION}`,
    'coolify.applicationId=1',
    'coolify.type=application',
    `coolify.name=${slugWithTime(containerName)}`,
    `coolify.resourceName=${slug(name)}`,
    `coolify.projectName=${slug(project)}`,
    `coolify.serviceName=${slug(name)}`,
    `coolify.environmentName=${slug(environment)}`,
    'coolify.pullRequestId=0',
  ];
}

/** The time is all digits, which a slug keeps. */
function slugWithTime(containerName: string): string {
  if (!containerName.endsWith(TIME)) return slug(containerName);
  return `${slug(`${containerName.slice(0, -TIME.length)}0`).slice(0, -1)}${TIME}`;
}

/** Doubles every `$`, so that Compose does not interpolate the label (F-076). */
export function escapeLabel(label: CoolifyValue): CoolifyValue {
  if (isMap(label)) {
    return new Map(Array.from(label, ([key, value]) => [key, isMap(value) ? value : escapeLabel(value)]));
  }
  return textOf(label).replaceAll('$', '$$$$');
}

/** Adds the labels of the proxies for a service with domains (F-061). */
export function withProxyLabels(labels: readonly CoolifyValue[], route: Route): readonly CoolifyValue[] {
  const { generatesExactLabels, proxy, uuid } = route.surroundings;
  const usesTraefik = !generatesExactLabels || proxy === 'TRAEFIK';
  const usesCaddy = !generatesExactLabels || proxy === 'CADDY';
  const named =
    route.hasNetworks && usesTraefik && !labels.some(namesNetwork)
      ? [...labels, `traefik.docker.network=${uuid}`]
      : labels;
  const traefik = usesTraefik ? traefikLabels(route, named) : [];
  const caddy = usesCaddy ? caddyLabels(route) : [];
  return [...named, ...traefik, ...caddy];
}

function namesNetwork(label: CoolifyValue): boolean {
  return typeof label === 'string' && before(label, '=') === 'traefik.docker.network';
}
