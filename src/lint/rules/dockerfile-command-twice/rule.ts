import type { Instruction } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

const SINGLE = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

export const dockerfileCommandTwice = defineDockerfileRule({
  id: 'dockerfile-command-twice',
  severity: 'warning',
  facts: [],
  specification: 'Dockerfile reference, CMD: https://docs.docker.com/reference/dockerfile/#cmd',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { instructions } of file.stages) {
      const last = new Map<string, Instruction>();
      for (const instruction of instructions) {
        if (SINGLE.has(instruction.keyword)) last.set(instruction.keyword, instruction);
      }
      for (const instruction of instructions) {
        const { keyword, keywordRange } = instruction;
        const counted = last.get(keyword);
        if (!counted || counted === instruction) continue;
        const line = file.lines.position(counted.range.start).line;
        yield { at: keywordRange, path: [], data: { keyword, line } };
      }
    }
  },

  text: {
    en: {
      title: 'A stage has `CMD`, `ENTRYPOINT` or `HEALTHCHECK` twice',
      message: ({ keyword, line }) =>
        `Only the \`${keyword}\` in line ${line} counts; this one has no effect.`,
      hint: () =>
        'What is meant to start first never runs: Docker keeps the last one, on Coolify as everywhere.',
      fix: () => 'Remove one, or start both from one script or two services.',
    },
    es: {
      title: 'Una etapa tiene dos veces `CMD`, `ENTRYPOINT` o `HEALTHCHECK`',
      message: ({ keyword, line }) =>
        `Solo cuenta el \`${keyword}\` de la línea ${line}; este no tiene efecto.`,
      hint: () =>
        'Lo que debía iniciarse antes nunca se ejecuta: Docker conserva el último, en Coolify como en todas partes.',
      fix: () => 'Elimine uno o inicie ambos desde un script o en dos servicios.',
    },
  },
});
