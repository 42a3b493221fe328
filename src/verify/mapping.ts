import { isIP } from 'node:net';
import type { Endpoint } from './network.ts';
import { readUrl } from './read-url.ts';

/** A name that leads to an address of the reader's choice, as with curl's options of the same names. */
export interface Mapping {
  readonly host: string;
  /** Null for every port. */
  readonly port: number | null;
  readonly address: string;
  /** Null for the port that was asked for. */
  readonly toPort: number | null;
}

/** `HOST:ADDRESS` of `--resolve`; an IPv6 address with or without brackets. Null if it is none. */
export function readResolve(text: string): Mapping | null {
  const match = /^([^:[\]]+):\[?([0-9a-f.:]+)\]?$/i.exec(text);
  const [, host, address] = match ?? [];
  if (host === undefined || address === undefined || isIP(address) === 0) return null;
  return { host: asciiHost(host), port: null, address, toPort: null };
}

/** `HOST:PORT:ADDRESS:PORT` of `--connect-to`; an empty port is the one that is asked for. Null if it is none. */
export function readConnectTo(text: string): Mapping | null {
  const match = /^([^:[\]]+|\[[^\]]+\]):(\d*):(\[[0-9a-f:.]+\]|[0-9.]+):(\d*)$/i.exec(text);
  if (!match) return null;
  const [, host = '', port = '', address = '', toPort = ''] = match;
  const bare = address.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 0 || !isPort(port) || !isPort(toPort)) return null;
  return {
    host: asciiHost(host.replace(/^\[|\]$/g, '')),
    port: port === '' ? null : Number(port),
    address: bare,
    toPort: toPort === '' ? null : Number(toPort),
  };
}

/** Where a host and a port lead by the reader's choice; null if nothing was said of them. */
export function mappedEndpoints(
  mappings: readonly Mapping[],
  host: string,
  port: number,
): readonly Endpoint[] | null {
  const ofHost = mappings.filter((mapping) => mapping.host === host.toLowerCase());
  const exact = ofHost.filter((mapping) => mapping.port === port);
  const found = exact.length > 0 ? exact : ofHost.filter((mapping) => mapping.port === null);
  if (found.length === 0) return null;
  return found.map(({ address, toPort }) => ({ address, port: toPort ?? port, family: familyOf(address) }));
}

export function familyOf(address: string): 4 | 6 {
  return isIP(address) === 6 ? 6 : 4;
}

function isPort(text: string): boolean {
  return text === '' || (Number(text) > 0 && Number(text) < 65_536);
}

/** The name as it is asked for: in lower case, other scripts in their ASCII form. */
function asciiHost(host: string): string {
  return readUrl(`http://${host}`)?.hostname ?? host.toLowerCase();
}
