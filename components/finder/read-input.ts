import type { FinderInput } from './protocol.ts';

/** Bytes; of a larger text the end is read, where a log tells what went wrong last. */
export const MOST_BYTES = 16 * 1024 * 1024;
/** Code units of a text that a field shows of it. */
const EXCERPT = 1200;
const EXCERPT_LINES = 12;

/** A text, read. */
export interface ReadInput {
  readonly text: string;
  readonly bytes: number;
  readonly isCut: boolean;
}

/**
 * Reads what was typed, pasted or dropped: UTF-8, or UTF-16 with a byte order mark, as Windows writes it.
 * @returns null if it is no text.
 * @throws DOMException if a file cannot be read.
 */
export async function readInput(input: FinderInput): Promise<ReadInput | null> {
  if (input.kind === 'text') {
    return { text: input.text, bytes: new TextEncoder().encode(input.text).length, isCut: false };
  }
  const size = input.kind === 'file' ? input.file.size : input.bytes.byteLength;
  const isCut = size > MOST_BYTES;
  // An even number, so that two-byte characters stay whole.
  const start = isCut ? size - MOST_BYTES + ((size - MOST_BYTES) % 2) : 0;
  const bytes =
    input.kind === 'file'
      ? await input.file.slice(start).arrayBuffer()
      : isCut
        ? input.bytes.slice(start)
        : input.bytes;
  const head = isCut && input.kind === 'file' ? await input.file.slice(0, 2).arrayBuffer() : bytes;
  const text = decode(bytes, new Uint8Array(head, 0, Math.min(2, head.byteLength)));
  return text === null ? null : { text, bytes: size, isCut };
}

const BEGINNING = 100_000;

function decode(bytes: ArrayBuffer, mark: Uint8Array): string | null {
  const [first, second] = mark;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, BEGINNING).includes('\0') ? null : text;
}

/** The beginning of a text, whole lines where they are short enough. */
export function excerptOf(text: string): string {
  const head = text.slice(0, EXCERPT);
  if (head.length === text.length) return head;
  const lines = head.split('\n');
  return `${lines.length > 1 ? lines.slice(0, -1).slice(0, EXCERPT_LINES).join('\n') : head}\n…`;
}

/** How many lines a text has. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < text.length - 1; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
