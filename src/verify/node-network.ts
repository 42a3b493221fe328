/** The network of this machine: names, connections, certificates and requests, each with a limit in time and size. */
import { Resolver, lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createConnection, isIP } from 'node:net';
import { connect as tlsConnect, rootCertificates } from 'node:tls';
import { failureOf, settle } from './failure.ts';
import { familyOf, mappedEndpoints, type Mapping } from './mapping.ts';
import { hostOf, isFailure, portOf } from './network.ts';
import type { Answer, Endpoint, Failure, HttpRequest, Network, Resolution } from './network.ts';
import { presentedCertificate } from './presented.ts';

export interface NetworkOptions {
  readonly mappings: readonly Mapping[];
  /** Milliseconds that a connection or an answer may take. */
  readonly timeout: number;
  /** Certificates in PEM that are trusted besides the usual ones. */
  readonly authorities: string | null;
  readonly signal: AbortSignal;
  /** Addresses of name servers with their ports; those of this machine by default. */
  readonly nameServers?: readonly string[];
}

/** Enough for a page and a health report; what follows is not read. */
const MAX_BODY = 256 * 1024;
const MAX_ADDRESSES = 8;

/**
 * Reads a file with certificates of an own authority.
 * @returns null if it holds none.
 * @throws what reading the file throws.
 */
export function readAuthorities(file: string): string | null {
  const text = readFileSync(file, 'utf8');
  return text.includes('-----BEGIN CERTIFICATE-----') ? text : null;
}

/** Makes the network of this machine. */
export function nodeNetwork(options: NetworkOptions): Network {
  const authorities = options.authorities === null ? {} : { ca: [...rootCertificates, options.authorities] };
  /** Those that answered once come first: a dead address costs its time only once. */
  const alive = new Set<string>();
  const key = ({ address, port }: Endpoint): string => `${address} ${port}`;

  const connect: Network['connect'] = (endpoint) => {
    const started = performance.now();
    return settle<{ milliseconds: number }>(options, (resolve, reject) => {
      const socket = createConnection({ host: endpoint.address, port: endpoint.port });
      socket.once('connect', () => {
        alive.add(key(endpoint));
        resolve({ milliseconds: Math.round(performance.now() - started) });
      });
      socket.on('error', reject);
      return () => socket.destroy();
    });
  };

  const certificate: Network['certificate'] = (endpoint, host) =>
    settle(options, (resolve, reject) => {
      const socket = tlsConnect({
        host: endpoint.address,
        port: endpoint.port,
        servername: isIP(host) === 0 ? host : '',
        rejectUnauthorized: false,
        ...authorities,
      });
      socket.once('secureConnect', () => resolve(presentedCertificate(socket, endpoint.address)));
      socket.on('error', reject);
      return () => socket.destroy();
    });

  const requestAt = (endpoint: Endpoint, request: HttpRequest): Promise<Answer | Failure> => {
    const host = hostOf(request.url);
    const { method = 'GET', headers = {}, body = '' } = request;
    return exchange(request, options, {
      host: endpoint.address,
      port: endpoint.port,
      method,
      path: `${request.url.pathname}${request.url.search}`,
      headers: {
        host: request.url.host,
        'user-agent': 'coolify-playbook verify',
        accept: 'text/html, application/json;q=0.9, */*;q=0.8',
        'accept-encoding': 'identity',
        ...(method === 'PUT' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
        ...headers,
      },
      agent: false,
      ...(request.url.protocol === 'https:'
        ? {
            servername: isIP(host) === 0 ? host : '',
            rejectUnauthorized: request.isCertificateRequired,
            ...authorities,
          }
        : {}),
    });
  };

  const resolve: Network['resolve'] = (host, port) => resolveHost(host, port, options);

  return {
    resolve,
    connect,
    certificate,
    async request(request) {
      const { endpoints, reason } = await resolve(hostOf(request.url), portOf(request.url));
      const ordered = [...endpoints].sort((a, b) => Number(alive.has(key(b))) - Number(alive.has(key(a))));
      let last: Failure = { kind: 'name', reason };
      for (const endpoint of ordered.slice(0, MAX_ADDRESSES)) {
        const answer = await requestAt(endpoint, request);
        if (!isFailure(answer)) alive.add(key(endpoint));
        // Only what no server has seen yet is tried again elsewhere.
        if (!isFailure(answer) || !['refused', 'unreachable', 'timeout'].includes(answer.kind)) return answer;
        last = answer;
      }
      return last;
    },
  };
}

async function resolveHost(host: string, port: number, options: NetworkOptions): Promise<Resolution> {
  const given = mappedEndpoints(options.mappings, host, port);
  if (given) return { source: 'given', endpoints: given, reason: '' };
  const at = (addresses: readonly string[]): Endpoint[] =>
    addresses.slice(0, MAX_ADDRESSES).map((address) => ({ address, port, family: familyOf(address) }));
  if (isIP(host) !== 0) return { source: 'literal', endpoints: at([host]), reason: '' };
  const resolver = new Resolver({ timeout: Math.min(3000, options.timeout), tries: 2 });
  if (options.nameServers) resolver.setServers(options.nameServers);
  const stop = (): void => resolver.cancel();
  options.signal.addEventListener('abort', stop, { once: true });
  const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  options.signal.removeEventListener('abort', stop);
  const addresses = [ipv4, ipv6].flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  if (addresses.length > 0) return { source: 'dns', endpoints: at(addresses), reason: '' };
  const local = await lookup(host, { all: true }).catch(() => []);
  if (local.length > 0)
    return { source: 'local', endpoints: at(local.map(({ address }) => address)), reason: '' };
  const reasons = [ipv4, ipv6].flatMap((result) =>
    result.status === 'rejected' ? [failureOf(result.reason).reason] : [],
  );
  const unanswered = reasons.find((reason) => reason !== 'ENOTFOUND' && reason !== 'ENODATA');
  return unanswered === undefined
    ? { source: 'missing', endpoints: [], reason: 'ENOTFOUND' }
    : { source: 'unanswered', endpoints: [], reason: unanswered };
}

/** Sends a request and reads its answer: whole, or up to the limit of bytes or of time. */
function exchange(
  request: HttpRequest,
  limits: NetworkOptions,
  options: RequestOptions,
): Promise<Answer | Failure> {
  const { url, maxBytes = MAX_BODY } = request;
  const started = performance.now();
  let whole: (() => Answer) | null = null;
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return settle<Answer>(
    limits,
    (resolve, reject) => {
      const outgoing = send(options, (incoming) => {
        const milliseconds = Math.round(performance.now() - started);
        const chunks: Buffer[] = [];
        let size = 0;
        whole = () => answerOf(url, incoming, Buffer.concat(chunks).subarray(0, maxBytes), milliseconds);
        incoming.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size >= maxBytes && whole) resolve(whole());
        });
        incoming.once('end', () => whole && resolve(whole()));
        incoming.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(request.body ?? '');
      return () => outgoing.destroy();
    },
    // A body that never ends is cut by the clock: its status and its headers are an answer.
    () => whole?.() ?? null,
  );
}

function answerOf(url: URL, incoming: IncomingMessage, body: Buffer, milliseconds: number): Answer {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  }
  return {
    url,
    status: incoming.statusCode ?? 0,
    headers,
    cookies: incoming.headers['set-cookie'] ?? [],
    body: body.toString('utf8'),
    milliseconds,
  };
}
