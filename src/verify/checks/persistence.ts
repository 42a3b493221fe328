import { faceOf } from '../faces.ts';
import { isFailure, type Answer, type Failure } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { PersistenceRequest } from '../request.ts';
import { headersFor, type Session } from '../session.ts';

/** Writes a random value through the application before a redeploy, or compares it after one (success criterion 4). */
export async function persistence(session: Session): Promise<Outcome> {
  const asked = session.request.persistence;
  if (asked === null) return skipped('persistence', 'not-asked', { option: '--persist-url' });
  if (session.reachable.length === 0) return skipped('persistence', 'not-reached', {});
  return asked.mode === 'write' ? write(session, asked.url) : read(session, asked);
}

async function write(session: Session, url: URL): Promise<Outcome> {
  const value = session.random();
  const answer = await session.network.request({
    url,
    method: 'PUT',
    headers: { ...headersFor(session, url), 'content-type': 'text/plain; charset=utf-8' },
    body: value,
    isCertificateRequired: true,
  });
  const bad = badAnswer(answer, url);
  if (bad) return bad;
  if ((answer as Answer).status >= 300)
    return outcome('persist-refused', { url: url.href, status: (answer as Answer).status });
  const back = await get(session, url);
  if (isFailure(back)) return badAnswer(back, url) as Outcome;
  return back.body.trim() === value
    ? outcome('persist-written', { url: url.href, value })
    : outcome('persist-not-stored', { url: url.href, status: back.status });
}

async function read(
  session: Session,
  { url, value }: Extract<PersistenceRequest, { mode: 'read' }>,
): Promise<Outcome> {
  const answer = await get(session, url);
  const bad = badAnswer(answer, url);
  if (bad) return bad;
  const { status, body } = answer as Answer;
  if (status >= 200 && status < 300)
    return body.trim() === value
      ? outcome('persist-kept', { url: url.href })
      : outcome('persist-other', { url: url.href, found: body.trim().slice(0, 40) });
  return status === 404 || status === 410
    ? outcome('persist-lost', { url: url.href, status })
    : outcome('persist-refused', { url: url.href, status });
}

function get(session: Session, url: URL): Promise<Answer | Failure> {
  return session.network.request({ url, headers: headersFor(session, url), isCertificateRequired: true });
}

function badAnswer(answer: Answer | Failure, url: URL): Outcome | null {
  if (isFailure(answer)) {
    const { kind, reason } = answer;
    return outcome('persist-silent', { url: url.href, kind, reason });
  }
  const face = faceOf(answer);
  return face ? outcome('persist-face', { url: url.href, status: answer.status, face }, face.entry) : null;
}
