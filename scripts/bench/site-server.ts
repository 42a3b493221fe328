import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const SQUEEZED = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;

/** A server of a built site, as a good host would run it: Brotli for text, and assets that are cached. */
export interface SiteServer {
  readonly origin: string;
  readonly close: () => void;
}

interface Answer {
  readonly body: Buffer;
  readonly type: string;
  readonly isSqueezed: boolean;
}

/** Serves a folder on the loopback address, on any free port. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const root = resolve(folder);
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const path = fileOf(root, new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path ?? join(root, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-length': '0' }).end();
      return;
    }
    const answer = answers.get(file) ?? answerOf(file);
    answers.set(file, answer);
    response.writeHead(path === null ? 404 : 200, {
      'content-type': answer.type,
      'content-length': String(answer.body.length),
      'cache-control': answer.type.startsWith('text/html')
        ? 'no-cache'
        : 'public, max-age=31536000, immutable',
      ...(answer.isSqueezed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileOf(root: string, pathname: string): string | null {
  const path = join(root, normalize(decodeURIComponent(pathname)));
  if (path !== root && !path.startsWith(`${root}/`)) return null;
  const candidates = [path, join(path, 'index.html'), `${path.replace(/\/$/, '')}.html`];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? null;
}

function answerOf(file: string): Answer {
  const raw = readFileSync(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isSqueezed = SQUEEZED.test(type) && raw.length > 256;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return { body: isSqueezed ? brotliCompressSync(raw, { params }) : raw, type, isSqueezed };
}
