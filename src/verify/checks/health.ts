import { faceOf, isHtml } from '../faces.ts';
import { redirectOf } from '../follow.ts';
import { isFailure, type Answer } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import { headersFor, type Session } from '../session.ts';

/** The health path answers for machines: 2xx, no redirect, no page, and no report of a failure. */
export async function health(session: Session): Promise<Outcome> {
  const { healthPath, target } = session.request;
  if (healthPath === null) return skipped('health', 'not-asked', { option: '--health-path' });
  if (session.reachable.length === 0) return skipped('health', 'not-reached', {});
  const answer = await getOfTarget(session, new URL(healthPath, target));
  if (isFailure(answer)) {
    const { kind, reason } = answer;
    return outcome('health-silent', { url: new URL(healthPath, target).href, kind, reason });
  }
  return judge(answer);
}

/** One request to the target, without redirects. */
export function getOfTarget(session: Session, url: URL): ReturnType<Session['network']['request']> {
  return session.network.request({ url, headers: headersFor(session, url), isCertificateRequired: false });
}

function judge(answer: Answer): Outcome {
  const { status, headers } = answer;
  const data = { url: answer.url.href, status };
  const face = faceOf(answer);
  if (face) return outcome('health-face', { ...data, face }, face.entry);
  const location = redirectOf(answer);
  if (location !== null)
    return outcome('health-redirect', { ...data, location: location === 'unreadable' ? '?' : location.href });
  const said = reportedFailure(answer.body);
  if (said !== null) return outcome('health-reports-failure', { ...data, said });
  if (status < 200 || status >= 300) return outcome('health-status', data);
  if (isHtml(answer)) return outcome('health-html', data);
  return outcome('health-ok', { ...data, type: headers['content-type'] ?? '' });
}

const FAILED =
  /^(?:fail(?:ed|ing|ure)?|err(?:or)?|down|unhealthy|critical|not[ _-]?ok|unavailable|out_of_service)$/i;

/**
 * What a health report in JSON says against its status 200: `"status": "fail"` (draft-inadarei-api-health-check),
 * `"DOWN"` (Spring), `"ok": false`.
 */
function reportedFailure(body: string): string | null {
  const report = parseObject(body);
  if (report === null) return null;
  for (const key of ['status', 'state', 'health']) {
    const value = report[key];
    if (typeof value === 'string' && FAILED.test(value)) return `${key}: ${value}`;
  }
  for (const key of ['ok', 'healthy', 'success']) if (report[key] === false) return `${key}: false`;
  return null;
}

/** The members of a JSON object; null if the text is none. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
