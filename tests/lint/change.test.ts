import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { insertEntry, removeEntry, removeItem, renameKey } from '#src/lint/change.ts';
import { applyEdits } from '#src/lint/edit.ts';

const FILE = `services:
  web:
    # before
    image: nginx:1.29 # pinned
    ports: # public
      - "80:80" # http
      - "443:443"
    restart: always
volumes:
  data:
`;

function web(
  text: string,
): NonNullable<ReturnType<ReturnType<typeof readCompose>['service']>>['node'] & object {
  const node = readCompose(text).service('web')?.node;
  if (!node) throw new Error('no service web');
  return node;
}

describe('removeEntry', () => {
  it('removes the lines of an entry and keeps their comments', () => {
    const text = applyEdits(FILE, removeEntry(readCompose(FILE), web(FILE), 'ports'));
    expect(text).toBe(`services:
  web:
    # before
    image: nginx:1.29 # pinned
    # public
    # http
    restart: always
volumes:
  data:
`);
  });

  it('removes an entry of a flow mapping', () => {
    const flow = 'services:\n  web: {image: a, restart: always, tty: true}\n';
    for (const [key, expected] of [
      ['image', '{restart: always, tty: true}'],
      ['restart', '{image: a, tty: true}'],
      ['tty', '{image: a, restart: always}'],
    ] as const) {
      expect(applyEdits(flow, removeEntry(readCompose(flow), web(flow), key))).toContain(expected);
    }
  });

  it('removes the last entry of a text without a final line break', () => {
    const text = 'services:\n  web:\n    image: a\n    tty: true';
    expect(applyEdits(text, removeEntry(readCompose(text), web(text), 'tty'))).toBe(
      'services:\n  web:\n    image: a',
    );
  });

  it('removes a block scalar and nothing after it', () => {
    const text = 'services:\n  web:\n    command: |\n      a\n      b\n\n    image: a\n';
    expect(applyEdits(text, removeEntry(readCompose(text), web(text), 'command'))).toBe(
      'services:\n  web:\n\n    image: a\n',
    );
  });

  it('leaves an only entry and a merged one alone', () => {
    const only = 'services:\n  web:\n    image: a\n';
    expect(removeEntry(readCompose(only), web(only), 'image')).toEqual([]);
    const merged = 'x: &x {image: a, tty: true}\nservices:\n  web:\n    <<: *x\n';
    expect(removeEntry(readCompose(merged), web(merged), 'tty')).toEqual([]);
  });

  it('keeps CR LF', () => {
    const text = FILE.replaceAll('\n', '\r\n');
    const changed = applyEdits(text, removeEntry(readCompose(text), web(text), 'restart'));
    expect(changed).toBe(text.replace('    restart: always\r\n', ''));
  });
});

describe('removeItem', () => {
  it('removes an item with its dash and keeps its comment', () => {
    const file = readCompose(FILE);
    const list = file.service('web')?.get('ports')?.value;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(applyEdits(FILE, removeItem(file, list, list.items[0]!))).toContain(
      '    ports: # public\n      # http\n      - "443:443"\n',
    );
  });

  it('removes an item of a flow list', () => {
    const text = 'services:\n  web:\n    ports: ["1:1", "2:2"]\n';
    const file = readCompose(text);
    const list = file.service('web')?.get('ports')?.value;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(applyEdits(text, removeItem(file, list, list.items[0]!))).toContain('ports: ["2:2"]');
    expect(applyEdits(text, removeItem(file, list, list.items[1]!))).toContain('ports: ["1:1"]');
  });
});

describe('insertEntry', () => {
  it('adds lines after a neighbour, behind its comment', () => {
    const text = applyEdits(
      FILE,
      insertEntry(readCompose(FILE), web(FILE), ['tty: true', 'init: true'], 'image'),
    );
    expect(text).toContain(
      '    image: nginx:1.29 # pinned\n    tty: true\n    init: true\n    ports: # public\n',
    );
  });

  it('adds lines before the first entry where the neighbour is missing', () => {
    const text = applyEdits(FILE, insertEntry(readCompose(FILE), web(FILE), ['tty: true'], 'build'));
    expect(text).toContain('    # before\n    tty: true\n    image: nginx:1.29 # pinned\n');
  });

  it('adds an entry to a flow mapping', () => {
    const text = 'services:\n  web: {image: a}\n';
    expect(applyEdits(text, insertEntry(readCompose(text), web(text), ['tty: true'], 'image'))).toContain(
      '{tty: true, image: a}',
    );
  });
});

describe('what is left alone', () => {
  const NESTED =
    'services:\n  web:\n    ports:\n      - target: 80\n        mode: host\n      - - 1\n        - 2\n';
  const ports = readCompose(NESTED).service('web')?.get('ports')?.value;
  if (ports?.kind !== 'list') throw new Error('no list');
  const [first, second] = ports.items;

  it('the first key of an item of a list, which stands beside its dash', () => {
    if (first?.kind !== 'map') throw new Error('no mapping');
    expect(removeEntry(readCompose(NESTED), first, 'target')).toEqual([]);
    expect(insertEntry(readCompose(NESTED), first, ['name: a'])).toEqual([]);
    expect(applyEdits(NESTED, removeEntry(readCompose(NESTED), first, 'mode'))).not.toContain('mode');
  });

  it('the first item of a list beside the dash of another', () => {
    if (second?.kind !== 'list') throw new Error('no list');
    expect(removeItem(readCompose(NESTED), second, second.items[0]!)).toEqual([]);
  });

  it('lines with a carriage return in a comment', () => {
    const text = 'services:\n  web:\n    image: a\n    tty: true # a\rb\n    init: true\n';
    const file = readCompose(text);
    const node = file.service('web')?.node;
    expect(node ? removeEntry(file, node, 'tty') : null).toEqual([]);
  });
});

describe('the edges of a text', () => {
  it('keeps the comment of the last line, though no line break follows', () => {
    const text = 'services:\n  web:\n    image: a\n    tty: true # why';
    expect(applyEdits(text, removeEntry(readCompose(text), web(text), 'tty'))).toBe(
      'services:\n  web:\n    image: a\n    # why',
    );
  });

  it('adds to braces that hold nothing', () => {
    const text = 'services:\n  web: {}\n';
    expect(applyEdits(text, insertEntry(readCompose(text), web(text), ['tty: true']))).toBe(
      'services:\n  web: {tty: true}\n',
    );
  });
});

describe('renameKey', () => {
  it('changes the characters of the key alone', () => {
    const entry = readCompose(FILE).service('web')?.get('ports');
    expect(applyEdits(FILE, renameKey(entry!, 'expose'))).toBe(FILE.replace('ports:', 'expose:'));
  });
});

describe('applyEdits', () => {
  it('applies edits in any order', () => {
    const edits = [
      { start: 4, end: 5, insert: 'E' },
      { start: 0, end: 1, insert: 'A' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('AbcdEf');
  });

  it('refuses edits that overlap or lie outside', () => {
    expect(() =>
      applyEdits('abc', [
        { start: 0, end: 2, insert: '' },
        { start: 1, end: 3, insert: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ start: 2, end: 9, insert: '' }])).toThrow(RangeError);
  });
});
