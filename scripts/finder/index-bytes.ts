import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { encodeIndex } from '../../src/diagnose/index-file.ts';
import { buildIndex } from '../../src/diagnose/training/build-index.ts';
import { readTrainingData } from './training-data.ts';

const FOLDER = 'dist/finder';
/** Where the site and the command take the index from. */
export const INDEX_FILE = `${FOLDER}/index.bin`;
const KEY_FILE = `${FOLDER}/index.key`;

/** What the index is made by and of. */
const SOURCES = [
  'src/diagnose/**/*.ts',
  'scripts/finder/*.ts',
  'content/symptoms/*.json',
  'content/docs/**/errors/*.mdx',
];

/** The index of the symptom finder: learned anew only if something that it follows from has changed. */
export function indexBytes(): Uint8Array {
  const key = keyOfSources();
  if (existsSync(INDEX_FILE) && existsSync(KEY_FILE) && readFileSync(KEY_FILE, 'utf8') === key) {
    return readFileSync(INDEX_FILE);
  }
  const bytes = encodeIndex(buildIndex(readTrainingData()));
  mkdirSync(FOLDER, { recursive: true });
  // The key last: whoever reads it finds its index.
  writeWhole(INDEX_FILE, bytes);
  writeWhole(KEY_FILE, key);
  return bytes;
}

function keyOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES).sort())
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** Writes a file at once: a build that runs meanwhile reads the old file or the new one, never a part. */
function writeWhole(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
