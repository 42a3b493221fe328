import type { SourceMap } from '../source.ts';
import { restorePlaces, withLineFeeds } from './line-breaks.ts';
import { QuickReader } from './reader.ts';
import { UNSURE } from './unsure.ts';

/** Byte order marks, and control characters other than tabs and line breaks. */
const SPECIAL = /[\0-\x08\v\f\x0e-\x1f\uFEFF]/;

/**
 * Reads a text that keeps to the plain part of YAML: one document that is a block mapping, quoted scalars on one line,
 * no tags, no explicit keys, tabs only inside text. Null for everything else, right or wrong. What it reads, it reads
 * exactly as the YAML library does, in a small part of the time.
 */
export function quickRead(text: string): SourceMap | null {
  if (/[ \t]$/.test(text.slice(-1)) || SPECIAL.test(text)) return null;
  const hasReturns = text.includes('\r');
  const unified = hasReturns ? withLineFeeds(text) : text;
  if (unified === null) return null;
  const root = readUnified(unified);
  if (root && hasReturns) restorePlaces(root, text);
  return root;
}

function readUnified(text: string): SourceMap | null {
  try {
    return new QuickReader(text).read();
  } catch (error) {
    if (error === UNSURE) return null;
    throw error;
  }
}
