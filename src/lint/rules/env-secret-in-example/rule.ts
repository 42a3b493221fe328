import { envSecrets } from '../../env-secrets.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

/** Files that are made to be committed: what is entered in Coolify is no matter of theirs. */
const EXAMPLE = /(?:example|sample|template|dist|default)/i;

export const envSecretInExample = defineEnvRule({
  id: 'env-secret-in-example',
  severity: 'warning',
  facts: ['F-014', 'F-105'],
  prevents: [],
  since: '0.1.0',

  *check(file, { project }) {
    const path = project.envs.find((candidate) => candidate.file === file)?.path ?? '';
    if (!EXAMPLE.test(path.slice(path.lastIndexOf('/') + 1))) return;
    for (const { name, range, owner } of envSecrets(file)) {
      yield { at: range, path: [name], data: { name: excerpt(name), owner } };
    }
  },

  text: {
    en: {
      title: 'A real secret stands in an example file',
      message: ({ name, owner }) =>
        owner === null
          ? `The value of \`${name}\` looks like a real secret.`
          : `The value of \`${name}\` is a token of ${owner}.`,
      hint: () =>
        'An example file is committed: whoever reads the repository, now or later, has the secret. Coolify does not read the file.',
      fix: () => 'Replace the secret where it is used, enter the new one in Coolify, and leave this empty.',
      exceptions:
        'Files not named as examples, words and placeholders. A committed `.env` is reported for the directory.',
    },
    es: {
      title: 'Hay un secreto real en un archivo de ejemplo',
      message: ({ name, owner }) =>
        owner === null
          ? `El valor de \`${name}\` parece un secreto real.`
          : `El valor de \`${name}\` es un token de ${owner}.`,
      hint: () =>
        'Un archivo de ejemplo se confirma en git: quien lea el repositorio, ahora o más adelante, tiene el secreto. Coolify no lee el archivo.',
      fix: () => 'Cambie el secreto donde se use, introduzca el nuevo en Coolify y deje este vacío.',
      exceptions:
        'Los archivos sin nombre de ejemplo, las palabras y los textos de relleno. Un `.env` confirmado se señala al comprobar el directorio.',
    },
  },
});
