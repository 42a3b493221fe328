import type { ComposeFile, Mount } from '../compose/index.ts';
import { mountSourceKind, tidySource } from './mount-source.ts';

/** Longer paths count as shared: each has as many folders above it as it has segments. */
const MAX_LENGTH = 300;

interface Folders {
  /** The relative sources of the file. */
  readonly sources: ReadonlySet<string>;
  /** How many mounts are of a folder or of something in it. */
  readonly uses: ReadonlyMap<string, number>;
}

const cache = new WeakMap<ComposeFile, Folders>();

/** True if another mount of the file is of the same folder, of one in it, or of one that holds it. */
export function isSharedFolder(file: ComposeFile, mount: Mount): boolean {
  const source = tidySource(mount);
  if (source.length > MAX_LENGTH) return true;
  const { sources, uses } = foldersOf(file);
  return (uses.get(source) ?? 0) > 1 || ancestors(source).some((folder) => sources.has(folder));
}

function foldersOf(file: ComposeFile): Folders {
  const known = cache.get(file);
  if (known) return known;
  const sources = new Set<string>();
  const uses = new Map<string, number>();
  for (const mount of file.services.flatMap(({ mounts }) => mounts)) {
    const kind = mountSourceKind(mount);
    if (kind === 'application-folder') sources.add('.');
    if (kind !== 'relative') continue;
    const source = tidySource(mount);
    if (source.length > MAX_LENGTH) continue;
    sources.add(source);
    for (const folder of [source, ...ancestors(source)]) uses.set(folder, (uses.get(folder) ?? 0) + 1);
  }
  const folders = { sources, uses };
  cache.set(file, folders);
  return folders;
}

/** `./a/b/c` → `./a/b`, `./a`, `.` */
function ancestors(path: string): string[] {
  const found: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    found.push(path.slice(0, slash));
  }
  return found;
}
