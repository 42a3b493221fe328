import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

export const envQuoteUnclosed = defineEnvRule({
  id: 'env-quote-unclosed',
  severity: 'error',
  facts: ['F-210'],
  specification:
    'Docker Compose, env file syntax: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
  prevents: ['env-value-format-json-url'],
  since: '0.1.0',

  *check(file) {
    for (const { name, isClosed, valueRange } of file.entries) {
      if (isClosed) continue;
      yield {
        at: { start: valueRange.start, end: valueRange.start + 1 },
        path: [name],
        data: { name: excerpt(name, 32) },
      };
    }
  },

  text: {
    en: {
      title: 'A quote that never closes',
      message: ({ name }) => `The quote that opens the value of \`${name}\` never closes.`,
      hint: () =>
        'Compose refuses the whole file; Coolify stores the rest of this line without the quote, which may not be what is meant.',
      fix: () => 'Close the quote at the end of the value, or remove it.',
    },
    es: {
      title: 'Una comilla que no se cierra',
      message: ({ name }) => `La comilla que abre el valor de \`${name}\` no se cierra.`,
      hint: () =>
        'Compose rechaza todo el archivo; Coolify guarda el resto de la línea sin la comilla, que puede no ser lo previsto.',
      fix: () => 'Cierre la comilla al final del valor o quítela.',
    },
  },
});
