import { faceOf, isHtml } from '../faces.ts';
import { isFailure, type Answer } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { getOfTarget, parseObject } from './health.ts';

/** Which commit answers, compared with the one that was expected (success criterion 5). */
export async function version(session: Session): Promise<Outcome> {
  const asked = session.request.version;
  if (asked === null) return skipped('version', 'not-asked', { option: '--expect-version' });
  if (session.reachable.length === 0) return skipped('version', 'not-reached', {});
  const url = new URL(asked.path, session.request.target);
  const answer = await getOfTarget(session, url);
  if (isFailure(answer)) {
    const { kind, reason } = answer;
    return outcome('version-silent', { url: url.href, kind, reason });
  }
  return judge(answer, asked.expected);
}

function judge(answer: Answer, expected: string): Outcome {
  const { status } = answer;
  const url = answer.url.href;
  const face = faceOf(answer);
  if (face) return outcome('version-face', { url, status, face }, face.entry);
  const candidates = status >= 200 && status < 300 ? versionsIn(answer) : [];
  const [found] = candidates;
  if (found === undefined)
    return outcome('version-unreadable', { url, status, type: answer.headers['content-type'] ?? '' });
  const same = candidates.find((candidate) => isSameVersion(candidate, expected));
  if (same !== undefined) return outcome('version-ok', { url, found: same });
  if (/^(?:unknown|dev|development|undefined|null|none|head|latest|)$/i.test(found))
    return outcome('version-unknown', { url, found });
  return outcome('version-other', { url, found, expected });
}

/** The members of an answer that name a version, the surest first. */
const KEYS = [
  'commit',
  'sha',
  'gitCommit',
  'git_commit',
  'gitSha',
  'git_sha',
  'revision',
  'version',
  'release',
  'build',
];
const MAX_VERSION = 200;

/** What an answer says about its version: a line of text, or members of a JSON object. */
function versionsIn(answer: Answer): string[] {
  const report = parseObject(answer.body);
  if (report) {
    return KEYS.flatMap((key) => {
      const value = report[key];
      return typeof value === 'string' || typeof value === 'number'
        ? [String(value).slice(0, MAX_VERSION)]
        : [];
    });
  }
  const text = answer.body.trim().replace(/^"(.*)"$/, '$1');
  return isHtml(answer) || text.length > MAX_VERSION || /\n/.test(text) ? [] : [text];
}

/** A commit may be shortened to 7 characters on either side, and a tag may have its `v`. */
export function isSameVersion(found: string, expected: string): boolean {
  const [a, b] = [found.trim().toLowerCase(), expected.trim().toLowerCase()];
  if (a.replace(/^v(?=\d)/, '') === b.replace(/^v(?=\d)/, '')) return a !== '';
  const isCommit = (text: string): boolean => /^[0-9a-f]{7,64}$/.test(text);
  return isCommit(a) && isCommit(b) && (a.startsWith(b) || b.startsWith(a));
}
