import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const environmentValueCollection = defineRule({
  id: 'environment-value-collection',
  severity: 'error',
  facts: ['F-208'],
  prevents: ['env-value-format-json-url'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const environment = service.get('environment')?.value;
      if (environment?.kind !== 'map') continue;
      for (const { key, value } of environment.entries) {
        if (value.kind === 'scalar') continue;
        yield {
          at: value.range,
          path: value.path,
          service: service.name,
          data: { key: excerpt(key, 36), isList: value.kind === 'list' },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A list or a mapping as the value of a variable',
      message: ({ key, isList }) => `The value of \`${key}\` is a ${isList ? 'list' : 'mapping'}, not text.`,
      hint: () => 'Coolify cannot load such a file, and Compose refuses it too: a variable holds one string.',
      fix: ({ isList }) =>
        isList
          ? 'Write one string: `"a,b"`, or JSON in quotes.'
          : 'Write one string, for example JSON in quotes.',
    },
    es: {
      title: 'Una lista o un mapa como valor de una variable',
      message: ({ key, isList }) =>
        `El valor de \`${key}\` es ${isList ? 'una lista' : 'un mapa'}, no un texto.`,
      hint: () =>
        'Coolify no puede cargar un archivo así, y Compose también lo rechaza: una variable contiene un solo texto.',
      fix: ({ isList }) =>
        isList
          ? 'Escriba un solo texto: `"a,b"`, o JSON entre comillas.'
          : 'Escriba un solo texto, por ejemplo JSON entre comillas.',
    },
  },
});
