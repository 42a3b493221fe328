import type { CheckId } from '#src/verify/check-ids.ts';
import type { Answer, Endpoint, Failure, HttpRequest, Network } from '#src/verify/network.ts';
import type { Outcome } from '#src/verify/outcome.ts';
import type { VerifyRequest } from '#src/verify/request.ts';
import type { Tools } from '#src/verify/session.ts';
import { verify } from '#src/verify/verify.ts';
import { HOST, REQUEST } from './world.ts';

/** What a server says to a request; what is left out is that of a plain and good answer. */
export type Said = Partial<Omit<Answer, 'url'>> | Failure;

export interface Script {
  readonly request?: Partial<VerifyRequest>;
  /** The answer to a request; a plain good one where it gives none. */
  readonly answer?: (request: HttpRequest) => Said | undefined;
  readonly endpoints?: readonly Endpoint[];
  readonly connect?: (endpoint: Endpoint) => Failure | null;
  readonly network?: Partial<Network>;
  readonly tools?: Partial<Tools>;
}

export const endpoint = (address: string, port = 443): Endpoint => ({
  address,
  port,
  family: address.includes(':') ? 6 : 4,
});

/** Runs every check against a network that is written down: for answers that no server of ours would give. */
export async function measure(script: Script): Promise<Outcome[]> {
  let slept = 0;
  const network: Network = {
    resolve: (_, port) =>
      Promise.resolve({
        source: 'given',
        endpoints: (script.endpoints ?? [endpoint('192.0.2.1')]).map((each) => ({ ...each, port })),
        reason: '',
      }),
    connect: (to) => Promise.resolve(script.connect?.(to) ?? { milliseconds: 5 }),
    certificate: ({ address }) => Promise.resolve(certificateAt(address)),
    request: (request) => Promise.resolve(answerTo(request, script)),
    ...script.network,
  };
  const tools: Tools = {
    network,
    signal: new AbortController().signal,
    now: () => new Date('2030-01-01T00:00:00Z'),
    clock: () => slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
      return Promise.resolve();
    },
    random: () => 'a1b2c3d4e5f6',
    hasIpv6: () => true,
    progress: () => undefined,
    ...script.tools,
  };
  const outcomes: Outcome[] = [];
  for await (const outcome of verify({ ...REQUEST, ...script.request }, tools)) outcomes.push(outcome);
  return outcomes;
}

/** The outcome of one check. */
export async function check(id: CheckId, script: Script): Promise<Outcome> {
  const found = (await measure(script)).find((outcome) => outcome.check === id);
  if (!found) throw new Error(`No outcome of ${id}.`);
  return found;
}

function answerTo(request: HttpRequest, { answer }: Script): Answer | Failure {
  const said = answer?.(request) ?? {};
  if ('kind' in said) return said;
  const headers = { 'content-type': 'text/html' };
  return { url: request.url, status: 200, headers, cookies: [], body: '', milliseconds: 5, ...said };
}

function certificateAt(address: string): Awaited<ReturnType<Network['certificate']>> {
  return {
    address,
    subject: HOST,
    issuer: 'Playbook Test CA',
    names: [HOST],
    from: new Date('2029-12-01T00:00:00Z'),
    until: new Date('2030-03-01T00:00:00Z'),
    isSelfSigned: false,
    problem: null,
  };
}
