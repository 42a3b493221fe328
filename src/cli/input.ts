import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Locale } from '../i18n/locale.ts';
import { kindOfPath, type FileKind } from '../lint/index.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** An input that cannot be checked; the message is a sentence in the reader's language. */
export class InputError extends Error {}

/** A text to check. */
export interface Source {
  /** As the report shows it: what was typed, or `-`. */
  readonly path: string;
  /** Where it lies, or would lie: absolute. Files that are checked together find each other by it. */
  readonly place: string;
  readonly kind: FileKind;
  readonly text: string;
  /** The file that fixes are written to; null for standard input and other streams. */
  readonly file: string | null;
}

/** Bytes. Coolify itself takes 5 MiB (F-007); a larger file still deserves an answer, an endless stream does not. */
const MAX_BYTES = 32 * 1024 * 1024;
const STANDARD_INPUT = '-';

/**
 * Reads what a path names: a file of any name, or `-` for standard input. Its name tells its kind.
 * @param stdinName the name that standard input is reported under.
 * @throws InputError if there is nothing to check there.
 */
export async function readSource(
  path: string,
  stdinName: string | undefined,
  locale: Locale,
): Promise<Source> {
  if (path === STANDARD_INPUT) {
    const name = stdinName ?? STANDARD_INPUT;
    const shown = stdinName ?? TEXTS[locale].input.standardInput;
    const bytes = await readStandardInput(shown, locale);
    const place = resolve(stdinName ?? 'docker-compose.yaml');
    return { path: name, place, kind: kindOfPath(place), text: decode(bytes, shown, locale), file: null };
  }
  return readFile(path, kindOfPath(resolve(path)), locale);
}

/**
 * Reads a file as one of a kind.
 * @throws InputError if it cannot be read.
 */
export function readFile(path: string, kind: FileKind, locale: Locale): Source {
  try {
    const stats = statSync(path);
    if (stats.size > MAX_BYTES) throw tooLarge(path, locale);
    const text = decode(readFileSync(path), path, locale);
    return { path, place: resolve(path), kind, text, file: stats.isFile() ? path : null };
  } catch (error) {
    throw asInputError(error, path, locale);
  }
}

/** True if a path names a directory: then it is read as a repository. */
export function isDirectory(path: string, locale: Locale): boolean {
  if (path === STANDARD_INPUT) return false;
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw asInputError(error, path, locale);
  }
}

/** The folder that a source lies in. */
export function folderOf({ place }: Source): string {
  return dirname(place);
}

/**
 * Reads a log or a message as people have it: bytes that are no text are replaced, and UTF-16 is taken for what it is.
 * @throws InputError if it cannot be read.
 */
export async function readText(path: string, locale: Locale): Promise<string> {
  if (path === STANDARD_INPUT) {
    return decodeLoosely(await readStandardInput(TEXTS[locale].input.standardInput, locale));
  }
  try {
    if (statSync(path).size > MAX_BYTES) throw tooLarge(path, locale);
    return decodeLoosely(readFileSync(path));
  } catch (error) {
    throw asInputError(error, path, locale);
  }
}

function decodeLoosely(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

async function readStandardInput(shown: string, locale: Locale): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BYTES) break;
    }
  } catch (error) {
    throw asInputError(error, shown, locale);
  }
  if (size > MAX_BYTES) throw tooLarge(shown, locale);
  return Buffer.concat(chunks);
}

/**
 * The text of a file. A byte order mark stays in it: Coolify trips over it (F-002), so the linter must see it.
 * @throws InputError if the bytes are no UTF-8.
 */
export function decode(bytes: Buffer, path: string, locale: Locale): string {
  const texts = TEXTS[locale].input;
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new InputError(texts.utf16(printable(path)));
  }
  if (bytes.includes(0)) throw new InputError(texts.binary(printable(path)));
  const text = decodeUtf8(bytes);
  if (text === null) throw new InputError(texts.notUtf8(printable(path), firstBadLine(bytes)));
  return text;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A line feed is never part of a longer character, so every line can be tried alone. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (decodeUtf8(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
  return line;
}

function tooLarge(path: string, locale: Locale): InputError {
  return new InputError(TEXTS[locale].input.tooLarge(printable(path), MAX_BYTES / 1024 / 1024));
}

/** What the operating system says about a path, as a sentence. */
export function asInputError(error: unknown, path: string, locale: Locale): InputError {
  if (error instanceof InputError) return error;
  const texts = TEXTS[locale].input;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const shown = printable(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError(texts.missing(shown));
  if (code === 'EACCES' || code === 'EPERM') return new InputError(texts.denied(shown));
  return new InputError(
    texts.unreadable(shown, printable(error instanceof Error ? error.message : String(error))),
  );
}
