import type { CheckAnswer, CheckRequest } from './check.ts';
import type { Checker } from './session.ts';

/** What the checker needs of a worker. */
export interface WorkerPort {
  postMessage(message: NumberedRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: NumberedAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export type NumberedRequest = CheckRequest & { readonly sequence: number };
export type NumberedAnswer = CheckAnswer & { readonly sequence: number };

interface Pending {
  readonly request: CheckRequest;
  readonly settle: (answer: CheckAnswer | 'stale' | 'failed') => void;
}

/** A check takes milliseconds, of megabytes seconds; a worker that is silent for this long does not come back. */
const PATIENCE = 60_000;

/**
 * Asks a worker, which is created at the first request. One request is on its way at a time and only the newest
 * waits: what was overtaken is answered `stale`. A worker that breaks is replaced once for each request.
 */
export class WorkerChecker implements Checker {
  #port: WorkerPort | null = null;
  #sequence = 0;
  #running: Pending | null = null;
  #waiting: Pending | null = null;
  #hasRestarted = false;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  readonly #create: () => WorkerPort;

  constructor(create: () => WorkerPort) {
    this.#create = create;
  }

  ask(request: CheckRequest): Promise<CheckAnswer | 'stale' | 'failed'> {
    return new Promise((settle) => {
      this.#waiting?.settle('stale');
      this.#waiting = { request, settle };
      if (!this.#running) this.#next();
    });
  }

  #next(): void {
    this.#running = this.#waiting;
    this.#waiting = null;
    this.#hasRestarted = false;
    if (this.#running) this.#send(this.#running);
  }

  #send({ request }: Pending): void {
    this.#sequence += 1;
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
      if (data.sequence === this.#sequence) this.#finish(data);
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

  #finish(answer: CheckAnswer | 'failed'): void {
    clearTimeout(this.#watchdog);
    const finished = this.#running;
    // What has been overtaken is of no use, not even if it was answered.
    const isOvertaken = this.#waiting?.request.kind === 'check' && answer !== 'failed';
    finished?.settle(isOvertaken ? 'stale' : answer);
    this.#next();
  }
}
