import { replace } from '../../change.ts';
import type { Dotenv } from '../../dotenv/model.ts';
import { pastedEntries, type PastedEntry } from '../../dotenv/pasted.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

/** What Coolify accepts as the name of a variable (F-106). */
const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;

export const envNameInvalid = defineEnvRule({
  id: 'env-name-invalid',
  severity: 'error',
  facts: ['F-106', 'F-211'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const { name, nameRange, separator } of file.entries) {
      if (separator !== '=' || VALID_NAME.test(name)) continue;
      yield { at: nameRange, path: [name], data: { name: excerpt(name, 24), isComment: false } };
    }
    for (const [line, { nameRange }] of indentedComments(file)) {
      yield {
        at: { start: nameRange.start, end: nameRange.start + 1 },
        path: [],
        data: { name: '', isComment: true },
        edits: () => withoutBlanks(file.text, line, nameRange.start),
      };
    }
  },

  text: {
    en: {
      title: 'A name that Coolify refuses',
      message: ({ name, isComment }) =>
        isComment
          ? 'Coolify takes the indented comment for a variable, because a `=` stands in it.'
          : `Coolify refuses the name \`${name}\`.`,
      hint: ({ isComment }) =>
        isComment
          ? 'In pasted text a line is a comment only if `#` is its first character; the name that Coolify reads here is refused.'
          : 'Names begin with a letter or `_` and hold letters, digits, `_` and `.` only; one other name, and Coolify refuses the pasted text.',
      fix: ({ isComment }) =>
        isComment ? 'Remove the blanks before `#`.' : 'Rename it, also where the application reads it.',
    },
    es: {
      title: 'Un nombre que Coolify rechaza',
      message: ({ name, isComment }) =>
        isComment
          ? 'Coolify toma el comentario con sangría por una variable, porque contiene un `=`.'
          : `Coolify rechaza el nombre \`${name}\`.`,
      hint: ({ isComment }) =>
        isComment
          ? 'En el texto pegado una línea solo es comentario si `#` es su primer carácter; el nombre que Coolify lee aquí no se admite.'
          : 'Un nombre empieza por letra o `_` y solo contiene letras, cifras, `_` y `.`; con uno distinto, Coolify rechaza el texto pegado.',
      fix: ({ isComment }) =>
        isComment
          ? 'Quite los espacios delante de `#`.'
          : 'Cámbiele el nombre, también donde lo lee la aplicación.',
    },
  },
});

/** Lines that are comments for Compose and variables for Coolify, with the offset at which each begins. */
function indentedComments(file: Dotenv): readonly (readonly [number, PastedEntry])[] {
  const comments = [...pastedEntries(file)].filter(([, { name }]) => name.startsWith('#'));
  if (comments.length === 0) return comments;
  const values = file.entries.filter(({ raw }) => raw.includes('\n')).map(({ valueRange }) => valueRange);
  let at = 0;
  return comments.filter(([start]) => {
    while (at < values.length && (values[at]?.end ?? 0) <= start) at += 1;
    return start < (values[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Only blanks can be removed: a carriage return alone may end a line for one reader and not for another. */
function withoutBlanks(text: string, start: number, end: number): readonly Edit[] {
  return /^[ \t]+$/.test(text.slice(start, end)) ? replace({ start, end }, '') : [];
}
