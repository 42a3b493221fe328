import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeIndex, encodeIndex, type FinderIndex } from '#src/diagnose/index-file.ts';
import { buildIndex } from '#src/diagnose/training/build-index.ts';
import { literalPatterns } from '#src/diagnose/training/patterns.ts';
import { indexBytes } from '../../scripts/finder/index-bytes.ts';
import { readCases, readTrainingData } from '../../scripts/finder/training-data.ts';

const BUDGET = 60 * 1024;

describe('the index', () => {
  let index: FinderIndex;
  let bytes: Uint8Array;
  beforeAll(() => {
    index = buildIndex(readTrainingData());
    bytes = encodeIndex(index);
  }, 60_000);

  it('is the same whenever it is built from the same texts', () => {
    expect(Buffer.compare(bytes, encodeIndex(buildIndex(readTrainingData())))).toBe(0);
    expect(Buffer.compare(bytes, indexBytes())).toBe(0);
  }, 60_000);

  it('travels in 60 KiB', () => {
    expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(BUDGET);
  });

  it('is read as it was written, also from the middle of a buffer', () => {
    const shifted = Buffer.concat([Buffer.from('xyz'), bytes]).subarray(3);
    for (const copy of [bytes, Buffer.from(bytes), shifted]) {
      const read = decodeIndex(copy);
      expect(read.topics).toEqual(index.topics);
      expect(read.patterns).toEqual(index.patterns);
      expect([...read.vocabulary]).toEqual([...index.vocabulary]);
      expect(Buffer.compare(Buffer.from(read.weights), Buffer.from(index.weights))).toBe(0);
      expect(read.starts).toEqual(index.starts);
      expect(read.weightTopics).toEqual(index.weightTopics);
    }
  });

  it('knows 70 topics, and what is none', () => {
    expect(index.topics).toHaveLength(71);
    expect(index.topics.at(-1)).toBe('');
  });

  it('refuses the bytes of something else', () => {
    expect(() => decodeIndex(new TextEncoder().encode('\0\0\0\x0c{"format":2}'))).toThrow('format');
    expect(() => decodeIndex(new Uint8Array(2))).toThrow();
  });

  it('has real reports on every topic, none of them twice', () => {
    const cases = readCases();
    expect(cases.length).toBeGreaterThan(150);
    for (const { topic, alternatives } of cases) {
      for (const name of [topic, ...alternatives]) expect(index.topics).toContain(name);
    }
    expect(new Set(cases.map(({ topic }) => topic)).size).toBe(70);
    expect(new Set(cases.map(({ query, symptom }) => query + symptom)).size).toBe(cases.length);
  });
});

describe('literalPatterns', () => {
  it('keeps what one entry alone quotes and is long enough', () => {
    const quoted = [
      { text: 'Port is  already allocated', topic: 'a' },
      { text: 'Bad Gateway here', topic: 'a' },
      { text: 'bad gateway HERE', topic: 'b' },
      { text: 'short', topic: 'b' },
    ];
    expect(literalPatterns(quoted)).toEqual([{ text: 'port is already allocated', topic: 'a' }]);
  });
});
