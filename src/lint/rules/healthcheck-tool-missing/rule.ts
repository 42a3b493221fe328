import type { Service } from '../../../compose/index.ts';
import { dockerfileOf, targetOf } from '../../dockerfile/built.ts';
import { toolsOfStage } from '../../dockerfile/tools.ts';
import { baseOf } from '../../dockerfile/variables.ts';
import { needsShell, programRange, programsOf } from '../../healthcheck-commands.ts';
import { requestWithAvailableTool } from '../../healthcheck-fix.ts';
import { imageTools, type ImageTools, type Tool } from '../../image-tools.ts';
import { defineRule, type Project } from '../../rule.ts';

export const healthcheckToolMissing = defineRule({
  id: 'healthcheck-tool-missing',
  severity: 'error',
  facts: ['F-064', 'F-162'],
  prevents: ['healthcheck-curl-missing', 'no-available-server-503'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file, { project }) {
    for (const service of file.services) {
      const { healthcheck } = service;
      if (!healthcheck || healthcheck.isDisabled) continue;
      const { tools, image } = contentOf(service, project);
      const tool = tools ? missingTool(service, tools) : null;
      if (!tools || tool === null) continue;
      yield {
        at: programRange(file, healthcheck, tool),
        path: healthcheck.path,
        service: service.name,
        data: { service: service.name, tool, image: image.slice(-30) },
        edits: () => requestWithAvailableTool(file, healthcheck, tools),
      };
    }
  },

  text: {
    en: {
      title: 'A healthcheck calls a program that the image does not have',
      message: ({ service, tool, image }) =>
        `The healthcheck of "${service}" calls \`${tool}\`, which \`${image}\` does not have.`,
      hint: () =>
        'The container never becomes healthy: the proxy is expected to leave it out, and what waits for it does not start.',
      fix: ({ tool }) =>
        tool === 'curl' || tool === 'wget'
          ? 'Use a program of the image, or add the tool in a Dockerfile.'
          : 'Use `CMD` with a program of the image.',
      exceptions:
        'Only images whose Dockerfiles were read; built services only if their Dockerfile is given and installs no unknown packages.',
    },
    es: {
      title: 'Una comprobación de estado llama a un programa que la imagen no tiene',
      message: ({ service, tool, image }) =>
        `La comprobación de estado de «${service}» llama a \`${tool}\`, que \`${image}\` no tiene.`,
      hint: () =>
        'El contenedor nunca llega a estar sano: cabe esperar que el proxy lo deje fuera, y lo que lo espera no se inicia.',
      fix: ({ tool }) =>
        tool === 'curl' || tool === 'wget'
          ? 'Use un programa de la imagen o añada la herramienta en un Dockerfile.'
          : 'Use `CMD` con un programa de la imagen.',
      exceptions:
        'Solo imágenes cuyos Dockerfiles se han leído; los servicios que se construyen, solo si se da su Dockerfile y este no instala paquetes desconocidos.',
    },
  },
});

/** What the image of a service has: the one that it names, or what its Dockerfile makes of its base image. */
function contentOf(service: Service, project: Project): { tools: ImageTools | null; image: string } {
  const dockerfile = service.hasBuild ? dockerfileOf(service, project)?.file : undefined;
  const stage = dockerfile && targetOf(dockerfile, service);
  if (!dockerfile || !stage) return { tools: imageTools(service), image: service.image?.text ?? '' };
  return { tools: toolsOfStage(dockerfile, stage), image: baseOf(dockerfile, stage)?.text ?? '' };
}

/** The first program of the test that the image lacks; none if the test falls back on one that it has. */
function missingTool({ healthcheck }: Service, { missing }: ImageTools): Tool | null {
  if (!healthcheck) return null;
  if (missing.includes('sh') && needsShell(healthcheck)) return 'sh';
  const programs = programsOf(healthcheck);
  const clients = programs.filter((program) => program === 'curl' || program === 'wget');
  const hasFallback = clients.some((program) => !missing.some((tool) => tool === program));
  return (
    missing.find(
      (tool) => programs.includes(tool) && !(hasFallback && clients.some((client) => client === tool)),
    ) ?? null
  );
}
