import type { Stage } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileStageNameTwice = defineDockerfileRule({
  id: 'dockerfile-stage-name-twice',
  severity: 'warning',
  facts: [],
  specification:
    'Docker build checks, DuplicateStageName: https://docs.docker.com/reference/build-checks/duplicate-stage-name/',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    const first = new Map<string, Stage>();
    for (const stage of file.stages) {
      if (stage.name === null) continue;
      const before = first.get(stage.name);
      if (!before) first.set(stage.name, stage);
      else {
        const at = stage.from.words[2]?.range ?? stage.from.range;
        const line = file.lines.position(before.from.range.start).line;
        yield { at, path: [], data: { name: stage.name.slice(0, 24), line } };
      }
    }
  },

  text: {
    en: {
      title: 'Two stages have the same name',
      message: ({ name, line }) =>
        `The stage in line ${line} is called "${name}" as well; upper case does not differ.`,
      hint: () =>
        'Docker cannot tell them apart: `COPY --from` and `build.target` may take the wrong one in the build on Coolify.',
      fix: () => 'Give each stage a name of its own.',
    },
    es: {
      title: 'Dos etapas tienen el mismo nombre',
      message: ({ name, line }) =>
        `La etapa de la línea ${line} también se llama «${name}»; las mayúsculas no cuentan.`,
      hint: () =>
        'Docker no las distingue: `COPY --from` y `build.target` pueden tomar la otra en la construcción de Coolify.',
      fix: () => 'Dé a cada etapa un nombre propio.',
    },
  },
});
