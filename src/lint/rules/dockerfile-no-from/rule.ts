import { defineDockerfileRule } from '../../rule.ts';

interface Data {
  /** The instruction that comes too early; null where there is no FROM at all. */
  readonly keyword: string | null;
}

export const dockerfileNoFrom = defineDockerfileRule<Data>({
  id: 'dockerfile-no-from',
  severity: 'error',
  facts: ['F-111'],
  specification: 'Dockerfile reference, FROM: https://docs.docker.com/reference/dockerfile/#from',
  prevents: [],
  since: '0.1.0',

  *check({ instructions, stages }) {
    const [first] = instructions;
    if (!first) {
      yield { at: { start: 0, end: 0 }, path: [], data: { keyword: null } };
      return;
    }
    const early = instructions.find(
      ({ keyword, stage }) => stage === -1 && keyword !== 'ARG' && keyword !== 'FROM',
    );
    if (early) yield { at: early.keywordRange, path: [], data: { keyword: early.keyword.slice(0, 20) } };
    else if (stages.length === 0) yield { at: first.keywordRange, path: [], data: { keyword: null } };
  },

  text: {
    en: {
      title: 'The Dockerfile does not begin with `FROM`',
      message: ({ keyword }) =>
        keyword === null
          ? 'The Dockerfile has no `FROM`.'
          : `\`${keyword}\` stands before the first \`FROM\`.`,
      hint: () =>
        'Only `ARG` may come before `FROM`: Docker refuses the file, and Coolify shows the error in the build step.',
      fix: () => 'Begin with `FROM image:tag`.',
    },
    es: {
      title: 'El Dockerfile no empieza con `FROM`',
      message: ({ keyword }) =>
        keyword === null
          ? 'El Dockerfile no tiene `FROM`.'
          : `\`${keyword}\` está antes del primer \`FROM\`.`,
      hint: () =>
        'Solo `ARG` puede ir antes de `FROM`: Docker rechaza el archivo y Coolify muestra el error al construir.',
      fix: () => 'Empiece con `FROM imagen:etiqueta`.',
    },
  },
});
