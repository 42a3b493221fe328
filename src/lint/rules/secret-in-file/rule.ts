import type { ComposeFile } from '../../../compose/index.ts';
import { isDefaultPassword } from '../../default-passwords.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule, type Problem } from '../../rule.ts';
import { replacementOf, replaceSecret, secretGroups } from '../../secret-replacement.ts';
import { isPasswordName, isPlaceholder, looksRandom, secretStart } from '../../secret-shapes.ts';
import { straySecrets, type StraySecret } from '../../stray-secrets.ts';
import type { WrittenSecret } from '../../written-secrets.ts';

/** What the sentences say about a secret: never the secret. */
interface SecretData {
  readonly kind: WrittenSecret['form'] | StraySecret['kind'];
  /** The variable that holds it; empty where none does. */
  readonly name: string;
  readonly owner: string | null;
  readonly start: string;
  readonly length: number;
  /** The variable that can take its place. */
  readonly variable: string | null;
  readonly isGenerated: boolean;
}

export const secretInFile = defineRule({
  id: 'secret-in-file',
  severity: 'warning',
  facts: ['F-025', 'F-024', 'F-026'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file): Generator<Problem<SecretData>> {
    const known: StraySecret['range'][] = [];
    for (const [value, group] of secretGroups(file)) {
      const [first] = group;
      if (!first || !isSecret(first, group)) continue;
      known.push(...group.map(({ range }) => range));
      yield {
        at: first.range,
        path: first.entry.path,
        service: first.service.name,
        data: {
          kind: first.form,
          name: excerpt(first.name),
          owner: first.owner,
          start: secretStart(value),
          length: value.length,
          variable: replacementOf(file, value)?.variable ?? null,
          isGenerated: replacementOf(file, value)?.isGenerated ?? false,
        },
        edits: () => replaceSecret(file, value),
      };
    }
    yield* stray(file, known);
  },

  text: {
    en: {
      title: 'A secret is written in the file',
      message: ({ kind, name, owner, start, length }) => {
        const shown = start === '' ? `${length} characters` : `"${start}…", ${length} characters`;
        if (kind === 'private-key') return 'A private key is written in the file.';
        if (kind === 'token') return `A ${owner ?? 'signed'} token is written in the file (${shown}).`;
        if (kind === 'address') return `The address in \`${name}\` holds a password (${shown}).`;
        return kind === 'default'
          ? `The default value of \`${name}\` is a secret (${shown}).`
          : `The value of \`${name}\` is a secret written in the file (${shown}).`;
      },
      hint: ({ kind }) =>
        kind === 'value'
          ? 'Whoever reads the repository has it, and it cannot be changed in Coolify: a value in `environment` wins over the one entered there.'
          : 'Whoever reads the repository, now or later, has it. Secrets belong into Coolify’s environment variables.',
      fix: ({ variable, isGenerated }) => {
        if (variable === null)
          return 'Store it in Coolify, refer to it by a variable, and replace the secret.';
        return isGenerated
          ? `Use \`\${${variable}}\`, which Coolify generates; existing data keeps the old one.`
          : `Write \`\${${variable}}\`, enter a new secret in Coolify.`;
      },
      exceptions:
        'Words, placeholders and values that name a file are not taken for secrets; the rule shows at most the first four characters.',
    },
    es: {
      title: 'Hay un secreto escrito en el archivo',
      message: ({ kind, name, owner, start, length }) => {
        const shown = start === '' ? `${length} caracteres` : `«${start}…», ${length} caracteres`;
        if (kind === 'private-key') return 'Hay una clave privada escrita en el archivo.';
        if (kind === 'token')
          return `Hay un token ${owner === null ? 'firmado' : `de ${owner}`} escrito en el archivo (${shown}).`;
        if (kind === 'address') return `La dirección de \`${name}\` contiene una contraseña (${shown}).`;
        return kind === 'default'
          ? `El valor predeterminado de \`${name}\` es un secreto (${shown}).`
          : `El valor de \`${name}\` es un secreto escrito en el archivo (${shown}).`;
      },
      hint: ({ kind }) =>
        kind === 'value'
          ? 'Quien lea el repositorio lo tiene, y no puede cambiarse en Coolify: un valor de `environment` prevalece sobre el introducido allí.'
          : 'Quien lea el repositorio, ahora o más adelante, lo tiene. Los secretos van en las variables de entorno de Coolify.',
      fix: ({ variable, isGenerated }) => {
        if (variable === null)
          return 'Guárdelo en Coolify, refiérase a él con una variable y cambie el secreto.';
        return isGenerated
          ? `Use \`\${${variable}}\`, que Coolify genera; los datos existentes conservan el anterior.`
          : `Escriba \`\${${variable}}\` e introduzca un secreto nuevo en Coolify.`;
      },
      exceptions:
        'Las palabras, los textos de ejemplo y los valores que nombran un archivo no se toman por secretos; se muestran como mucho los cuatro primeros caracteres.',
    },
  },
});

const MIN_PASSWORD = 8;

function isSecret(first: WrittenSecret, group: readonly WrittenSecret[]): boolean {
  const { value, owner, form } = first;
  if (isPlaceholder(value) || group.some(isDefaultPassword)) return false;
  if (owner !== null || looksRandom(value)) return true;
  // A default value that is no random text is meant to be replaced.
  if (form === 'default' || value.length < MIN_PASSWORD || /\s|^[./]/.test(value)) return false;
  return form === 'address' || isPasswordName(first.name);
}

function* stray(file: ComposeFile, known: readonly StraySecret['range'][]): Generator<Problem<SecretData>> {
  for (const { value, kind, owner, range, path } of straySecrets(file)) {
    if (known.some(({ start, end }) => start < range.end && range.start < end)) continue;
    const service = path[0] === 'services' && typeof path[1] === 'string' ? { service: path[1] } : {};
    const data = {
      kind,
      name: '',
      owner,
      start: secretStart(value),
      length: value.length,
      variable: null,
      isGenerated: false,
    };
    yield { at: range, path, ...service, data };
  }
}
