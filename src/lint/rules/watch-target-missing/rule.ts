import { child, listItems, scalarText } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';

export const watchTargetMissing = defineRule({
  id: 'watch-target-missing',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, loader/validate.go: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      for (const item of listItems(child(service.get('develop')?.value, 'watch'))) {
        const action = item.kind === 'map' ? item.get('action') : undefined;
        const name = scalarText(action?.value);
        if (!action || name === null || !SYNCS.has(name) || scalarText(child(item, 'target'))) continue;
        yield {
          at: action.isMerged ? item.range : action.value.range,
          path: item.path,
          service: service.name,
          data: { action: name },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A watch that copies files without a target',
      message: ({ action }) => `A watch with the action "${action}" needs a \`target\`.`,
      hint: () =>
        'Coolify does not watch files, but Compose checks the key all the same and refuses the whole file at the build step.',
      fix: () => 'Add `target` with the path in the container, or delete `develop`.',
    },
    es: {
      title: 'Una vigilancia que copia archivos sin destino',
      message: ({ action }) => `Una vigilancia con la acción «${action}» necesita un \`target\`.`,
      hint: () =>
        'Coolify no vigila archivos, pero Compose comprueba la clave igualmente y rechaza el archivo entero al construir.',
      fix: () => 'Añada `target` con la ruta del contenedor o elimine `develop`.',
    },
  },
});

const SYNCS: ReadonlySet<string> = new Set(['sync', 'sync+restart', 'sync+exec']);
