import type { NumberedAnswer, WorkerPort } from '#src/validator/checker.ts';

/** Starts the worker that holds the engine. */
export function connectWorker(): WorkerPort {
  const worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' });
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    // Copying megabytes is a task of its own, after the one that changed them.
    postMessage: (request) => void setTimeout(() => worker.postMessage(request)),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<NumberedAnswer>) => port.onmessage?.({ data });
  worker.onerror = (event) => port.onerror?.(event);
  worker.onmessageerror = (event) => port.onerror?.(event);
  return port;
}
