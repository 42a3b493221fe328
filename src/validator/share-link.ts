import { FILE_LIMIT_BYTES, PROJECT_LIMIT_BYTES } from './limits.ts';
import { composeProject, parseProject, type PlainProject } from './project.ts';

/**
 * Files in the fragment of an address, which browsers do not send to a server:
 * `v1.` + base64url of the text of a compose file in UTF-8, deflated (raw) · `v1t.` the same, not deflated ·
 * `v2.` and `v2t.` the same with a project (files and settings) as JSON in place of the text.
 */
const FORMATS = [
  { prefix: 'v1.', isDeflated: true, isProject: false },
  { prefix: 'v1t.', isDeflated: false, isProject: false },
  { prefix: 'v2.', isDeflated: true, isProject: true },
  { prefix: 'v2t.', isDeflated: false, isProject: true },
] as const;

/** unknown: no file, or of a later version · damaged: cut off or altered · too-large: over the limit of a file · unsupported: this browser cannot inflate. */
export type ShareProblem = 'unknown' | 'damaged' | 'too-large' | 'unsupported';

export type DecodedShare =
  | { readonly ok: true; readonly project: PlainProject }
  | { readonly ok: false; readonly problem: ShareProblem };

/** True if a fragment (with or without `#`) is meant to hold a file, readable or not. */
export function isShareFragment(fragment: string): boolean {
  return /^#?v\d+t?\./.test(fragment);
}

/** Packs the text of a compose file for the fragment of an address; without the `#`. Deflates where the platform can. */
export function encodeShare(text: string): Promise<string> {
  return pack('v1', text);
}

/** Packs the files and settings of a project for the fragment of an address; without the `#`. */
export function encodeProject(project: PlainProject): Promise<string> {
  return pack('v2', JSON.stringify(project));
}

async function pack(version: 'v1' | 'v2', text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const plain = (): string => `${version}t.${toBase64Url(bytes)}`;
  if (typeof CompressionStream === 'undefined') return plain();
  const deflated = await collect(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  return deflated === null ? plain() : `${version}.${toBase64Url(deflated)}`;
}

/** Unpacks a fragment (with or without `#`). Never throws: a fragment can be typed by anyone. */
export async function decodeShare(fragment: string): Promise<DecodedShare> {
  const content = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  const format = FORMATS.find(({ prefix }) => content.startsWith(prefix));
  if (format === undefined) return failed('unknown');
  const packed = fromBase64Url(content.slice(format.prefix.length));
  if (packed === null) return failed('damaged');
  if (format.isDeflated && typeof DecompressionStream === 'undefined') return failed('unsupported');
  const limit = format.isProject ? PROJECT_LIMIT_BYTES : FILE_LIMIT_BYTES;
  try {
    // A few kilobytes can inflate to gigabytes: reading stops at the limit.
    const bytes = format.isDeflated
      ? await collect(through(packed, new DecompressionStream('deflate-raw')), limit)
      : packed;
    if (bytes === null || bytes.byteLength > limit) return failed('too-large');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const project = format.isProject ? parseProject(JSON.parse(text)) : composeProject(text);
    return project ? { ok: true, project } : failed('damaged');
  } catch {
    return failed('damaged');
  }
}

function failed(problem: ShareProblem): DecodedShare {
  return { ok: false, problem };
}

type Bytes = Uint8Array<ArrayBuffer>;

function through(bytes: Bytes, transform: ReadableWritablePair<Bytes, Bytes>): ReadableStream<Bytes> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

/** Reads a stream to its end; null as soon as it is longer than `limit` bytes. */
async function collect(stream: ReadableStream<Bytes>, limit: number): Promise<Bytes | null> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function toBase64Url(bytes: Bytes): string {
  let binary = '';
  // Arguments are limited in number: the bytes go in slices.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/(?<!=)=+$/, '');
}

function fromBase64Url(text: string): Bytes | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
