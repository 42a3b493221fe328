import { faceOf, type Face } from '../faces.ts';
import { isFailure, type Answer, type Failure } from '../network.ts';
import { outcome, skipped, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { getOfTarget } from './health.ts';
import { SLOW } from './page.ts';

/** Milliseconds from one request to the next. */
const INTERVAL = 1000;

interface Sample {
  readonly at: number;
  readonly milliseconds: number;
  /** What came instead of a good answer; null if it was good. */
  readonly trouble: { readonly name: string; readonly face: Face | null } | null;
}

/**
 * Asks once a second, over a new connection each time, for as long as was asked. The health path is asked if there is
 * one, otherwise the target. When the signal comes, what was measured by then is told.
 */
export async function stability(session: Session): Promise<Outcome> {
  const { stableFor, healthPath, target } = session.request;
  if (stableFor === null) return skipped('stability', 'not-asked', { option: '--for' });
  if (session.reachable.length === 0) return skipped('stability', 'not-reached', {});
  const url = healthPath === null ? target : new URL(healthPath, target);
  const wanted = healthPath === null ? session.page?.url : undefined;
  const samples: Sample[] = [];
  const started = session.clock();
  while (!isStopped(session)) {
    const at = session.clock() - started;
    const answer = await getOfTarget(session, wanted ?? url);
    if (isFailure(answer) && isStopped(session)) break;
    samples.push(sampleOf(answer, at, session));
    session.progress('stability', samples.length);
    const next = samples.length * INTERVAL;
    const elapsed = session.clock() - started;
    // A slow server is asked less often, not for longer.
    if (Math.max(next, elapsed) >= stableFor) break;
    await session.sleep(Math.max(0, next - elapsed));
  }
  return judge(samples, (session.clock() - started) / 1000, isStopped(session));
}

/** Asked anew each time: the signal comes while an answer is awaited. */
function isStopped({ signal }: Session): boolean {
  return signal.aborted;
}

function sampleOf(answer: Answer | Failure, at: number, { request }: Session): Sample {
  if (isFailure(answer))
    return { at, milliseconds: 0, trouble: { name: answer.reason || answer.kind, face: null } };
  const { status, milliseconds } = answer;
  const face = faceOf(answer);
  const isGood = request.expectedStatus === status || (status >= 200 && status < 400);
  const trouble = face || !isGood ? { name: nameOf(status, face), face } : null;
  return { at, milliseconds, trouble };
}

function nameOf(status: number, face: Face | null): string {
  if (face === null) return String(status);
  return face.mark === '' ? `${status} ${face.id}` : `${status} ${face.id} ${face.mark}`;
}

function judge(samples: readonly Sample[], seconds: number, isStopped: boolean): Outcome {
  const times = samples.flatMap(({ trouble, milliseconds }) => (trouble === null ? [milliseconds] : []));
  times.sort((a, b) => a - b);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  const measured = {
    requests: samples.length,
    seconds: Math.round(seconds),
    median: at(0.5),
    slowest: at(0.95),
  };
  const troubles = samples.flatMap(({ trouble }) => (trouble === null ? [] : [trouble]));
  if (troubles.length > 0) {
    const kinds = counted(troubles.map(({ name }) => name));
    const [first] = kinds;
    const entry = troubles.find(({ name }) => name === first?.name)?.face?.entry;
    const data = { ...measured, failed: troubles.length, kinds, longest: longestOutage(samples) };
    return outcome('stability-failures', data, entry ?? undefined);
  }
  if (isStopped || samples.length === 0) return outcome('stability-stopped', measured);
  return measured.slowest > SLOW
    ? outcome('stability-slow', { ...measured, limit: SLOW })
    : outcome('stability-ok', measured);
}

function counted(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** Seconds from the first bad answer to the next good one, or to the end; a single one counts as the interval. */
function longestOutage(samples: readonly Sample[]): number {
  let longest = 0;
  let since: number | null = null;
  for (const { at, trouble } of samples) {
    if (trouble !== null) since ??= at;
    if (since !== null) longest = Math.max(longest, trouble === null ? at - since : at - since + INTERVAL);
    if (trouble === null) since = null;
  }
  return Math.round(longest / 1000);
}
