import { interpolations } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

/** Names that say that the value is secret; a file that holds one, its length or its name is none. */
const SECRET_NAME = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_KEY|PRIVATE_KEY|ENCRYPTION_KEY|_PASS)$/i;

/** A switch, the path of a file, or a reference to something else. */
const NO_SECRET = /^(?:(?:true|false|yes|no|\d{1,3})$|file:|\$)/i;

export const secretWithDefault = defineRule({
  id: 'secret-with-default',
  severity: 'warning',
  facts: ['F-024'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const entry of service.environment) {
        const { value } = entry;
        if (value === null || !SECRET_NAME.test(entry.name)) continue;
        const [reference, ...more] = interpolations(value);
        if (reference?.kind !== 'variable' || more.length > 0) continue;
        if (reference.start !== 0 || reference.end !== value.length) continue;
        const { operator, operand, name } = reference;
        const hasDefault = (operator === ':-' || operator === '-') && operand !== null && operand !== '';
        if (!hasDefault || NO_SECRET.test(operand) || name.startsWith('SERVICE_')) continue;
        yield {
          at: entry.valueRange,
          path: entry.path,
          service: service.name,
          data: { name: excerpt(entry.name, 36), isSame: name === entry.name },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A secret with a default value',
      message: ({ name }) =>
        `The secret "${name}" has a default value that everyone with the repository knows.`,
      hint: () =>
        'Coolify also copies the stored value into the file, where Compose is expected to alter every `$` in it.',
      fix: ({ name, isSame }) =>
        isSame
          ? `Write \`\${${name}:?}\` and set the value as Literal in Coolify.`
          : `Write \`\${${name}}\` and set the value as Literal in Coolify.`,
      exceptions: 'An empty default, and names that Coolify generates.',
    },
    es: {
      title: 'Un secreto con valor predeterminado',
      message: ({ name }) =>
        `El secreto «${name}» tiene un valor predeterminado que conoce quien vea el repositorio.`,
      hint: () =>
        'Coolify copia además el valor guardado en el archivo, donde cabe esperar que Compose altere cada `$` que contenga.',
      fix: ({ name, isSame }) =>
        isSame
          ? `Escriba \`\${${name}:?}\` y guarde el valor como Literal en Coolify.`
          : `Escriba \`\${${name}}\` y guarde el valor como Literal en Coolify.`,
      exceptions: 'Un valor predeterminado vacío y los nombres que Coolify genera.',
    },
  },
});
