import { child, scalarText } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../shorten.ts';

const FORMS = new Set(['NONE', 'CMD', 'CMD-SHELL']);

export const healthcheckFormInvalid = defineRule({
  id: 'healthcheck-form-invalid',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, healthcheck: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#healthcheck',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const test = child(service.get('healthcheck')?.value, 'test');
      const first = test?.kind === 'list' ? test.items[0] : undefined;
      const word = scalarText(first) ?? '';
      if (!first || FORMS.has(word)) continue;
      yield {
        at: first.range,
        path: first.path,
        service: service.name,
        data: { service: service.name, word: shorten(word, 30) },
      };
    }
  },

  text: {
    en: {
      title: 'A healthcheck list begins with the wrong word',
      message: ({ service, word }) =>
        `The healthcheck of service "${service}" begins with "${word}", not with CMD or CMD-SHELL.`,
      hint: () =>
        'Compose refuses the whole file before it builds anything, so Coolify cannot deploy any service.',
      fix: () => 'Begin with "CMD" and the words of the command, or "CMD-SHELL" and the command in one text.',
      exceptions: 'A test written as one text needs no such word.',
    },
    es: {
      title: 'La lista de una comprobación de estado empieza por la palabra equivocada',
      message: ({ service, word }) =>
        `La comprobación de estado del servicio «${service}» empieza por «${word}», no por CMD ni CMD-SHELL.`,
      hint: () =>
        'Compose rechaza el archivo entero antes de construir nada, de modo que Coolify no puede desplegar ningún servicio.',
      fix: () =>
        'Empiece por «CMD» y las palabras de la orden, o por «CMD-SHELL» y la orden en un solo texto.',
      exceptions: 'Una prueba escrita como un solo texto no necesita esa palabra.',
    },
  },
});
