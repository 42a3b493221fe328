import {
  child,
  listItems,
  type ComposeFile,
  type ComposeNode,
  type ListNode,
  type Port,
  type Range,
  type Service,
} from '../compose/index.ts';
import { appendItem, insertEntry, isShared, removeEntry, removeItem, renameKey } from './change.ts';
import type { Edit } from './edit.ts';

/**
 * Moves an entry of `ports` to `expose`. If every entry may move and the service has no `expose`, the key is renamed and
 * all entries lose their host part, so that comments stay where they are; otherwise this one entry is taken out of
 * `ports` and added to `expose` if it is missing there. Entries that `expose` cannot hold (a container port that cannot
 * be read, a long entry with comments) and lists that an alias or a merge key shares are left to the author.
 * @param movable the entries of the service that may move; the others stay published.
 */
export function exposeInstead(
  file: ComposeFile,
  service: Service,
  port: Port,
  movable: readonly Port[],
): readonly Edit[] {
  const entry = service.get('ports');
  if (!entry || !service.node || entry.isMerged || entry.value.kind !== 'list') return [];
  if (isShared(file, entry.keyRange, entry.value.range)) return [];
  if (entry.value.items.length > MAX_ENTRIES) return [];
  if (!service.get('expose') && movable.length === entry.value.items.length) {
    const rewritten = movable.map((each) => rewrite(file, each));
    return rewritten.includes(null)
      ? []
      : [...renameKey(entry, 'expose'), ...rewritten.filter((edit) => edit !== null)];
  }
  const container = containerPort(file, port);
  const list: ListNode = entry.value;
  const indent = list.isFlow
    ? '  '
    : ' '.repeat(columnOf(file, list) - columnOf(file, { range: entry.keyRange }));
  const added = container === null ? null : addToExpose(file, service, container, indent);
  if (added === null) return [];
  const taken =
    list.items.length === 1 ? removeEntry(file, service.node, 'ports') : removeItem(file, list, port.node);
  return taken.length === 0 ? [] : [...added, ...taken];
}

/** Longer lists are not rewritten: every entry of them would carry the whole change. */
const MAX_ENTRIES = 100;

function rewrite(file: ComposeFile, port: Port): Edit | null {
  const container = containerPort(file, port);
  if (container === null) return null;
  return { start: port.range.start, end: contentEnd(file, port.node), insert: `"${container}"` };
}

function columnOf(file: ComposeFile, { range }: { readonly range: Range }): number {
  return file.lines.position(range.start).column;
}

/** Null where `expose` cannot be changed. `indent` stands before the dash of a new list, as it does in the list of ports. */
function addToExpose(
  file: ComposeFile,
  service: Service,
  port: string,
  indent: string,
): readonly Edit[] | null {
  const exposed = service.get('expose');
  if (!service.node) return null;
  if (exposed) {
    const names = listItems(exposed.value).map((item) => (item.kind === 'scalar' ? item.text : ''));
    if (names.includes(port)) return [];
    if (exposed.isMerged || exposed.value.kind !== 'list') return null;
  }
  const edits =
    exposed?.value.kind === 'list'
      ? appendItem(file, exposed.value, `"${port}"`)
      : insertEntry(file, service.node, ['expose:', `${indent}- "${port}"`], 'image');
  return edits.length === 0 ? null : edits;
}

function containerPort(file: ComposeFile, port: Port): string | null {
  if (!port.target) return null;
  if (port.form === 'long') {
    const text = file.text.slice(port.range.start, port.range.end);
    if (text.includes('#') || child(port.node, 'target') === undefined) return null;
  }
  const { first, last } = port.target;
  const range = first === last ? String(first) : `${first}-${last}`;
  return port.protocol === 'tcp' ? range : `${range}/${port.protocol}`;
}

/** Where the characters of a value end: a block mapping's range may reach over the line break after it. */
function contentEnd(file: ComposeFile, { range }: ComposeNode): number {
  return range.start + file.text.slice(range.start, range.end).trimEnd().length;
}
