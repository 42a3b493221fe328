import { builtStages } from '../../dockerfile/built.ts';
import { commandsOf, programOf, type Command } from '../../dockerfile/commands.ts';
import { lastOf, type Dockerfile, type Instruction } from '../../dockerfile/model.ts';
import { toolsOfStage } from '../../dockerfile/tools.ts';
import { baseOf } from '../../dockerfile/variables.ts';
import type { Tool } from '../../image-tools.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileHealthcheckToolMissing = defineDockerfileRule({
  id: 'dockerfile-healthcheck-tool-missing',
  severity: 'error',
  facts: ['F-064', 'F-162', 'F-164'],
  prevents: ['healthcheck-curl-missing'],
  since: '0.1.0',

  *check(file, { project }) {
    for (const { stage, services } of builtStages(file, project)) {
      const healthcheck = lastOf(stage, 'HEALTHCHECK');
      const isReplaced = services.length > 0 && services.every((service) => service.healthcheck);
      const tools = toolsOfStage(file, stage);
      if (!healthcheck || isReplaced || !tools) continue;
      const missing = firstMissing(file, healthcheck, tools.missing);
      if (!missing) continue;
      const image = (baseOf(file, stage)?.text ?? '').slice(-30);
      yield { at: missing.at, path: [], data: { tool: missing.tool, image } };
    }
  },

  text: {
    en: {
      title: 'The `HEALTHCHECK` calls a program that the image does not have',
      message: ({ tool, image }) =>
        `The \`HEALTHCHECK\` calls \`${tool}\`, which \`${image}\` does not have.`,
      hint: () =>
        'The container never becomes healthy: the proxy is expected to leave it out, and what waits for it does not start.',
      fix: ({ tool }) =>
        tool === 'curl' || tool === 'wget'
          ? `Install \`${tool}\` in a \`RUN\`, or use a program of the image.`
          : 'Use `CMD ["program", "argument"]` with a program of the image.',
      exceptions:
        'Base images whose contents are not known, and stages that install packages without naming them.',
    },
    es: {
      title: 'El `HEALTHCHECK` llama a un programa que la imagen no tiene',
      message: ({ tool, image }) => `El \`HEALTHCHECK\` llama a \`${tool}\`, que \`${image}\` no tiene.`,
      hint: () =>
        'El contenedor nunca llega a estar sano: cabe esperar que el proxy lo deje fuera, y lo que lo espera no se inicia.',
      fix: ({ tool }) =>
        tool === 'curl' || tool === 'wget'
          ? `Instale \`${tool}\` en un \`RUN\` o use un programa de la imagen.`
          : 'Use `CMD ["programa", "argumento"]` con un programa de la imagen.',
      exceptions:
        'Las imágenes base de contenido desconocido y las etapas que instalan paquetes sin nombrarlos.',
    },
  },
});

function firstMissing(
  file: Dockerfile,
  healthcheck: Instruction,
  missing: readonly Tool[],
): { tool: Tool; at: Command['words'][number]['range'] } | null {
  const isShell = /^CMD\s+[^[\s]/i.test(healthcheck.text);
  if (isShell && missing.includes('sh')) return { tool: 'sh', at: healthcheck.range };
  const commands = commandsOf(file, healthcheck);
  const clients = commands.map(programOf).filter((program) => program === 'curl' || program === 'wget');
  const hasFallback = clients.some((program) => !missing.some((tool) => tool === program));
  for (const command of commands) {
    const tool = missing.find((candidate) => candidate === programOf(command));
    const [word] = command.words;
    if (tool && word && !(hasFallback && clients.some((client) => client === tool)))
      return { tool, at: word.range };
  }
  return null;
}
