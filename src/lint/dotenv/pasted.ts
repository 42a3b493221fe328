import type { Range } from '../../compose/index.ts';
import type { Dotenv, DotenvEntry } from './model.ts';

/** A variable that Coolify makes of one line of a text pasted into its Developer view. */
export interface PastedEntry {
  /** Blanks around it taken off; `export` and a comment's `#` are part of it. */
  readonly name: string;
  readonly nameRange: Range;
  /** What is stored: one pair of quotes and the blanks around taken off; no escape is replaced. */
  readonly value: string;
  /** What follows ` #`: Coolify keeps it in the variable's comment; null for none. */
  readonly comment: string | null;
}

const cache = new WeakMap<Dotenv, ReadonlyMap<number, PastedEntry>>();

/**
 * Reads an env file as Coolify reads a text pasted into the Developer view: line by line, a comment only where `#` is the
 * first character, everything before the first `=` the name (Coolify 4.3.11, `bootstrap/helpers/shared.php`,
 * `parseEnvFormatToArray`, and `app/Models/EnvironmentVariable.php`, which trims). Lines without `=` are left out.
 * @returns the entries by the offset at which their line begins; only a line feed ends a line.
 */
export function pastedEntries(file: Dotenv): ReadonlyMap<number, PastedEntry> {
  let found = cache.get(file);
  if (!found) {
    found = read(file);
    cache.set(file, found);
  }
  return found;
}

/** What Coolify makes of the line that an entry begins on; undefined for a line without `=`. */
export function pastedOf(file: Dotenv, entry: DotenvEntry): PastedEntry | undefined {
  return pastedEntries(file).get(lineStart(file.text, entry.separatorRange.start));
}

function read(file: Dotenv): ReadonlyMap<number, PastedEntry> {
  const entries = new Map<number, PastedEntry>();
  let start = 0;
  for (const line of file.text.split('\n')) {
    const entry = readLine(line.endsWith('\r') ? line.slice(0, -1) : line, start);
    if (entry) entries.set(start, entry);
    start += line.length + 1;
  }
  return entries;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function readLine(line: string, start: number): PastedEntry | null {
  const equals = line.indexOf('=');
  if (line.startsWith('#') || equals === -1) return null;
  const name = line.slice(0, equals).trim();
  const nameStart = start + line.slice(0, equals).indexOf(name);
  const { value, comment } = readPastedValue(line.slice(equals + 1));
  return { name, nameRange: { start: nameStart, end: nameStart + name.length }, value, comment };
}

/** The value and the comment that Coolify makes of what follows the `=` of a line. */
export function readPastedValue(text: string): { readonly value: string; readonly comment: string | null } {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, 1);
    if (close === -1) return { value: trimmed(text.slice(1)), comment: null };
    return { value: trimmed(text.slice(1, close)), comment: commentOf(text.slice(close + 1)) };
  }
  const cut = /[ \t\v\f\r\n]#/.exec(text)?.index;
  if (cut === undefined) return { value: trimmed(text), comment: null };
  return { value: trimmed(text.slice(0, cut)), comment: commentOf(text.slice(cut)) };
}

function commentOf(rest: string): string | null {
  const hash = rest.indexOf('#');
  const comment = hash === -1 ? '' : trimmed(rest.slice(hash + 1));
  return comment === '' ? null : comment;
}

const TRIMMED = new Set([' ', '\t', '\n', '\r', '\0', '\v']);

/** Takes off what PHP's `trim` takes off. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && TRIMMED.has(text.charAt(start))) start += 1;
  while (end > start && TRIMMED.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
