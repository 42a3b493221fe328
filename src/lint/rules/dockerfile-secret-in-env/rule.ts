import { assignmentsOf } from '../../dockerfile/variables.ts';
import { defineDockerfileRule } from '../../rule.ts';
import {
  isLiteral,
  isOwnSecretName,
  isPlaceholder,
  looksRandom,
  SECRET_SHAPES,
} from '../../secret-shapes.ts';

export const dockerfileSecretInEnv = defineDockerfileRule({
  id: 'dockerfile-secret-in-env',
  severity: 'warning',
  facts: ['F-112'],
  specification:
    'Docker build checks, SecretsUsedInArgOrEnv: https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const instruction of file.instructions) {
      for (const { name, value, valueRange } of assignmentsOf(instruction)) {
        if (value !== null && isSecret(name, value)) {
          yield { at: valueRange, path: [], data: { name: name.slice(0, 32), keyword: instruction.keyword } };
        }
      }
    }
  },

  text: {
    en: {
      title: 'A secret stands in the Dockerfile',
      message: ({ name, keyword }) => `\`${keyword} ${name}\` holds a secret.`,
      hint: () => 'Whoever can read the repository or the image has it; it stays in the history of both.',
      fix: () => 'Remove it, change it where it is used, and enter the new one in Coolify.',
      exceptions: 'Placeholders, and values that look like words.',
    },
    es: {
      title: 'Hay un secreto en el Dockerfile',
      message: ({ name, keyword }) => `\`${keyword} ${name}\` contiene un secreto.`,
      hint: () => 'Lo tiene quien pueda leer el repositorio o la imagen; queda en el historial de ambos.',
      fix: () => 'Elimínelo, cámbielo donde se use e introduzca el nuevo en Coolify.',
      exceptions: 'Los valores de ejemplo y los que parecen palabras.',
    },
  },
});

function isSecret(name: string, value: string): boolean {
  if (!isLiteral(value)) return false;
  const hasShape = SECRET_SHAPES.some(
    ({ marks, pattern }) => marks.some((mark) => value.includes(mark)) && value.search(pattern) !== -1,
  );
  return hasShape || (isOwnSecretName(name) && !isPlaceholder(value) && looksRandom(value));
}
