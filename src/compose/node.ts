import type { Path, Range } from './range.ts';
import type { SourceAlias, SourceNode } from './source.ts';

/** A value of the file as Compose reads it: aliases followed, merge keys applied, with its place in the text. */
export type ComposeNode = ScalarNode | MapNode | ListNode;

interface NodeBase {
  /** The value itself, without its key. For an alias, the anchored value that it stands for. */
  readonly range: Range;
  readonly path: Path;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** The characters of the value: what Compose sees where it expects a string. Empty for null. */
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  readonly isNull: boolean;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly isFlow: boolean;
  /** Own entries in file order, then those that merge keys bring in. */
  readonly entries: readonly MapEntry[];
  get(key: string): MapEntry | undefined;
}

export interface MapEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: ComposeNode;
  /** From the start of the key to the end of the value. */
  readonly range: Range;
  /** True if a merge key (`<<`) brought the entry in from another mapping. */
  readonly isMerged: boolean;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly isFlow: boolean;
  readonly items: readonly ComposeNode[];
}

/** What node construction needs to know about the whole file. */
export interface NodeContext {
  /** The anchored value behind an alias; undefined if no anchor of that name comes before it. */
  resolveAlias(alias: SourceAlias): SourceNode | undefined;
  /** Whether the nodes made with this context stand in the text only once, or are repetitions of others. */
  readonly isRepetition: boolean;
  /** The context for what an alias or a merge key repeats. */
  readonly repeated: NodeContext;
  /** How many more entries and items repetitions may bring in: a bound against files that multiply themselves. */
  readonly budget: { left: number };
}

/** The value below a key of a mapping; undefined for anything else. */
export function child(node: ComposeNode | undefined, key: string): ComposeNode | undefined {
  return node?.kind === 'map' ? node.get(key)?.value : undefined;
}

/** The characters of a scalar; null for null, for collections and for nothing. */
export function scalarText(node: ComposeNode | undefined): string | null {
  return node?.kind === 'scalar' && !node.isNull ? node.text : null;
}

/** The items of a list; a scalar counts as a list of itself, null and absent as none. */
export function listItems(node: ComposeNode | undefined): readonly ComposeNode[] {
  if (node?.kind === 'list') return node.items;
  return node?.kind === 'scalar' && !node.isNull ? [node] : [];
}
