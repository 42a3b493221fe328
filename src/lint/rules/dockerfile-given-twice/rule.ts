import { child, scalarText } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const dockerfileGivenTwice = defineRule({
  id: 'dockerfile-given-twice',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, loader/validate.go: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const build = service.get('build')?.value;
      if (build?.kind !== 'map') continue;
      const inline = build.get('dockerfile_inline');
      const named = scalarText(child(build, 'dockerfile'));
      if (!inline || named === null || named === '' || scalarText(inline.value) === null) continue;
      yield {
        at: inline.isMerged ? service.keyRange : inline.keyRange,
        path: inline.value.path,
        service: service.name,
        data: { name: excerpt(named, 30) },
      };
    }
  },

  text: {
    en: {
      title: 'A build with a Dockerfile and an inline one',
      message: ({ name }) => `The build has \`dockerfile_inline\` besides the Dockerfile "${name}".`,
      hint: () => 'Compose allows one of both and refuses the whole file when Coolify builds.',
      fix: () => 'Delete one of them.',
    },
    es: {
      title: 'Una construcción con un Dockerfile y otro incluido',
      message: ({ name }) => `La construcción tiene \`dockerfile_inline\` además del Dockerfile «${name}».`,
      hint: () => 'Compose admite solo uno de los dos y rechaza el archivo entero cuando Coolify construye.',
      fix: () => 'Elimine uno de los dos.',
    },
  },
});
