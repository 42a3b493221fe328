import { posix } from 'node:path';
import { readDotenv } from '../../lint/dotenv/read.ts';
import { envSecrets } from '../../lint/env-secrets.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRepositoryRule, WHOLE_FILE } from './rule.ts';

/** `.env`, `.env.production`, `web.env`; what is named as an example has a rule of its own. */
const ENV_FILE = /^\.env(?:\.[\w-]+)*$|\.env$/;
const EXAMPLE = /example|sample|template|dist|default/i;

/** More files than this are a collection, not the settings of one stack. */
const MAX_FILES = 100;

/** Env files that git tracks, with real secrets inside. Their values are never shown. */
export const envSecretCommitted = defineRepositoryRule<{
  readonly path: string;
  readonly name: string;
  readonly others: number;
}>({
  id: 'env-secret-committed',
  severity: 'warning',
  facts: ['F-014', 'F-105'],
  prevents: [],
  since: '0.1.0',
  example: { path: '.env.production', name: 'STRIPE_KEY', others: 0 },

  *check({ folder, compose: { file } }) {
    const paths = [...(folder.git?.files() ?? [])].filter((path) => {
      const name = posix.basename(path);
      return ENV_FILE.test(name) && !EXAMPLE.test(name);
    });
    const secrets = paths
      .slice(0, MAX_FILES)
      .flatMap((path) => envSecrets(readDotenv(folder.read(path) ?? '')).map(({ name }) => ({ path, name })));
    const [first] = secrets;
    if (!first) return;
    const { path, name } = first;
    const data = { path: excerpt(path, 30), name: excerpt(name, 24), others: secrets.length - 1 };
    yield { ...WHOLE_FILE, file, data };
  },

  text: {
    en: {
      title: 'An env file with secrets is committed',
      message: ({ path, name, others }) =>
        `\`${name}\` in \`${path}\`, which is committed, holds a secret${others === 0 ? '' : `; ${others} more like it`}.`,
      hint: () =>
        'Whoever reads the repository, now or later, has it; Coolify uses only the values that are entered there.',
      fix: () => 'Take it out with `git rm --cached`, replace the secrets, enter new ones in Coolify.',
      exceptions:
        'Checked for directories that git knows. Words, placeholders and references are no secrets.',
    },
    es: {
      title: 'Hay un archivo de entorno con secretos confirmado en git',
      message: ({ path, name, others }) =>
        `\`${name}\` de \`${path}\`, confirmado en git, contiene un secreto${others === 0 ? '' : `; hay ${others} más`}.`,
      hint: () =>
        'Quien lea el repositorio, ahora o más adelante, lo tiene; Coolify solo usa los valores que se introducen en él.',
      fix: () => 'Ejecute `git rm --cached`, cambie los secretos e introduzca los nuevos en Coolify.',
      exceptions:
        'Se comprueba en directorios que git conoce. Las palabras, los textos de relleno y las referencias no son secretos.',
    },
  },
});
