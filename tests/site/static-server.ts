import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The plainest of servers: files of a folder below a path, and `index.html` for folders. */
export class StaticServer {
  /** Paths below the base that were asked for, in order. */
  readonly requests: string[] = [];
  #folder: string;
  readonly #base: string;
  #server: Server | null = null;
  #port = 0;

  /** @param base begins and ends with a slash. */
  constructor(folder: string, base = '/') {
    this.#folder = folder;
    this.#base = base;
  }

  /** Where the site is: `http://localhost:40123/`; a name, since browsers trust it like HTTPS. */
  get url(): string {
    return `http://localhost:${String(this.#port)}${this.#base}`;
  }

  /** Serves another folder from now on: another version of the site. */
  deploy(folder: string): void {
    this.#folder = folder;
  }

  /** Starts, on the same port as before if there was one. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = decodeURIComponent(pathname);
      const file = path.startsWith(this.#base) ? this.#read(path.slice(this.#base.length)) : null;
      this.requests.push(path);
      response.writeHead(file === null ? 404 : 200, {
        'content-type': file === null ? 'text/html' : (KINDS[file.kind] ?? 'application/octet-stream'),
        'cache-control': 'no-cache',
      });
      response.end(file?.content ?? 'not found');
    });
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Stops, and ends the connections that are open. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  #read(path: string): { readonly content: Buffer; readonly kind: string } | null {
    const name = normalize(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (name.startsWith('..')) return null;
    try {
      return { content: readFileSync(join(this.#folder, name)), kind: extname(name) };
    } catch {
      return null;
    }
  }
}
