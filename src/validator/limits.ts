/** Coolify refuses a larger compose file: 5 MiB (F-007). */
export const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** A larger text does not go into the editor, which would stutter: it is checked whole and shown in part. */
export const EDITOR_LIMIT_BYTES = 256 * 1024;

/** Findings that travel to the page: nobody reads more, and each costs memory and time. Counts and exports are of all. */
export const MAX_FINDINGS = 10_000;

/** More files than this are no project that a reader checks by hand. */
export const MAX_FILES = 30;

/** All files of a project together: what a browser stores and checks without effort. */
export const PROJECT_LIMIT_BYTES = 8 * 1024 * 1024;

export type SizeClass = 'normal' | 'large' | 'too-large';

/** The size of a text as a file in UTF-8, in bytes. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** What can be done with a text of this many bytes. */
export function sizeClass(bytes: number): SizeClass {
  if (bytes > FILE_LIMIT_BYTES) return 'too-large';
  return bytes > EDITOR_LIMIT_BYTES ? 'large' : 'normal';
}

/** Editors count in line feeds, and so must the offsets of findings: CR LF and a lone CR become LF. */
export function normalizeLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  // A fixed string is found ten times as fast as an expression: megabytes come from Windows.
  const unix = text.replaceAll('\r\n', '\n');
  return unix.includes('\r') ? unix.replaceAll('\r', '\n') : unix;
}
