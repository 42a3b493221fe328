import { createHash } from 'node:crypto';
import { DIGEST_LENGTH, placeOf, underlined } from './fingerprint-place.ts';
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
export function fingerprint(finding: ReportedFinding, text: string): Fingerprint {
  const digest = createHash('sha256').update(underlined(finding, text)).digest('hex').slice(0, DIGEST_LENGTH);
  return { rule: finding.rule, at: placeOf(finding), digest };
}
