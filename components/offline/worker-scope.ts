/**
 * As much of `ServiceWorkerGlobalScope` (Service Workers, W3C) as is used. TypeScript declares it in a library that
 * contradicts the one for pages, and both kinds of script are checked together.
 */
export interface ServiceWorkerScope {
  readonly caches: CacheStorage;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Events {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & {
    readonly data: unknown;
    readonly source: { postMessage(message: unknown): void } | null;
  };
  readonly fetch: Lasting & {
    readonly request: Request;
    respondWith(response: Promise<Response>): void;
  };
}
