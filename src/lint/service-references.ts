import {
  child,
  listItems,
  scalarText,
  type ComposeFile,
  type ComposeNode,
  type Path,
  type Range,
  type Service,
} from '../compose/index.ts';
import { placeIn } from './place.ts';

/** One service names another. */
export interface ServiceReference {
  readonly from: Service;
  /** The name as written. */
  readonly to: string;
  /** The key that names it: `depends_on`, `links`, `network_mode` … */
  readonly key: string;
  /** The characters of the name. */
  readonly range: Range;
  readonly path: Path;
  /** False only for a dependency with `required: false`. */
  readonly isRequired: boolean;
}

const NAMESPACES = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

const cache = new WeakMap<ComposeFile, readonly ServiceReference[]>();

/**
 * Every place where a service names another one as something to start first: `depends_on`, and what Compose turns
 * into it: `links`, `volumes_from` and the `service:` form of `network_mode`, `ipc`, `pid`, `uts` and `cgroup`
 * (compose-go, `loader/normalize.go`). Names that hold a variable are left out: their value is not known here.
 */
export function startReferences(file: ComposeFile): readonly ServiceReference[] {
  const known = cache.get(file);
  if (known) return known;
  const found = file.services.flatMap((from) => [
    ...dependencies(from),
    ...links(file, from),
    ...volumesFrom(file, from),
    ...namespaces(file, from),
  ]);
  const readable = found.filter(({ to }) => to !== '' && !to.includes('$'));
  cache.set(file, readable);
  return readable;
}

/** The service of the same file that a service extends; null without `extends`, or if it names another file. */
export function extendedService(from: Service): ServiceReference | null {
  const value = from.get('extends')?.value;
  if (!value || child(value, 'file') !== undefined) return null;
  const name = value.kind === 'scalar' ? value : child(value, 'service');
  const to = scalarText(name);
  if (!name || to === null || to === '' || to.includes('$')) return null;
  return { from, to, key: 'extends', range: name.range, path: name.path, isRequired: true };
}

function dependencies(from: Service): ServiceReference[] {
  return from.dependencies.map(({ service, range, path, isRequired }) => ({
    from,
    to: service,
    key: 'depends_on',
    range,
    path,
    isRequired,
  }));
}

/** `SERVICE` or `SERVICE:ALIAS`. */
function links(file: ComposeFile, from: Service): ServiceReference[] {
  return textItems(from.get('links')?.value).map((item) => part(file, from, 'links', item, 0));
}

/** `SERVICE` or `SERVICE:ro`; `container:NAME` is a container outside the file. */
function volumesFrom(file: ComposeFile, from: Service): ServiceReference[] {
  return textItems(from.get('volumes_from')?.value)
    .filter(({ text }) => !text.startsWith('container:'))
    .map((item) => part(file, from, 'volumes_from', item, 0));
}

function namespaces(file: ComposeFile, from: Service): ServiceReference[] {
  return NAMESPACES.flatMap((key) =>
    textItems(from.get(key)?.value)
      .filter(({ text }) => text.startsWith('service:'))
      .map((item) => part(file, from, key, item, 'service:'.length)),
  );
}

/** A reference to the name in the item's text that begins at `index` and ends at the next colon. */
function part(
  file: ComposeFile,
  from: Service,
  key: string,
  item: TextItem,
  index: number,
): ServiceReference {
  const colon = item.text.indexOf(':', index);
  const end = colon === -1 ? item.text.length : colon;
  const range = placeIn(file, item, index, end);
  return { from, to: item.text.slice(index, end), key, range, path: item.path, isRequired: true };
}

/** A scalar that holds text. */
interface TextItem {
  readonly text: string;
  readonly range: Range;
  readonly path: Path;
}

function textItems(value: ComposeNode | undefined): TextItem[] {
  return listItems(value).flatMap((item) => (item.kind === 'scalar' && !item.isNull ? [item] : []));
}
