import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from '../../src/catalog/verify-facts.ts';

/** A state of a repository on this machine. */
export interface Checkout {
  /** What is read, for people: a commit, or the files of a work tree. */
  readonly name: string;
  readonly readFile: ReadFile;
}

/** Thrown with a sentence for the person who gave the path. */
export class CheckoutError extends Error {}

/**
 * Opens a copy of a repository.
 * @param path a git directory (bare, or the `.git` of a clone) or a work tree.
 * @param commit what to read with git; without it the files of a work tree, or `HEAD` of a git directory.
 */
export function openCheckout(path: string, commit?: string): Checkout {
  if (!existsSync(path)) throw new CheckoutError(`There is no directory ${path}.`);
  const isGitDirectory = existsSync(join(path, 'HEAD')) && existsSync(join(path, 'objects'));
  if (isGitDirectory) return atCommit(['--git-dir', path], commit ?? 'HEAD');
  if (commit !== undefined) return atCommit(['-C', path], commit);
  return { name: `the files in ${path}`, readFile: (file) => readWorkFile(join(path, file)) };
}

function readWorkFile(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, 'utf8') : null;
}

function atCommit(location: readonly string[], reference: string): Checkout {
  const commit = git([...location, 'rev-parse', '--verify', `${reference}^{commit}`])?.trim();
  if (commit === undefined) throw new CheckoutError(`There is no commit ${reference}.`);
  const files = new Map<string, string | null>();
  const readFile: ReadFile = (path) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const text = git([...location, 'show', `${commit}:${path}`]);
    files.set(path, text);
    return text;
  };
  return { name: `commit ${commit}`, readFile };
}

/** What git prints, or null where it fails. */
function git(parameters: readonly string[]): string | null {
  try {
    return execFileSync('git', parameters, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
