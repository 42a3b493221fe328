import type { ComposeFile, Service } from '../compose/index.ts';
import { appendItem, appendSection, insertEntry, isShared, lineBreak, lineFeedAfter } from './change.ts';
import type { Edit } from './edit.ts';
import { volumeSlug } from './mount-source.ts';

const cache = new WeakMap<ComposeFile, ReadonlySet<string>>();

/** The volumes of the file under the names that Coolify gives them. */
function takenSlugs(file: ComposeFile): ReadonlySet<string> {
  const known = cache.get(file);
  if (known) return known;
  const taken = new Set((file.section('volumes')?.entries ?? []).map(({ key }) => volumeSlug(key)));
  for (const { mounts } of file.services) {
    for (const { type, source } of mounts) {
      if (type === 'volume' && source !== null) taken.add(volumeSlug(source));
    }
  }
  cache.set(file, taken);
  return taken;
}

/** A name for a new volume of a service: `<service>-<purpose>`, or with a number if that volume exists. */
export function freeVolumeName(file: ComposeFile, service: Service, purpose = 'data'): string {
  const taken = takenSlugs(file);
  // A volume's name has a form of its own, whatever the service is called.
  const base = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(service.name) ? `${service.name}-${purpose}` : purpose;
  let name = base;
  for (let number = 2; taken.has(volumeSlug(name)); number += 1) name = `${base}-${number}`;
  return name;
}

/** Declares a volume at the top level; empty if the section cannot be changed. */
export function declareVolume(file: ComposeFile, name: string): readonly Edit[] {
  const entry = file.topLevel('volumes');
  if (!entry) return appendSection(file, ['volumes:', `  ${name}:`]);
  const { value } = entry;
  if (value.kind === 'map') {
    if (value.entries.length === 0 || value.isFlow) return [];
    return insertEntry(file, value, [`${name}:`], value.entries.at(-1)?.key);
  }
  if (value.kind !== 'scalar' || !value.isNull || value.range.end > value.range.start) return [];
  const end = lineFeedAfter(file.text, entry.keyRange.end);
  return [{ start: end, end, insert: `${lineBreak(file.text)}  ${name}:` }];
}

/** Mounts a new named volume on a path of the service and declares it; empty where one of the two cannot be written. */
export function mountNamedVolume(file: ComposeFile, service: Service, target: string): readonly Edit[] {
  const name = freeVolumeName(file, service);
  const declared = declareVolume(file, name);
  const mounted = addMount(file, service, `${name}:${target}`);
  return declared.length === 0 || mounted.length === 0 ? [] : [...mounted, ...declared];
}

function addMount(file: ComposeFile, service: Service, mount: string): readonly Edit[] {
  const { node } = service;
  if (!node || isShared(file, service.keyRange, node.range)) return [];
  const entry = service.get('volumes');
  if (!entry) return insertEntry(file, node, ['volumes:', `  - ${mount}`], 'image');
  if (entry.isMerged || isShared(file, entry.keyRange, entry.value.range)) return [];
  return entry.value.kind === 'list' ? appendItem(file, entry.value, mount) : [];
}
