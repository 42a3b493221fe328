import { describe, expect, it } from 'vitest';
import type { PreviewOptions } from '#src/coolify/index.ts';
import { findCycles } from '#src/preview/cycles.ts';
import { previewView } from '#src/preview/index.ts';

const UUID = 'abcd1234efgh5678ijkl9012';

describe('routes', () => {
  const web = (lines: string): string => `services:\n  web:\n    image: x\n    ${lines}\n`;
  const domain = (url: string): PreviewOptions => ({ domains: { web: url } });

  it.each([
    ['a port in the domain', web('tty: true'), domain('https://a.example.com:3000/x'), ['https://a.example.com/x', 3000, []]],
    ['no port anywhere', web('tty: true'), domain('https://a.example.com'), ['https://a.example.com', null, ['F-066']]],
    ['one exposed port', web('expose: ["80"]'), domain('https://a.example.com'), ['https://a.example.com', null, ['F-066']]],
    ['a database', 'services: {web: {image: "postgres:17"}}', domain('https://a.example.com'), ['https://a.example.com', null, ['F-065']]],
    ['no domain', web('expose: ["80"]'), {}, [null, null, ['F-060']]],
    ['a published port', web('ports: ["8080:80"]'), {}, [null, null, ['F-063']]],
  ] as const)('with %s', (_, text, options, [address, port, facts]) => {
    const [route] = previewView(text, options).routes;
    expect(route).toMatchObject({ service: 'web', address, port });
    expect(route?.remarks.flatMap((remark) => remark.facts)).toEqual(facts);
  }); // prettier-ignore

  it('name the lowest port', () => {
    const options = domain('https://a.example.com');
    expect(previewView(web('expose: ["9000", "80"]'), options).routes[0]?.remarks[0]?.sentence).toContain(
      '80 or',
    );
  });

  it('with and without a port on one service', () => {
    const { routes } = previewView(
      web('tty: true'),
      domain('https://a.example.com:80,https://b.example.com'),
    );
    expect(routes.map(({ port, remarks }) => [port, remarks.flatMap(({ facts }) => facts)])).toEqual([
      [80, []],
      [null, ['F-066', 'F-067']],
    ]);
  });
});

describe('data', () => {
  const text = [
    'services:',
    '  web:',
    '    image: x',
    '    volumes: [data:/data, ./conf:/conf, /srv:/srv, {type: tmpfs, target: /tmp}]',
    '  db: {image: "postgres:17"}',
    '  job: {image: x, volumes: [data:/data]}',
    'volumes: {data: }',
  ].join('\n');
  const rows = previewView(text).data;

  it('is where it really lies', () => {
    expect(rows.map(({ service, kind, source, target }) => [service, kind, source, target])).toEqual([
      ['web', 'volume', `${UUID}_data`, '/data'],
      ['web', 'application-folder', `/data/coolify/applications/${UUID}/conf`, '/conf'],
      ['web', 'server-path', '/srv', '/srv'],
      ['web', 'memory', null, '/tmp'],
      ['db', 'image-volume', null, '/var/lib/postgresql/data'],
      ['job', 'volume', `${UUID}_data`, '/data'],
    ]);
    expect(rows[0]?.sharedWith).toEqual(['job']);
  });

  it('survives or not', () => {
    expect(
      rows
        .slice(0, 5)
        .map(({ redeploy, pullRequest, deletion }) => [
          redeploy.survival,
          pullRequest.survival,
          deletion.survival,
        ]),
    ).toEqual([
      ['kept', 'separate', 'kept'],
      ['kept', 'separate', 'lost'],
      ['kept', 'separate', 'kept'],
      ['lost', 'separate', 'lost'],
      ['lost', 'separate', 'lost'],
    ]);
    expect(rows[0]?.backup.facts).toEqual(['F-182']);
  });

  it('of a database is archived as files only', () => {
    const [row] = previewView(
      'services: {db: {image: "postgres:16", volumes: ["d:/var/lib/postgresql/data"]}}',
    ).data;
    expect(row?.backup.facts).toEqual(['F-181', 'F-182']);
  });
});

describe('variables', () => {
  it('are those of Coolify and those that it overlooks', () => {
    const text = [
      'services:',
      '  web:',
      '    image: "x:${TAG:-1}"',
      '    environment:',
      '      A: ${A}',
      '      B: ${B:-two words}',
      '      C: ${C:?}',
      '      D: ${D:?set it}',
      '      E: "x-${F}"',
      '      P: $SERVICE_PASSWORD_X',
      '      M: ${MINE}',
    ].join('\n');
    const view = previewView(text, { env: { MINE: 'yes' } });
    const rows = Object.fromEntries(view.variables.map((row) => [row.name, row]));
    expect(rows['A']).toMatchObject({ origin: 'compose', isMissing: true, line: 5 });
    expect(rows['B']).toMatchObject({ value: 'two words', isMissing: false });
    expect(rows['C']).toMatchObject({ isRequired: true, isMissing: true });
    expect(rows['D']?.remarks.flatMap(({ facts }) => facts)).toEqual(['F-015']);
    expect(rows['F']).toMatchObject({ origin: 'unregistered', isMissing: true });
    expect(rows['TAG']).toMatchObject({ origin: 'unregistered', value: '1', isMissing: false });
    expect(rows['MINE']).toMatchObject({ origin: 'user', value: 'yes' });
    expect(rows['SERVICE_PASSWORD_X']).toMatchObject({ origin: 'generated', isMissing: false });
    expect(view.developerText.split('\n').sort()).toEqual(
      expect.arrayContaining(['A=', 'B=two words', 'C=', 'D=', 'F=', 'TAG=1', 'MINE=yes']),
    );
    expect(view.developerText).not.toContain('SERVICE_PASSWORD_X=');
  });
});

