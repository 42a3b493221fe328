import { withDefaults } from './interpolation.ts';
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
  /** False for a long entry without `type`. */
  readonly hasType: boolean;
  /** As written, variables included; null for an anonymous volume. */
  readonly source: string | null;
  /** The characters of the source; the whole entry where they cannot be told apart, and without a source. */
  readonly sourceRange: Range;
  readonly target: string;
  /** The characters of the target; the whole entry where they cannot be told apart. */
  readonly targetRange: Range;
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
  const source = child(node, 'source') ?? child(node, 'src');
  const target = child(node, 'target') ?? child(node, 'dst') ?? child(node, 'destination');
  const type = scalarText(child(node, 'type'));
  return {
    node,
    range: node.range,
    path: node.path,
    form: 'long',
    type: type ?? 'volume',
    hasType: type !== null,
    source: scalarText(source),
    sourceRange: source?.range ?? node.range,
    target: scalarText(target) ?? '',
    targetRange: target?.range ?? node.range,
    mode: scalarText(child(node, 'read_only')) === 'true' ? 'ro' : null,
    hasContent: child(node, 'content') !== undefined,
  };
}

function shortMount(node: ComposeNode): Mount | null {
  const text = scalarText(node);
  if (text === null) return null;
  const [first = '', second, ...rest] = splitShort(text);
  const source = second === undefined ? null : first;
  const target = second ?? first;
  const targetStart = source === null ? 0 : source.length + 1;
  return {
    node,
    range: node.range,
    path: node.path,
    form: 'short',
    type: source !== null && isPathSource(withDefaults(source)) ? 'bind' : 'volume',
    hasType: true,
    source,
    sourceRange: source === null ? node.range : partRange(node, text, 0, source.length),
    target,
    targetRange: partRange(node, text, targetStart, targetStart + target.length),
    mode: rest.length === 0 ? null : rest.join(':'),
    hasContent: false,
  };
}

/** The place of the characters `start` to `end` of a scalar; the whole scalar where escapes or line breaks move them. */
function partRange(node: ComposeNode, text: string, start: number, end: number): Range {
  const quote = node.kind === 'scalar' && node.style !== 'plain' ? 1 : 0;
  if (node.range.end - node.range.start !== text.length + 2 * quote) return node.range;
  const base = node.range.start + quote;
  return { start: base + start, end: base + end };
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
  return colon === start + 1 && /[A-Za-z]/.test(text.charAt(start)) && /[\\/]/.test(text.charAt(colon + 1));
}
