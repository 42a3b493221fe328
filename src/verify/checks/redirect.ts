import { faceOf, isFromCloudflare } from '../faces.ts';
import { failureAt, follow, isDowngraded, type Way } from '../follow.ts';
import type { Answer } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

/** The entry of a loop: behind Cloudflare it is the mode of its connection, otherwise the application forces HTTPS. */
export function loopEntry(answers: readonly Answer[]): string | undefined {
  return answers.some(isFromCloudflare) ? 'redirect-loop-cloudflare-flexible' : undefined;
}

/** What a visitor gets who types the domain without `https://`. */
export async function httpRedirect(session: Session): Promise<Outcome> {
  const { target } = session.request;
  if (target.port !== '') return outcome('redirect-own-port', { port: Number(target.port) });
  const start = new URL(target);
  start.protocol = 'http:';
  if (session.reachable.length === 0) return skipped('http-redirect', 'not-reached', {});
  const way = await follow(session, start);
  const [first] = way.answers;
  if (first === undefined) {
    const { kind, reason } = failureAt(way) ?? ({ kind: 'reset', reason: '' } as const);
    return outcome('redirect-silent', { url: start.href, kind, reason });
  }
  return judgeWay(way, first, [target.hostname, session.page?.url.hostname ?? target.hostname]);
}

/** @param hosts where a visitor of the HTTPS address ends up: plain HTTP has to lead there as well. */
function judgeWay(way: Way, first: Answer, hosts: readonly string[]): Outcome {
  const path = way.path.map(({ href }) => href);
  const [, second] = way.path;
  const face = faceOf(first);
  if (face) {
    const data = { url: first.url.href, status: first.status, face };
    return outcome('redirect-face', data, face.entry);
  }
  if (way.end === 'loop') return outcome('redirect-loop', { path: shortened(path) }, loopEntry(way.answers));
  if (isDowngraded(way)) return outcome('redirect-downgrade', { path });
  const secure = way.path.findIndex(({ protocol }) => protocol === 'https:');
  if (second === undefined || secure === -1)
    return outcome('redirect-none', { url: first.url.href, status: first.status });
  if (!hosts.some((host) => isSameSite(second.hostname, host)))
    return outcome('redirect-other-host', { url: first.url.href, location: second.href });
  return secure === 1
    ? outcome('redirect-ok', { url: first.url.href, status: first.status, location: second.href })
    : outcome('redirect-detour', { path: path.slice(0, secure + 1) });
}

/** Enough of a loop to see it. */
export function shortened(path: readonly string[]): string[] {
  return path.slice(0, 4);
}

/** True for a name and the same name with `www.` before it. */
export function isSameSite(a: string, b: string): boolean {
  return a.replace(/^www\./, '') === b.replace(/^www\./, '');
}