describe('the start order', () => {
  const text = [
    'services:',
    '  web: {image: x, depends_on: {db: {condition: service_healthy}, job: {condition: service_completed_successfully}}}',
    '  db: {image: x}',
    '  job: {image: x, depends_on: [db, gone]}',
    '  tool: {image: x, profiles: [dev]}',
    '  a: {image: x, depends_on: [b], healthcheck: {disable: true}}',
    '  b: {image: x, depends_on: [a]}',
    '  c: {image: x, depends_on: {a: {condition: service_healthy}}}',
  ].join('\n');
  const { order } = previewView(text);

  it('has levels', () => {
    expect(order.services.map(({ service, level, isStarted }) => [service, level, isStarted])).toEqual([
      ['db', 0, true],
      ['job', 1, true],
      ['web', 2, true],
      ['a', 3, true],
      ['b', 3, true],
      ['c', 3, true],
      ['tool', 0, false],
    ]);
    expect(order.services[2]?.sentence).toBe('"web" starts once "db" is healthy and "job" has completed.');
  });

  it('has dead ends and cycles', () => {
    expect(order.deadEnds.map(({ sentence, line }) => `${line} ${sentence}`)).toEqual([
      '2 "web" waits until "db" is healthy, but the file gives it no `healthcheck`: it fails unless the image has one.',
      '2 "web" waits until "job" has completed, which its restart policy is expected to prevent.',
      '4 "job" waits for "gone", which the file does not have: Compose refuses it.',
      '8 "c" waits until "a" is healthy, but its healthcheck is switched off.',
    ]);
    expect(order.cycles).toEqual([['a', 'b', 'a']]);
  });

  it('is there for a file that Coolify refuses', () => {
    const refused = previewView('services: {"a;b": {image: x, depends_on: [c]}, c: {image: y}}');
    expect(refused.refusal?.message).toContain('Invalid Docker Compose service name');
    expect(refused.order.services.map(({ service }) => service)).toEqual(['c', 'a;b']);
  });

  it('is found in long chains', () => {
    const edges = new Map(Array.from({ length: 20_000 }, (_, index) => [String(index), [String(index + 1)]]));
    expect(findCycles(edges)).toEqual([]);
    expect(findCycles(edges.set('20000', ['0']))[0]).toHaveLength(20_002);
  });
});

describe('the differences', () => {
  const shown = (text: string): string[] =>
    previewView(text).diff.hunks.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) =>
        rows.map(({ before, after }) => `${before?.line ?? ''}|${before?.text ?? ''}|${after?.text ?? ''}`),
      ),
    );

  it('leave out what is only written differently', () => {
    const text =
      'services:\n  web: # a comment\n    environment:\n      - "A=b"\n    image: "x"\n    networks: [front]\nnetworks: {front: {}}\n';
    const { hunks } = previewView(text).diff;
    const removed = hunks.flatMap(({ blocks }) =>
      blocks.flatMap(({ isChanged, rows }) => rows.filter(({ before }) => isChanged && before !== null)),
    );
    expect(removed).toEqual([]);
    expect(shown(text).join('\n')).not.toContain('      A: b');
  });

  it('put a line beside the one that takes its place', () => {
    const text = 'services:\n  web:\n    image: x\n    volumes:\n      - ./a:/a\n      - ./b:/b\n';
    const folder = `/data/coolify/applications/${UUID}`;
    expect(shown(text)).toEqual(
      expect.arrayContaining([
        '4|    volumes:|    volumes:',
        `5|      - './a:/a'|      - '${folder}/a:/a'`,
        `6|      - './b:/b'|      - '${folder}/b:/b'`,
      ]),
    );
  });

  it('explain each change by itself', () => {
    const text =
      'services:\n  web:\n    image: x\n    volumes:\n      - ./a:/a\n      - data:/b\nvolumes: {data: {}}\n';
    const blocks = previewView(text).diff.hunks.flatMap((hunk) => hunk.blocks);
    const mounts = blocks.filter(({ rows }) =>
      rows.some(({ before }) => before?.text.startsWith('      - ')),
    );
    expect(mounts.map(({ reasons }) => reasons.map(({ facts }) => facts))).toEqual([
      [['F-038']],
      [['F-049']],
    ]);
  });
});
