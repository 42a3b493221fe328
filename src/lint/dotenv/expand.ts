import { interpolations } from '../../compose/index.ts';

/** What the variables of a value come to. */
export interface Expansion {
  readonly text: string;
  /** Names without a value and without a default, in order. */
  readonly missing: readonly string[];
  /** True if Compose refuses the value: a `${` that is no reference, or a required variable without a value. */
  readonly isRefused: boolean;
}

/**
 * Replaces the variables of a value as Compose does (Compose specification, "Interpolation"; compose-go, `template`).
 * @param lookup the value of a name; undefined if it has none.
 */
export function expand(text: string, lookup: (name: string) => string | undefined): Expansion {
  const missing: string[] = [];
  let isRefused = false;
  const replace = (part: string): string => {
    let result = '';
    let at = 0;
    for (const item of interpolations(part)) {
      result += part.slice(at, item.start);
      at = item.end;
      if (item.kind === 'escaped') result += '$';
      else if (item.kind === 'literal') result += part.slice(item.start, item.end);
      else if (item.kind === 'invalid') isRefused = true;
      else {
        const value = lookup(item.name);
        const isSet = item.operator?.startsWith(':') ? (value ?? '') !== '' : value !== undefined;
        const kind = item.operator?.at(-1);
        if (kind === '+') result += isSet ? replace(item.operand ?? '') : '';
        else if (kind === '-') result += isSet ? (value ?? '') : replace(item.operand ?? '');
        else if (kind === '?' && !isSet) isRefused = true;
        else if (value === undefined) missing.push(item.name);
        else result += value;
      }
    }
    return result + part.slice(at);
  };
  return { text: replace(text), missing, isRefused };
}
