import type { ComposeFile, Mount, Service } from '../compose/index.ts';
import { isShared, removeItem } from './change.ts';
import type { Edit } from './edit.ts';
import { removeInnermost } from './removal.ts';

/** Takes a mount out of the service; with the last one goes the key `volumes`. */
export function removeMount(file: ComposeFile, service: Service, mount: Mount): readonly Edit[] {
  const entry = service.get('volumes');
  if (!entry || entry.isMerged || entry.value.kind !== 'list') return [];
  if (isShared(file, entry.keyRange, entry.value.range)) return [];
  if (entry.value.items.length > 1) return removeItem(file, entry.value, mount.node);
  return removeInnermost(file, { map: service.node, key: 'volumes' });
}
