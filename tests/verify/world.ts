import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Mapping } from '#src/verify/mapping.ts';
import type { Network } from '#src/verify/network.ts';
import { nodeNetwork } from '#src/verify/node-network.ts';
import type { Outcome } from '#src/verify/outcome.ts';
import type { VerifyRequest } from '#src/verify/request.ts';
import { verify } from '#src/verify/verify.ts';
import { issue, type Issued } from './certificates.ts';

export const HOST = 'app.example.com';
export const WWW = 'www.example.com';

/** Waiting takes this part of its time in tests; the clock counts it whole, and nothing else: it runs the same everywhere. */
const SPEED = 25;

export interface Run {
  /** Ports of the host by the port that a visitor asks for; the others are closed. */
  readonly ports?: Readonly<Record<number, number>>;
  readonly mappings?: readonly Mapping[];
  readonly request?: Partial<VerifyRequest>;
  readonly network?: Partial<Network>;
  readonly nameServers?: readonly string[];
  readonly isAuthorityKnown?: boolean;
  readonly hasIpv6?: boolean;
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Real servers on loopback, with an own certificate authority, and a run of all checks against them. */
export class World {
  readonly authority = issue({ name: 'Playbook Test CA', isAuthority: true, until: 3650 });
  readonly certificate = this.issued({ hosts: [HOST, WWW] });
  readonly #servers: (Server | TcpServer)[] = [];
  readonly #sockets = new Set<Socket>();

  /** A certificate of the authority for the host, apart from what is wished. */
  issued(wish: Partial<Parameters<typeof issue>[0]>): Issued {
    return issue({ name: HOST, hosts: [HOST], issuer: this.authority, ...wish });
  }

  https(handler: RequestListener, certificate: Issued = this.certificate, address?: string): Promise<number> {
    const { cert, key } = certificate;
    return this.#listen(createHttps({ cert, key }, handler), address);
  }

  http(handler: RequestListener, address?: string): Promise<number> {
    return this.#listen(createHttp(handler), address);
  }

  /** A server that speaks no HTTP. */
  tcp(onConnection: (socket: Socket) => void): Promise<number> {
    return this.#listen(createTcp(onConnection));
  }

  /** The ports of a host where the proxy redirects plain HTTP, and the application answers over HTTPS. */
  async site(handler: RequestListener, certificate?: Issued): Promise<Record<number, number>> {
    return { 443: await this.https(handler, certificate), 80: await this.http(redirect) };
  }

  /** A port on which nothing listens. */
  async closedPort(): Promise<number> {
    const server = createTcp();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    return port;
  }

  /** Runs every check against the ports of the host. */
  async run(run: Run): Promise<Outcome[]> {
    const closed = await this.closedPort();
    const mappings: Mapping[] = [
      ...(run.mappings ?? []),
      ...Object.entries(run.ports ?? {}).map(([port, toPort]) => ({
        host: HOST,
        port: Number(port),
        address: '127.0.0.1',
        toPort,
      })),
      ...(run.nameServers ? [] : [{ host: HOST, port: null, address: '127.0.0.1', toPort: closed }]),
    ];
    const signal = run.signal ?? new AbortController().signal;
    const network = nodeNetwork({
      mappings,
      timeout: run.timeout ?? 5000,
      authorities: (run.isAuthorityKnown ?? true) ? this.authority.cert : null,
      signal,
      ...(run.nameServers ? { nameServers: run.nameServers } : {}),
    });
    const outcomes: Outcome[] = [];
    let slept = 0;
    const tools = {
      network: { ...network, ...run.network },
      signal,
      now: () => new Date(),
      clock: () => slept,
      sleep: (milliseconds: number) => {
        slept += milliseconds;
        return wait(milliseconds / SPEED, undefined, { signal }).catch(() => undefined);
      },
      random: () => 'a1b2c3d4e5f6',
      hasIpv6: () => run.hasIpv6 ?? true,
      progress: () => undefined,
    };
    for await (const outcome of verify({ ...REQUEST, ...run.request }, tools)) outcomes.push(outcome);
    return outcomes;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#servers) server.close();
  }

  #listen(server: Server | TcpServer, address = '127.0.0.1'): Promise<number> {
    this.#servers.push(server);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    });
    server.on('tlsClientError', () => undefined);
    return new Promise((done) => {
      server.listen(0, address, () => done((server.address() as AddressInfo).port));
    });
  }
}

export const REQUEST: VerifyRequest = {
  target: new URL(`https://${HOST}/`),
  expectedAddresses: [],
  secondDomains: [],
  expectedStatus: null,
  healthPath: null,
  version: null,
  persistence: null,
  arePortsTried: false,
  stableFor: null,
  authorization: null,
  coolify: null,
};

/** What Coolify's proxy does with plain HTTP (F-149). */
export const redirect: RequestListener = (request, response) => {
  response.writeHead(307, { location: `https://${request.headers.host ?? ''}${request.url ?? ''}` }).end();
};

/** An application as it should be. */
export const healthy: RequestListener = (request, response) => {
  const headers = {
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
  };
  if (request.url === '/health') {
    response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end('{"status":"ok"}');
  } else if (request.url === '/version') {
    response.writeHead(200, { ...headers, 'content-type': 'application/json' });
    response.end('{"commit":"4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d"}');
  } else {
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': 'session=1; Path=/; HttpOnly; Secure; SameSite=Lax',
    });
    response.end('<!doctype html><title>Shop</title><script src="/app.js"></script>');
  }
};

/** A server that answers everything with the same. */
export function says(
  status: number,
  body: string,
  headers: Readonly<Record<string, string | string[]>> = {},
): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body);
  };
}
