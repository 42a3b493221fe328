import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';

function read(entry: string) {
  const file = readCompose(`services:\n  a:\n    volumes:\n      - ${entry}\n`);
  const mount = file.services[0]!.mounts[0]!;
  const slice = (range: { start: number; end: number }): string => file.text.slice(range.start, range.end);
  return { ...mount, sourceText: slice(mount.sourceRange), targetText: slice(mount.targetRange) };
}

describe('readMounts', () => {
  it.each([
    ['data:/data', 'volume', 'data', '/data', null],
    ['./data:/data:ro,z', 'bind', './data', '/data', 'ro,z'],
    ['"~/x:/data"', 'bind', '~/x', '/data', null],
    ["'../x:/data'", 'bind', '../x', '/data', null],
    ['${D:-./x}:/data', 'bind', '${D:-./x}', '/data', null],
    ['${D:-named}:/data', 'volume', '${D:-named}', '/data', null],
    ['${D:-./x}/y:/data', 'bind', '${D:-./x}/y', '/data', null],
    ['${D}:${T:-/x}', 'volume', '${D}', '${T:-/x}', null],
    ['"C:\\\\data:/data"', 'bind', 'C:\\data', '/data', null],
    ['/app/node_modules', 'volume', null, '/app/node_modules', null],
    ['{type: bind, source: ./a, target: /b, read_only: true}', 'bind', './a', '/b', 'ro'],
    ['{type: volume, target: /b}', 'volume', null, '/b', null],
  ])('%s', (entry, type, source, target, mode) => {
    expect(read(entry)).toMatchObject({ type, source, target, mode });
  });

  it('knows where source and target stand', () => {
    for (const entry of [
      'data:/x:ro',
      '"data:/x"',
      "'data:/x'",
      '{type: volume, source: data, target: /x}',
    ]) {
      expect(read(entry)).toMatchObject({ sourceText: 'data', targetText: '/x' });
    }
  });

  it('gives the whole entry where escapes move the characters', () => {
    expect(read('"da\\x74a:/x"')).toMatchObject({ source: 'data', sourceText: '"da\\x74a:/x"' });
  });

  it.each([
    ['data:/data', { form: 'short', hasType: true, hasContent: false }],
    ['{type: volume, target: /b}', { form: 'long', hasType: true, hasContent: false }],
    ['{source: a, target: /b}', { form: 'long', hasType: false, type: 'volume' }],
    ['{type: bind, src: ./a, dst: /b, content: x}', { source: './a', target: '/b', hasContent: true }],
    ['{type: volume, destination: /b}', { source: null, target: '/b' }],
    ['{type: volume}', { target: '', targetText: '{type: volume}' }],
    ['{type: bind, source: ./a, target: /b, read_only: false}', { mode: null }],
    ['"a/x:b/y:ro:z"', { source: 'a/x', target: 'b/y', mode: 'ro:z' }],
    ['"{x:/data}:/y"', { source: '{x', target: '/data}' }],
    ['"x}:/data"', { source: 'x}', target: '/data' }],
    ['"${A:-${B:-./c}}:/data"', { source: '${A:-${B:-./c}}', target: '/data' }],
    ['"a.b/c:/data"', { type: 'volume', source: 'a.b/c' }],
    ['"x~:/data"', { type: 'volume', source: 'x~' }],
    ['"dc:/x:/data"', { source: 'dc', target: '/x', mode: '/data' }],
    ['"1:/x:/data"', { source: '1', target: '/x' }],
    ['"c:x"', { source: 'c', target: 'x' }],
  ])('%s is read whole', (entry, expected) => {
    expect(read(entry)).toMatchObject(expected);
  });

  it('leaves out what is neither text nor a mapping', () => {
    const { services } = readCompose('services:\n  a:\n    volumes: [[x], "data:/data"]\n');
    expect(services[0]?.mounts.map(({ source }) => source)).toEqual(['data']);
  });
});
