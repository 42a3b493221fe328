import { describe, expect, it } from 'vitest';
import { addressWords, localeOfAddress } from '../../components/finder/address-words.ts';
import { foundIn } from '../../components/finder/found.ts';
import { markable } from '../../components/finder/marks.ts';
import { countLines, excerptOf, MOST_BYTES, readInput } from '../../components/finder/read-input.ts';
import { firstFix } from '../../src/catalog/first-fix.ts';
import type { Diagnosis, FinderIndex } from '../../src/diagnose/index.ts';

/** A small index: `allocat` and `port` speak for the first entry, `gateway` for the second. */
const index: FinderIndex = {
  topics: ['port-taken', 'bad-gateway', ''],
  patterns: [
    { text: 'port is already allocated', topic: 0 },
    { text: 'already allocated', topic: 0 },
    { text: 'puerto esta ocupado', topic: 0 },
    { text: 'bind for', topic: 0 },
  ],
  vocabulary: new Map([
    ['connect', 0],
    ['refus', 1],
  ]),
  starts: Uint32Array.of(0, 2, 3),
  weightTopics: Uint8Array.of(0, 1, 1),
  weights: Int8Array.of(-20, 30, 90),
  step: 0.1,
  bias: [0, 0, 0],
};

const marked = (line: string, entry: string): string[] =>
  markable(line, index)
    .marksFor(entry)
    .map(({ start, end }) => line.slice(start, end));

describe('the words of an address', () => {
  it.each([
    ['/errors/bad-gateway_502.html', 'bad gateway 502'],
    ['/es/errors/sin%20espacio/', 'sin espacio'],
    ['/es/puerto-ocupado', 'puerto ocupado'],
    ['/100%-cpu/', '100 cpu'],
    ['/', ''],
    ['/tools/', ''],
  ])('%s is "%s"', (path, words) => {
    expect(addressWords(path)).toBe(words);
  });

  it('tells the language', () => {
    expect(localeOfAddress('/es/x/')).toBe('es');
    expect(localeOfAddress('/errors/x/')).toBe('en');
    expect(localeOfAddress('/')).toBe('en');
  });

  it('is short however long the address is', () => {
    expect(addressWords(`/${'word-'.repeat(1000)}`).length).toBeLessThanOrEqual(200);
  });
});

describe('marks', () => {
  it('are every literal text of the entry, the longest of those that overlap', () => {
    expect(marked('Bind  for :80 failed: PORT is already   allocated!', 'port-taken')).toEqual([
      'Bind  for',
      'PORT is already   allocated',
    ]);
  });

  it('stand where they stand with accents', () => {
    expect(marked('«El puerto está ocupado», dice', 'port-taken')).toEqual(['puerto está ocupado']);
  });

  it('are the words that speak for the entry where no literal text is', () => {
    const [first = ''] = marked('dial tcp: connection refused by peer', 'bad-gateway');
    expect(first).toContain('refused');
  });

  it('are none for an entry that nothing speaks for, and for one that is unknown', () => {
    expect(marked('something else', 'bad-gateway')).toEqual([]);
    expect(marked('port is already allocated', 'no-such-entry')).toEqual([]);
  });
});

describe('what is shown', () => {
  const diagnosis: Diagnosis = {
    version: 1,
    matches: [
      {
        entry: 'port-taken',
        topics: ['port-taken'],
        score: 0.9,
        url: '/es/errors/port-taken/',
        evidence: [1, 2, 3].map((line) => ({
          line,
          text: 'port is already allocated',
          why: 'pattern' as const,
        })),
      },
    ],
    question: {
      hub: 'x',
      text: '?',
      answers: [
        { text: 'a', entry: 'port-taken', topics: [], command: 'docker ps' },
        { text: 'b', entry: 'bad-gateway', topics: [] },
        { text: 'c', entry: 'bad-gateway', topics: [], command: 'docker ps' },
      ],
    },
  };
  const found = foundIn(diagnosis, index, (entry) => entry.toUpperCase(), 'es');

  it('quotes two lines of a cause, marked', () => {
    expect(found.causes.map(({ title, lines }) => [title, lines.map(({ line }) => line)])).toEqual([
      ['PORT-TAKEN', [1, 2]],
    ]);
    expect(found.causes[0]?.lines[0]?.marks).toEqual([{ start: 0, end: 25 }]);
  });

  it('prints a command once, before the answers that it tells apart', () => {
    expect(
      found.question?.ways.map(({ command, answers }) => [command, answers.map(({ text }) => text)]),
    ).toEqual([
      ['docker ps', ['a', 'c']],
      [null, ['b']],
    ]);
    expect(found.question?.ways[0]?.answers[0]?.url).toBe('/es/errors/port-taken/');
  });
});

describe('reading', () => {
  const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(new TextEncoder().encode(text)).buffer;

  it('reads text, bytes and files', async () => {
    const inputs = [
      { kind: 'text', text: 'ñandú' },
      { kind: 'bytes', bytes: bytesOf('ñandú') },
      { kind: 'file', file: new File(['ñandú'], 'a.log') },
    ] as const;
    for (const input of inputs) {
      expect(await readInput(input)).toEqual({ text: 'ñandú', bytes: 7, isCut: false });
    }
  });

  it('reads what Windows writes', async () => {
    const little = Uint8Array.from([0xff, 0xfe, ...Buffer.from('fallo', 'utf16le')]).buffer;
    expect((await readInput({ kind: 'bytes', bytes: little }))?.text).toBe('fallo');
  });

  it('refuses what is no text', async () => {
    expect(await readInput({ kind: 'bytes', bytes: bytesOf('PK\0\0') })).toBeNull();
  });

  it('reads the end of what is too large', async () => {
    const file = new File([new Uint8Array(MOST_BYTES + 1001).fill(97), 'end'], 'a.log');
    const read = await readInput({ kind: 'file', file });
    expect(read).toMatchObject({ isCut: true, bytes: MOST_BYTES + 1004 });
    expect(read?.text.endsWith('aend')).toBe(true);
    expect(read?.text.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('counts lines and shows the beginning', () => {
    expect(['', 'a', 'a\n', 'a\nb', '\n\n\n'].map(countLines)).toEqual([1, 1, 1, 2, 3]);
    expect(excerptOf('short')).toBe('short');
    const long = excerptOf('line\n'.repeat(10_000));
    expect(long.split('\n')).toHaveLength(13);
    expect(long.endsWith('\n…')).toBe(true);
    expect(excerptOf('x'.repeat(10_000)).length).toBeLessThan(1300);
  });
});

describe('the first fix of an entry', () => {
  it('is the first step, without cautions and commands', () => {
    const body = `\n## Root cause\n\nWhy.\n\n## Immediate fix\n\n:::caution\nBack up.\n:::\n\nIntro.\n\n1. Remove the\n   port.\n\n   \`\`\`sh\n   x\n   \`\`\`\n2. More.\n\n## Permanent prevention\n\nNo.`;
    expect(firstFix(body, 'en')).toBe('Remove the port.');
    expect(firstFix('no such part', 'en')).toBe('');
  });
});
