import type { Code } from '#src/verify/details.ts';
import type { VerifyRequest } from '#src/verify/request.ts';
import type { Zone } from './name-server.ts';
import { HOST } from './world.ts';

const DNS = 'dns-or-firewall-not-reaching-server';

/** What a name server says of the host, and what has to be told. */
export const DNS_CASES: readonly {
  readonly name: string;
  readonly zone: Zone;
  readonly request?: Partial<VerifyRequest>;
  readonly check: 'dns' | 'ipv4' | 'ipv6';
  readonly code: Code;
  readonly entry: string | null;
}[] = [
  { name: 'no record', zone: {}, check: 'dns', code: 'dns-missing', entry: DNS },
  { name: 'a name without addresses', zone: { [HOST]: {} }, check: 'dns', code: 'dns-missing', entry: DNS },
  {
    name: 'name servers that fail',
    zone: { [HOST]: 'fail' },
    check: 'dns',
    code: 'dns-unanswered',
    entry: DNS,
  },
  {
    name: 'another address',
    zone: { [HOST]: { a: ['192.0.2.1'] } },
    request: { expectedAddresses: ['203.0.113.10'] },
    check: 'dns',
    code: 'dns-other-address',
    entry: DNS,
  },
  {
    name: 'an AAAA record that was forgotten',
    zone: { [HOST]: { a: ['192.0.2.1'], aaaa: ['2001:db8::bad'] } },
    request: { expectedAddresses: ['192.0.2.1'] },
    check: 'dns',
    code: 'dns-other-address',
    entry: DNS,
  },
  {
    name: 'a private address',
    zone: { [HOST]: { a: ['10.0.0.5'] } },
    check: 'dns',
    code: 'dns-private',
    entry: DNS,
  },
  {
    name: 'the address that was expected, written in another way',
    zone: { [HOST]: { aaaa: ['2001:db8::1'] } },
    request: { expectedAddresses: ['2001:0db8:0:0::1'] },
    check: 'dns',
    code: 'dns-found',
    entry: null,
  },
  {
    name: 'no A record',
    zone: { [HOST]: { aaaa: ['2001:db8::1'] } },
    check: 'ipv4',
    code: 'ipv4-absent',
    entry: DNS,
  },
  {
    name: 'no AAAA record',
    zone: { [HOST]: { a: ['192.0.2.1'] } },
    check: 'ipv6',
    code: 'ipv6-absent',
    entry: null,
  },
];
