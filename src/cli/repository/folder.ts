import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { readGitIndex, type GitIndex } from './git.ts';

/** present: a clone has it · untracked: only this computer has it · missing: nobody has it. */
export type PathState = 'present' | 'untracked' | 'missing';

/** The folder that is checked as a repository. Paths are relative to it, with forward slashes. */
export interface RepositoryFolder {
  readonly directory: string;
  /** Null where git does not know the folder: then the disk is all there is to ask. */
  readonly git: GitIndex | null;
  stateOf(path: string): PathState;
  isFile(path: string): boolean;
  /** The text of a file inside the folder; null if it is none, leads out of it, or is too large to be a script. */
  read(path: string): string | null;
}

/** Scripts and lists of attributes are small. */
const MAX_BYTES = 1024 * 1024;

/** Opens a folder; git is asked once. */
export function openFolder(directory: string): RepositoryFolder {
  const git = readGitIndex(directory);
  const isFile = (path: string): boolean => {
    const mode = git?.mode(path) ?? null;
    if (mode !== null) return mode.startsWith('100');
    return statSync(join(directory, path), { throwIfNoEntry: false })?.isFile() ?? false;
  };
  return {
    directory,
    git,
    stateOf(path) {
      if (git?.has(path)) return 'present';
      if (!existsSync(join(directory, path))) return 'missing';
      return git ? 'untracked' : 'present';
    },
    isFile: (path) => {
      try {
        return isFile(path);
      } catch {
        return false;
      }
    },
    read(path) {
      const file = insideFolder(directory, path);
      if (file === null || statSync(file).size > MAX_BYTES) return null;
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return null;
      }
    },
  };
}

/** The regular file that a path of a folder leads to; null if there is none, or if a link or `..` leads out of it. */
export function insideFolder(directory: string, path: string): string | null {
  const file = join(directory, path);
  try {
    const way = relative(realpathSync(directory), realpathSync(file));
    const isInside = way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way);
    return isInside && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** A path as git writes it: without `.` segments, doubled slashes and a slash at its end. */
export function tidy(path: string): string {
  return posix.normalize(path.replace(/^\/+/, '')).replace(/\/$/, '');
}
