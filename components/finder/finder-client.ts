import type { Locale } from '#src/i18n/locale.ts';
import type {
  FinderAnswer,
  FinderInput,
  FinderProblem,
  FinderRequest,
  FinderSource,
  Found,
} from './protocol.ts';

/** What came of a question: an answer, or why there is none; `null` if a later question has taken its place. */
export type Outcome = { readonly found: Found } | { readonly problem: FinderProblem } | null;

/** Code units from which on a text is handed over instead of copied. */
const LARGE = 64 * 1024;

let worker: Worker | null = null;
let lastId = 0;
let lastChannel = 0;
const waiting = new Map<number, (answer: FinderAnswer) => void>();

/** One worker serves every field of a page. */
function connect(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(new URL('./finder.worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<FinderAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  const giveUp = (): void => {
    started.terminate();
    if (worker === started) worker = null;
    for (const [id, answer] of waiting) answer({ kind: 'problem', id, problem: 'unavailable' });
    waiting.clear();
  };
  started.onerror = giveUp;
  started.onmessageerror = giveUp;
  worker = started;
  return started;
}

type Sent = FinderRequest & { readonly id: number };

function send(request: Sent, transfer: Transferable[] = []): Promise<FinderAnswer> {
  return new Promise((resolve) => {
    waiting.set(request.id, resolve);
    connect().postMessage(request, transfer);
  });
}

/** Asks the finder for one field: one question at a time, and of those that wait only the latest. */
export class FinderClient {
  readonly #locale: Locale;
  readonly #source: FinderSource;
  readonly #channel = (lastChannel += 1);
  #isBusy = false;
  #next: { readonly input: FinderInput; readonly settle: (outcome: Outcome) => void } | null = null;

  constructor(locale: Locale, source: FinderSource) {
    this.#locale = locale;
    this.#source = source;
  }

  /** Has the index fetched, so that the first answer does not wait for it. */
  prepare(): void {
    const request: FinderRequest = { kind: 'prepare', source: this.#source };
    connect().postMessage(request);
  }

  /** What a text is about. Resolves to null if another question follows before this one is asked. */
  find(input: FinderInput): Promise<Outcome> {
    this.#next?.settle(null);
    return new Promise((settle) => {
      this.#next = { input, settle };
      void this.#work();
    });
  }

  /** The incident report of the text that was asked about last, as Markdown; null if it cannot be made. */
  async incident(): Promise<string | null> {
    const answer = await send({
      kind: 'incident',
      id: (lastId += 1),
      channel: this.#channel,
      locale: this.#locale,
      source: this.#source,
      origin: location.origin,
    });
    return answer.kind === 'incident' ? answer.markdown : null;
  }

  async #work(): Promise<void> {
    if (this.#isBusy || this.#next === null) return;
    const { input, settle } = this.#next;
    this.#next = null;
    this.#isBusy = true;
    const { handed, transfer } = handOver(input);
    const answer = await send(
      {
        kind: 'find',
        id: (lastId += 1),
        channel: this.#channel,
        input: handed,
        locale: this.#locale,
        source: this.#source,
      },
      transfer,
    );
    this.#isBusy = false;
    if (answer.kind === 'found') settle({ found: answer.found });
    else settle({ problem: answer.kind === 'problem' ? answer.problem : 'unavailable' });
    void this.#work();
  }
}

/** A long text changes hands as bytes: copying it as a message would hold the page up. */
function handOver(input: FinderInput): { handed: FinderInput; transfer: Transferable[] } {
  if (input.kind !== 'text' || input.text.length < LARGE) return { handed: input, transfer: [] };
  const { buffer } = new TextEncoder().encode(input.text);
  return { handed: { kind: 'bytes', bytes: buffer }, transfer: [buffer] };
}
