import type { ComposeFile, Range, Service } from '../../../compose/index.ts';
import { removeEntry, removeItem } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { defineRule } from '../../rule.ts';

const LABEL = 'traefik.docker.network';

export const traefikNetworkLabel = defineRule({
  id: 'traefik-network-label',
  severity: 'warning',
  facts: ['F-061', 'F-144'],
  prevents: ['gateway-timeout-504-multiple-networks'],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file) {
    for (const service of file.services) {
      const place = labelPlace(file, service);
      if (!place) continue;
      yield { at: place.at, path: service.path, service: service.name, data: {}, edits: place.remove };
    }
  },

  text: {
    en: {
      title: 'The label `traefik.docker.network`',
      message: () => 'The label `traefik.docker.network` keeps Coolify from naming the right network.',
      hint: () =>
        'Compose renames the networks of the file: the proxy is expected to take any of them, and may time out.',
      fix: () => 'Delete the label: Coolify then adds its own, which names its own network.',
    },
    es: {
      title: 'La etiqueta `traefik.docker.network`',
      message: () => 'La etiqueta `traefik.docker.network` impide que Coolify indique la red correcta.',
      hint: () =>
        'Compose cambia el nombre de las redes del archivo: cabe esperar que el proxy tome cualquiera, y puede agotar el tiempo.',
      fix: () => 'Elimine la etiqueta: Coolify añade entonces la suya, con su propia red.',
    },
  },
});

interface Place {
  readonly at: Range;
  readonly remove: () => readonly Edit[];
}

function labelPlace(file: ComposeFile, service: Service): Place | null {
  const labels = service.get('labels')?.value;
  if (labels?.kind === 'map') {
    const entry = labels.get(LABEL);
    return entry ? { at: entry.keyRange, remove: () => removeEntry(file, labels, LABEL) } : null;
  }
  if (labels?.kind !== 'list') return null;
  const item = labels.items.find(
    (candidate) => candidate.kind === 'scalar' && candidate.text.startsWith(`${LABEL}=`),
  );
  return item ? { at: item.range, remove: () => removeItem(file, labels, item) } : null;
}
