import type { ComposeFile, MapEntry } from '../../../compose/index.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const networkMapEntryEmpty = defineRule({
  id: 'network-map-entry-empty',
  severity: 'warning',
  facts: ['F-058'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      if (service.get('network_mode')) continue;
      const networks = service.get('networks')?.value;
      if (networks?.kind !== 'map') continue;
      for (const entry of networks.entries) {
        if (entry.value.kind !== 'scalar' || !entry.value.isNull || entry.key === 'default') continue;
        yield {
          at: entry.keyRange,
          path: entry.value.path,
          service: service.name,
          data: { service: service.name, network: excerpt(entry.key, 30) },
          edits: () => withEmptyMap(file, entry),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A network without options in a mapping',
      message: ({ service, network }) =>
        `Coolify drops the network "${network}" of service "${service}": its entry is empty.`,
      hint: () =>
        'Coolify leaves out entries without a value, so the service never joins that network and may not find its neighbours.',
      fix: ({ network }) => `Write \`${network}: {}\`, or make \`networks\` a list.`,
      exceptions: 'The network `default`, which Coolify replaces by its own.',
    },
    es: {
      title: 'Una red sin opciones en un mapa',
      message: ({ service, network }) =>
        `Coolify descarta la red «${network}» del servicio «${service}»: su entrada está vacía.`,
      hint: () =>
        'Coolify omite las entradas sin valor: el servicio no se une a esa red y puede no encontrar a los demás.',
      fix: ({ network }) => `Escriba \`${network}: {}\` o convierta \`networks\` en una lista.`,
      exceptions: 'La red `default`, que Coolify sustituye por la suya.',
    },
  },
});

/** Writes `{}` after the colon of an entry that holds nothing; not where a `null` or a `~` stands there. */
function withEmptyMap(file: ComposeFile, entry: MapEntry): readonly Edit[] {
  if (
    entry.isMerged ||
    !/^[ \t]*:[ \t]*(?:#|\r?\n|$)/.test(file.text.slice(entry.keyRange.end, entry.keyRange.end + 200))
  )
    return [];
  const colon = file.text.indexOf(':', entry.keyRange.end);
  return [{ start: colon + 1, end: colon + 1, insert: ' {}' }];
}
