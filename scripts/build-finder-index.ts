/** Writes the index of the symptom finder and tells its size. The same sources give the same bytes. */
import { brotliCompressSync } from 'node:zlib';
import { INDEX_FILE, indexBytes } from './finder/index-bytes.ts';

const bytes = indexBytes();
console.log(`${INDEX_FILE}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with Brotli.`);
