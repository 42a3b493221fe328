import type { ComposeFile, Mount, Range } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { declare } from '../../declaration.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';

export const volumeUndeclared = defineRule({
  id: 'volume-undeclared',
  severity: 'info',
  facts: ['F-049'],
  specification:
    'Compose specification, volumes: https://github.com/compose-spec/compose-spec/blob/main/07-volumes.md',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    if (file.topLevel('include')) return;
    const seen = new Set((file.section('volumes')?.entries ?? []).map(({ key }) => key));
    for (const service of activeServices(file)) {
      for (const mount of service.mounts) {
        const { type, source, path } = mount;
        if (type !== 'volume' || source === null || !isName(source) || seen.has(source)) continue;
        seen.add(source);
        yield {
          at: sourceRange(file, mount),
          path,
          service: service.name,
          data: { service: service.name, name: source },
          edits: () => declare(file, 'volumes', source),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A named volume is not declared',
      message: ({ service, name }) =>
        `Service "${service}" mounts the volume "${name}", which is not declared under \`volumes\`.`,
      hint: () =>
        'Coolify adds the declaration by itself; Compose on your machine refuses the file without it.',
      fix: ({ name }) => `Declare "${name}:" under the top-level \`volumes\`.`,
      exceptions: 'Each volume is reported once; paths, and names with variables, are left to other rules.',
    },
    es: {
      title: 'Un volumen con nombre no está declarado',
      message: ({ service, name }) =>
        `El servicio «${service}» monta el volumen «${name}», que no está declarado en \`volumes\`.`,
      hint: () =>
        'Coolify añade la declaración por sí mismo; Compose en su equipo rechaza el archivo sin ella.',
      fix: ({ name }) => `Declare «${name}:» en \`volumes\` del nivel superior.`,
      exceptions:
        'Cada volumen se comunica una sola vez; de las rutas y los nombres con variables se ocupan otras reglas.',
    },
  },
});

/** What Compose takes for the name of a volume. */
function isName(source: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(source);
}

function sourceRange(file: ComposeFile, { node, source, sourceRange: place }: Mount): Range {
  return node.kind === 'scalar' && source !== null ? placeIn(file, node, 0, source.length) : place;
}
