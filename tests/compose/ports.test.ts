import { describe, expect, it } from 'vitest';
import { isPublic, overlaps, readCompose, type Port } from '#src/compose/index.ts';

function port(entry: string): Port {
  const read = readCompose(`services:\n  a:\n    ports:\n      - ${entry}\n`).services[0]?.ports[0];
  if (!read) throw new Error(`no port in ${entry}`);
  return read;
}

describe('readPorts', () => {
  it.each([
    ['"3000"', null, null, '3000-3000', 'tcp', true],
    ['3000', null, null, '3000-3000', 'tcp', true],
    ['"80:8000"', null, '80-80', '8000-8000', 'tcp', true],
    ['"127.0.0.1:80:8000/udp"', '127.0.0.1', '80-80', '8000-8000', 'udp', false],
    ['"127.0.0.1::8000"', '127.0.0.1', null, '8000-8000', 'tcp', false],
    ['"[::1]:80:8000"', '::1', '80-80', '8000-8000', 'tcp', false],
    ['"0.0.0.0:80:8000"', '0.0.0.0', '80-80', '8000-8000', 'tcp', true],
    ['"3000-3005:4000-4005"', null, '3000-3005', '4000-4005', 'tcp', true],
    ['"${P:-127.0.0.1:80}:8000"', '127.0.0.1', '80-80', '8000-8000', 'tcp', false],
    ['"${P}:8000"', null, null, '8000-8000', 'tcp', true],
    ['{target: 80, published: "8080", host_ip: 127.0.0.1}', '127.0.0.1', '8080-8080', '80-80', 'tcp', false],
    ['{target: 80, published: 9000-9002, protocol: udp}', null, '9000-9002', '80-80', 'udp', true],
    ['"90000:80"', null, null, '80-80', 'tcp', true],
    ['"3005-3000:80"', null, null, '80-80', 'tcp', true],
  ])('%s', (entry, address, published, target, protocol, reachable) => {
    const read = port(entry);
    const text = (range: Port['published']): string | null => range && `${range.first}-${range.last}`;
    expect([read.hostAddress, text(read.published), text(read.target), read.protocol]).toEqual([
      address,
      published,
      target,
      protocol,
    ]);
    expect(isPublic(read)).toBe(reachable);
  });
});

describe('an entry of ports', () => {
  it.each<[string, 'short' | 'long', string, boolean]>([
    ['"3000"', 'short', '3000', false],
    ['"80:8000"', 'short', '80:8000', true],
    ['" 80:8000 "', 'short', ' 80:8000 ', true],
    ['":8000"', 'short', ':8000', false],
    ['"127.0.0.1::8000"', 'short', '127.0.0.1::8000', false],
    ['"${P}:8000"', 'short', '${P}:8000', true],
    ['"${P:-}:8000"', 'short', '${P:-}:8000', true],
    ['{target: 80}', 'long', '80', false],
    ['{published: "", target: 80}', 'long', ':80', false],
    ['{published: "${P:-8080}", target: 80}', 'long', '8080:80', true],
    ['{published: 8080}', 'long', '8080', true],
  ])('%s: form, text, and whether it is published', (entry, form, text, isPublished) => {
    expect(port(entry)).toMatchObject({ form, text, isPublished });
  });

  it.each([
    ['"127.1.2.3:80:80"', false],
    ['"localhost:80:80"', false],
    ['"[::1]:80:80"', false],
    ['"10.127.0.1:80:80"', true],
    ['"[2001:db8::1]:80:80"', true],
    ['"203.0.113.1:80:80"', true],
    ['"80:80"', true],
  ])('%s can be reached from outside: %s', (entry, expected) => {
    expect(isPublic(port(entry))).toBe(expected);
  });

  it.each([
    ['65535', { first: 65_535, last: 65_535 }],
    ['65536', null],
    ['1-65535', { first: 1, last: 65_535 }],
    ['x80', null],
    ['80x', null],
  ])('a target of %s', (target, range) => {
    expect(port(`{target: "${target}"}`).target).toEqual(range);
  });

  it('is left out where it is neither text nor a mapping', () => {
    const { services } = readCompose('services:\n  a:\n    ports: [[80], "81"]\n');
    expect(services[0]?.ports.map(({ text }) => text)).toEqual(['81']);
  });
});

describe('overlaps', () => {
  it.each([
    [1, 5, 5, 9, true],
    [1, 5, 6, 9, false],
    [1, 9, 3, 4, true],
  ])('%i-%i and %i-%i', (a, b, c, d, expected) => {
    expect(overlaps({ first: a, last: b }, { first: c, last: d })).toBe(expected);
    expect(overlaps({ first: c, last: d }, { first: a, last: b })).toBe(expected);
  });
});
