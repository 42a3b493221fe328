import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileCrlf = defineDockerfileRule({
  id: 'dockerfile-crlf',
  severity: 'error',
  facts: [],
  specification:
    'Dockerfile reference, Here-documents: https://docs.docker.com/reference/dockerfile/#here-documents',
  prevents: ['crlf-entrypoint'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const { heredocs, range } of file.instructions) {
      for (const { name, body } of heredocs) {
        const text = file.text.slice(body.start, body.end);
        if (!text.includes('\r\n')) continue;
        const marker = file.text.indexOf(name, range.start);
        const at =
          marker === -1 || marker >= body.start ? body : { start: marker, end: marker + name.length };
        yield {
          at,
          path: [],
          data: { name: name.slice(0, 24) },
          edits: () => [{ ...body, insert: text.replaceAll('\r\n', '\n') }],
        };
      }
    }
  },

  text: {
    en: {
      title: 'A heredoc has Windows line breaks',
      message: ({ name }) => `The heredoc "${name}" has Windows line breaks (CR LF).`,
      hint: () =>
        'Docker keeps them: the shell in the container is expected to read them as part of each command, and not to find it.',
      fix: () => 'Save the file with LF, and add `* text=auto eol=lf` to `.gitattributes`.',
      exceptions: 'Line breaks outside heredocs: Docker reads those.',
    },
    es: {
      title: 'Un heredoc tiene saltos de línea de Windows',
      message: ({ name }) => `El heredoc «${name}» tiene saltos de línea de Windows (CR LF).`,
      hint: () =>
        'Docker los conserva: cabe esperar que el intérprete del contenedor los lea como parte de cada orden y no la encuentre.',
      fix: () => 'Guarde el archivo con LF y añada `* text=auto eol=lf` a `.gitattributes`.',
      exceptions: 'Los saltos de línea fuera de los heredocs: esos Docker los entiende.',
    },
  },
});
