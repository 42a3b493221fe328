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
  return new LazyService(entry, path);
}

class LazyService implements Service {
  readonly name: string;
  readonly path: Path;
  readonly node: MapNode | null;
  private readonly entry: MapEntry;
  private knownImage: ImageReference | null | undefined = undefined;
  private knownDatabase: DatabaseKind | null | undefined = undefined;
  private knownPorts: readonly Port[] | undefined = undefined;
  private knownMounts: readonly Mount[] | undefined = undefined;
  private knownEnvironment: readonly EnvironmentEntry[] | undefined = undefined;
  private knownArguments: readonly EnvironmentEntry[] | undefined = undefined;
  private knownDependencies: readonly Dependency[] | undefined = undefined;
  private knownHealthcheck: Healthcheck | null | undefined = undefined;

  constructor(entry: MapEntry, path: Path) {
    this.name = entry.key;
    this.path = path;
    this.entry = entry;
    this.node = entry.value.kind === 'map' ? entry.value : null;
  }

  get keyRange(): Range {
    return this.entry.keyRange;
  }

  get range(): Range {
    return this.entry.range;
  }

  get(key: string): MapEntry | undefined {
    return this.node?.get(key);
  }

  text(key: string): string | null {
    return scalarText(this.value(key));
  }

  get hasBuild(): boolean {
    const build = this.value('build');
    return build !== undefined && !(build.kind === 'scalar' && build.isNull);
  }

  get image(): ImageReference | null {
    if (this.knownImage === undefined) {
      const text = this.text('image');
      this.knownImage = text === null ? null : imageReference(text);
    }
    return this.knownImage;
  }

  get database(): DatabaseKind | null {
    if (this.knownDatabase === undefined) this.knownDatabase = this.image ? databaseKind(this.image) : null;
    return this.knownDatabase;
  }

  get ports(): readonly Port[] {
    return (this.knownPorts ??= readPorts(this.value('ports')));
  }

  get mounts(): readonly Mount[] {
    return (this.knownMounts ??= readMounts(this.value('volumes')));
  }

  get environment(): readonly EnvironmentEntry[] {
    return (this.knownEnvironment ??= readEnvironment(this.value('environment')));
  }

  get buildArguments(): readonly EnvironmentEntry[] {
    return (this.knownArguments ??= readEnvironment(child(this.value('build'), 'args')));
  }

  get dependencies(): readonly Dependency[] {
    return (this.knownDependencies ??= readDependencies(this.value('depends_on')));
  }

  get healthcheck(): Healthcheck | null {
    if (this.knownHealthcheck === undefined) this.knownHealthcheck = readHealthcheck(this.get('healthcheck'));
    return this.knownHealthcheck;
  }

  private value(key: string): ComposeNode | undefined {
    return this.node?.get(key)?.value;
  }
}
