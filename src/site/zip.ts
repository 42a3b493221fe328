/** A file of an archive. */
export interface ZipEntry {
  /** With forward slashes, relative to the root of the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
  /** The same bytes by DEFLATE (RFC 1951); without them the file is stored. */
  readonly deflated?: Uint8Array;
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

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * An archive of files, stored or deflated (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 * The result depends on nothing but the entries and their order. Permissions are 755 for executables, 644 for others.
 * It needs nothing of Node, so that a page can make one.
 * @param entries fewer than 65,536, together below 4 GiB: ZIP64 is not written.
 */
export function zipOf(entries: readonly ZipEntry[]): Bytes {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { path, bytes, isExecutable, deflated } = entry;
    const name = new TextEncoder().encode(path);
    const common = commonFields(name, entry);
    const local = [unsigned32(LOCAL_HEADER), common, name, deflated ?? bytes];
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
    files.push(...local);
    offset += lengthOf(local);
  }
  const end = [
    unsigned32(END_OF_DIRECTORY),
    unsigned16(0, 0, entries.length, entries.length),
    unsigned32(lengthOf(directory), offset),
    unsigned16(0),
  ];
  return concatenated([...files, ...directory, ...end]);
}

/** What the header before a file and the one in the directory share; the method is 0, stored, or 8, deflated. */
function commonFields(name: Uint8Array, { bytes, deflated }: ZipEntry): Bytes {
  return concatenated([
    unsigned16(VERSION_NEEDED, FLAGS, deflated ? 8 : 0, 0, DATE),
    unsigned32(crc32(bytes), (deflated ?? bytes).length, bytes.length),
    unsigned16(name.length, 0),
  ]);
}

function unsigned16(...values: readonly number[]): Bytes {
  const view = new DataView(new ArrayBuffer(2 * values.length));
  values.forEach((value, index) => view.setUint16(2 * index, value, true));
  return new Uint8Array(view.buffer);
}

function unsigned32(...values: readonly number[]): Bytes {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, index) => view.setUint32(4 * index, value, true));
  return new Uint8Array(view.buffer);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function concatenated(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The remainders of each byte by the polynomial of the format, with the bits in reverse order. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** The checksum that the format asks for (ITU-T V.42, 8.1.1.6.2). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (REMAINDERS[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
