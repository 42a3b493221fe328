/** How a reference asks for a value: `${A:-b}` has the operator `:-` and the operand `b`. */
export type InterpolationOperator = ':-' | '-' | ':?' | '?' | ':+' | '+';

/** One `$…` in a string, as Compose's interpolation reads it. Indexes count from the start of the string. */
export interface Reference {
  readonly kind: 'variable';
  readonly name: string;
  readonly isBraced: boolean;
  readonly operator: InterpolationOperator | null;
  /** The text after the operator; null without one. */
  readonly operand: string | null;
  readonly start: number;
  readonly end: number;
  /** References inside the operand; their indexes count from the start of the whole string. */
  readonly nested: readonly Interpolation[];
}

/** `$$`, which stands for one dollar sign. */
export interface EscapedDollar {
  readonly kind: 'escaped';
  readonly start: number;
  readonly end: number;
}

/** A dollar sign before anything else (`$1`, `$(`): it stands for itself (compose-go, template/template.go, read 2026-07-21). */
export interface LiteralDollar {
  readonly kind: 'literal';
  readonly start: number;
  readonly end: number;
}

/** A `${` that Compose refuses: `invalid interpolation format`. */
export interface InvalidReference {
  readonly kind: 'invalid';
  /** `unclosed`: no matching brace; `name`: no variable name follows; `operator`: the name is followed by something unknown. */
  readonly reason: 'unclosed' | 'name' | 'operator';
  readonly start: number;
  readonly end: number;
}

export type Interpolation = Reference | EscapedDollar | LiteralDollar | InvalidReference;

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const OPERATOR = /:-|:\?|:\+|-|\?|\+/y;
const MAX_NESTING = 50;

/**
 * Finds every `$` of a string and says what Compose makes of it (Compose specification, "Interpolation").
 * Never throws; what cannot be read is listed as invalid.
 */
export function interpolations(text: string): readonly Interpolation[] {
  return text.includes('$') ? scan({ text, closing: closingBraces(text) }, 0, text.length, 0) : [];
}

/** The variable references of a string, those nested in default values included, in order. */
export function references(text: string): readonly Reference[] {
  return flatten(interpolations(text));
}

function flatten(found: readonly Interpolation[]): Reference[] {
  return found.flatMap((item) => (item.kind === 'variable' ? [item, ...flatten(item.nested)] : []));
}

/**
 * Replaces references by their default values (`${A:-b}` by `b`), `$$` by `$`, and drops references without one:
 * what the string becomes when no variable is set.
 */
export function withDefaults(text: string): string {
  if (!text.includes('$')) return text;
  let result = '';
  let at = 0;
  for (const item of interpolations(text)) {
    result += text.slice(at, item.start);
    if (item.kind === 'escaped') result += '$';
    else if (item.kind === 'variable') {
      const hasDefault = item.operator === ':-' || item.operator === '-';
      if (hasDefault && item.operand !== null) result += withDefaults(item.operand);
    } else result += text.slice(item.start, item.end);
    at = item.end;
  }
  return result + text.slice(at);
}

interface Source {
  readonly text: string;
  /** For the place of each `${` that is closed, the place of its brace. */
  readonly closing: ReadonlyMap<number, number>;
}

function scan(source: Source, from: number, to: number, depth: number): Interpolation[] {
  const { text } = source;
  const found: Interpolation[] = [];
  let at = text.indexOf('$', from);
  while (at !== -1 && at < to) {
    const item = readDollar(source, at, to, depth);
    found.push(item);
    at = text.indexOf('$', item.end);
  }
  return found;
}

function readDollar(source: Source, start: number, to: number, depth: number): Interpolation {
  const { text } = source;
  const next = start + 1 < to ? text[start + 1] : '';
  if (next === '$') return { kind: 'escaped', start, end: start + 2 };
  if (next === '{') return readBraced(source, start, to, depth);
  const name = match(NAME, text, start + 1, to);
  if (name === '') return { kind: 'literal', start, end: start + 1 };
  const end = start + 1 + name.length;
  return { kind: 'variable', name, isBraced: false, operator: null, operand: null, start, end, nested: [] };
}

function readBraced(source: Source, start: number, to: number, depth: number): Interpolation {
  const { text } = source;
  const close = source.closing.get(start);
  if (close === undefined || close >= to)
    return { kind: 'invalid', reason: 'unclosed', start, end: Math.min(to, start + 2) };
  const end = close + 1;
  const name = match(NAME, text, start + 2, close);
  if (name === '') return { kind: 'invalid', reason: 'name', start, end };
  const afterName = start + 2 + name.length;
  if (afterName === close) {
    return { kind: 'variable', name, isBraced: true, operator: null, operand: null, start, end, nested: [] };
  }
  const operator = match(OPERATOR, text, afterName, close);
  if (operator === '') return { kind: 'invalid', reason: 'operator', start, end };
  const operandStart = afterName + operator.length;
  return {
    kind: 'variable',
    name,
    isBraced: true,
    operator: operator as InterpolationOperator,
    operand: text.slice(operandStart, close),
    start,
    end,
    nested: depth < MAX_NESTING ? scan(source, operandStart, close, depth + 1) : [],
  };
}

/** Pairs every `${` with the brace that closes it, in one pass: nested ones are skipped, other braces do not count. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '$' && text[at + 1] === '{') {
      open.push(at);
      at += 1;
    } else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}

function match(pattern: RegExp, text: string, from: number, to: number): string {
  pattern.lastIndex = from;
  const found = pattern.exec(text)?.[0] ?? '';
  return from + found.length <= to ? found : found.slice(0, Math.max(0, to - from));
}
