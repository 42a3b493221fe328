import { describe, expect, it } from 'vitest';
import { child, readCompose, scalarText, type ComposeNode, type Path } from '#src/compose/index.ts';

/** The value at a path of the file. */
function at(text: string, path: Path): ComposeNode {
  let node: ComposeNode | undefined = readCompose(text).root;
  for (const step of path) {
    node = node?.kind === 'list' ? node.items[Number(step)] : child(node, String(step));
  }
  if (!node) throw new Error(`nothing at ${path.join('.')}`);
  return node;
}

function slice(text: string, path: Path): string {
  const { range } = at(text, path);
  return text.slice(range.start, range.end);
}

const FILE = `# head
services:
  web: &web # the site
    image: "nginx:1.29"
    command: ['a', "b # no comment", c]
    environment:
      PLAIN: some text   # said why
      EMPTY:
      BLOCK: |
        first
        second
    ports: &ports
      - 8080:80
      - target: 80
        published: "443"
  copy:
    <<: *web
    image: other
    ports: *ports
`;

describe('ranges', () => {
  it.each<[string, Path, string]>([
    ['a quoted scalar with its quotes', ['services', 'web', 'image'], '"nginx:1.29"'],
    ['a plain scalar without its comment', ['services', 'web', 'environment', 'PLAIN'], 'some text'],
    ['a null as an empty range after its key', ['services', 'web', 'environment', 'EMPTY'], ''],
    [
      'a block scalar from its indicator',
      ['services', 'web', 'environment', 'BLOCK'],
      '|\n        first\n        second\n',
    ],
    ['a flow list with its brackets', ['services', 'web', 'command'], `['a', "b # no comment", c]`],
    ['an item of a flow list', ['services', 'web', 'command', 1], '"b # no comment"'],
    ['an item of a block list', ['services', 'web', 'ports', 0], '8080:80'],
    ['a mapping in a list', ['services', 'web', 'ports', 1, 'published'], '"443"'],
    ['what an alias stands for', ['services', 'copy', 'ports', 0], '8080:80'],
    ['what a merge key brings in', ['services', 'copy', 'command', 2], 'c'],
    ['an own key over a merged one', ['services', 'copy', 'image'], 'other'],
  ])('gives %s', (_, path, expected) => {
    expect(slice(FILE, path)).toBe(expected);
  });

  it('gives keys, and entries from key to end of value', () => {
    const entry = readCompose(FILE).service('web')?.get('image');
    expect(entry && FILE.slice(entry.keyRange.start, entry.keyRange.end)).toBe('image');
    expect(entry && FILE.slice(entry.range.start, entry.range.end)).toBe('image: "nginx:1.29"');
  });

  it('keeps the paths of what is read through aliases', () => {
    expect(at(FILE, ['services', 'copy', 'ports', 0]).path).toEqual(['services', 'copy', 'ports', 0]);
  });

  it('marks merged entries', () => {
    const service = readCompose(FILE).service('copy');
    expect(service?.get('command')?.isMerged).toBe(true);
    expect(service?.get('image')?.isMerged).toBe(false);
  });

  it.each(['\r\n', '\n', '\r'])('counts lines that end in %j', (eol) => {
    const text = ['a: 1', 'b: 2', 'c: 3'].join(eol);
    const { lines } = readCompose(text);
    expect(lines.position(text.indexOf('c'))).toEqual({ line: 3, column: 1, offset: text.indexOf('c') });
    expect(text.slice(lines.lineStart(2), lines.lineEnd(2))).toBe('b: 2');
    expect(lines.lineEnd(3)).toBe(text.length);
  });
});

describe('scalars', () => {
  it.each([
    ['~', true],
    ['null', true],
    ['', true],
    ['"~"', false],
    ["''", false],
    ['no', false],
  ])('reads %s as null: %s', (source, isNull) => {
    const node = at(`a: ${source}\n`, ['a']);
    expect(node.kind === 'scalar' && node.isNull).toBe(isNull);
  });

  it('keeps the characters of numbers and booleans', () => {
    for (const source of ['1.10', '0755', 'yes', '1e3', '0x1F']) {
      expect(scalarText(at(`a: ${source}\n`, ['a']))).toBe(source);
    }
  });
});

describe('merge keys and aliases', () => {
  it('let an earlier source of a list win over a later one', () => {
    const text = 'a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc:\n  <<: [*a, *b]\n';
    expect(scalarText(child(at(text, ['c']), 'x'))).toBe('1');
    expect(scalarText(child(at(text, ['c']), 'y'))).toBe('3');
  });

  it('list aliases without an anchor before them', () => {
    const { scan } = readCompose('a: *later\nb: &later 1\n');
    expect(scan.unknownAliases.map(({ name, range }) => [name, range])).toEqual([
      ['later', { start: 3, end: 9 }],
    ]);
  });

  it('end where a mapping merges itself', () => {
    const node = at('a: &a\n  x: 1\n  <<: *a\n', ['a']);
    expect(node.kind === 'map' && node.entries.map(({ key }) => key)).toEqual(['x']);
  });

  it('bound what merge keys multiply', () => {
    const levels = Array.from({ length: 40 }, (_, level) =>
      level === 0
        ? 'l0: &l0 {k0: 1, j0: 1}'
        : `l${level}: &l${level} {<<: [*l${level - 1}, *l${level - 1}], k${level}: 1}`,
    );
    const node = at(`${levels.join('\n')}\n`, ['l39']);
    expect(node.kind === 'map' && node.entries.length).toBe(41);
  });
});

describe('syntax problems', () => {
  it.each([
    ['a:\n\tb: 1\n', 'tab', '\t'],
    ['a: "open\nb: 1\n', 'unclosed-quote', '"open'],
    ['a: {x: 1\nb: 2\n', 'unclosed-bracket', null],
    ['a: b: c\n', 'nested-mapping', null],
    ['a: @x\n', 'reserved-character', '@x'],
    ['a: "\\d"\n', 'escape', null],
  ])('%j is %s', (text, code, characters) => {
    const [problem] = readCompose(text).syntaxProblems;
    expect(problem?.code).toBe(code);
    if (characters !== null && problem) {
      expect(text.slice(problem.range.start, problem.range.end)).toBe(characters);
    }
  });

  it('are found for brackets that nest too deep', () => {
    expect(readCompose('['.repeat(50_000)).syntaxProblems.length).toBeGreaterThan(0);
  });

  it('are none for a healthy file', () => {
    expect(readCompose(FILE).syntaxProblems).toEqual([]);
  });
});

describe('duplicate keys', () => {
  it('are listed with the place of the first', () => {
    const text = 'services:\n  a: {}\n  b: {}\n  a: {}\n';
    const [duplicate] = readCompose(text).scan.duplicateKeys;
    expect(duplicate?.path).toEqual(['services', 'a']);
    expect(readCompose(text).lines.position(duplicate?.range.start ?? 0).line).toBe(4);
    expect(readCompose(text).lines.position(duplicate?.first.start ?? 0).line).toBe(2);
  });

  it('do not count merge keys', () => {
    expect(readCompose('a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n').scan.duplicateKeys).toEqual([]);
  });
});
