import {
  interpolations,
  type ComposeFile,
  type EnvironmentEntry,
  type Range,
} from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import { placeInValue } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { registration, variableEntries } from '../../variables.ts';
import { excerpt } from '../../excerpt.ts';

export const requiredVariableMessage = defineRule({
  id: 'required-variable-message',
  severity: 'error',
  facts: ['F-015'],
  prevents: ['required-variable-missing'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const entry of variableEntries(service)) {
        const found = registration(entry);
        if (found.kind !== 'variables' || !found.isBraced) continue;
        const [first] = found.variables;
        if (!first?.isRequired || first.value === null || first.value === '') continue;
        const place = placeOf(file, entry, first.name);
        yield {
          at: place.whole,
          path: entry.path,
          service: service.name,
          data: { name: first.name, message: excerpt(first.value) },
          edits: () => (place.message && !entry.isMerged ? replace(place.message, '') : []),
        };
      }
    }
  },

  text: {
    en: {
      title: 'The message of a required variable becomes its value',
      message: ({ name, message }) => `\`${name}\` gets the error message "${message}" as its value.`,
      hint: () =>
        'Coolify reads the text after `:?` as a default: the container starts with the message as its setting or secret.',
      fix: ({ name }) => `Drop the message: \`\${${name}:?}\`.`,
      exceptions:
        'References inside a longer text and outside `environment` and `build.args`: there Compose itself reads the message.',
    },
    es: {
      title: 'El mensaje de una variable obligatoria se convierte en su valor',
      message: ({ name, message }) => `\`${name}\` recibe como valor el mensaje de error «${message}».`,
      hint: () =>
        'Coolify lee el texto que sigue a `:?` como valor predeterminado: el contenedor arranca con el mensaje como ajuste o secreto.',
      fix: ({ name }) => `Quite el mensaje: \`\${${name}:?}\`.`,
      exceptions:
        'Las referencias dentro de un texto más largo y fuera de `environment` y `build.args`: ahí el mensaje lo lee Compose.',
    },
  },
});

/** Where the reference and its message stand; no message where the text cannot be found as Coolify reads it. */
function placeOf(
  file: ComposeFile,
  entry: EnvironmentEntry,
  name: string,
): { whole: Range; message: Range | null } {
  const reference = interpolations(entry.value ?? '').find(
    (item) => item.kind === 'variable' && item.name === name && item.operator?.includes('?'),
  );
  if (reference?.kind !== 'variable' || !reference.operand) return { whole: entry.valueRange, message: null };
  const { start, end, operand } = reference;
  const message = placeInValue(file, entry, end - 1 - operand.length, end - 1);
  const isExact = file.text.slice(message.start, message.end) === operand;
  return { whole: placeInValue(file, entry, start, end), message: isExact ? message : null };
}
