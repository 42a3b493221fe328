import { afterAll, describe, expect, it } from 'vitest';
import type { CheckId } from '#src/verify/check-ids.ts';
import type { CoolifyRequest } from '#src/verify/request.ts';
import type { Outcome } from '#src/verify/outcome.ts';
import { COOLIFY_CASES } from './coolify-cases.ts';
import { COMMIT, coolifyStandIn, TOKEN, UUID } from './coolify-stand-in.ts';
import { says, World } from './world.ts';

const world = new World();
afterAll(() => world.close());

function of(outcomes: readonly Outcome[], check: CheckId): Outcome {
  return outcomes.find((outcome) => outcome.check === check)!;
}

/** Everything about the API; nothing else answers. */
async function run(
  handler: Parameters<World['http']>[0],
  asked: Partial<CoolifyRequest> = {},
  expected?: string,
): Promise<Outcome[]> {
  const port = await world.http(handler);
  const request: CoolifyRequest = {
    url: new URL(`http://127.0.0.1:${port}`),
    token: TOKEN,
    uuid: null,
    wait: 0,
    variables: null,
    ...asked,
  };
  return world.run({
    request: {
      coolify: request,
      version: expected === undefined ? null : { expected, path: '/version' },
    },
  });
}

describe('Coolify’s API', () => {
  it('tells that all is well', async () => {
    const { handler, asked } = coolifyStandIn({
      variables: [{ key: 'SECRET_KEY', is_preview: false, value: 'valueThatNobodyMaySee' }],
    });
    const outcomes = await run(handler, { variables: ['SECRET_KEY'] }, COMMIT.slice(0, 8));
    expect(outcomes.slice(0, 4).map(({ check, code }) => `${check} ${code}`)).toEqual([
      'coolify-api api-ok',
      'coolify-deployment deployment-finished',
      'coolify-application application-healthy',
      'coolify-variables variables-ok',
    ]);
    expect(of(outcomes, 'coolify-application').data).toMatchObject({ uuid: UUID, state: 'running:healthy' });
    expect(of(outcomes, 'coolify-deployment').data).toMatchObject({ commit: COMMIT });
    expect(JSON.stringify(outcomes)).not.toMatch(/NobodyMaySee/);
    expect(asked.every((line) => line.startsWith('GET /api/v1/') && line.endsWith(`Bearer ${TOKEN}`))).toBe(
      true,
    );
  });

  it.each(COOLIFY_CASES.map((item) => [item.name, item] as const))('%s', async (_, item) => {
    const outcomes = await run(item.handler(), item.asked, item.expected);
    const found = of(outcomes, item.check);
    expect({ code: found.code, entry: found.entry }).toEqual({ code: item.code, entry: item.entry });
    expect(['fail', 'warn']).toContain(found.status);
    expect(JSON.stringify(outcomes)).not.toMatch(/NobodyMaySee|secretValue/);
  });

  it('names the variables and never their values', async () => {
    const item = COOLIFY_CASES.find(({ code }) => code === 'variables-missing')!;
    const outcomes = await run(item.handler(), item.asked);
    expect(of(outcomes, 'coolify-variables').data).toEqual({
      missing: ['ABSENT', 'ONLY_PREVIEW'],
      empty: ['REQUIRED', 'EMPTY'],
    });
  });

  it('waits for a deployment that is under way', async () => {
    const { handler } = coolifyStandIn({ deployments: ['queued', 'in_progress', 'finished'] });
    const outcomes = await run(handler, { wait: 60_000 });
    expect(of(outcomes, 'coolify-deployment').code).toBe('deployment-finished');
  });

  it('is found where it is told to be, with or without the path of the API', async () => {
    const { handler, asked } = coolifyStandIn();
    const port = await world.http(handler);
    for (const path of ['', '/', '/api/v1', '/api/v1/']) {
      const url = new URL(`http://127.0.0.1:${port}${path}`);
      const outcomes = await run(handler, { url, uuid: UUID });
      expect(of(outcomes, 'coolify-api').code).toBe('api-ok');
    }
    expect(asked.every((line) => !line.includes('/api/v1/api'))).toBe(true);
  });

  it('gets no token that follows a redirect, and repeats none', async () => {
    const seen: (string | undefined)[] = [];
    const other = await world.http((request, response) => {
      seen.push(request.headers.authorization);
      says(200, '4.3.9')(request, response);
    });
    const away = says(307, '', { location: `http://127.0.0.1:${other}/?token=${TOKEN}` });
    const redirected = await run(away);
    expect(of(redirected, 'coolify-api').code).toBe('api-redirected');
    expect(seen).toEqual([]);
    const echoing = await run(
      says(401, JSON.stringify({ message: `No ${TOKEN}` }), { 'content-type': 'application/json' }),
    );
    expect(JSON.stringify([redirected, echoing])).not.toContain(TOKEN);
  });

  it('warns of a token that travels openly', async () => {
    const { handler } = coolifyStandIn();
    const port = await world.http(handler);
    const outcomes = await world.run({
      mappings: [{ host: 'coolify.example.com', port: 8000, address: '127.0.0.1', toPort: port }],
      request: {
        coolify: {
          url: new URL('http://coolify.example.com:8000'),
          token: TOKEN,
          uuid: UUID,
          wait: 0,
          variables: null,
        },
      },
    });
    expect(of(outcomes, 'coolify-api')).toMatchObject({ code: 'api-plain-http', status: 'warn' });
  });

  it('survives answers that hold anything', async () => {
    for (const body of [
      'null',
      '[]',
      '{}',
      '[null, 1, "x", {"uuid": 5}]',
      '{"deployments": {"a": 1}}',
      '<html>',
    ]) {
      const outcomes = await run(says(200, body, { 'content-type': 'application/json' }), { uuid: UUID });
      expect(of(outcomes, 'coolify-application').status).not.toBe('pass');
    }
  });
});
