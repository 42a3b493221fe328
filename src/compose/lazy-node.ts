import { KeyedEntries } from './keyed-entries.ts';
import { LazyNode, LazyScalar, rangeOf } from './lazy-scalar.ts';
import type { ComposeNode, ListNode, MapEntry, MapNode, NodeContext } from './node.ts';
import type { PathLink } from './path-link.ts';
import type { Range } from './range.ts';
import { keyText, type SourceList, type SourceMap, type SourceNode, type SourcePair } from './source.ts';

/**
 * Wraps a parsed YAML value. Children are wrapped when they are first read, and so are places and paths, so that a
 * file costs only what the rules look at, and a file that refers to itself costs nothing.
 * @param at where an absent value would stand.
 */
export function composeNode(
  source: SourceNode | null,
  link: PathLink | null,
  context: NodeContext,
  at: number,
): ComposeNode {
  let node: SourceNode | null | undefined = source;
  for (let hops = 0; node?.kind === 'alias' && hops < 100; hops += 1) node = context.resolveAlias(node);
  if (!node || node.kind === 'alias') return new LazyScalar(null, source, link, at);
  if (node.kind === 'scalar') return new LazyScalar(node, node, link, at);
  const inside = source?.kind === 'alias' ? context.repeated : context;
  return node.kind === 'map' ? new LazyMap(node, link, inside) : new LazyList(node, link, inside);
}

class LazyList extends LazyNode implements ListNode {
  readonly kind = 'list';
  readonly isFlow: boolean;
  private readonly source: SourceList;
  private readonly context: NodeContext;
  private known: readonly ComposeNode[] | undefined;

  constructor(source: SourceList, link: PathLink | null, context: NodeContext) {
    super(source, link, 0);
    this.source = source;
    this.context = context;
    this.known = undefined;
    this.isFlow = source.isFlow;
  }

  get items(): readonly ComposeNode[] {
    return (this.known ??= this.wrapItems());
  }

  private wrapItems(): readonly ComposeNode[] {
    const items = this.context.isRepetition ? affordable(this.source.items, this.context) : this.source.items;
    return items.map((item, key) =>
      composeNode(item, { parent: this.link, key }, this.context, this.range.start),
    );
  }
}

/** The items that the budget for repetitions still allows. */
function affordable<Item>(items: readonly Item[], { budget }: NodeContext): readonly Item[] {
  const allowed = items.slice(0, Math.max(0, budget.left));
  budget.left -= items.length;
  return allowed;
}

class LazyMap extends LazyNode implements MapNode {
  readonly kind = 'map';
  readonly isFlow: boolean;
  private readonly source: SourceMap;
  private readonly context: NodeContext;
  private known: KeyedEntries<LazyEntry> | undefined;

  constructor(source: SourceMap, link: PathLink | null, context: NodeContext) {
    super(source, link, 0);
    this.source = source;
    this.context = context;
    this.known = undefined;
    this.isFlow = source.isFlow;
  }

  get entries(): readonly MapEntry[] {
    return (this.known ?? this.collectAll()).list;
  }

  get(key: string): MapEntry | undefined {
    return (this.known ?? this.collectAll()).get(key);
  }

  private collectAll(): KeyedEntries<LazyEntry> {
    this.known = new KeyedEntries<LazyEntry>();
    this.collect(this.source, false, this.known, null);
    return this.known;
  }

  /** Own keys win over merged ones, and an earlier merge source over a later one (YAML merge key specification). */
  private collect(
    map: SourceMap,
    isMerged: boolean,
    into: KeyedEntries<LazyEntry>,
    seen: Set<SourceMap> | null,
  ): void {
    let sources: (SourceNode | null)[] | undefined;
    for (const pair of map.pairs) {
      const key = keyText(pair);
      if (key === '<<') (sources ??= []).push(pair.value);
      else if (key !== undefined && into.get(key) === undefined && this.mayAdd(isMerged)) {
        const context = isMerged ? this.context.repeated : this.context;
        into.add(new LazyEntry(pair, key, isMerged, this.link, context));
      }
    }
    if (!sources) return;
    const visited = seen ?? new Set([map]);
    for (const source of sources) {
      for (const merged of this.mergeSources(source)) {
        if (visited.has(merged)) continue;
        visited.add(merged);
        this.collect(merged, true, into, visited);
      }
    }
  }

  private mayAdd(isMerged: boolean): boolean {
    if (!isMerged && !this.context.isRepetition) return true;
    this.context.budget.left -= 1;
    return this.context.budget.left >= 0;
  }

  private mergeSources(source: SourceNode | null): SourceMap[] {
    const target = source?.kind === 'alias' ? this.context.resolveAlias(source) : source;
    if (target?.kind === 'map') return [target];
    if (target?.kind !== 'list') return [];
    return target.items
      .map((item) => (item?.kind === 'alias' ? this.context.resolveAlias(item) : item))
      .filter((item) => item?.kind === 'map');
  }
}

/** An entry is also the step of the path to its value. */
class LazyEntry implements MapEntry, PathLink {
  readonly key: string;
  readonly isMerged: boolean;
  readonly parent: PathLink | null;
  private readonly pair: SourcePair;
  private readonly context: NodeContext;
  private knownKeyRange: Range | undefined;
  private knownRange: Range | undefined;
  private knownValue: ComposeNode | undefined;

  constructor(
    pair: SourcePair,
    key: string,
    isMerged: boolean,
    parent: PathLink | null,
    context: NodeContext,
  ) {
    this.pair = pair;
    this.key = key;
    this.isMerged = isMerged;
    this.parent = parent;
    this.context = context;
    this.knownKeyRange = undefined;
    this.knownRange = undefined;
    this.knownValue = undefined;
  }

  get keyRange(): Range {
    return (this.knownKeyRange ??= rangeOf(this.pair.key));
  }

  get range(): Range {
    return (this.knownRange ??= this.wholeRange());
  }

  get value(): ComposeNode {
    return (this.knownValue ??= composeNode(this.pair.value, this, this.context, this.keyEnd()));
  }

  private keyEnd(): number {
    return this.pair.key?.end ?? 0;
  }

  private wholeRange(): Range {
    const { start, end } = this.keyRange;
    return { start, end: Math.max(end, rangeOf(this.pair.value, end).end) };
  }
}
