import { crc32 } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  /** With forward slashes, relative to the root of the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 2.0: the oldest version that knows folders. */
const VERSION_NEEDED = 20;
/** Made on Unix, so that the permissions below are read. */
const MADE_BY = (3 << 8) | VERSION_NEEDED;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first date of the format: the same files give the same bytes on any day. */
const DATE = (1 << 5) | 1;
const REGULAR_FILE = 0o100000;

/**
 * An archive of files, stored without compression (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 * The result depends on nothing but the entries and their order. Permissions are 755 for executables, 644 for others.
 * @param entries fewer than 65,536, together below 4 GiB: ZIP64 is not written.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, isExecutable } of entries) {
    const name = Buffer.from(path, 'utf8');
    const common = commonFields(name, bytes);
    const local = Buffer.concat([unsigned32(LOCAL_HEADER), common, name, bytes]);
    const mode = REGULAR_FILE | (isExecutable ? 0o755 : 0o644);
    directory.push(
      unsigned32(CENTRAL_HEADER),
      unsigned16(MADE_BY),
      common,
      // No comment, first disk, no internal attributes.
      unsigned16(0, 0, 0),
      unsigned32(mode * 0x10000, offset),
      name,
    );
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([
    unsigned32(END_OF_DIRECTORY),
    unsigned16(0, 0, entries.length, entries.length),
    unsigned32(index.length, offset),
    unsigned16(0),
  ]);
  return Buffer.concat([...files, index, end]);
}

/** What the header before a file and the one in the directory share; the method is 0, stored. */
function commonFields(name: Buffer, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    unsigned16(VERSION_NEEDED, FLAGS, 0, 0, DATE),
    unsigned32(crc32(bytes), bytes.length, bytes.length),
    unsigned16(name.length, 0),
  ]);
}

function unsigned16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => buffer.writeUInt16LE(value, 2 * index));
  return buffer;
}

function unsigned32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => buffer.writeUInt32LE(value, 4 * index));
  return buffer;
}
