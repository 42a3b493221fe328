import type { PreviewOptions } from '#src/coolify/index.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { PreviewView } from '#src/preview/index.ts';

export interface PreviewRequest {
  readonly sequence: number;
  readonly text: string;
  readonly options: PreviewOptions;
  readonly locale: Locale;
}

export interface PreviewAnswer {
  readonly sequence: number;
  readonly view: PreviewView;
}

/** Asks for previews; only the latest request is answered. */
export class PreviewClient {
  readonly #onView: (view: PreviewView | null) => void;
  #worker: Worker | null = null;
  #sequence = 0;
  #isBusy = false;

  /** @param onView gets the view, or null if the worker broke; the next request starts another one. */
  constructor(onView: (view: PreviewView | null) => void) {
    this.#onView = onView;
  }

  ask(request: Omit<PreviewRequest, 'sequence'>): void {
    // What a newer request replaces is not worth waiting for.
    if (this.#isBusy) this.stop();
    this.#worker ??= this.#start();
    this.#sequence += 1;
    this.#isBusy = true;
    this.#worker.postMessage({ ...request, sequence: this.#sequence } satisfies PreviewRequest);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isBusy = false;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => {
      if (data.sequence !== this.#sequence) return;
      this.#isBusy = false;
      this.#onView(data.view);
    };
    const fail = (event: Event): void => {
      event.preventDefault();
      this.stop();
      this.#onView(null);
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    return worker;
  }
}
