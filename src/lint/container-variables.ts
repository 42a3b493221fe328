import { scalarText, type ComposeNode, type Reference, type Service } from '../compose/index.ts';
import type { InterpolatedValue } from './interpolated-values.ts';

/** Variables that every shell or container has of its own. */
const SHELL_VARIABLES = new Set([
  'HOME',
  'HOSTNAME',
  'IFS',
  'OLDPWD',
  'PATH',
  'PPID',
  'PWD',
  'RANDOM',
  'SHELL',
  'TERM',
  'UID',
  'USER',
]);

/** Variables of nginx that its configuration is full of (ngx_http_core_module, ngx_http_proxy_module). */
const NGINX_VARIABLES =
  /^(?:args|host|uri|scheme|request_\w+|remote_\w+|server_\w+|proxy_\w+|http_\w+|document_\w+|fastcgi_\w+|is_args|query_string|connection_upgrade|status|body_bytes_sent|upstream_\w+|arg_\w+|cookie_\w+|ssl_\w+|realpath_root)$/;

const keys = new WeakMap<Service, ReadonlySet<string>>();

/**
 * True if a reference in a command or a configuration evidently means a variable of the container: one of the
 * service's own `environment`, one that every shell has, or one of nginx in a configuration.
 */
export function meansContainerVariable({ service, key }: InterpolatedValue, reference: Reference): boolean {
  if (service) return SHELL_VARIABLES.has(reference.name) || environmentKeys(service).has(reference.name);
  return key === 'configs' && NGINX_VARIABLES.test(reference.name);
}

function environmentKeys(service: Service): ReadonlySet<string> {
  let known = keys.get(service);
  if (!known) {
    known = new Set(service.environment.filter(({ value }) => value !== null).map(({ name }) => name));
    keys.set(service, known);
  }
  return known;
}

const SHELL = /(?:^|[\s/])(?:ba|a|da|z)?sh[ \t]+-[a-z]*c\b/;

/** True if a shell of the container evidently reads the text of a command: `CMD-SHELL`, or `sh -c` in front of it. */
export function isReadByShell({ service, key }: InterpolatedValue): boolean {
  if (!service) return false;
  if (key === 'healthcheck' && service.healthcheck?.form === 'shell') return true;
  const nodes = key === 'healthcheck' ? [] : [service.get('entrypoint')?.value, service.get(key)?.value];
  const words = key === 'healthcheck' ? (service.healthcheck?.words ?? []) : nodes.flatMap(wordsOf);
  return SHELL.test(words.join(' '));
}

function wordsOf(node: ComposeNode | undefined): string[] {
  if (node?.kind === 'list')
    return node.items.slice(0, 20).map((item) => (scalarText(item) ?? '').slice(0, 100));
  const text = scalarText(node);
  return text === null ? [] : [text.slice(0, 200)];
}
