import type { ComposeFile, CoolifyReading, Range } from '../../../compose/index.ts';

export type CoolifyError = Extract<CoolifyReading, { ok: false }>['error'];

/** Why Coolify's parser refuses what Compose reads; `other` shows the parser's own words. */
export type RefusalCode =
  | 'custom-tag'
  | 'built-in-tag'
  | 'complex-key'
  | 'anchor-line'
  | 'key-type'
  | 'merge'
  | 'colon'
  | 'date'
  | 'reserved'
  | 'root-indentation'
  | 'document-end'
  | 'tab'
  | 'flow'
  | 'duplicate-key'
  | 'other';

export interface Refusal {
  readonly code: RefusalCode;
  readonly at: Range;
  /** The parser's sentence, without the position. */
  readonly reason: string;
}

/** The messages of Symfony YAML 7.4, which Coolify 4.3 uses. The first that fits wins. */
const CODES: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^Tags support is not enabled|^Missing value for tag|^Using the unquoted scalar value "!/, 'custom-tag'],
  [/built-in tag/, 'built-in-tag'],
  [/^Complex mappings|^Unexpected token ":/, 'complex-key'],
  [/^(?:Numeric|Non-string) keys/, 'key-type'],
  [/^YAML merge keys/, 'merge'],
  [/^Colons must be followed|^A colon cannot be used/, 'colon'],
  [/^The date /, 'date'],
  [/^The reserved indicator/, 'reserved'],
  [/tabs as indentation/, 'tab'],
  [/^Duplicate key/, 'duplicate-key'],
  [/^(?:Malformed|Unexpected)/, 'flow'],
];

/** The characters that each kind of refusal is about, within the line that the parser names. */
const CHARACTERS: Partial<Record<RefusalCode, RegExp>> = {
  'custom-tag': /![^\s,\]}]*/,
  'built-in-tag': /!![^\s,\]}]*/,
  'complex-key': /\?(?=\s|$)|^[[{].*?[\]}](?=:)/,
  'anchor-line': /&\S+/,
  'key-type': /^[^\s:"']+(?=\s*:)/,
  merge: /<<\s*:\s*\S+/,
  colon: /(?<![^\s,{[])[^\s,{[]+:[^\s,}\]]+/,
  date: /\d{4}-\d\d?-\d\d?\S*?(?=[\s,\]}]|$)/,
};

/** Says why Coolify refuses the text and finds the place: the parser's line is that of an enclosing block at times. */
export function locateRefusal(file: ComposeFile, error: CoolifyError): Refusal {
  const near = error.near?.split('\n')[0] ?? '';
  const code = codeOf(error.reason, near);
  const line = lineOf(file, error.line ?? 1, near);
  const start = file.lines.lineStart(line);
  const text = file.text.slice(start, file.lines.lineEnd(line));
  const indent = text.length - text.trimStart().length;
  const content = withoutDash(text.trim());
  const from = start + indent + (text.trim().length - content.length);
  const found = CHARACTERS[code]?.exec(content);
  const at = found
    ? { start: from + found.index, end: from + found.index + found[0].length }
    : { start: code === 'root-indentation' ? start : from, end: from + content.length };
  return { code, at, reason: error.reason };
}

function codeOf(reason: string, near: string): RefusalCode {
  if (/^Mapping values are not allowed/.test(reason) && near.trimStart().startsWith('&'))
    return 'anchor-line';
  if (/^Unable to parse/.test(reason)) {
    if (near.startsWith('...')) return 'document-end';
    if (/^\s/.test(near)) return 'root-indentation';
  }
  return CODES.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other';
}

/** The first line from the one named on that holds the text shown as "near"; then any line that does. */
function lineOf(file: ComposeFile, named: number, near: string): number {
  const last = lastLineWithContent(file);
  const from = Math.min(Math.max(1, named), last);
  const wanted = near.trim();
  if (wanted === '') return from;
  const after = file.text.indexOf(wanted, file.lines.lineStart(from));
  const found = after === -1 ? file.text.indexOf(wanted) : after;
  return found === -1 ? from : file.lines.position(found).line;
}

function lastLineWithContent(file: ComposeFile): number {
  return file.lines.position(file.text.trimEnd().length).line;
}

function withoutDash(text: string): string {
  return text.replace(/^(?:-\s+)+/, '');
}
