import { withDefaults } from './interpolation.ts';
import { child, listItems, scalarText, type ComposeNode } from './node.ts';
import type { Path, Range } from './range.ts';

/** Port numbers from `first` to `last`, both included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** One entry of `ports`. */
export interface Port {
  readonly node: ComposeNode;
  readonly range: Range;
  readonly path: Path;
  readonly form: 'short' | 'long';
  /** As written, without the variables' braces resolved. */
  readonly text: string;
  /** The address it is bound to; null means every address of the server. */
  readonly hostAddress: string | null;
  /** The server's port: null if none is asked for (Docker then picks one) or if it cannot be read. */
  readonly published: PortRange | null;
  /** The container's port; null if it cannot be read. */
  readonly target: PortRange | null;
  readonly protocol: string;
  /** True if the entry asks for a port of the server, readable or not. */
  readonly isPublished: boolean;
}

/** Reads `ports`; variables count with their default values (Compose specification, "ports"). */
export function readPorts(node: ComposeNode | undefined): readonly Port[] {
  return listItems(node).flatMap((item) => {
    const port = item.kind === 'map' ? longPort(item) : shortPort(item);
    return port ? [port] : [];
  });
}

/** True if two ranges have a port in common. */
export function overlaps(a: PortRange, b: PortRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** True if the port can be reached from outside the server. */
export function isPublic(port: Port): boolean {
  return !isLoopback(port.hostAddress);
}

function isLoopback(address: string | null): boolean {
  return address !== null && (/^127\./.test(address) || address === '::1' || address === 'localhost');
}

function longPort(node: ComposeNode): Port {
  const read = (key: string): string | null => {
    const text = scalarText(child(node, key));
    return text === null ? null : withDefaults(text);
  };
  const published = read('published');
  const target = read('target');
  return {
    node,
    range: node.range,
    path: node.path,
    form: 'long',
    text: [published, target].filter((part) => part !== null).join(':'),
    hostAddress: read('host_ip'),
    published: portRange(published),
    target: portRange(target),
    protocol: read('protocol') ?? 'tcp',
    isPublished: published !== null && published !== '',
  };
}

const MAX_PORT = 65_535;

const SHORT =
  /^(?:(?<host>\[[^\]]*\]|[^:[\]]*):)??(?:(?<published>[^:[\]]*):)?(?<target>[^:/]+)(?:\/(?<protocol>\w+))?$/;

function shortPort(node: ComposeNode): Port | null {
  const text = scalarText(node);
  if (text === null) return null;
  const groups = SHORT.exec(withDefaults(text).trim())?.groups ?? {};
  const published = groups['published'] ?? null;
  return {
    node,
    range: node.range,
    path: node.path,
    form: 'short',
    text,
    hostAddress: groups['host'] ? groups['host'].replace(/^\[|\]$/g, '') : null,
    published: portRange(published),
    target: portRange(groups['target'] ?? null),
    protocol: groups['protocol'] ?? 'tcp',
    isPublished: published !== null && (published !== '' || text.includes('$')),
  };
}

function portRange(text: string | null): PortRange | null {
  const found = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text ?? '');
  if (!found) return null;
  const first = Number(found[1]);
  const last = found[2] === undefined ? first : Number(found[2]);
  return first > last || last > MAX_PORT ? null : { first, last };
}
