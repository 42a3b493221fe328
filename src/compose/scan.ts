import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Document, Node as YamlNode, Pair } from 'yaml';
import { keyText, rangeOf } from './lazy-scalar.ts';
import { pathTo, type PathLink } from './path-link.ts';
import type { Path, Range } from './range.ts';

/** A scalar as it stands in the text; one that an alias repeats is listed once, where it is written. */
export interface PhysicalScalar {
  readonly text: string;
  readonly isPlain: boolean;
  readonly isBlock: boolean;
  readonly range: Range;
  readonly path: Path;
}

/** What one pass over the parsed document finds, whatever the rules look at later. */
export interface Scan {
  readonly aliases: ReadonlyMap<Alias, YamlNode>;
  readonly unknownAliases: readonly { name: string; range: Range; path: Path }[];
  readonly duplicateKeys: readonly { key: string; range: Range; first: Range; path: Path }[];
  /** Every value that is a scalar, in file order. Keys are not listed. */
  scalars(): readonly PhysicalScalar[];
}

type Duplicates = Scan['duplicateKeys'][number][];

/** A value that the walk comes to. It is the link of its own path, and if it is a scalar, what the scan lists. */
class Step implements PathLink, PhysicalScalar {
  readonly node: YamlNode;
  readonly parent: Step | null;
  readonly key: string | number;

  constructor(node: YamlNode, parent: Step | null, key: string | number) {
    this.node = node;
    this.parent = parent;
    this.key = key;
  }

  get text(): string {
    return isScalar(this.node) && typeof this.node.value === 'string' ? this.node.value : '';
  }

  get isPlain(): boolean {
    return isScalar(this.node) && this.node.type === 'PLAIN';
  }

  get isBlock(): boolean {
    return isScalar(this.node) && (this.node.type === 'BLOCK_LITERAL' || this.node.type === 'BLOCK_FOLDED');
  }

  get range(): Range {
    return rangeOf(this.node);
  }

  /** The root is no step of a path. */
  get path(): Path {
    return pathTo(this).slice(1);
  }
}

/**
 * Walks the document once, each node where it is written. Anchors are visible to the aliases after them
 * (YAML 1.2.2 §3.2.2.2). The walk keeps its own stack: nesting depth is bounded by the parser alone.
 */
export function scanDocument(document: Document | undefined): Scan {
  const anchors = new Map<string, YamlNode>();
  const aliases = new Map<Alias, YamlNode>();
  const unknownAliases: Scan['unknownAliases'][number][] = [];
  const duplicateKeys: Duplicates = [];
  const found: Step[] = [];
  const stack: Step[] = [];
  const root = document?.contents;
  if (isNode(root)) stack.push(new Step(root, null, ''));

  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if (isScalar(node)) found.push(step);
    else if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) aliases.set(node, target);
      else unknownAliases.push({ name: node.source, range: rangeOf(node), path: step.path });
      continue;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    if (isSeq(node)) pushItems(stack, step, node.items);
    else if (isMap(node)) {
      reportDuplicates(node.items, step, duplicateKeys);
      for (const { key } of node.items) if (isNode(key) && key.anchor) anchors.set(key.anchor, key);
      pushValues(stack, step, node.items);
    }
  }

  return { aliases, unknownAliases, duplicateKeys, scalars: () => found };
}

/** Pushes children in reverse, so that the stack gives them back in file order. */
function pushItems(stack: Step[], parent: Step, items: readonly unknown[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (isNode(item)) stack.push(new Step(item, parent, index));
  }
}

function pushValues(stack: Step[], parent: Step, pairs: readonly Pair[]): void {
  for (let index = pairs.length - 1; index >= 0; index -= 1) {
    const pair = pairs[index];
    if (pair && isNode(pair.value)) stack.push(new Step(pair.value, parent, keyText(pair) ?? index));
  }
}

/** Up to this many keys, comparing each with those before it is faster than a set. */
const WITHOUT_INDEX = 12;

function reportDuplicates(pairs: readonly Pair[], step: Step, into: Duplicates): void {
  if (pairs.length < 2 || !repeatsKey(pairs)) return;
  const firstOf = new Map<string, Range>();
  for (const pair of pairs) {
    const key = keyText(pair);
    if (key === undefined || key === '<<') continue;
    const range = rangeOf(pair.key as YamlNode);
    const first = firstOf.get(key);
    if (first) into.push({ key, range, first, path: [...step.path, key] });
    else firstOf.set(key, range);
  }
}

/** Whether any two keys are alike; `<<` counts. */
function repeatsKey(pairs: readonly Pair[]): boolean {
  const keys = pairs.map(keyText);
  if (keys.length > WITHOUT_INDEX) return new Set(keys).size < keys.length;
  return keys.some((key, index) => keys.indexOf(key) < index);
}

function isNode(value: unknown): value is YamlNode {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
