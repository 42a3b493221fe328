/** What gives a container power over its server, and the images that are made for that. */
import { withDefaults, type Mount, type Service } from '../compose/index.ts';
import { tidyPath } from './mount-source.ts';

/** Why an image asks for access to the server: vpn · docker: it steers or watches containers · monitoring: it measures the server. */
export type ImagePurpose = 'vpn' | 'docker' | 'monitoring';

/* Image names (last segment), as the projects publish them. */
const PURPOSES: Readonly<Record<ImagePurpose, RegExp>> = {
  vpn: /wireguard|openvpn|tailscale|netbird|zerotier|headscale|gluetun|wg-easy|nebula|vpn|pihole|adguard|firezone|outline|twingate|cloudflared/,
  docker:
    /traefik|portainer|watchtower|dozzle|docker|dockge|caddy|autoheal|diun|yacht|swarm|runner|woodpecker|drone|coolify|nginx-proxy|homepage|homarr|uptime-kuma|ofelia|wings|podman|socket/,
  monitoring:
    /node-exporter|cadvisor|netdata|glances|beszel|datadog|telegraf|agent|promtail|alloy|vector|fluent|filebeat|metricbeat|zabbix|scrutiny|otel|collector|exporter|falco|dozzle/,
};

/** True if the service's image is known to be made for a purpose. */
export function isMadeFor({ image }: Service, purpose: ImagePurpose): boolean {
  return image !== null && PURPOSES[purpose].test(image.repository.toLowerCase().slice(0, 300));
}

/** The path of the server that a bind mount names, default values filled in; null for any other mount. */
export function hostPath(mount: Mount): string | null {
  if (mount.source === null || (mount.type !== 'bind' && mount.form === 'long')) return null;
  const source = tidyPath(withDefaults(mount.source).trim());
  return source.startsWith('/') ? source : null;
}

/** True if the image is itself a proxy that lets through only some calls to Docker. */
export function isSocketProxy({ image }: Service): boolean {
  return image !== null && /(?:socket|docker)-proxy/.test(image.repository.toLowerCase().slice(0, 300));
}

/** The sockets of Docker and of what answers in its place. */
export function isDockerSocket(path: string): boolean {
  return /^\/(?:var\/)?run\/(?:user\/\d+\/)?(?:docker|podman\/podman|containerd\/containerd)\.sock$/.test(
    path,
  );
}

/**
 * What a path of the server holds: everything: the whole disk · secrets: keys, passwords or data of others ·
 * system: programs, devices or settings of the kernel.
 */
export type HostPathKind = 'everything' | 'secrets' | 'system';

const EXACT: Readonly<Record<string, HostPathKind>> = {
  '/': 'everything',
  '/etc': 'secrets',
  '/home': 'secrets',
  '/var': 'secrets',
  '/var/lib': 'secrets',
  '/data': 'secrets',
  '/run': 'secrets',
  '/var/run': 'secrets',
};

const BELOW: readonly (readonly [string, HostPathKind])[] = [
  ['/root', 'secrets'],
  ['/etc/shadow', 'secrets'],
  ['/etc/passwd', 'system'],
  ['/etc/ssh', 'secrets'],
  ['/etc/sudoers', 'system'],
  ['/etc/docker', 'system'],
  ['/etc/cron.d', 'system'],
  ['/etc/systemd', 'system'],
  ['/var/lib/docker', 'secrets'],
  ['/var/lib/containerd', 'secrets'],
  ['/data/coolify', 'secrets'],
  ['/proc', 'system'],
  ['/sys', 'system'],
  ['/boot', 'system'],
  ['/usr/bin', 'system'],
  ['/usr/sbin', 'system'],
  ['/bin', 'system'],
  ['/sbin', 'system'],
];

/** Directories that are dangerous as a whole; single files below them are in common use. */
const WHOLE: Readonly<Record<string, HostPathKind>> = {
  '/dev': 'system',
  '/usr': 'system',
  '/lib': 'system',
};

/** What a sensitive path of the server holds; null for one that is not. */
export function hostPathKind(path: string): HostPathKind | null {
  const known =
    (Object.hasOwn(EXACT, path) ? EXACT[path] : undefined) ??
    (Object.hasOwn(WHOLE, path) ? WHOLE[path] : undefined);
  if (known) return known;
  return BELOW.find(([directory]) => path === directory || path.startsWith(`${directory}/`))?.[1] ?? null;
}

/** True if the container cannot write to a mount. Coolify drops `read_only` of the long syntax (F-052). */
export function isReadOnly({ form, mode }: Mount): boolean {
  return form === 'short' && (mode?.split(',').includes('ro') ?? false);
}
