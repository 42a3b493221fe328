import { excerpt } from '../../excerpt.ts';
import { defineDockerfileRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

/** Every instruction of the Dockerfile reference. */
const INSTRUCTIONS = new Set([
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

export const dockerfileInstructionUnknown = defineDockerfileRule({
  id: 'dockerfile-instruction-unknown',
  severity: 'error',
  facts: [],
  specification: 'Dockerfile reference, Overview: https://docs.docker.com/reference/dockerfile/#overview',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check({ instructions, stages }) {
    if (stages.length === 0) return;
    const suggest = suggester(INSTRUCTIONS);
    for (const { keyword, keywordRange, stage } of instructions) {
      if (INSTRUCTIONS.has(keyword) || stage === -1) continue;
      const similar = suggest(keyword);
      yield {
        at: keywordRange,
        path: [],
        data: { keyword: excerpt(keyword, 24), similar },
        edits: () => (similar === null ? [] : [{ ...keywordRange, insert: similar }]),
      };
    }
  },

  text: {
    en: {
      title: 'A line begins with a word that is no instruction',
      message: ({ keyword }) => `"${keyword}" is no instruction of a Dockerfile.`,
      hint: () => 'Docker refuses the whole file, so the deployment on Coolify ends in the build step.',
      fix: ({ similar }) =>
        similar === null
          ? 'End the line before with a backslash, or begin with an instruction such as `RUN`.'
          : `Write \`${similar}\`.`,
    },
    es: {
      title: 'Una línea empieza con una palabra que no es una instrucción',
      message: ({ keyword }) => `«${keyword}» no es una instrucción de un Dockerfile.`,
      hint: () =>
        'Docker rechaza el archivo entero, por lo que el despliegue en Coolify termina al construir la imagen.',
      fix: ({ similar }) =>
        similar === null
          ? 'Termine la línea anterior con una barra invertida o empiece con una instrucción como `RUN`.'
          : `Escriba \`${similar}\`.`,
    },
  },
});
