import { child, listItems, scalarText } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const platformNotBuilt = defineRule({
  id: 'platform-not-built',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, loader/validate.go: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const platform = service.get('platform');
      const wanted = service.text('platform');
      const built = listItems(child(service.get('build')?.value, 'platforms')).map(
        (item) => scalarText(item) ?? '$',
      );
      if (!platform || wanted === null || built.length === 0) continue;
      if ([wanted, ...built].some((text) => text.includes('$')) || built.includes(wanted)) continue;
      yield {
        at: platform.isMerged ? service.keyRange : platform.value.range,
        path: platform.value.path,
        service: service.name,
        data: { platform: excerpt(wanted, 24) },
      };
    }
  },

  text: {
    en: {
      title: 'The platform of a service is not among those that are built',
      message: ({ platform }) =>
        `\`build.platforms\` does not contain the platform "${platform}" of the service.`,
      hint: () => 'Compose refuses the whole file when Coolify builds.',
      fix: ({ platform }) => `Add "${platform}" to \`build.platforms\`, or delete that list.`,
    },
    es: {
      title: 'La plataforma de un servicio no está entre las que se construyen',
      message: ({ platform }) => `\`build.platforms\` no contiene la plataforma «${platform}» del servicio.`,
      hint: () => 'Compose rechaza el archivo entero cuando Coolify construye.',
      fix: ({ platform }) => `Añada «${platform}» a \`build.platforms\` o elimine esa lista.`,
    },
  },
});
