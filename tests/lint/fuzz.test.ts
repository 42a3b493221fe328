import { describe, expect, it } from 'vitest';
import { lintFile } from '#src/lint/index.ts';
import { defectOf } from '../../scripts/fuzz/check.ts';
import { HOSTILE } from '../../scripts/fuzz/hostile.ts';
import { inputOf } from '../../scripts/fuzz/inputs.ts';
import { readSamples } from '../../scripts/fuzz/samples.ts';

/** `npm run fuzz` runs a million; these are the first of another seed. */
const RUNS = 3000;
const SEED = 20_260;
const BATCH = 500;

const samples = readSamples();

describe('generated inputs', () => {
  const batches = Array.from({ length: RUNS / BATCH }, (_, batch) => batch * BATCH);

  it('are the same for the same number', () => {
    expect(inputOf(SEED, 7, samples)).toEqual(inputOf(SEED, 7, samples));
    expect(inputOf(SEED, 7, samples)).not.toEqual(inputOf(SEED, 8, samples));
  });

  it.each(batches)('from number %i on are checked and fixed without a defect', (first) => {
    for (let index = first; index < first + BATCH; index += 1) {
      const input = inputOf(SEED, index, samples);
      expect(defectOf(input), JSON.stringify(input)).toBeNull();
    }
  });
});

describe('texts made to hurt', () => {
  it.each(HOSTILE)('$name', ({ kind, make }) => {
    for (const strength of [1, 60]) {
      const input = { path: kind === 'compose' ? 'docker-compose.yaml' : 'file', kind, text: make(strength) };
      expect(defectOf({ input, companions: [] })).toBeNull();
    }
    const { failures } = lintFile({ path: 'file', kind, text: make(2000) });
    expect(failures).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a null byte', '\u0000'],
    ['lone surrogates', 'services:\n  "\ud800":\n    image: "\udfff"\n'],
    ['deep flow nesting', `services: ${'{a: '.repeat(20_000)}`],
    ['a huge scalar', `services:\n  web:\n    image: a\n    command: ${'x'.repeat(2_000_000)}\n`],
    ['many spaces', `services:\n  web:\n    image: a${' '.repeat(200_000)}#\n`],
  ])('%s', (_, text) => {
    expect(defectOf({ input: { path: 'compose.yaml', kind: 'compose', text }, companions: [] })).toBeNull();
  });
});
