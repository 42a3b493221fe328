/**
 * Puts a Brotli and a gzip copy beside each file of a built site that gets smaller by it, for a web server that sends
 * them as they are (`brotli_static`, `gzip_static` of nginx).
 *
 *   node scripts/deploy/compress.ts dist/site
 */
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|css|js|mjs|json|svg|xml|txt|sh)$/;
/** Less than this fits into the packet that the headers travel in. */
const SMALLEST = 512;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Compresses what is below a folder, as small as it gets. @returns how many files have copies now, and their sizes in bytes. */
export async function compressFolder(
  folder: string,
): Promise<{ files: number; raw: number; brotli: number }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const total = { files: 0, raw: 0, brotli: 0 };
  await Promise.all(
    paths.map(async (path) => {
      const content = readFileSync(path);
      if (content.byteLength < SMALLEST) return;
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
      };
      const copies = { br: await brotli(content, { params }), gz: await gzipped(content, { level: 9 }) };
      // The server makes the ETag of what it sends: a copy is as old as its original.
      const { atime, mtime } = statSync(path);
      for (const [extension, bytes] of Object.entries(copies)) {
        if (bytes.byteLength >= content.byteLength) return;
        writeFileSync(`${path}.${extension}`, bytes);
        utimesSync(`${path}.${extension}`, atime, mtime);
      }
      total.files += 1;
      total.raw += content.byteLength;
      total.brotli += copies.br.byteLength;
    }),
  );
  return total;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: node scripts/deploy/compress.ts FOLDER');
  const { files, raw, brotli: small } = await compressFolder(folder);
  const kib = (bytes: number): string => `${String(Math.round(bytes / 1024))} KiB`;
  console.log(`${String(files)} files: ${kib(raw)}, ${kib(small)} with Brotli`);
}
