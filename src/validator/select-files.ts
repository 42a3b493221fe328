import { kindOfPath } from '../lint/kind-of-path.ts';
import type { FileKind } from '../lint/text-file.ts';
import { FILE_LIMIT_BYTES, MAX_FILES, PROJECT_LIMIT_BYTES } from './limits.ts';
import { cleanPath, KINDS } from './project.ts';

/** A file that a reader offers: its path from the folder that was dropped or picked, its size in bytes. */
export interface Candidate {
  readonly path: string;
  readonly size: number;
}

export interface Chosen<Offered extends Candidate> {
  readonly candidate: Offered;
  readonly kind: FileKind;
  /** Relative to the folder of the compose file. */
  readonly path: string;
}

export interface Selection<Offered extends Candidate> {
  /** Compose file first, then Dockerfiles, then env files. */
  readonly chosen: readonly Chosen<Offered>[];
  /** Other compose files: Coolify deploys one. */
  readonly otherCompose: readonly string[];
  readonly tooLarge: readonly Offered[];
  /** Files of a known kind beyond the limit of number or of size together. */
  readonly tooMany: number;
}

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.hg', '.svn']);
/** As Coolify's default name comes first (F-001), then in the order in which Compose looks. */
const COMPOSE_NAMES = ['docker-compose.yaml', 'docker-compose.yml', 'compose.yaml', 'compose.yml'];

/** True if a folder of this name holds nothing of the project itself. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name);
}

/** The kind that a name in a folder stands for; null if it is none that is checked. */
export function kindOfName(path: string): FileKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.endsWith('.dockerignore')) return null;
  const kind = kindOfPath(path);
  if (kind !== 'compose') return kind;
  return /^(?:docker-)?compose(?:[._-].*)?\.ya?ml$/.test(name) ? 'compose' : null;
}

/**
 * Chooses what belongs to a project: one compose file (the shallowest, of the best name), Dockerfiles, env files.
 * @param isFolder false for files that the reader chose one by one: there a YAML file of any name can be the compose file.
 */
export function selectFiles<Offered extends Candidate>(
  candidates: readonly Offered[],
  isFolder: boolean,
): Selection<Offered> {
  const offered = candidates
    .map((candidate) => ({ candidate, path: cleanPath(candidate.path) }))
    .filter(({ path }) => !path.split('/').slice(0, -1).some(isSkippedFolder))
    .map(({ candidate, path }) => ({ candidate, path, kind: kindOfName(path) }));
  const composes = offered.filter(({ kind }) => kind === 'compose').sort(byPreference);
  const named = composes[0] ?? (isFolder ? undefined : anyCompose(offered));
  const root = named ? folderOf(named.path) : sharedFolder(offered.map(({ path }) => path));
  const wanted = [
    ...(named ? [{ ...named, kind: 'compose' as const }] : []),
    ...offered.flatMap((file) =>
      file.kind === 'dockerfile' || file.kind === 'env' ? [{ ...file, kind: file.kind }] : [],
    ),
  ].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || depth(a.path) - depth(b.path));
  const fitting = wanted.filter(({ candidate }) => candidate.size <= FILE_LIMIT_BYTES);
  let bytes = 0;
  const chosen = fitting
    .filter(({ candidate }, index) => {
      bytes += candidate.size;
      return index < MAX_FILES && bytes <= PROJECT_LIMIT_BYTES;
    })
    .map(({ candidate, kind, path }) => ({ candidate, kind, path: relativePath(root, path) }));
  return {
    chosen,
    otherCompose: composes.slice(1).map(({ path }) => relativePath(root, path)),
    tooLarge: wanted.map(({ candidate }) => candidate).filter(({ size }) => size > FILE_LIMIT_BYTES),
    tooMany: fitting.length - chosen.length,
  };
}

interface Named {
  readonly path: string;
  readonly kind: FileKind | null;
}

/** One file alone is what the reader says it is; among several the first YAML file. */
function anyCompose<File extends Named>(offered: readonly File[]): File | undefined {
  const [first] = offered;
  if (offered.length === 1 && first?.kind === null) return first;
  return offered.find(({ path, kind }) => kind === null && /\.ya?ml$/i.test(path));
}

function byPreference(a: Named, b: Named): number {
  return depth(a.path) - depth(b.path) || rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1);
}

function rank(path: string): number {
  const index = COMPOSE_NAMES.indexOf(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
  return index === -1 ? COMPOSE_NAMES.length : index;
}

function depth(path: string): number {
  return path.split('/').length;
}

function folderOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** The folders that all paths begin with. */
function sharedFolder(paths: readonly string[]): readonly string[] {
  const [first = '', ...rest] = paths;
  const folder = folderOf(first);
  const isShared = (index: number): boolean => rest.every((path) => folderOf(path)[index] === folder[index]);
  const end = folder.findIndex((_, index) => !isShared(index));
  return end === -1 ? folder : folder.slice(0, end);
}

function relativePath(root: readonly string[], path: string): string {
  const segments = path.split('/');
  let shared = 0;
  while (shared < root.length && shared < segments.length - 1 && root[shared] === segments[shared]) {
    shared += 1;
  }
  return [...root.slice(shared).map(() => '..'), ...segments.slice(shared)].join('/');
}
