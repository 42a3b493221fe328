import { faceOf } from '../faces.ts';
import { failureAt, follow } from '../follow.ts';
import type { Answer } from '../network.ts';
import { outcome, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { loopEntry, shortened } from './redirect.ts';

/** Another domain of the application: it answers by itself, or leads to the first one, with a certificate that holds. */
export async function secondDomain(session: Session, url: URL): Promise<Outcome> {
  const host = url.hostname;
  const way = await follow(session, url);
  const failure = failureAt(way);
  if (failure) {
    const entry =
      failure.kind === 'certificate' || failure.kind === 'tls' ? 'letsencrypt-challenge-fails' : undefined;
    return outcome('second-silent', { host, url: way.path.at(-1)?.href ?? url.href, ...failure }, entry);
  }
  if (typeof way.end === 'string')
    return outcome(
      'second-loop',
      { host, path: shortened(way.path.map(({ href }) => href)) },
      loopEntry(way.answers),
    );
  return judge(session, host, way.end as Answer);
}

function judge({ request }: Session, host: string, answer: Answer): Outcome {
  const { status } = answer;
  const final = answer.url.href;
  const face = faceOf(answer);
  if (face) return outcome('second-face', { host, url: final, status, face }, face.entry);
  if (status !== (request.expectedStatus ?? status) || status < 200 || status >= 500)
    return outcome('second-status', { host, url: final, status });
  if (request.expectedStatus === null && status >= 300)
    return outcome('second-status', { host, url: final, status });
  const isOurs = answer.url.hostname === request.target.hostname || answer.url.hostname === host;
  return isOurs ? outcome('second-ok', { host, final }) : outcome('second-elsewhere', { host, final });
}
