/** MD5 (RFC 1321), which Coolify uses for the suffix of Traefik's router names. */
import { encodeBytes } from '../compose/coolify-yaml/bytes.ts';

const BLOCK = 64;
const LENGTH_BYTES = 8;
const ROUNDS = 64;
const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;
const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const SINES = Array.from({ length: ROUNDS }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
);

type State = readonly [number, number, number, number];

/** The digest of a text in UTF-8, as 32 hexadecimal digits. */
export function md5(text: string): string {
  const words = paddedWords(encodeBytes(text));
  let state: State = INITIAL;
  for (let start = 0; start < words.length; start += BLOCK / 4) {
    state = digestBlock(state, words.subarray(start, start + BLOCK / 4));
  }
  return state.map(littleEndianHex).join('');
}

function littleEndianHex(word: number): string {
  const bytes = [word, word >>> 8, word >>> 16, word >>> 24];
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}

/** The message, a one bit, zeros and the length in bits, as little-endian words. */
function paddedWords(message: ArrayLike<number>): Uint32Array {
  const blocks = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK);
  const view = new DataView(new ArrayBuffer(blocks * BLOCK));
  for (let index = 0; index < message.length; index += 1) view.setUint8(index, message[index] ?? 0);
  view.setUint8(message.length, 0x80);
  view.setUint32(blocks * BLOCK - LENGTH_BYTES, message.length * 8, true);
  return Uint32Array.from({ length: (blocks * BLOCK) / 4 }, (_, index) => view.getUint32(index * 4, true));
}

function digestBlock(state: State, words: Uint32Array): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < ROUNDS; step += 1) {
    const { mix, word } = roundOf(step, b, c, d);
    const sum = (a + mix + (SINES[step] ?? 0) + (words[word] ?? 0)) | 0;
    const shift = SHIFTS[step >> 4]?.[step & 3] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

function roundOf(step: number, b: number, c: number, d: number): { mix: number; word: number } {
  if (step < 16) return { mix: (b & c) | (~b & d), word: step };
  if (step < 32) return { mix: (d & b) | (~d & c), word: (5 * step + 1) % 16 };
  if (step < 48) return { mix: b ^ c ^ d, word: (3 * step + 5) % 16 };
  return { mix: c ^ (b | ~d), word: (7 * step) % 16 };
}
