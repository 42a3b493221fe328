import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';
import { isMultiline } from '../../stored-entries.ts';

export const envValueMultiline = defineEnvRule({
  id: 'env-value-multiline',
  severity: 'error',
  facts: ['F-105', 'F-107', 'F-210'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const entry of file.entries) {
      if (!isMultiline(entry)) continue;
      yield {
        at: entry.valueRange,
        path: [entry.name],
        data: { name: excerpt(entry.name, 24), hasQuote: entry.value.includes("'") },
      };
    }
  },

  text: {
    en: {
      title: 'A value over several lines',
      message: ({ name }) => `The value of \`${name}\` runs over several lines.`,
      hint: () =>
        'Coolify reads pasted text line by line: it stores the first line alone, and each later one with a `=` as a variable.',
      fix: ({ name, hasQuote }) =>
        hasQuote
          ? "Encode it on one line, for example in Base64: a Multiline value ends at the first `'`."
          : `Leave it out of the pasted text; add \`${name}\` in the normal view as Multiline.`,
    },
    es: {
      title: 'Un valor de varias líneas',
      message: ({ name }) => `El valor de \`${name}\` ocupa varias líneas.`,
      hint: () =>
        'Coolify lee el texto pegado línea por línea: guarda solo la primera, y cada línea posterior con `=` como una variable.',
      fix: ({ name, hasQuote }) =>
        hasQuote
          ? "Codifíquelo en una línea, por ejemplo en Base64: un valor «Multiline» termina en la primera `'`."
          : `Omítalo en el texto pegado y añada \`${name}\` en la vista normal como «Multiline».`,
    },
  },
});
