import { defineRule } from '../../rule.ts';
import { UNREADABLE_HINT } from '../../unreadable.ts';

export const secondDocument = defineRule({
  id: 'second-document',
  severity: 'error',
  facts: ['F-002'],
  prevents: ['compose-feature-unsupported'],
  since: '0.1.0',

  *check(file) {
    if (file.secondDocument) yield { at: file.secondDocument, path: [], data: {} };
  },

  text: {
    en: {
      title: 'The file holds more than one YAML document',
      message: () => 'A second YAML document begins at `---`.',
      hint: () => UNREADABLE_HINT.en,
      fix: () => 'Move everything into one document, and delete the separator.',
      exceptions: 'A `---` before the first document is allowed.',
    },
    es: {
      title: 'El archivo contiene más de un documento YAML',
      message: () => 'En `---` empieza un segundo documento YAML.',
      hint: () => UNREADABLE_HINT.es,
      fix: () => 'Reúna todo en un solo documento y elimine el separador.',
      exceptions: 'Se admite un `---` antes del primer documento.',
    },
  },
});
