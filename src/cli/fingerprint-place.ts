import type { ReportedFinding } from './interface.ts';

/** The place of a finding in the document: keys joined by dots; `*` for an item of a list, since items move. */
export function placeOf({ path }: Pick<ReportedFinding, 'path'>): string {
  return path.map((step) => (typeof step === 'number' ? '*' : step.replace(/[\\.]/g, '\\$&'))).join('.');
}

/** The underlined characters, however they are broken into lines. */
export function underlined({ range }: Pick<ReportedFinding, 'range'>, text: string): string {
  return text.slice(range.start.offset, range.end.offset).replace(/\s+/g, ' ').trim();
}

/** How many hexadecimal characters of a SHA-256 tell two underlined texts apart. */
export const DIGEST_LENGTH = 16;
