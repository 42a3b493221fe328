import type { ComposeFile, Range, SyntaxCode, SyntaxProblem } from '../../../compose/index.ts';

/** Why a text is no YAML, told apart as far as the sentences differ. */
export type Reason =
  | Exclude<SyntaxCode, 'tab'>
  | 'after-value'
  | 'closes-nothing'
  | 'block-header'
  | 'key-without-value'
  | 'list-beside-key'
  | 'variable-in-brackets';

export interface PlacedReason {
  readonly reason: Reason;
  /** The characters to change, as far as they can be told. */
  readonly at: Range;
}

/** How far back an opening bracket is looked for. */
const BRACKET_DISTANCE = 4000;

/** Says why the parser stopped, and where the text should be changed: both more exactly than the parser does. */
export function placeReason(file: ComposeFile, { code, detail, range }: SyntaxProblem): PlacedReason {
  const { text } = file;
  const variable = /^\$\{[^}\n]*\}?/.exec(text.slice(range.start - 1, range.end));
  if (variable) return { reason: 'variable-in-brackets', at: startingWith(range.start - 1, variable[0]) };
  const reason = reasonOf(code, detail, text.slice(file.lines.lineStart(lineOf(file, range)), range.start));
  const next = nextWord(file, range);
  if (reason === 'indentation') return { reason, at: next };
  // A value with a key below it that is indented further: the parser takes both for one.
  if (reason === 'nested-mapping' && next !== range) return { reason: 'indentation', at: next };
  if (reason === 'escape' && text[range.start] === '\\') {
    return { reason, at: { start: range.start, end: Math.min(range.end, range.start + 2) } };
  }
  if (reason === 'unclosed-bracket') return { reason, at: openingBracket(file, range, detail) };
  return { reason, at: range };
}

function startingWith(start: number, characters: string): Range {
  return { start, end: start + characters.length };
}

function lineOf(file: ComposeFile, { start }: Range): number {
  return file.lines.position(start).line;
}

function reasonOf(code: SyntaxCode, detail: string, before: string): Reason {
  if (/block sequence may not be used as an implicit map key/i.test(detail)) return 'indentation';
  if (code === 'missing-colon' && /followed by map values/.test(detail)) return 'key-without-value';
  if (code !== 'unexpected') return code === 'tab' ? 'indentation' : code;
  if (/at node end/.test(detail)) return 'after-value';
  if (/on same line with key/.test(detail)) return 'list-beside-key';
  if (/flow-(?:map|seq)-end/.test(detail)) return 'closes-nothing';
  return /[|>][-+0-9]*\s*$/.test(before) || /Block scalar header/.test(detail)
    ? 'block-header'
    : 'unexpected';
}

/** The parser reports a wrong indentation before the line that has it: the first word of that line is meant. */
function nextWord(file: ComposeFile, range: Range): Range {
  const line = lineOf(file, range);
  const rest = file.text.slice(range.end, file.lines.lineEnd(line));
  if (!/^\s*(?:#.*)?$/.test(rest)) return range;
  for (let next = line + 1; next <= Math.min(line + 50, file.lines.lineCount); next += 1) {
    const start = file.lines.lineStart(next);
    const word = /^[ \t]*([^\s#]\S*)/.exec(file.text.slice(start, file.lines.lineEnd(next)));
    if (!word) continue;
    const end = start + word[0].length;
    return { start: end - (word[1]?.length ?? 0), end };
  }
  return range;
}

/** The bracket that the parser wants closed; the place where it gave up if that cannot be told. */
function openingBracket(file: ComposeFile, range: Range, detail: string): Range {
  const close = /end with a ([}\]])/.exec(detail)?.[1] ?? '';
  const open = close === '}' ? '{' : '[';
  if (/[[{]/.test(file.text.charAt(range.start))) return { start: range.start, end: range.start + 1 };
  if (close === '') return range;
  let depth = 0;
  for (let at = range.start - 1; at >= Math.max(0, range.start - BRACKET_DISTANCE); at -= 1) {
    const character = file.text[at];
    if (character === close) depth += 1;
    else if (character === open && depth > 0) depth -= 1;
    else if (character === open) return { start: at, end: at + 1 };
  }
  return range;
}
