import { describe, expect, it, vi } from 'vitest';
import { readArguments } from '#src/cli/arguments.ts';
import { readVerifyCommand, type VerifyCommand } from '#src/cli/verify/request.ts';
import { verifyGithub, verifyMarkdown } from '#src/cli/verify/formats.ts';
import { prettyEnd } from '#src/cli/verify/pretty.ts';
import type { VerifyReport } from '#src/cli/verify/report.ts';
import { VERIFY_COMMAND_TEXTS } from '#src/cli/verify/texts.ts';

vi.mock('coolify-playbook:bundle', () => ({ version: '0.0.0', coolifyVersion: '4.3', siteAddress: null }));

const read = (...args: readonly string[]): VerifyCommand =>
  readVerifyCommand(readArguments(['verify', 'https://app.example.com/shop', ...args], 'en'), 'en', {});

describe('the options of verify', () => {
  it('have a second domain as a name or an address', () => {
    const { request } = read('--also=www.example.com', '--also=http://old.example.com/a#b');
    expect(request.secondDomains.map(({ href }) => href)).toEqual([
      'https://www.example.com/',
      'http://old.example.com/a',
    ]);
  });

  it('have the address of the probe as a path or whole', () => {
    expect(read('--persist-url=/probe?id=1', '--persist-write').request.persistence).toEqual({
      url: new URL('https://app.example.com/probe?id=1'),
      mode: 'write',
    });
    expect(read('--persist-url=https://api.example.com/p', '--persist-read=abc').request.persistence).toEqual(
      {
        url: new URL('https://api.example.com/p'),
        mode: 'read',
        value: 'abc',
      },
    );
    expect(() => read('--persist-url=//', '--persist-write')).toThrow('is no address');
  });

  it('have the status and the paths that were given', () => {
    const { request, network } = read(
      '--expect-status=401',
      '--health-path=/up?full',
      '--timeout=2s',
      '--ports',
    );
    expect(request).toMatchObject({ expectedStatus: 401, healthPath: '/up?full', arePortsTried: true });
    expect(network.timeout).toBe(2000);
    expect(read('--expect-version=4f2c9d1').request.version).toEqual({
      expected: '4f2c9d1',
      path: '/version',
    });
    expect(read('--expect-version=1.2.3', '--version-path=/v').request.version?.path).toBe('/v');
    expect(read('--expect-ip=2001:db8::1').request.expectedAddresses).toEqual(['2001:db8::1']);
  });

  it('ask the API only with address and token, for one application or the one of the domain', () => {
    const env = { COOLIFY_URL: 'https://coolify.example.com', COOLIFY_TOKEN: ' 1|abc ' };
    const withApi = (...args: readonly string[]) =>
      readVerifyCommand(readArguments(['verify', 'https://a.example.com', ...args], 'en'), 'en', env).request
        .coolify;
    expect(withApi()).toMatchObject({ token: '1|abc', uuid: null, wait: 0, variables: null });
    expect(withApi('--uuid=u', '--wait=5m')).toMatchObject({ uuid: 'u', wait: 300_000 });
    expect(read().request.coolify).toBeNull();
  });
});

describe('a report', () => {
  const report: VerifyReport = {
    address: 'https://app.example.com/',
    measuredAt: new Date('2030-01-01T00:00:00Z'),
    isStopped: true,
    checks: [
      { ...skip('coolify-application', 'api-not-read') },
      { ...skip('http-status', 'not-reached') },
      { ...skip('stability', 'not-started') },
      { ...skip('health', 'not-asked'), data: { option: '--health-path' } },
      {
        ...{ id: 'dns', status: 'warn', detail: 'Private.', entry: null, url: null },
        ...{ code: 'dns-private', data: { host: 'app.example.com', addresses: [] } },
      },
    ],
  };
  function skip(
    id: VerifyReport['checks'][number]['id'],
    code: VerifyReport['checks'][number]['code'],
  ): VerifyReport['checks'][number] {
    return { id, status: 'skip', detail: 'Not measured.', entry: null, url: null, code, data: {} };
  }

  it('says at its end what was not measured, and why', () => {
    const end = prettyEnd(report, { paint: (_, text) => text, width: Infinity, locale: 'en', site: null });
    const texts = VERIFY_COMMAND_TEXTS.en;
    for (const sentence of [
      texts.notRead('State in Coolify'),
      texts.notReached('Answer'),
      texts.notStarted('Stability'),
      texts.notAsked('Health (--health-path)'),
      texts.stopped,
    ])
      expect(end).toContain(sentence);
  });

  it('names no page where there is none', () => {
    const view = { locale: 'en', site: 'https://playbook.example.com' } as const;
    expect(verifyMarkdown(report, view)).toContain('| DNS | Private\\. |'.replace('\\', ''));
    expect(verifyMarkdown(report, view)).not.toContain('<br>');
    expect(verifyGithub(report, view)).toMatch(/^::warning title=dns::Private\.\n/);
  });
});
