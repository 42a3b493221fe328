import {
  HeldSite,
  isLive,
  localeOfPath,
  OFFLINE_PAGES,
  type PageMessage,
  type WorkerMessage,
} from '#src/offline/index.ts';
import type { ServiceWorkerScope } from './worker-scope.ts';

/** Filled in when the site is built. */
declare const PLAYBOOK_VERSION: string;

const scope = globalThis as unknown as ServiceWorkerScope;
const site = new HeldSite(PLAYBOOK_VERSION, scope.caches, (path, options) =>
  fetch(path, { ...options, credentials: 'same-origin' }),
);

// A new version waits until the reader lets it take over, or until no page of the old one is open.
scope.addEventListener('install', (event) => event.waitUntil(site.install()));

scope.addEventListener('activate', (event) =>
  event.waitUntil(site.activate(Date.now()).then(() => scope.clients.claim())),
);

scope.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  if (message.kind === 'take-over') {
    event.waitUntil(scope.skipWaiting());
    return;
  }
  const { locale } = message;
  const { source } = event;
  event.waitUntil(
    site.hold(locale).then((isComplete) => {
      source?.postMessage({ kind: 'held', locale, isComplete } satisfies WorkerMessage);
    }),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin || isLive(pathname)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

/** A page: as it is held, whatever its query; else from the server; else the page that says so. */
async function page(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const held = await site.answer(pathname);
  if (held) return held;
  if (!pathname.endsWith('/') && (await site.answer(`${pathname}/`)))
    return Response.redirect(`${pathname}/${search}`, 302);
  try {
    return await fetch(request);
  } catch (error) {
    const standIn = await site.answer(OFFLINE_PAGES[localeOfPath(pathname)]);
    if (!standIn) throw error;
    return new Response(standIn.body, { status: 503, headers: standIn.headers });
  }
}

async function file(request: Request): Promise<Response> {
  return (await site.answer(new URL(request.url).pathname)) ?? fetch(request);
}
