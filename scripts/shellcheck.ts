/** Finds ShellCheck, which reads the shell samples in the tests, or installs Debian's package. */
import { installDebianPackages, runs } from './packages.ts';

/** Whether ShellCheck can be run. */
export function hasShellcheck(): boolean {
  return runs(['shellcheck', '--version']);
}

/** Installs ShellCheck if it is missing and can be installed; says so if it cannot. */
export function ensureShellcheck(): void {
  if (hasShellcheck()) return;
  installDebianPackages('shellcheck');
  if (!hasShellcheck())
    console.warn('No ShellCheck: the shell samples are not read. Install it to have them checked.');
}
