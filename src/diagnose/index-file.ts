import { numberAt } from './number-at.ts';
/** A literal text that belongs to one entry. */
export interface Pattern {
  /** As it is compared: lower case, without accents, blanks joined. */
  readonly text: string;
  readonly topic: number;
}

/** What the build learned; see `encodeIndex` for how it is stored. */
export interface FinderIndex {
  /** Labels of topics; each is the id of the entry that answers it. The last one stands for texts about none of them. */
  readonly topics: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly vocabulary: ReadonlyMap<string, number>;
  /** For each feature the place of its first weight in the next two lists, and one place after the last. */
  readonly starts: Uint32Array;
  readonly weightTopics: Uint8Array;
  readonly weights: Int8Array;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** What each topic starts with: its share of the reports that were read. */
  readonly bias: readonly number[];
}

/** The parts of an index file that are small. */
interface Header {
  readonly format: 1;
  readonly topics: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly bias: readonly number[];
  readonly step: number;
  readonly features: number;
  readonly weights: number;
  readonly vocabularyBytes: number;
}

const LENGTH_BYTES = 4;

function isHeader(header: Header | { readonly format: unknown }): header is Header {
  return header.format === 1;
}

/**
 * The bytes of an index file: the length of the header, the header (JSON), the vocabulary (sorted, each feature with
 * the number of characters that it shares with the one before), then for all features the counts of their weights,
 * the distances between their topics, and the weights. Like stands beside like, which compresses best.
 */
export function encodeIndex(index: FinderIndex): Uint8Array {
  const names = [...index.vocabulary.keys()];
  const vocabulary = new TextEncoder().encode(frontCoded(names));
  const header: Header = {
    format: 1,
    topics: index.topics,
    patterns: index.patterns,
    bias: index.bias,
    step: index.step,
    features: names.length,
    weights: index.weights.length,
    vocabularyBytes: vocabulary.length,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const counts = new Uint8Array(names.length);
  const distances = new Uint8Array(index.weights.length);
  for (const feature of counts.keys()) {
    const from = numberAt(index.starts, feature);
    const to = numberAt(index.starts, feature + 1);
    counts[feature] = to - from;
    for (let at = from; at < to; at += 1) {
      const before = at === from ? -1 : numberAt(index.weightTopics, at - 1);
      distances[at] = numberAt(index.weightTopics, at) - before - 1;
    }
  }
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, head.length);
  return joined([length, head, vocabulary, counts, distances, new Uint8Array(index.weights)]);
}

/**
 * Reads an index file.
 * @throws Error if the bytes are none, or of another version.
 */
export function decodeIndex(bytes: Uint8Array): FinderIndex {
  const headEnd = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const decoder = new TextDecoder();
  const header = JSON.parse(decoder.decode(bytes.subarray(LENGTH_BYTES, headEnd))) as
    Header | { readonly format: unknown };
  if (!isHeader(header)) throw new Error('The index of the symptom finder has another format.');
  const countsAt = headEnd + header.vocabularyBytes;
  const distancesAt = countsAt + header.features;
  const weightsAt = distancesAt + header.weights;
  const names = readFrontCoded(decoder.decode(bytes.subarray(headEnd, countsAt)));
  const starts = new Uint32Array(header.features + 1);
  const weightTopics = new Uint8Array(header.weights);
  for (let feature = 0, at = 0; feature < header.features; feature += 1) {
    starts[feature] = at;
    let topic = -1;
    for (let left = numberAt(bytes, countsAt + feature); left > 0; left -= 1, at += 1) {
      topic += numberAt(bytes, distancesAt + at) + 1;
      weightTopics[at] = topic;
    }
    starts[feature + 1] = at;
  }
  return {
    topics: header.topics,
    patterns: header.patterns,
    bias: header.bias,
    step: header.step,
    vocabulary: new Map(names.map((name, feature) => [name, feature])),
    starts,
    weightTopics,
    weights: new Int8Array(bytes.subarray(weightsAt, weightsAt + header.weights)),
  };
}

const FIRST_LETTER = 'A'.charCodeAt(0);
const MOST_SHARED = 25;

/** Features never hold a line feed or an upper-case letter, which tells how many characters are shared. */
function frontCoded(names: readonly string[]): string {
  return names
    .map((name, index) => {
      const before = names[index - 1] ?? '';
      let shared = 0;
      while (shared < MOST_SHARED && shared < before.length && before[shared] === name[shared]) shared += 1;
      return String.fromCharCode(FIRST_LETTER + shared) + name.slice(shared);
    })
    .join('\n');
}

function readFrontCoded(text: string): string[] {
  let before = '';
  return text.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - FIRST_LETTER) + line.slice(1);
    return before;
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
