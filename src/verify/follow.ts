import { isIP } from 'node:net';
import { hostOf, isFailure, portOf, type Answer, type Failure } from './network.ts';
import { headersFor, type Session } from './session.ts';
import { readUrl } from './read-url.ts';

/** Browsers give up after 20, other clients after 10: a visitor never needs so many. */
const MAX_REDIRECTS = 10;

/** The way from an address to an answer. */
export interface Way {
  /** The addresses that were asked, in order. */
  readonly path: readonly URL[];
  readonly answers: readonly Answer[];
  /**
   * loop: an address came twice · unreadable: the address of a redirect is none · local: it leads to the machine of the
   * visitor or into a private network, where nobody is asked.
   */
  readonly end: Answer | Failure | 'loop' | 'unreadable' | 'local';
}

/**
 * Asks for an address and follows redirects as a browser does, with the cookies that are set on the way: some
 * applications redirect to the same address until their cookie comes back.
 */
export async function follow(session: Session, start: URL): Promise<Way> {
  const path: URL[] = [];
  const answers: Answer[] = [];
  const seen = new Set<string>();
  const cookies = new Map<string, Map<string, string>>();
  let url = start;
  for (;;) {
    const jar = cookies.get(url.hostname) ?? new Map<string, string>();
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const visit = `${url.href} ${cookie}`;
    if (seen.has(visit) || path.length > MAX_REDIRECTS) return { path, answers, end: 'loop' };
    seen.add(visit);
    path.push(url);
    const answer = await ask(session, url, cookie);
    if (isFailure(answer)) return { path, answers, end: answer };
    answers.push(answer);
    const next = redirectOf(answer);
    if (next === null) return { path, answers, end: answer };
    if (next === 'unreadable') return { path, answers, end: 'unreadable' };
    keepCookies(jar, answer.cookies);
    cookies.set(url.hostname, jar);
    url = next;
    if (isLocalHost(hostOf(next)) && !isLocalHost(hostOf(start))) {
      return { path: [...path, next], answers, end: 'local' };
    }
  }
}

/** The failure that a way ended with; null if it ended otherwise. */
export function failureAt({ end }: Way): Failure | null {
  return typeof end === 'object' && isFailure(end) ? end : null;
}

function ask(session: Session, url: URL, cookie: string): Promise<Answer | Failure> {
  const { target } = session.request;
  return session.network.request({
    url,
    headers: { ...headersFor(session, url), ...(cookie === '' ? {} : { cookie }) },
    // The certificate of the target has a check of its own; what stands behind it is worth knowing all the same.
    isCertificateRequired: hostOf(url) !== hostOf(target) || portOf(url) !== portOf(target),
  });
}

/** Where an answer redirects to; null if it does not. */
export function redirectOf({ status, headers, url }: Answer): URL | 'unreadable' | null {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const next = readUrl(location, url);
  if (next === null || !['http:', 'https:'].includes(next.protocol)) return 'unreadable';
  next.username = '';
  next.password = '';
  if (next.hash === '') next.hash = '';
  return next;
}

const MAX_COOKIES = 50;

function keepCookies(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [, name, value] = /^\s*([^=;\s]+)=([^;\r\n]*)/.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined && jar.size < MAX_COOKIES) jar.set(name, value);
  }
}

/** True if the way went from an encrypted address to an open one. */
export function isDowngraded({ path }: Way): boolean {
  return path.some((url, index) => url.protocol === 'http:' && path[index - 1]?.protocol === 'https:');
}

/** True for names and addresses of this very machine or a private network. */
export function isLocalHost(host: string): boolean {
  return (
    /^(?:localhost|.+\.localhost|0\.0\.0\.0|::1?|host\.docker\.internal)$/i.test(host) ||
    isPrivateAddress(host)
  );
}

/** Addresses that nobody reaches over the Internet (RFC 1918, 6598, 3927, 1122, 4193, 4291). */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 6) return /^(?:::1?$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i.test(address);
  return (
    isIP(address) === 4 &&
    /^(?:10|127|0|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      address,
    )
  );
}
