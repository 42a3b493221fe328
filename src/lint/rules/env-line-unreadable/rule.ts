import type { Edit } from '../../edit.ts';
import type { DotenvEntry } from '../../dotenv/model.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule, type Problem } from '../../rule.ts';

/** text, name, after-quote: see the reader · colon: `NAME: value`, which Compose reads and Coolify does not. */
type Kind = 'text' | 'name' | 'after-quote' | 'colon';

const MESSAGES = {
  en: {
    text: () => 'The line is neither a comment nor `NAME=value`.',
    name: (name: string) => `\`${name}\` stands alone, without \`=\`.`,
    'after-quote': () => 'Text follows the closing quote.',
    colon: (name: string) => `\`${name}\` is separated from its value by \`:\` instead of \`=\`.`,
  },
  es: {
    text: () => 'La línea no es un comentario ni `NOMBRE=valor`.',
    name: (name: string) => `\`${name}\` aparece solo, sin \`=\`.`,
    'after-quote': () => 'Hay texto después de la comilla de cierre.',
    colon: (name: string) => `\`${name}\` está separado de su valor por \`:\` en lugar de \`=\`.`,
  },
} as const;

const HINTS = {
  en: {
    text: 'Compose refuses the whole file for it; Coolify skips it in pasted text, or refuses the text if it holds a `=`.',
    name: 'Compose takes the value from the shell; Coolify skips the line in pasted text, and the variable does not exist there.',
    'after-quote': 'Compose reads it as another entry; Coolify drops it from pasted text.',
    colon: 'Compose accepts it; Coolify looks for `=` in pasted text and skips the line without it.',
  },
  es: {
    text: 'Compose rechaza todo el archivo por ella; Coolify la omite en el texto pegado, o rechaza el texto si contiene un `=`.',
    name: 'Compose toma el valor de la consola; Coolify omite la línea en el texto pegado, y la variable no existe allí.',
    'after-quote': 'Compose lo lee como otra entrada; Coolify lo descarta del texto pegado.',
    colon: 'Compose lo admite; Coolify busca un `=` en el texto pegado y omite la línea que no lo tiene.',
  },
} as const;

const FIXES = {
  en: {
    text: 'Write `NAME=value`, or `#` as the first character of the line.',
    name: 'Write `=` and the value after the name.',
    'after-quote': 'Move the quote to the end of the value, or start a new line.',
    colon: 'Replace `:` with `=`.',
  },
  es: {
    text: 'Escriba `NOMBRE=valor`, o `#` como primer carácter de la línea.',
    name: 'Escriba `=` y el valor después del nombre.',
    'after-quote': 'Lleve la comilla al final del valor o empiece una línea nueva.',
    colon: 'Sustituya `:` por `=`.',
  },
} as const;

export const envLineUnreadable = defineEnvRule({
  id: 'env-line-unreadable',
  severity: 'error',
  facts: ['F-014', 'F-210'],
  specification:
    'Docker Compose, env file syntax: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
  prevents: ['env-missing-runtime'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file): Iterable<Problem<{ kind: Kind; name: string }>> {
    for (const { range, reason } of file.unreadable) {
      const name = reason === 'name' ? excerpt(file.text.slice(range.start, range.end)) : '';
      yield { at: range, path: [], data: { kind: reason, name } };
    }
    for (const entry of file.entries) {
      if (entry.separator !== ':') continue;
      yield {
        at: entry.separatorRange,
        path: [entry.name],
        data: { kind: 'colon', name: excerpt(entry.name) },
        edits: () => withEquals(entry),
      };
    }
  },

  text: {
    en: {
      title: 'A line that is no `NAME=value`',
      message: ({ kind, name }) => MESSAGES.en[kind](name),
      hint: ({ kind }) => HINTS.en[kind],
      fix: ({ kind }) => FIXES.en[kind],
    },
    es: {
      title: 'Una línea que no es `NOMBRE=valor`',
      message: ({ kind, name }) => MESSAGES.es[kind](name),
      hint: ({ kind }) => HINTS.es[kind],
      fix: ({ kind }) => FIXES.es[kind],
    },
  },
});

function withEquals({ nameRange, valueRange }: DotenvEntry): readonly Edit[] {
  return [{ start: nameRange.end, end: valueRange.start, insert: '=' }];
}
