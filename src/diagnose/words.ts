import { stem } from './stem.ts';

/** Numbers that mean something wherever they stand: codes of HTTP and of exits, signals, well-known ports. */
const KNOWN_NUMBERS = new Set(
  (
    '0 1 2 9 12 15 18 22 24 29 60 80 100 125 126 127 128 134 137 139 143 255 301 302 307 308 400 401 403 404 405 408 413 419 421 422 ' +
    '426 429 499 500 501 502 503 504 508 520 521 522 523 524 525 526 530 443 1025 1433 2002 2222 2375 2376 3000 3306 ' +
    '4200 5000 5001 5173 5432 5601 6001 6002 6379 6543 8000 8080 8443 8888 9000 9092 9200 11211 27017'
  ).split(' '),
);

/* Values that differ from reader to reader become the name of their kind. Quantifiers are bounded. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:127\.0\.0\.\d{1,3}|0\.0\.0\.0|255\.255\.255\.255)\b/g, ' $& '],
  [/\[?::1\]?(?![\w:])|\b0:0:0:0:0:0:0:1\b/g, ' ipv6loopback '],
  [/\[?::\]?:(?=\d)/g, ' ipv6any '],
  [/\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?=\D|$)/g, ' privateaddress '],
  [/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g, ' ipaddress '],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, ' hexid '],
  [/\b(?:sha256:)?[0-9a-f]{12,128}\b/g, ' hexid '],
  [/\b(?=[a-z]{0,24}\d)[a-z0-9]{20,40}\b/g, ' hexid '],
  [/\b\d{4}[-/]\d\d[-/]\d\d[t ]?/g, ' '],
  [/\b\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?z?\b/g, ' '],
  [/\b\d{1,6}(?:\.\d{1,6})?(?:ms|s|secs?|seconds|segundos|m|min|minutes?|minutos?)\b/g, ' duration '],
  [/\b\d{1,6}(?:\.\d{1,6})? ?(?:[kmgt]i?b|mib|gib)\b/g, ' size '],
];

const ADDRESS = /\b(?:https?|wss?):\/\/[\w.-]{0,200}/g;
const ACCENTS = /[\u0300-\u036f]/g;
const TOKEN = /[a-z0-9_\u0080-\uffff]+|\$/g;

/** A text in lower case, without accents, its values replaced by the names of their kinds. */
export function normalise(text: string): string {
  let result = text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
  result = result.replace(ADDRESS, addressKind);
  for (const [pattern, name] of VALUES) result = result.replace(pattern, name);
  return result;
}

/** An address keeps its scheme and what kind of host it names. */
function addressKind(address: string): string {
  const [scheme = '', host = ''] = address.split('://');
  if (host.startsWith('localhost')) return `${scheme} scheme localhost`;
  if (/^[\d.]+$/.test(host)) return `${scheme} scheme ${host}`;
  if (/(?:^|\.)(?:github|gitlab|bitbucket|docker|ghcr|quay|npmjs|letsencrypt|cloudflare)\b/.test(host)) {
    return `${scheme} scheme ${host}`;
  }
  return `${scheme} scheme domainname`;
}

/** The words of a text as stems, in order; numbers that mean nothing by themselves are `number`. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const [token] of normalise(text).matchAll(TOKEN)) {
    if (/^\d+$/.test(token)) found.push(KNOWN_NUMBERS.has(token) ? token : 'number');
    else if (token.includes('_')) found.push(...compound(token));
    else found.push(stem(token));
  }
  return found;
}

/** `next_public_api_url` is itself and its parts. */
function compound(token: string): string[] {
  return token
    .split('_')
    .filter((part) => part !== '')
    .map(stem);
}
