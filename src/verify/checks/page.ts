import { faceOf, isHtml } from '../faces.ts';
import { follow, isDowngraded, isLocalHost } from '../follow.ts';
import { hostOf, isFailure, type Answer } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { isSameSite, loopEntry, shortened } from './redirect.ts';
import { readUrl } from '../read-url.ts';

/** A visitor waits this long for an answer at most (success criterion 1), in milliseconds. */
export const SLOW = 1000;

/** Asks for the target as a visitor does; the session keeps the last answer. */
export async function httpStatus(session: Session): Promise<Outcome> {
  const { target, expectedStatus } = session.request;
  if (session.reachable.length === 0) return skipped('http-status', 'not-reached', {});
  const way = await follow(session, target);
  const path = way.path.map(({ href }) => href);
  const last = way.path.at(-1) ?? target;
  if (way.end === 'loop' || way.end === 'unreadable')
    return outcome('status-loop', { path: shortened(path) }, loopEntry(way.answers));
  if (way.end === 'local') return outcome('status-local-address', { url: target.href, location: last.href });
  if (isFailure(way.end)) {
    const { kind, reason } = way.end;
    const entry = kind === 'timeout' ? 'gateway-timeout-504-multiple-networks' : undefined;
    return outcome('status-silent', { url: last.href, kind, reason }, entry);
  }
  session.page = way.end;
  if (isDowngraded(way)) return outcome('status-downgrade', { path });
  return judgeAnswer(way.end, target, expectedStatus);
}

function judgeAnswer(answer: Answer, target: URL, expected: number | null): Outcome {
  const { status } = answer;
  const data = { url: answer.url.href, status };
  if (expected !== null)
    return status === expected
      ? outcome('status-ok', data)
      : (faced(answer) ?? outcome('status-other', { ...data, expected }));
  const found = faced(answer);
  if (found) return found;
  if (status >= 500) return outcome('status-server-error', data);
  if (status < 200 || status >= 300) return outcome('status-client-error', data);
  if (!isSameSite(answer.url.hostname, target.hostname))
    return outcome('status-other-host', { ...data, host: answer.url.hostname });
  return outcome('status-ok', data);
}

function faced(answer: Answer): Outcome | null {
  const face = faceOf(answer);
  return face
    ? outcome('status-face', { url: answer.url.href, status: answer.status, face }, face.entry)
    : null;
}

/** What the last answer tells: its time, its links, its headers and its cookies. */
export function* pageChecks({ page, request }: Session): Generator<Outcome> {
  if (page === null || page.status >= 500 || faceOf(page) !== null) {
    for (const check of ['response-time', 'page-links', 'security-headers', 'cookies'] as const)
      yield skipped(check, 'not-reached', {});
    return;
  }
  const { milliseconds } = page;
  yield milliseconds > SLOW
    ? outcome('time-slow', { milliseconds, limit: SLOW })
    : outcome('time-ok', { milliseconds });
  yield links(page);
  yield securityHeaders(page);
  yield cookies(page, request.target);
}

const MAX_LISTED = 5;

/** What a page loads and sends to: scripts, styles, images, frames and forms, not the links that a reader follows. */
const LOADED =
  /<(?:script|img|iframe|source|video|audio|embed|form)\b[^<>]{0,2000}?\s(?:src|action)\s*=\s*["']?(https?:\/\/[^"'\s>]{1,500})|<link\b[^<>]{0,2000}?\shref\s*=\s*["']?(https?:\/\/[^"'\s>]{1,500})/gi;

function links(page: Answer): Outcome {
  if (!isHtml(page)) return outcome('links-no-page', { type: page.headers['content-type'] ?? '' });
  const found = [...page.body.matchAll(LOADED)].flatMap((match) => {
    const url = readUrl(match[1] ?? match[2] ?? '');
    return url === null ? [] : [url];
  });
  const own = hostOf(page.url);
  const local = found.filter((url) => isLocalHost(hostOf(url)) && hostOf(url) !== own);
  if (local.length > 0) return outcome('links-local', { links: listed(local) });
  const open = found.filter(({ protocol }) => protocol === 'http:' && page.url.protocol === 'https:');
  return open.length > 0
    ? outcome('links-http', { links: listed(open) })
    : outcome('links-ok', { count: found.length });
}

function listed(urls: readonly URL[]): string[] {
  return [...new Set(urls.map(({ href }) => href))].slice(0, MAX_LISTED);
}

/** Headers that cost nothing and that every answer should have; frames matter for pages only. */
function securityHeaders(page: Answer): Outcome {
  const { headers, url } = page;
  const policy = headers['content-security-policy'] ?? '';
  const wanted: [string, boolean][] = [
    ...(url.protocol === 'https:'
      ? ([['Strict-Transport-Security', isStrict(headers['strict-transport-security'])]] as [
          string,
          boolean,
        ][])
      : []),
    ['X-Content-Type-Options', headers['x-content-type-options']?.toLowerCase() === 'nosniff'],
    ...(isHtml(page)
      ? ([
          ['Content-Security-Policy', policy !== ''],
          ['X-Frame-Options', headers['x-frame-options'] !== undefined || /frame-ancestors/i.test(policy)],
        ] as [string, boolean][])
      : []),
  ];
  const missing = wanted.filter(([, isThere]) => !isThere).map(([name]) => name);
  return missing.length > 0
    ? outcome('headers-missing', { names: missing })
    : outcome('headers-ok', { names: wanted.map(([name]) => name) });
}

/** RFC 6797: without `max-age`, or with zero, the header means nothing. */
function isStrict(value: string | undefined): boolean {
  return Number(/max-age="?(\d+)/i.exec(value ?? '')?.[1] ?? 0) > 0;
}

function cookies({ cookies: set }: Answer, target: URL): Outcome {
  if (set.length === 0 || target.protocol !== 'https:') return outcome('cookies-none', {});
  const open = set.filter((cookie) => !/;\s*secure\s*(?:;|$)/i.test(cookie));
  const names = open.map((cookie) => cookie.split('=', 1)[0]?.trim() ?? '').slice(0, MAX_LISTED);
  return open.length > 0
    ? outcome('cookies-insecure', { names })
    : outcome('cookies-ok', { count: set.length });
}
