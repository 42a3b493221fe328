/** References `${NAME:-default}` as Coolify takes them apart (bootstrap/helpers/services.php:28-150). */
import { before, replaceFirst } from './text.ts';

export interface Braces {
  readonly content: string;
  /** Index after the closing brace. */
  readonly end: number;
}

/** What stands between the first opening brace at or after `from` and its own closing brace; null without one. */
export function bracesIn(text: string, from = 0): Braces | null {
  const open = text.indexOf('{', from);
  if (open === -1) return null;
  let depth = 1;
  for (let index = open + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return { content: text.slice(open + 1, index), end: index + 1 };
  }
  return null;
}

export interface Operation {
  readonly variable: string;
  readonly operator: ':-' | '-' | ':?' | '?';
  readonly operand: string;
}

const OPERATORS = [':-', '-', ':?', '?'] as const;

/** Splits `NAME:-default` at the first operator outside braces; null without one. */
export function operationIn(content: string): Operation | null {
  let depth = 0;
  for (let index = 0; index < content.length; index += 1) {
    const character = content[index];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (depth === 0) {
      const operator = OPERATORS.find((candidate) => content.startsWith(candidate, index));
      if (operator === undefined) continue;
      const operand = content.slice(index + operator.length);
      return { variable: content.slice(0, index), operator, operand };
    }
  }
  return null;
}

/** The text without the marks of a reference: `A:-b` for `${A:-b}`, `A` for `$A`. */
export function withoutMarks(text: string): string {
  if (text.startsWith('${')) {
    return bracesIn(text)?.content ?? replaceFirst(replaceFirst(before(text, '}'), '$', ''), '{', '');
  }
  if (text.startsWith('{')) {
    if (text.endsWith('}')) return text.slice(1, -1);
    return bracesIn(text)?.content ?? before(replaceFirst(text, '{', ''), '}');
  }
  return text.startsWith('$') ? text.slice(1) : text;
}
