import type { YAMLError } from 'yaml';
import type { Range } from './range.ts';

/** Why a text is no YAML, in the terms in which a finding explains it. */
export type SyntaxCode =
  | 'tab'
  | 'indentation'
  | 'nested-mapping'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-colon'
  | 'reserved-character'
  | 'escape'
  | 'alias'
  | 'anchor-or-tag'
  | 'directive'
  | 'nesting'
  | 'unexpected';

export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly range: Range;
  /** The parser's own sentence, in English. */
  readonly detail: string;
}

const CODES: Partial<Record<YAMLError['code'], SyntaxCode>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  BLOCK_IN_FLOW: 'nested-mapping',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  KEY_OVER_1024_CHARS: 'missing-colon',
  BAD_SCALAR_START: 'reserved-character',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'anchor-or-tag',
  MULTIPLE_TAGS: 'anchor-or-tag',
  BAD_PROP_ORDER: 'anchor-or-tag',
  TAG_RESOLVE_FAILED: 'anchor-or-tag',
  BAD_COLLECTION_TYPE: 'anchor-or-tag',
  BAD_DIRECTIVE: 'directive',
  RESOURCE_EXHAUSTION: 'nesting',
};

/**
 * Turns an error of the YAML library into a problem that points at the text to change, not at the place where
 * reading stopped. `quotedAt` finds the quoted scalar that an offset belongs to.
 */
export function syntaxProblem(
  error: YAMLError,
  text: string,
  quotedAt: (offset: number) => Range | undefined,
): SyntaxProblem {
  const detail = error.message.replace(/\s+/g, ' ').slice(0, 200);
  const [offset] = error.pos;
  const code = codeOf(error);
  const quoted = code === 'unclosed-quote' ? quotedAt(offset) : undefined;
  return { code, detail, range: quoted ? firstLine(quoted, text) : wordAt(text, offset) };
}

function codeOf(error: YAMLError): SyntaxCode {
  if (error.code !== 'MISSING_CHAR') {
    if (error.code === 'BAD_INDENT' && /end with a [}\]]/.test(error.message)) return 'unclosed-bracket';
    return CODES[error.code] ?? 'unexpected';
  }
  if (/quote/.test(error.message)) return 'unclosed-quote';
  if (/end with a|Missing , |[}\]]/.test(error.message)) return 'unclosed-bracket';
  return /implicit key|map value|:/i.test(error.message) ? 'missing-colon' : 'unexpected';
}

function firstLine({ start, end }: Range, text: string): Range {
  const lineBreak = text.indexOf('\n', start);
  return { start, end: lineBreak === -1 ? end : Math.min(end, lineBreak) };
}

/** The run of characters at `start` up to the next blank, at least one character; at the end of a line, the last word before it. */
function wordAt(text: string, start: number): Range {
  let from = Math.min(start, Math.max(0, text.length - 1));
  if (/^\s*$/.test(text.slice(from, from + 1)) && text[from] !== '\t') {
    const before = /\S+\s*$/.exec(text.slice(Math.max(0, from - 200), from));
    if (before) from = from - before[0].length;
  }
  const word = /^(?:\t+|\S+)/.exec(text.slice(from, from + 200));
  return { start: from, end: Math.min(text.length, from + Math.max(1, word?.[0].length ?? 1)) };
}
