import {
  child,
  scalarText,
  type ComposeFile,
  type MapEntry,
  type MapNode,
  type Mount,
  type Path,
  type Range,
} from '../compose/index.ts';
import { coolifySource, mountSourceKind, volumeSlug } from './mount-source.ts';

/** A volume that is declared at the top level and mounted by a service. */
export interface MountedVolume {
  readonly name: string;
  readonly entry: MapEntry;
  /** What is written below the name; null for a volume without settings. */
  readonly definition: MapNode | null;
  readonly path: Path;
}

/** The declared volumes that some service mounts: what is declared and not mounted has no effect on Coolify (F-049). */
export function mountedVolumes(file: ComposeFile): readonly MountedVolume[] {
  const used = new Set(namedMounts(file).map(({ name }) => name));
  return (file.section('volumes')?.entries ?? [])
    .filter(({ key }) => used.has(key))
    .map((entry) => ({
      name: entry.key,
      entry,
      definition: entry.value.kind === 'map' ? entry.value : null,
      path: ['volumes', entry.key],
    }));
}

/** What is declared for a volume; null if nothing is. */
export function volumeDefinition(file: ComposeFile, name: string): MapNode | null {
  const value = file.section('volumes')?.get(name)?.value;
  return value?.kind === 'map' ? value : null;
}

/** True for the two types that Coolify leaves as they are: exactly `nfs` and `cifs` (F-049, F-050). */
export function isNetworkVolume(definition: MapNode): boolean {
  const type = scalarText(child(child(definition, 'driver_opts'), 'type'));
  return type === 'nfs' || type === 'cifs';
}

interface NamedMount {
  readonly name: string;
  readonly mount: Mount;
}

function namedMounts(file: ComposeFile): readonly NamedMount[] {
  return file.services.flatMap(({ mounts }) =>
    mounts.flatMap((mount) => {
      const name = coolifySource(mount);
      return name !== null && mountSourceKind(mount) === 'volume' ? [{ name, mount }] : [];
    }),
  );
}

/** A volume whose name is another one's on Coolify. */
export interface Collision {
  readonly name: string;
  /** The name that took the volume first. */
  readonly first: string;
  readonly slug: string;
  /** The name where it is declared, or else where it is mounted. */
  readonly range: Range;
  readonly path: Path;
}

/** Mounted volumes with different names that Coolify makes one of (F-051); network volumes keep their names. */
export function collidingVolumes(file: ComposeFile): readonly Collision[] {
  const firstOf = new Map<string, string>();
  const seen = new Set<string>();
  const collisions: Collision[] = [];
  for (const { name, mount } of namedMounts(file)) {
    const definition = volumeDefinition(file, name);
    if (seen.has(name) || (definition && isNetworkVolume(definition))) continue;
    seen.add(name);
    const slug = volumeSlug(name);
    const first = firstOf.get(slug);
    if (first === undefined) {
      firstOf.set(slug, name);
      continue;
    }
    const declared = file.section('volumes')?.get(name);
    const range = declared?.keyRange ?? mount.sourceRange;
    collisions.push({ name, first, slug, range, path: declared ? ['volumes', name] : mount.path });
  }
  return collisions;
}
