import { createHash } from 'node:crypto';
import type { ReportedFinding } from './interface.ts';

/** A finding as it is told from others of its file, wherever its line moves and in whatever language it is worded. */
export interface Fingerprint {
  readonly rule: string;
  /** The place in the document: keys joined by dots; `*` for an item of a list, since items move. */
  readonly at: string;
  /** A digest of the underlined characters: hexadecimal, 16 characters. */
  readonly digest: string;
}

/** The fingerprint of a finding in the text that it was found in. */
export function fingerprint({ rule, path, range }: ReportedFinding, text: string): Fingerprint {
  const at = path.map((step) => (typeof step === 'number' ? '*' : step.replace(/[\\.]/g, '\\$&'))).join('.');
  const underlined = text.slice(range.start.offset, range.end.offset).replace(/\s+/g, ' ').trim();
  return { rule, at, digest: createHash('sha256').update(underlined).digest('hex').slice(0, 16) };
}
