/** Addresses as PHP's parse_url() and the package spatie/url 2.4 take them apart. */
import { CoolifyFailure } from './failure.ts';
import { replaceControls } from './text.ts';
import { rebuiltQuery } from './web-query.ts';

export interface WebAddress {
  /** In small letters; '' when there is none. */
  readonly scheme: string;
  readonly host: string;
  readonly port: number | null;
  /** User and password as written before the `@`; '' when there are none. */
  readonly user: string;
  /** '/' when there is none. */
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

interface Parts {
  scheme?: string;
  host?: string;
  port?: number;
  user?: string;
  path?: string;
  query?: string;
  fragment?: string;
}

const SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel'];
const LARGEST_PORT = 65_535;
const LONGEST_PORT = 5;

/** Reads an address. Throws the failure of spatie/url when it is none or has a scheme that is not allowed. */
export function readAddress(text: string): WebAddress {
  const parts = splitAddress(text);
  if (parts === null) {
    throw invalidArgument(`The string \`${text}\` is no valid url.`);
  }
  const scheme = (parts.scheme ?? '').toLowerCase();
  if (scheme !== '' && !SCHEMES.includes(scheme)) {
    const allowed = SCHEMES.map((name) => `\`${name}\``).join(', ');
    throw invalidArgument(`The scheme \`${scheme}\` isn't valid. It should be either ${allowed}.`);
  }
  const { host = '', port = null, user = '', path = '/', query = '', fragment = '' } = parts;
  return { scheme, host, port, user, path, query, fragment };
}

function invalidArgument(message: string): CoolifyFailure {
  return new CoolifyFailure('Spatie\\Url\\Exceptions\\InvalidArgument', message);
}

/** The address as text, without its port. */
export function withoutPort({ scheme, host, user, path, query, fragment }: WebAddress): string {
  const authority = user === '' ? host : `${user}@${host}`;
  const isPlain = scheme === 'mailto' || scheme === 'tel';
  const start = isPlain
    ? path === ''
      ? ''
      : `${scheme}:`
    : scheme !== ''
      ? `${scheme}://`
      : authority !== ''
        ? '//'
        : '';
  const shownPath = path === '/' ? '' : isPlain ? path.replace(/^\/+/, '') : path;
  const rebuilt = rebuiltQuery(query);
  const shownQuery = rebuilt === '' ? '' : `?${rebuilt}`;
  return `${start}${authority}${shownPath}${shownQuery}${fragment === '' ? '' : `#${fragment}`}`;
}

/** parse_url(); null when PHP gives up. */
function splitAddress(text: string): Parts | null {
  const colon = text.indexOf(':');
  if (colon > 0) {
    return /^[A-Za-z0-9+.-]+$/.test(text.slice(0, colon)) ? afterScheme(text, colon) : oddScheme(text, colon);
  }
  if (colon === 0) return portFirst(text, colon);
  return text.startsWith('//') ? authorityAt(text, 2, {}) : pathAt(text, 0, {});
}

/** What stands before the first colon cannot be a scheme. */
function oddScheme(text: string, colon: number): Parts | null {
  const end = text.search(/[?#]/);
  if (colon + 1 < text.length && colon < (end === -1 ? text.length : end)) return portFirst(text, colon);
  return text.startsWith('//') ? authorityAt(text, 2, {}) : pathAt(text, 0, {});
}

function afterScheme(text: string, colon: number): Parts | null {
  const rest = text.slice(colon + 1);
  if (rest !== '' && !rest.startsWith('/') && /^\d{0,5}(?:\/|$)/.test(rest)) return portFirst(text, colon);
  const scheme = replaceControls(text.slice(0, colon));
  if (rest === '') return { scheme };
  if (!rest.startsWith('//')) return pathAt(text, colon + 1, { scheme });
  const start = colon + 3;
  if (scheme.toLowerCase() === 'file' && text[start] === '/') {
    return pathAt(text, text[colon + 5] === ':' ? colon + 4 : start, { scheme });
  }
  return authorityAt(text, start, { scheme });
}

/** `host:80/…` without a scheme. */
function portFirst(text: string, colon: number): Parts | null {
  const digits = /^\d{1,5}(?=\/|$)/.exec(text.slice(colon + 1))?.[0];
  if (digits !== undefined) {
    const port = Number(digits);
    if (port > LARGEST_PORT) return null;
    return authorityAt(text, text.startsWith('//') ? 2 : 0, { port });
  }
  if (colon + 1 === text.length) return null;
  return text.startsWith('//') ? authorityAt(text, 2, {}) : pathAt(text, 0, {});
}

function authorityAt(text: string, start: number, found: Parts): Parts | null {
  const length = text.slice(start).search(/[/?#]/);
  const end = length === -1 ? text.length : start + length;
  const authority = text.slice(start, end);
  const at = authority.lastIndexOf('@');
  const hostAndPort = authority.slice(at + 1);
  const parts: Parts = at === -1 ? { ...found } : { ...found, user: replaceControls(authority.slice(0, at)) };
  const isBracketed = hostAndPort.startsWith('[') && hostAndPort.endsWith(']');
  const colon = isBracketed ? -1 : hostAndPort.lastIndexOf(':');
  if (colon !== -1 && !parts.port) {
    const digits = hostAndPort.slice(colon + 1);
    const port = portOf(digits);
    if (port === null) return null;
    if (digits !== '') parts.port = port;
  }
  const host = colon === -1 ? hostAndPort : hostAndPort.slice(0, colon);
  if (host === '') return null;
  parts.host = replaceControls(host);
  return end === text.length ? parts : pathAt(text, end, parts);
}

/** The number at the start of the text after the last colon, as C's strtol() reads it; null when it is no port. */
function portOf(text: string): number | null {
  if (text === '') return 0;
  if (text.length > LONGEST_PORT) return null;
  const number = /^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text)?.[1];
  if (number === undefined) return null;
  const port = Number(number);
  return port >= 0 && port <= LARGEST_PORT ? port : null;
}

function pathAt(text: string, start: number, found: Parts): Parts {
  const parts = { ...found };
  let end = text.length;
  const hash = text.indexOf('#', start);
  if (hash !== -1) {
    parts.fragment = replaceControls(text.slice(hash + 1));
    end = hash;
  }
  const question = text.slice(0, end).indexOf('?', start);
  if (question !== -1) {
    parts.query = replaceControls(text.slice(question + 1, end));
    end = question;
  }
  if (start < end || start === text.length) parts.path = replaceControls(text.slice(start, end));
  return parts;
}
