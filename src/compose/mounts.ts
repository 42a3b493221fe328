import { child, listItems, scalarText, type ComposeNode } from './node.ts';
import type { Path, Range } from './range.ts';

/** One entry of a service's `volumes`, in the terms of the Compose specification. */
export interface Mount {
  readonly node: ComposeNode;
  readonly range: Range;
  readonly path: Path;
  readonly form: 'short' | 'long';
  /** What Compose makes of it. A short entry whose source begins with `.`, `/` or `~` is a bind. */
  readonly type: string;
  /** As written, variables included; null for an anonymous volume. */
  readonly source: string | null;
  readonly target: string;
  /** The third part of a short entry (`ro`, `z`, …); null without one. */
  readonly mode: string | null;
  /** Coolify's own key: the file is written from this text (F-054). */
  readonly hasContent: boolean;
}

/** Reads a service's `volumes`. Entries that are neither text nor mapping are left out. */
export function readMounts(node: ComposeNode | undefined): readonly Mount[] {
  return listItems(node).flatMap((item) => {
    const mount = item.kind === 'map' ? longMount(item) : shortMount(item);
    return mount ? [mount] : [];
  });
}

/** True if a source names a path of the server rather than a volume. */
export function isPathSource(source: string): boolean {
  return /^(?:\.|\/|~|[A-Za-z]:[\\/])/.test(source);
}

function longMount(node: ComposeNode): Mount {
  const source = scalarText(child(node, 'source')) ?? scalarText(child(node, 'src'));
  const target =
    scalarText(child(node, 'target')) ??
    scalarText(child(node, 'dst')) ??
    scalarText(child(node, 'destination'));
  return {
    node,
    range: node.range,
    path: node.path,
    form: 'long',
    type: scalarText(child(node, 'type')) ?? 'volume',
    source,
    target: target ?? '',
    mode: scalarText(child(node, 'read_only')) === 'true' ? 'ro' : null,
    hasContent: child(node, 'content') !== undefined,
  };
}

function shortMount(node: ComposeNode): Mount | null {
  const text = scalarText(node);
  if (text === null) return null;
  const parts = splitShort(text);
  const [first = '', second, mode] = parts;
  const source = second === undefined ? null : first;
  const resolved = source === null ? '' : (/^\$\{[^}]*?:?-(.*)\}/.exec(source)?.[1] ?? source);
  return {
    node,
    range: node.range,
    path: node.path,
    form: 'short',
    type: isPathSource(resolved) ? 'bind' : 'volume',
    source,
    target: second ?? first,
    mode: mode ?? null,
    hasContent: false,
  };
}

/** Splits at colons, but neither inside `${…}` nor after a Windows drive letter. */
function splitShort(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' && text[at - 1] === '$') depth += 1;
    else if (character === '}' && depth > 0) depth -= 1;
    else if (character === ':' && depth === 0 && !isDrive(text, start, at)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function isDrive(text: string, start: number, colon: number): boolean {
  return colon === start + 1 && /[A-Za-z]/.test(text[start] ?? '') && /[\\/]/.test(text[colon + 1] ?? '');
}
