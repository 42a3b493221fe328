import { linesOf } from './line-index.ts';
import { maskSecrets } from './mask-secrets.ts';

/** Lines shown before and after the one in question. */
const AROUND = 4;
/** Lines read before them: whether a line is part of a key or of a secret's block is decided above it. */
const CONTEXT = 400;
const LONGEST_LINE = 300;
/** A comment on GitHub takes 65,536 characters. */
const LONGEST_FILE = 40_000;
/** A file can be megabytes long; what is shown of it ends far earlier. */
const LONGEST_MASKED = 400_000;

/**
 * The lines around a line of a file, secrets masked, so that they can be shown to others.
 * @param line the line in question, from 1.
 */
export function maskedLines(text: string, line: number): string {
  const lines = linesOf(text);
  const at = Math.min(Math.max(1, line), lines.lineCount);
  const start = Math.max(1, at - CONTEXT);
  const end = Math.min(lines.lineCount, at + AROUND);
  const masked = maskSecrets(text.slice(lines.lineStart(start), lines.lineEnd(end))).text.split('\n');
  return masked
    .slice(Math.max(0, at - AROUND - start))
    .map((shown) => (shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}…` : shown))
    .join('\n');
}

/** The beginning of a file, as long as fits into a report, secrets masked. */
export function maskedFile(text: string): string {
  const masked = maskSecrets(text.slice(0, LONGEST_MASKED)).text;
  if (masked.length <= LONGEST_FILE) return masked;
  const end = masked.lastIndexOf('\n', LONGEST_FILE);
  return `${masked.slice(0, end === -1 ? LONGEST_FILE : end)}\n…`;
}
