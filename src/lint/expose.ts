import { listItems, type ComposeFile, type Port, type Service } from '../compose/index.ts';
import { removeEntry, renameKey } from './change.ts';
import type { Edit } from './edit.ts';

/**
 * Turns `ports` into `expose`: the key is renamed and each entry loses its host part, so that comments stay where they
 * are. Where the service has `expose` already, `ports` is removed if it adds nothing. Entries that `expose` cannot
 * hold (long syntax, variables, a container port that cannot be read) are left to the author.
 */
export function exposeInstead(file: ComposeFile, service: Service): readonly Edit[] {
  const entry = service.get('ports');
  if (!entry || !service.node || entry.isMerged || service.ports.length === 0) return [];
  const containerPorts = service.ports.map(containerPort);
  if (containerPorts.some((port) => port === null)) return [];
  const exposed = service.get('expose');
  if (exposed) {
    const already = new Set(
      listItems(exposed.value).map((item) => (item.kind === 'scalar' ? item.text : '')),
    );
    return containerPorts.every((port) => already.has(port ?? ''))
      ? removeEntry(file, service.node, 'ports')
      : [];
  }
  const rewritten = service.ports.map((port, index) => ({
    start: port.range.start,
    end: port.range.end,
    insert: `"${containerPorts[index] ?? ''}"`,
  }));
  return [...renameKey(entry, 'expose'), ...rewritten];
}

function containerPort(port: Port): string | null {
  if (port.form !== 'short' || !port.target || port.node.kind !== 'scalar') return null;
  const { first, last } = port.target;
  const range = first === last ? String(first) : `${first}-${last}`;
  return port.protocol === 'tcp' ? range : `${range}/${port.protocol}`;
}
