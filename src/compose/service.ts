import { readDependencies, type Dependency } from './dependencies.ts';
import { readEnvironment, type EnvironmentEntry } from './environment.ts';
import { readHealthcheck, type Healthcheck } from './healthcheck.ts';
import { databaseKind, imageReference, type DatabaseKind, type ImageReference } from './image.ts';
import { readMounts, type Mount } from './mounts.ts';
import { child, scalarText, type ComposeNode, type MapEntry, type MapNode } from './node.ts';
import { readPorts, type Port } from './ports.ts';
import type { Path, Range } from './range.ts';

/** One service of the file. Each part is read when it is first asked for. */
export interface Service {
  readonly name: string;
  /** The service's key: where a finding about something missing points. */
  readonly keyRange: Range;
  /** From the key to the end of the service. */
  readonly range: Range;
  readonly path: Path;
  /** The mapping below the key; null for an empty service or another kind of value. */
  readonly node: MapNode | null;
  get(key: string): MapEntry | undefined;
  /** The characters of a scalar key such as `restart`; null if the key is absent, null or no scalar. */
  text(key: string): string | null;
  readonly hasBuild: boolean;
  readonly image: ImageReference | null;
  /** The database that the image is; null for other images and for services that are built. */
  readonly database: DatabaseKind | null;
  readonly ports: readonly Port[];
  readonly mounts: readonly Mount[];
  readonly environment: readonly EnvironmentEntry[];
  readonly buildArguments: readonly EnvironmentEntry[];
  readonly dependencies: readonly Dependency[];
  readonly healthcheck: Healthcheck | null;
}

/** Wraps an entry of the `services` mapping. */
export function createService(entry: MapEntry, path: Path): Service {
  const node = entry.value.kind === 'map' ? entry.value : null;
  const get = (key: string): MapEntry | undefined => node?.get(key);
  const value = (key: string): ComposeNode | undefined => get(key)?.value;
  const imageText = scalarText(value('image'));
  const image = once(() => (imageText === null ? null : imageReference(imageText)));
  const ports = once(() => readPorts(value('ports')));
  const mounts = once(() => readMounts(value('volumes')));
  const environment = once(() => readEnvironment(value('environment')));
  const buildArguments = once(() => readEnvironment(child(value('build'), 'args')));
  const dependencies = once(() => readDependencies(value('depends_on')));
  const healthcheck = once(() => readHealthcheck(get('healthcheck')));
  return {
    name: entry.key,
    keyRange: entry.keyRange,
    range: entry.range,
    path,
    node,
    get,
    text: (key) => scalarText(value(key)),
    hasBuild: value('build') !== undefined && !isNullNode(value('build')),
    get image() {
      return image();
    },
    get database() {
      const reference = image();
      return reference ? databaseKind(reference) : null;
    },
    get ports() {
      return ports();
    },
    get mounts() {
      return mounts();
    },
    get environment() {
      return environment();
    },
    get buildArguments() {
      return buildArguments();
    },
    get dependencies() {
      return dependencies();
    },
    get healthcheck() {
      return healthcheck();
    },
  };
}

function isNullNode(node: ComposeNode | undefined): boolean {
  return node?.kind === 'scalar' && node.isNull;
}

/** Delays a reading until it is first wanted, then keeps it. */
function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}
