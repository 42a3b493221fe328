import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileHeredocUnclosed = defineDockerfileRule({
  id: 'dockerfile-heredoc-unclosed',
  severity: 'error',
  facts: [],
  specification:
    'Dockerfile reference, Here-documents: https://docs.docker.com/reference/dockerfile/#here-documents',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { heredocs, keywordRange } of file.instructions) {
      const open = heredocs.find(({ isClosed }) => !isClosed);
      if (open) yield { at: keywordRange, path: [], data: { name: open.name.slice(0, 24) } };
    }
  },

  text: {
    en: {
      title: 'A heredoc without an end',
      message: ({ name }) => `No line consists of "${name}" alone, so the heredoc has no end.`,
      hint: () => 'Docker refuses the whole file, so the deployment on Coolify ends in the build step.',
      fix: ({ name }) => `Write "${name}" on a line of its own, without blanks around it.`,
    },
    es: {
      title: 'Un heredoc sin final',
      message: ({ name }) => `Ninguna línea consta solo de «${name}», por lo que el heredoc no termina.`,
      hint: () =>
        'Docker rechaza el archivo entero, por lo que el despliegue en Coolify termina al construir la imagen.',
      fix: ({ name }) => `Escriba «${name}» en una línea propia, sin espacios alrededor.`,
    },
  },
});
