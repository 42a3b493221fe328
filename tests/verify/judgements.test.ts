import type { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { judgeCertificate, type PresentedCertificate } from '#src/verify/certificate.ts';
import { applicationOf, deploymentsOf, variablesOf } from '#src/verify/coolify/models.ts';
import { failureOf, settle } from '#src/verify/failure.ts';
import { presentedCertificate } from '#src/verify/presented.ts';

const coded = (code: unknown, message = 'failed'): Error => Object.assign(new Error(message), { code });

describe('a failure', () => {
  it.each([
    ['a closed port', coded('ECONNREFUSED'), { kind: 'refused', reason: 'ECONNREFUSED' }],
    ['no error at all', 'cut', { kind: 'protocol', reason: 'cut' }],
    ['an error without a code', new Error('odd'), { kind: 'protocol', reason: 'odd' }],
    ['an error with a number for a code', coded(7, 'odd'), { kind: 'protocol', reason: 'odd' }],
    [
      'plain HTTP',
      new Error('ssl: wrong version number'),
      { kind: 'not-tls', reason: 'ssl: wrong version number' },
    ],
    ['plain HTTP with a code', coded('EPROTO', 'http request'), { kind: 'not-tls', reason: 'EPROTO' }],
    ['what is not HTTP', coded('HPE_INVALID_CONSTANT'), { kind: 'protocol', reason: 'HPE_INVALID_CONSTANT' }],
    [
      'an alert',
      coded('ERR_SSL_X', 'error:0A000458:SSL routines::tlsv1 unrecognized name:ssl/record/rec.c'),
      { kind: 'tls', reason: 'tlsv1 unrecognized name' },
    ],
    ['an alert without words', coded('EPROTO', 'write EPROTO'), { kind: 'tls', reason: 'EPROTO' }],
    ['a certificate', coded('CERT_HAS_EXPIRED'), { kind: 'certificate', reason: 'CERT_HAS_EXPIRED' }],
  ])('of %s', (_, error, failure) => {
    expect(failureOf(error)).toEqual(failure);
  });
});

describe('settle', () => {
  const limits = (signal = new AbortController().signal) => ({ timeout: 20, signal });

  it('is a failure when the time is over, unless there is something by then', async () => {
    const never = (): (() => void) => () => undefined;
    expect(await settle(limits(), never)).toEqual({ kind: 'timeout', reason: 'ETIMEDOUT' });
    expect(await settle(limits(), never, () => ({ part: 1 }))).toEqual({ part: 1 });
  });

  it('begins nothing after the signal', async () => {
    let isBegun = false;
    const result = await settle(limits(AbortSignal.abort()), () => {
      isBegun = true;
      return () => undefined;
    });
    expect([result, isBegun]).toEqual([{ kind: 'timeout', reason: 'stopped' }, false]);
  });

  it('cleans up what has ended before it began, and takes the first end', async () => {
    let isClean = false;
    const result = await settle<{ end: number }>(limits(), (resolve, reject) => {
      resolve({ end: 1 });
      reject(new Error('too late'));
      return () => (isClean = true);
    });
    expect([result, isClean]).toEqual([{ end: 1 }, true]);
  });

  it('is a failure where Node refuses to begin', async () => {
    const result = await settle(limits(), () => {
      throw coded('ERR_INVALID_CHAR');
    });
    expect(result).toEqual({ kind: 'protocol', reason: 'ERR_INVALID_CHAR' });
  });
});

describe('a certificate', () => {
  const now = new Date('2030-01-01T00:00:00Z');
  const sound: PresentedCertificate = {
    address: '192.0.2.1',
    subject: 'app.example.com',
    issuer: "Let's Encrypt, R11",
    names: ['app.example.com'],
    from: new Date('2029-12-01T00:00:00Z'),
    until: new Date('2030-03-01T00:00:00Z'),
    isSelfSigned: false,
    problem: null,
  };
  const wrongHost = 'ERR_TLS_CERT_ALTNAME_INVALID';

  it.each([
    [{}, 'tls-valid', { days: 59, until: '2030-03-01' }],
    [
      { issuer: 'Caddy Local Authority - ECC Intermediate' },
      'tls-default',
      { subject: 'Caddy Local Authority - ECC Intermediate' },
    ],
    [
      { isSelfSigned: true, problem: 'DEPTH_ZERO_SELF_SIGNED_CERT', subject: '' },
      'tls-self-signed',
      { subject: "Let's Encrypt, R11" },
    ],
    [{ problem: wrongHost, names: [] }, 'tls-wrong-host', { names: ['app.example.com'] }],
    [
      { problem: wrongHost, names: ['a', 'b', 'c', 'd', 'e', 'f'] },
      'tls-wrong-host',
      { names: ['a', 'b', 'c', 'd', 'e'] },
    ],
    [{ from: new Date(''), until: new Date('') }, 'tls-valid', { until: '?' }],
  ])('%j: %s', (changes, code, data) => {
    const outcome = judgeCertificate({ ...sound, ...changes }, 'app.example.com', now);
    expect(outcome).toMatchObject({ code, data });
  });

  it('is read from a connection, whatever it lacks', () => {
    const socket = (certificate: object, problem: unknown, authorized = false): TLSSocket =>
      ({
        getPeerCertificate: () => certificate,
        authorizationError: problem,
        authorized,
      }) as unknown as TLSSocket;
    const empty = presentedCertificate(socket({}, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'), '192.0.2.1');
    expect(empty).toMatchObject({
      subject: '',
      issuer: '',
      names: [],
      problem: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    });
    expect(Number.isNaN(empty.until.getTime())).toBe(true);
    const several = {
      subject: { CN: ['a.example.com', 'b.example.com'] },
      issuer: { O: 'Playbook', CN: 'CA' },
      subjectaltname: 'DNS:a.example.com, IP Address:192.0.2.1',
      valid_from: 'Jan  1 00:00:00 2030 GMT',
      valid_to: 'Mar  1 00:00:00 2030 GMT',
    };
    expect(presentedCertificate(socket(several, coded(wrongHost)), '192.0.2.1')).toMatchObject({
      subject: 'a.example.com, b.example.com',
      issuer: 'Playbook, CA',
      names: ['a.example.com', '192.0.2.1'],
      isSelfSigned: false,
      problem: wrongHost,
    });
    expect(presentedCertificate(socket(several, null, true), '192.0.2.1').problem).toBeNull();
  });
});

describe('what Coolify answers', () => {
  it.each([
    [null, null],
    [[], null],
    [{ name: 'shop' }, null],
    [{ uuid: 'a' }, { uuid: 'a', name: '', status: '', hosts: [] }],
    [
      {
        uuid: 'a',
        name: 'shop',
        status: 'exited',
        fqdn: 'https://a.example.com, nothing,https://b.example.com',
      },
      { uuid: 'a', name: 'shop', status: 'exited', hosts: ['a.example.com', 'b.example.com'] },
    ],
    [
      { uuid: 'a', docker_compose_domains: '{"web":' },
      { uuid: 'a', name: '', status: '', hosts: [] },
    ],
    [
      { uuid: 'a', docker_compose_domains: '7' },
      { uuid: 'a', name: '', status: '', hosts: [] },
    ],
    [
      { uuid: 'a', docker_compose_domains: '{"web":"x"}' },
      { uuid: 'a', name: '', status: '', hosts: [] },
    ],
  ])('is read as an application: %j', (value, application) => {
    expect(applicationOf(value)).toEqual(application);
  });

  it('is read as deployments, from a list or what Laravel makes of one', () => {
    const finished = { status: 'finished' };
    const read = { status: 'finished', commit: '', createdAt: '' };
    expect(deploymentsOf([finished])).toEqual([read]);
    expect(deploymentsOf({ deployments: { 3: finished } })).toEqual([read]);
    expect(
      deploymentsOf({ deployments: [null, { status: 7 }, { ...finished, pull_request_id: 4 }] }),
    ).toEqual([]);
    expect(deploymentsOf('none')).toEqual([]);
  });

  it('is read as variables that are empty, filled or hidden', () => {
    const read = (fields: object) => variablesOf([{ key: 'A', ...fields }])[0]?.isEmpty;
    expect([read({}), read({ value: 'x' }), read({ value: '' }), read({ value: null })]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(read({ value: null, is_shown_once: true })).toBe(false);
    expect(read({ is_really_required: true })).toBe(true);
    expect(variablesOf([{ key: 7 }, null, { key: 'B', is_preview: true }])).toEqual([]);
  });
});
