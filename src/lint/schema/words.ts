import type { Locale } from '../../i18n/locale.ts';
import type { Shape } from './shape.ts';
import type { ValueKind } from './violations.ts';

const KINDS: Readonly<Record<Locale, Readonly<Record<ValueKind, string>>>> = {
  en: {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: '`true` or `false`',
    null: 'nothing',
    duration: 'a duration such as `30s`',
    choice: 'another word',
    list: 'a list',
    map: 'a mapping',
  },
  es: {
    string: 'un texto',
    number: 'un número',
    integer: 'un número entero',
    boolean: '`true` o `false`',
    null: 'nada',
    duration: 'una duración como `30s`',
    choice: 'otra palabra',
    list: 'una lista',
    map: 'un mapa',
  },
};

const OR: Readonly<Record<Locale, string>> = { en: ' or ', es: ' o ' };

/** A kind of value in words, with its article. */
export function kindInWords(kind: ValueKind, locale: Locale): string {
  return KINDS[locale][kind];
}

/** What a shape allows, the plainest first. A number that may also be written as text is a number. */
export function allowedKinds({ scalars = [], cast, list, map }: Shape): readonly ValueKind[] {
  const kinds: ValueKind[] = [];
  if (cast === 'duration') kinds.push('duration');
  else if (cast !== undefined) kinds.push(cast);
  else {
    if (scalars.includes('number')) kinds.push('number');
    else if (scalars.includes('integer')) kinds.push('integer');
    if (scalars.includes('boolean')) kinds.push('boolean');
    if (scalars.includes('string')) kinds.push('string');
  }
  if (list) kinds.push('list');
  if (map) kinds.push('map');
  return kinds;
}

/** Several kinds of values joined by "or". */
export function kindsInWords(kinds: readonly ValueKind[], locale: Locale): string {
  const words = kinds.map((kind) => KINDS[locale][kind]);
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(OR[locale]);
}
