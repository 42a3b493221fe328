import { execFileSync } from 'node:child_process';
import { join, posix } from 'node:path';

/** What the index of a git repository holds: what a push sends, and so what Coolify clones (F-117). */
export interface GitIndex {
  /** Where the folder lies in its repository, without a slash at the end; empty for the root. */
  readonly prefix: string;
  /** The mode of a tracked path (`100644`, `100755`, `120000`, `160000`); null for a folder and for other paths. */
  mode(path: string): string | null;
  /** True for a tracked file, for a folder that holds one, and for what lies in a submodule or behind a link. */
  has(path: string): boolean;
  /** The tracked files below a folder, from the folder that is checked. */
  files(): Iterable<string>;
  /** Which of some tracked files a clone on Linux has with CR LF. */
  withCarriageReturns(paths: readonly string[]): ReadonlySet<string>;
}

const SUBMODULE = '160000';
const LINK = '120000';
const TIMEOUT_MS = 20_000;
const MAX_OUTPUT = 256 * 1024 * 1024;
/** A command line holds only so many names. */
const NAMES_AT_ONCE = 500;

/**
 * Reads the index of the repository that a folder lies in; null without git, outside of a repository, and where
 * nothing below the folder is tracked yet. Paths are relative to the folder, with forward slashes.
 */
export function readGitIndex(directory: string): GitIndex | null {
  const prefixes = git(directory, ['rev-parse', '--show-prefix', '--show-cdup'])?.split('\n');
  if (!prefixes) return null;
  const [prefix = '', up = ''] = prefixes;
  const listing = git(join(directory, up), ['ls-files', '--stage', '-z']);
  if (listing === null) return null;
  const modes = new Map<string, string>();
  for (const line of listing.split('\0')) {
    const tab = line.indexOf('\t');
    if (tab !== -1) modes.set(line.slice(tab + 1), line.slice(0, line.indexOf(' ')));
  }
  const own = [...modes.keys()].filter((path) => path.startsWith(prefix));
  if (own.length === 0) return null;
  const folders = foldersOf(modes.keys());
  const full = (path: string): string => posix.join(prefix, path).replace(/\/$/, '');
  const has = (path: string): boolean => {
    const name = full(path);
    return name === '.' || name === '' || modes.has(name) || folders.has(name) || isBehindLink(name, modes);
  };
  return {
    prefix: prefix.replace(/\/$/, ''),
    mode: (path) => modes.get(full(path)) ?? null,
    has,
    files: () => own.map((path) => path.slice(prefix.length)),
    withCarriageReturns: (paths) => carriageReturns(directory, paths),
  };
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

function isBehindLink(path: string, modes: ReadonlyMap<string, string>): boolean {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const mode = modes.get(path.slice(0, at));
    if (mode === SUBMODULE || mode === LINK) return true;
  }
  return false;
}

/**
 * `git ls-files --eol`: line ends in the index come out as they are, and `eol=crlf` writes CR LF on every system
 * (gitattributes, "eol").
 */
function carriageReturns(directory: string, paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < paths.length; at += NAMES_AT_ONCE) {
    const names = paths.slice(at, at + NAMES_AT_ONCE);
    const listing = git(directory, ['--literal-pathspecs', 'ls-files', '--eol', '-z', '--', ...names]) ?? '';
    for (const line of listing.split('\0')) {
      const [, info = '', path = ''] = /^([^\t]*)\t([\s\S]*)$/.exec(line) ?? [];
      if (/^i\/(?:crlf|mixed)\b|\beol=crlf\b/.test(info)) found.add(path);
    }
  }
  return found;
}

/** The output of a git command that only reads; null if it fails. No hook, monitor or network is used. */
function git(directory: string, args: readonly string[]): string | null {
  try {
    return execFileSync(
      'git',
      ['-C', directory, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args],
      {
        encoding: 'utf8',
        maxBuffer: MAX_OUTPUT,
        timeout: TIMEOUT_MS,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          LC_ALL: 'C',
          GIT_OPTIONAL_LOCKS: '0',
          GIT_NO_LAZY_FETCH: '1',
          GIT_TERMINAL_PROMPT: '0',
        },
      },
    );
  } catch {
    return null;
  }
}
