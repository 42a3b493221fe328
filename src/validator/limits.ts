/** Coolify refuses a larger compose file: 5 MiB (F-007). */
export const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** A larger text does not go into the editor, which would stutter: it is checked whole and shown in part. */
export const EDITOR_LIMIT_BYTES = 256 * 1024;

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
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
