import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node as YamlNode, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { ComposeNode, ListNode, MapEntry, MapNode, NodeContext, ScalarNode } from './node.ts';
import type { Path, Range } from './range.ts';

const PLAIN_NULL = /^(?:~|null|Null|NULL)?$/;

/**
 * Wraps a parsed YAML value. Children are wrapped when they are first read, so that a file costs only what the
 * rules look at, and a file that refers to itself costs nothing.
 */
export function composeNode(
  source: YamlNode | null,
  path: Path,
  context: NodeContext,
  at: number,
): ComposeNode {
  let node: YamlNode | null | undefined = source;
  for (let hops = 0; isAlias(node) && hops < 100; hops += 1) node = context.resolveAlias(node);
  if (isMap(node)) return new LazyMap(node, path, context);
  if (isSeq(node)) return new LazyList(node, path, context);
  if (isScalar(node)) return scalarNode(node, path);
  return { kind: 'scalar', range: rangeOf(source, at), path, text: '', style: 'plain', isNull: true };
}

/** The place of a parsed value; an absent one is an empty range at `at`. */
export function rangeOf(node: YamlNode | null | undefined, at = 0): Range {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: at, end: at };
}

function scalarNode(scalar: Scalar, path: Path): ScalarNode {
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  const style = scalarStyle(scalar.type);
  return {
    kind: 'scalar',
    range: rangeOf(scalar),
    path,
    text: style === 'plain' && PLAIN_NULL.test(text) ? '' : text,
    style,
    isNull: style === 'plain' && PLAIN_NULL.test(text) && scalar.tag !== '!!str',
  };
}

function scalarStyle(type: string | undefined): ScalarNode['style'] {
  if (type === 'QUOTE_SINGLE') return 'single';
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'PLAIN' ? 'plain' : 'block';
}

class LazyList implements ListNode {
  readonly kind = 'list';
  readonly range: Range;
  readonly isFlow: boolean;
  readonly path: Path;
  #source: YAMLSeq;
  #context: NodeContext;
  #items: readonly ComposeNode[] | undefined;

  constructor(source: YAMLSeq, path: Path, context: NodeContext) {
    this.#source = source;
    this.#context = context;
    this.path = path;
    this.range = rangeOf(source);
    this.isFlow = source.flow === true;
  }

  get items(): readonly ComposeNode[] {
    return (this.#items ??= this.#source.items.map((item, index) =>
      composeNode(asNode(item), [...this.path, index], this.#context, this.range.start),
    ));
  }
}

class LazyMap implements MapNode {
  readonly kind = 'map';
  readonly range: Range;
  readonly isFlow: boolean;
  readonly path: Path;
  #source: YAMLMap;
  #context: NodeContext;
  #entries: readonly MapEntry[] | undefined;
  #index: Map<string, MapEntry> | undefined;

  constructor(source: YAMLMap, path: Path, context: NodeContext) {
    this.#source = source;
    this.#context = context;
    this.path = path;
    this.range = rangeOf(source);
    this.isFlow = source.flow === true;
  }

  get entries(): readonly MapEntry[] {
    return (this.#entries ??= [...this.#byKey().values()]);
  }

  get(key: string): MapEntry | undefined {
    return this.#byKey().get(key);
  }

  #byKey(): Map<string, MapEntry> {
    if (this.#index) return this.#index;
    this.#index = new Map();
    this.#collect(this.#source, false, this.#index, new Set());
    return this.#index;
  }

  /** Own keys win over merged ones, and an earlier merge source over a later one (YAML merge key specification). */
  #collect(map: YAMLMap, isMerged: boolean, into: Map<string, MapEntry>, seen: Set<YAMLMap>): void {
    if (seen.has(map)) return;
    seen.add(map);
    const sources: (YamlNode | null)[] = [];
    for (const pair of map.items) {
      const key = keyText(pair);
      if (key === '<<') sources.push(asNode(pair.value));
      else if (key !== undefined && !into.has(key) && this.#mayAdd(isMerged)) {
        into.set(key, this.#entry(pair, key, isMerged));
      }
    }
    for (const source of sources) {
      for (const merged of this.#mergeSources(source)) this.#collect(merged, true, into, seen);
    }
  }

  #mayAdd(isMerged: boolean): boolean {
    if (!isMerged) return true;
    this.#context.mergeBudget -= 1;
    return this.#context.mergeBudget >= 0;
  }

  #mergeSources(source: YamlNode | null): YAMLMap[] {
    const target = isAlias(source) ? this.#context.resolveAlias(source) : source;
    if (isMap(target)) return [target];
    if (!isSeq(target)) return [];
    return target.items
      .map((item) => (isAlias(item) ? this.#context.resolveAlias(item) : item))
      .filter((item): item is YAMLMap => isMap(item));
  }

  #entry(pair: Pair, key: string, isMerged: boolean): MapEntry {
    const keyRange = rangeOf(asNode(pair.key));
    const value = asNode(pair.value);
    const valueRange = rangeOf(value, keyRange.end);
    const path = [...this.path, key];
    const context = this.#context;
    let node: ComposeNode | undefined;
    return {
      key,
      keyRange,
      isMerged,
      range: { start: keyRange.start, end: Math.max(keyRange.end, valueRange.end) },
      get value() {
        return (node ??= composeNode(value, path, context, keyRange.end));
      },
    };
  }
}

/** The text of a pair's key; undefined for a key that is itself a collection. */
export function keyText(pair: Pair): string | undefined {
  const key = pair.key;
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : '';
  return undefined;
}

function asNode(value: unknown): YamlNode | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}
