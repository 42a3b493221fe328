import { replace } from '../../change.ts';
import { defineRule } from '../../rule.ts';
import { UNREADABLE_HINT } from '../../unreadable.ts';

const MARK = '\uFEFF';

/** Blanks after the mark become indentation without it, and a second mark no longer belongs to the first key. */
const BEFORE_CONTENT = /^\uFEFF[^ \t\uFEFF]/;

export const byteOrderMark = defineRule({
  id: 'byte-order-mark',
  severity: 'error',
  facts: ['F-002'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',
  needs: 'text',

  *check(file) {
    if (!file.text.startsWith(MARK)) return;
    const at = { start: 0, end: MARK.length };
    yield { at, path: [], data: {}, edits: () => (BEFORE_CONTENT.test(file.text) ? replace(at, '') : []) };
  },

  text: {
    en: {
      title: 'The file begins with a byte order mark',
      message: () => 'The file begins with an invisible byte order mark (U+FEFF), which joins the first key.',
      hint: () => UNREADABLE_HINT.en,
      fix: () => 'Delete the mark: save the file as UTF-8 without a byte order mark.',
    },
    es: {
      title: 'El archivo empieza por una marca de orden de bytes',
      message: () =>
        'El archivo empieza por una marca de orden de bytes (U+FEFF), invisible, que se une a la primera clave.',
      hint: () => UNREADABLE_HINT.es,
      fix: () => 'Elimine la marca: guarde el archivo como UTF-8 sin marca de orden de bytes.',
    },
  },
});
