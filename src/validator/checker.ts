import type { CheckAnswer, CheckedFinding, CheckRequest } from './check.ts';
import { MAX_FINDINGS } from './limits.ts';
import type { Checker } from './session-events.ts';
import { gravest } from './summary.ts';

/** What the checker needs of a worker. */
export interface WorkerPort {
  postMessage(message: NumberedRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: NumberedAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export type NumberedRequest = CheckRequest & { readonly sequence: number };
/** Findings that a report is still to come with: a long list travels in parts, so that reading it never holds the page up. */
export interface AnswerPart {
  readonly kind: 'part';
  readonly findings: readonly CheckedFinding[];
}

export type NumberedAnswer = (CheckAnswer | AnswerPart) & { readonly sequence: number };

interface Pending {
  readonly request: CheckRequest;
  readonly settle: (answer: CheckAnswer | 'stale' | 'failed') => void;
}

/** A check takes milliseconds, of megabytes seconds; a worker that is silent for this long does not come back. */
const PATIENCE = 60_000;

const PART = 400;

/** Cuts the findings of a long report off into parts that are sent before it, and leaves out what would be too many. */
export function inParts(answer: CheckAnswer): readonly (CheckAnswer | AnswerPart)[] {
  if (answer.kind !== 'check') return [answer];
  const ignored = answer.report.ignored.slice(0, PART);
  if (answer.report.findings.length <= PART) return [{ ...answer, report: { ...answer.report, ignored } }];
  const findings = gravest(answer.report.findings, MAX_FINDINGS);
  const parts: (CheckAnswer | AnswerPart)[] = [];
  for (let at = 0; at < findings.length; at += PART) {
    parts.push({ kind: 'part', findings: findings.slice(at, at + PART) });
  }
  return [...parts, { kind: 'check', report: { ...answer.report, findings: [], ignored } }];
}

/**
 * Asks a worker, which is created at the first request. One request is on its way at a time and only the newest
 * check waits: what was overtaken is answered `stale`. A worker that breaks is replaced once for each request.
 */
export class WorkerChecker implements Checker {
  #port: WorkerPort | null = null;
  #sequence = 0;
  #running: Pending | null = null;
  #waiting: readonly Pending[] = [];
  #parts: CheckedFinding[] = [];
  #hasRestarted = false;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  readonly #create: () => WorkerPort;

  constructor(create: () => WorkerPort) {
    this.#create = create;
  }

  ask(request: CheckRequest): Promise<CheckAnswer | 'stale' | 'failed'> {
    return new Promise((settle) => {
      // A fix takes the place of the check that waits: it changes what is to be checked.
      const isOvertaken = ({ kind }: CheckRequest): boolean =>
        kind === request.kind || (kind === 'check' && request.kind === 'fix');
      for (const pending of this.#waiting) if (isOvertaken(pending.request)) pending.settle('stale');
      this.#waiting = [
        ...this.#waiting.filter((pending) => !isOvertaken(pending.request)),
        { request, settle },
      ];
      if (!this.#running) this.#next();
    });
  }

  #next(): void {
    const [next, ...others] = this.#waiting;
    this.#running = next ?? null;
    this.#waiting = others;
    this.#hasRestarted = false;
    if (this.#running) this.#send(this.#running);
  }

  #send({ request }: Pending): void {
    this.#sequence += 1;
    this.#parts = [];
    try {
      this.#port ??= this.#connect();
      this.#port.postMessage({ ...request, sequence: this.#sequence });
      this.#watchdog = setTimeout(() => this.#broke(), PATIENCE);
    } catch {
      this.#broke();
    }
  }

  #connect(): WorkerPort {
    const port = this.#create();
    port.onmessage = ({ data }) => {
      if (data.sequence === this.#sequence) this.#receive(data);
    };
    port.onerror = () => this.#broke();
    return port;
  }

  #broke(): void {
    clearTimeout(this.#watchdog);
    if (this.#port) {
      this.#port.onmessage = null;
      this.#port.onerror = null;
      this.#port.terminate();
      this.#port = null;
    }
    if (!this.#running) return;
    if (this.#hasRestarted) {
      this.#finish('failed');
    } else {
      this.#hasRestarted = true;
      this.#send(this.#running);
    }
  }

  #receive(answer: NumberedAnswer): void {
    if (answer.kind === 'part') for (const finding of answer.findings) this.#parts.push(finding);
    else if (answer.kind === 'check' && this.#parts.length > 0) {
      const findings = this.#parts;
      this.#finish({ kind: 'check', report: { ...answer.report, findings } });
    } else this.#finish(answer);
  }

  #finish(answer: CheckAnswer | 'failed'): void {
    clearTimeout(this.#watchdog);
    const finished = this.#running;
    const isOfFiles = finished?.request.kind === 'check' || finished?.request.kind === 'fix';
    // What has been overtaken is of no use, not even if it was answered.
    const isOvertaken = isOfFiles && this.#waiting.some(({ request }) => request.kind === 'check');
    finished?.settle(isOvertaken && answer !== 'failed' ? 'stale' : answer);
    this.#next();
  }
}
