/** Where data lies, and what becomes of it. */
import { storageOf, type ComposeFile, type Service } from '../compose/index.ts';
import type { Json, Preview, PreviewOptions } from '../coolify/index.ts';
import { entriesOf, entry } from '../coolify/change.ts';
import { surroundingsOf } from '../coolify/options.ts';
import { placeAt, placeOf } from './place.ts';
import type { PreviewTexts } from './texts.ts';
import type { DataView, Fate, Place, Remark, StorageKind, Survival } from './types.ts';

type DataTexts = PreviewTexts['data'];

interface Stored {
  readonly kind: StorageKind;
  readonly source: string | null;
  readonly target: string;
}

interface Surroundings {
  readonly uuid: string;
  readonly folder: string;
  /** Names of top-level volumes that are reached over the network (F-050). */
  readonly remote: ReadonlySet<string>;
}

interface Item extends Stored {
  readonly service: string;
  readonly place: Place;
  readonly isDatabase: boolean;
}

/** Every mount of every service as it is deployed, and the volumes that images bring and nothing is mounted to. */
export function dataView(
  file: ComposeFile,
  preview: Preview,
  options: PreviewOptions,
  texts: DataTexts,
): readonly DataView[] {
  const { uuid, folder } = surroundingsOf(options);
  const { compose } = preview.deploy;
  const remote = entriesOf(entry(compose, 'volumes'))
    .filter(([, volume]) => isRemote(entry(entry(volume, 'driver_opts'), 'type')))
    .map(([name]) => name);
  const surroundings = { uuid, folder, remote: new Set(remote) };
  const items = entriesOf(entry(compose, 'services')).flatMap(([name, service]) =>
    serviceItems(file, name, service, surroundings),
  );
  const users = new Map<string, Set<string>>();
  for (const { source, service } of items) {
    if (source !== null) users.set(source, (users.get(source) ?? new Set()).add(service));
  }
  return items.map((item) => dataRow(item, users.get(item.source ?? '') ?? new Set(), texts));
}

/** Types that Coolify leaves alone; it does not know `nfs4` (F-050). */
function isRemote(type: Json | undefined): boolean {
  return type === 'nfs' || type === 'cifs';
}

function serviceItems(
  file: ComposeFile,
  name: string,
  deployed: Json,
  surroundings: Surroundings,
): readonly Item[] {
  const service = file.service(name);
  const isDatabase = service !== undefined && service.database !== null;
  const mounts = entriesOf(entry(deployed, 'volumes')).map(([index, mount]): Item => {
    const path = ['services', name, 'volumes', /^\d+$/.test(index) ? Number(index) : index];
    return { ...stored(mount, surroundings), service: name, isDatabase, place: placeOf(file, path) };
  });
  return service === undefined ? mounts : [...mounts, ...imageVolume(file, service, mounts)];
}

/** What a mount of the deployed file stands for. */
function stored(mount: Json, surroundings: Surroundings): Stored {
  if (typeof mount === 'string') {
    const [source = '', target] = mount.split(':');
    return { kind: kindOf(source, surroundings), source, target: target ?? source };
  }
  const text = (key: string): string | null => {
    const value = entry(mount, key);
    return typeof value === 'string' ? value : null;
  };
  const target = text('target') ?? '';
  const source = text('source');
  const type = text('type');
  if (type === 'tmpfs') return { kind: 'memory', source: null, target };
  if (source === null || (type !== 'volume' && type !== 'bind')) return { kind: 'other', source, target };
  return { kind: kindOf(source, surroundings), source, target };
}

function kindOf(source: string, { uuid, folder, remote }: Surroundings): StorageKind {
  if (source === folder || source.startsWith(`${folder}/`)) return 'application-folder';
  if (source.startsWith('/')) return 'server-path';
  if (remote.has(source)) return 'remote-volume';
  return source.startsWith(`${uuid}_`) ? 'volume' : 'other';
}

/** The `VOLUME` of a known image that no mount covers (F-125). */
function imageVolume(file: ComposeFile, service: Service, mounts: readonly Item[]): readonly Item[] {
  const storage = service.image === null ? null : storageOf(service.image);
  if (storage === null || !storage.isDeclared) return [];
  const { path: target } = storage;
  const isCovered = mounts.some((mount) => {
    const path = mount.target.replace(/(?<!\/)\/+$/, '');
    return path === target || target.startsWith(`${path}/`) || path.startsWith(`${target}/`);
  });
  if (isCovered) return [];
  const { name, path, keyRange } = service;
  const place = placeAt(file, path, keyRange);
  const isDatabase = service.database !== null;
  return [{ kind: 'image-volume', source: null, target, service: name, isDatabase, place }];
}

const SURVIVAL: Readonly<Record<StorageKind, readonly [Survival, Survival, Survival]>> = {
  volume: ['kept', 'separate', 'kept'],
  'application-folder': ['kept', 'separate', 'lost'],
  'server-path': ['kept', 'separate', 'kept'],
  'remote-volume': ['kept', 'kept', 'kept'],
  memory: ['lost', 'separate', 'lost'],
  'image-volume': ['lost', 'separate', 'lost'],
  other: ['kept', 'kept', 'kept'],
};

function dataRow(item: Item, users: ReadonlySet<string>, texts: DataTexts): DataView {
  const { kind, source, target, service, place, isDatabase } = item;
  const [redeploy, pullRequest, deletion] = SURVIVAL[kind];
  const fate = (survival: Survival, sentence: string, fact: string): Fate => ({
    survival,
    sentence,
    facts: kind === 'memory' || kind === 'other' ? [] : [fact],
  });
  return {
    ...place,
    service,
    kind,
    kindName: texts.kinds[kind],
    target,
    source,
    sharedWith: [...users].filter((user) => user !== service),
    redeploy: fate(redeploy, texts.redeploy[kind], 'F-125'),
    pullRequest: fate(
      pullRequest,
      texts.pullRequest[kind],
      kind === 'remote-volume' ? 'F-050' : kind === 'image-volume' ? 'F-125' : 'F-136',
    ),
    deletion: fate(deletion, texts.deletion[kind], kind === 'image-volume' ? 'F-125' : 'F-183'),
    backup: backup(kind, isDatabase, texts),
  };
}

function backup(kind: StorageKind, isDatabase: boolean, { backup: texts }: DataTexts): Remark {
  const isArchived = kind === 'volume' || kind === 'application-folder' || kind === 'server-path';
  if (!isArchived) return { sentence: texts.none, facts: ['F-182'] };
  return isDatabase
    ? { sentence: texts.database, facts: ['F-181', 'F-182'] }
    : { sentence: texts.files, facts: ['F-182'] };
}
