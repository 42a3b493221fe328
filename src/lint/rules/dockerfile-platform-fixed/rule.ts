import { builtStages } from '../../dockerfile/built.ts';
import { lineage } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfilePlatformFixed = defineDockerfileRule({
  id: 'dockerfile-platform-fixed',
  severity: 'warning',
  facts: [],
  specification:
    'Docker build checks, FromPlatformFlagConstDisallowed: https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/',
  prevents: ['exec-format-error-arch'],
  since: '0.1.0',

  *check(file, { project }) {
    const stages = new Set(builtStages(file, project).flatMap(({ stage }) => lineage(stage)));
    for (const { from } of stages) {
      const platform = from.flags.find(({ name }) => name === 'platform');
      if (!platform?.value || platform.value.includes('$')) continue;
      yield { at: platform.range, path: [], data: { platform: platform.value.slice(0, 20) } };
    }
  },

  text: {
    en: {
      title: 'The image is built for one kind of processor only',
      message: ({ platform }) => `The image is always built for \`${platform}\`, whatever the server is.`,
      hint: () =>
        'On a Coolify server with another processor it ends with "exec format error", or runs slowly in emulation.',
      fix: () => 'Remove `--platform`: the image is then built for the server.',
      exceptions: 'Stages that only build, and `--platform=$BUILDPLATFORM` or another variable.',
    },
    es: {
      title: 'La imagen se construye para un solo tipo de procesador',
      message: ({ platform }) =>
        `La imagen se construye siempre para \`${platform}\`, sea cual sea el servidor.`,
      hint: () =>
        'En un servidor de Coolify con otro procesador termina con «exec format error» o funciona despacio, emulada.',
      fix: () => 'Quite `--platform`: la imagen se construye entonces para el servidor.',
      exceptions: 'Las etapas que solo construyen, y `--platform=$BUILDPLATFORM` u otra variable.',
    },
  },
});
